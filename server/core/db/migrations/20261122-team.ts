import { Migration } from '@mikro-orm/migrations';

/** What a team lives by: answers that wait, invitations, pairs, terms, the running-in. */
export class Team extends Migration {
  override up(): void {
    this.addSql(`
create table "invitation" ("id" uuid not null, "initiative_id" uuid not null, "role_id" uuid not null, "member_id" uuid not null, "invited_by_id" uuid not null, "word" text not null, "state" text not null, "made_at" timestamptz not null, "answer" text null, "answered_at" timestamptz null, primary key ("id"));
create index "invitation_initiative_id_index" on "invitation" ("initiative_id");
create index "invitation_role_id_index" on "invitation" ("role_id");
create index "invitation_member_id_index" on "invitation" ("member_id");
create index "invitation_invited_by_id_index" on "invitation" ("invited_by_id");
create unique index invitation_open_once on invitation (role_id, member_id) where state = 'open';

create table "pair" ("id" uuid not null, "initiative_id" uuid not null, "contact_seat_id" uuid not null, "organisation_seat_id" uuid not null, "formed_on" date not null, "ended_on" date null, primary key ("id"));
create index "pair_initiative_id_index" on "pair" ("initiative_id");
create index "pair_organisation_seat_id_index" on "pair" ("organisation_seat_id");
create unique index pair_once on pair (contact_seat_id) where ended_on is null;

alter table "initiative" add "origin_circle_id" uuid null, add "origin_member_id" uuid null, add "origin_note" text null, add "running_in_ended_on" date null, add "first_seats" integer null;
alter table "initiative" add constraint "initiative_origin_circle_id_foreign" foreign key ("origin_circle_id") references "circle" ("id") on delete set null;
alter table "initiative" add constraint "initiative_origin_member_id_foreign" foreign key ("origin_member_id") references "member" ("id") on delete set null;
alter table "initiative" add constraint "initiative_origin_note_check" check (length(origin_note) <= 280);

alter table "role" drop constraint "role_seats_taken";
alter table "role" add "seats_reserved" integer not null default 0;
alter table "role" add constraint "role_seats_taken" check (seats_taken >= 0 and seats_reserved >= 0 and seats_taken + seats_reserved <= seats);

alter table "application" drop constraint "application_state_check";
alter table "application" add "verdict" text null, add "tells_at" timestamptz null, add "offered_role_id" uuid null;
alter table "application" add constraint "application_offered_role_id_foreign" foreign key ("offered_role_id") references "role" ("id") on delete set null;
create index "application_offered_role_id_index" on "application" ("offered_role_id");
create index application_to_tell on application (tells_at) where tells_at is not null;
alter table "application" add constraint "application_untold" check ((verdict is null) = (tells_at is null) and (verdict is null or state = 'open'));
alter table "application" add constraint "application_verdict_check" check ("verdict" in ('accepted', 'declined', 'offered'));
alter table "application" add constraint "application_state_check" check ("state" in ('open', 'accepted', 'declined', 'offered', 'refused', 'withdrawn'));

alter table "seat" add "ending_told_on" date null;
create index seat_to_announce on seat (last_day) where left_on is null and ending_told_on is null;

alter table "invitation" add constraint "invitation_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "invitation" add constraint "invitation_role_id_foreign" foreign key ("role_id") references "role" ("id");
alter table "invitation" add constraint "invitation_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "invitation" add constraint "invitation_invited_by_id_foreign" foreign key ("invited_by_id") references "member" ("id");
alter table "invitation" add constraint "invitation_word_check" check (length(word) <= 2000);
alter table "invitation" add constraint "invitation_answer_check" check (length(answer) <= 2000);
alter table "invitation" add constraint "invitation_state_check" check ("state" in ('open', 'accepted', 'declined', 'withdrawn'));

alter table "pair" add constraint "pair_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "pair" add constraint "pair_contact_seat_id_foreign" foreign key ("contact_seat_id") references "seat" ("id");
alter table "pair" add constraint "pair_organisation_seat_id_foreign" foreign key ("organisation_seat_id") references "seat" ("id");
alter table "pair" add constraint "pair_of_two" check (contact_seat_id <> organisation_seat_id);
    `);
  }
}
