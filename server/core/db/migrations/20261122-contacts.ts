import { Migration } from '@mikro-orm/migrations';

/** Targets, the people there, meetings, syntheses and what was promised; the team as the journal's audience. */
export class Contacts extends Migration {
  override up(): void {
    this.addSql(`
create table "absence" ("id" uuid not null, "initiative_id" uuid not null, "member_id" uuid not null, "first_day" date not null, "last_day" date not null, "withdrawn_on" date null, primary key ("id"));
create index absence_of on absence (initiative_id, member_id, last_day) where withdrawn_on is null;

create table "sector_share" ("id" uuid not null, "initiative_id" uuid not null, "sector_id" uuid not null, "member_id" uuid not null, "since" date not null, "ended_on" date null, primary key ("id"));
create index "sector_share_sector_id_index" on "sector_share" ("sector_id");
create index "sector_share_member_id_index" on "sector_share" ("member_id");
create unique index sector_share_once on sector_share (initiative_id, sector_id) where ended_on is null;

create table "target" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "name" text not null, "acronym" text null, "category" text not null, "sector_id" uuid null, "stance" text not null, "activity" text not null default '', "stakes" text not null default '', "priority" integer not null default 2, "priority_reason" text null, "level" text not null, "place" text null, "website" text null, "site" text null, "state" text not null, "owner_id" uuid null, "assigned_on" date null, "due_on" date not null, "due_said_on" date null, "last_held_on" date null, "call_after" date null, "checked_on" date not null, "position" integer not null, "created_on" date not null, "added_by_id" uuid not null, "rest_reason" text null, "merged_into_id" uuid null, primary key ("id"));
create index "target_sector_id_index" on "target" ("sector_id");
create index "target_merged_into_id_index" on "target" ("merged_into_id");
create index target_place on target (initiative_id, position, id);
create index target_due on target (initiative_id, due_on, id) where state in ('assigned', 'in_touch');
create index target_due_of on target (owner_id, due_on, id) where state in ('assigned', 'in_touch');
create index target_unchecked on target (initiative_id, checked_on, id);
create index target_site on target (site) where site is not null;
create index target_near on target using gin (public.cordee_plain(name) public.gin_trgm_ops);
create index target_acronym on target (public.cordee_plain(acronym)) where acronym is not null;
create index target_short on target (initiative_id) where length(name) <= 8;

create table "planned_move" ("id" uuid not null, "initiative_id" uuid not null, "target_id" uuid not null, "month" text not null, primary key ("id"));
create unique index planned_move_once on planned_move (target_id, month);

create table "meeting" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "target_id" uuid not null, "day" date not null, "hour" text null, "channel" text not null, "note" text null, "author_id" uuid not null, "state" text not null, "held_at" timestamptz null, "synthesis_due_on" date null, "synthesis_on" date null, "reminded_on" date null, primary key ("id"));
create index meeting_of_target on meeting (target_id, day desc, id desc);
create index meeting_of_initiative on meeting (initiative_id, day desc, id desc);
create index meeting_of_author on meeting (author_id, day, id);
create index meeting_owing on meeting (synthesis_due_on) where synthesis_due_on is not null and synthesis_on is null;

create table "synthesis_draft" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "meeting_id" uuid not null, "author_id" uuid not null, "text" text not null, "saved_at" timestamptz not null, "handed_by_id" uuid null, primary key ("id"));
create index "synthesis_draft_author_id_index" on "synthesis_draft" ("author_id");
create unique index synthesis_draft_once on synthesis_draft (meeting_id, author_id) where handed_by_id is null;

create table "synthesis" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "meeting_id" uuid not null, "target_id" uuid not null, "met_on" date not null, "author_id" uuid not null, "confidentiality" text not null, "published_at" timestamptz not null, "corrected_at" timestamptz null, "summary" text not null, "activity" text not null default '', "stakes" text not null default '', "position" text not null default '', "needs" text not null default '', "agreements" text not null default '', "disagreements" text not null default '', "their_news" text not null default '', "our_news" text not null default '', "next_step" text not null default '', primary key ("id"));
alter table "synthesis" add constraint "synthesis_meeting_id_unique" unique ("meeting_id");
create index "synthesis_author_id_index" on "synthesis" ("author_id");
create index synthesis_of_initiative on synthesis (initiative_id, met_on desc, id desc);
create index synthesis_of_target on synthesis (target_id, met_on desc, id desc);
create index synthesis_latest on synthesis (met_on desc, id desc);

create table "synthesis_version" ("id" uuid not null, "synthesis_id" uuid not null, "number" integer not null, "author_id" uuid not null, "at" timestamptz not null, "summary" text not null, "activity" text not null default '', "stakes" text not null default '', "position" text not null default '', "needs" text not null default '', "agreements" text not null default '', "disagreements" text not null default '', "their_news" text not null default '', "our_news" text not null default '', "next_step" text not null default '', primary key ("id"));
create unique index synthesis_version_once on synthesis_version (synthesis_id, number);

create table "meeting_ours" ("meeting_id" uuid not null, "member_id" uuid not null, primary key ("meeting_id", "member_id"));

create table "commitment" ("id" uuid not null, "initiative_id" uuid not null, "target_id" uuid not null, "synthesis_id" uuid not null, "side" text not null, "what" text not null, "due_on" date null, "done_on" date null, "done_by_id" uuid null, "dropped_on" date null, primary key ("id"));
create index "commitment_target_id_index" on "commitment" ("target_id");
create index "commitment_synthesis_id_index" on "commitment" ("synthesis_id");
create index commitment_open on commitment (initiative_id, due_on) where done_on is null and dropped_on is null;

create table "target_person" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "target_id" uuid not null, "name" text not null, "job_title" text null, "mail" text null, "phone" text null, "how_known" text null, "source" text not null, "consent" text null, "consent_on" date null, "noted_on" date not null, primary key ("id"));
create index "target_person_target_id_index" on "target_person" ("target_id");

create table "meeting_theirs" ("meeting_id" uuid not null, "target_person_id" uuid not null, primary key ("meeting_id", "target_person_id"));
create index meeting_ours_member on meeting_ours (member_id);
create index meeting_theirs_person on meeting_theirs (target_person_id);

alter table "entry" drop constraint "entry_audience_check";
alter table "entry" add "target_id" uuid null;
alter table "entry" add constraint "entry_target_id_foreign" foreign key ("target_id") references "target" ("id") on delete set null;
create index entry_of_target on entry (target_id, id desc) where target_id is not null;
alter table "entry" add constraint "entry_audience_check" check ("audience" in ('all', 'leads', 'team', 'person', 'keepers'));

alter table "absence" add constraint "absence_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "absence" add constraint "absence_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "absence" add constraint "absence_in_order" check (last_day >= first_day);

alter table "sector_share" add constraint "sector_share_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "sector_share" add constraint "sector_share_sector_id_foreign" foreign key ("sector_id") references "sector" ("id");
alter table "sector_share" add constraint "sector_share_member_id_foreign" foreign key ("member_id") references "member" ("id");

alter table "target" add constraint "target_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "target" add constraint "target_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on delete set null;
alter table "target" add constraint "target_owner_id_foreign" foreign key ("owner_id") references "member" ("id") on delete set null;
alter table "target" add constraint "target_added_by_id_foreign" foreign key ("added_by_id") references "member" ("id");
alter table "target" add constraint "target_merged_into_id_foreign" foreign key ("merged_into_id") references "target" ("id") on delete set null;
alter table "target" add constraint "target_name_check" check (length(name) <= 160);
alter table "target" add constraint "target_acronym_check" check (length(acronym) <= 40);
alter table "target" add constraint "target_activity_check" check (length(activity) <= 4000);
alter table "target" add constraint "target_stakes_check" check (length(stakes) <= 4000);
alter table "target" add constraint "target_priority_reason_check" check (length(priority_reason) <= 500);
alter table "target" add constraint "target_place_check" check (length(place) <= 120);
alter table "target" add constraint "target_website_check" check (length(website) <= 300);
alter table "target" add constraint "target_rest_reason_check" check (length(rest_reason) <= 500);
alter table "target" add constraint "target_priority" check (priority >= 1 and priority <= 3);
alter table "target" add constraint "target_merged_elsewhere" check (merged_into_id <> id);
alter table "target" add constraint "target_category_check" check ("category" in ('association', 'party', 'union', 'network', 'interest_group', 'company', 'public_body'));
alter table "target" add constraint "target_stance_check" check ("stance" in ('ally', 'possible_ally', 'partner', 'neutral', 'distant'));
alter table "target" add constraint "target_level_check" check ("level" in ('national', 'regional', 'local'));
alter table "target" add constraint "target_state_check" check ("state" in ('identified', 'prioritised', 'assigned', 'in_touch', 'dormant', 'closed'));

alter table "planned_move" add constraint "planned_move_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "planned_move" add constraint "planned_move_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "planned_move" add constraint "planned_move_month" check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');

alter table "meeting" add constraint "meeting_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "meeting" add constraint "meeting_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "meeting" add constraint "meeting_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "meeting" add constraint "meeting_note_check" check (length(note) <= 500);
alter table "meeting" add constraint "meeting_held" check ((state = 'held') = (held_at is not null));
alter table "meeting" add constraint "meeting_hour" check (hour ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table "meeting" add constraint "meeting_owes" check (synthesis_due_on is null or (state = 'held' and channel <> 'mail'));
alter table "meeting" add constraint "meeting_channel_check" check ("channel" in ('in_person', 'phone', 'video', 'event', 'mail'));
alter table "meeting" add constraint "meeting_state_check" check ("state" in ('planned', 'held', 'cancelled'));

alter table "synthesis_draft" add constraint "synthesis_draft_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "synthesis_draft" add constraint "synthesis_draft_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "synthesis_draft" add constraint "synthesis_draft_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "synthesis_draft" add constraint "synthesis_draft_handed_by_id_foreign" foreign key ("handed_by_id") references "member" ("id") on delete set null;
alter table "synthesis_draft" add constraint "synthesis_draft_text_check" check (length(text) <= 60000);

alter table "synthesis" add constraint "synthesis_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "synthesis" add constraint "synthesis_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id");
alter table "synthesis" add constraint "synthesis_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "synthesis" add constraint "synthesis_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "synthesis" add constraint "synthesis_summary_check" check (length(summary) <= 8000);
alter table "synthesis" add constraint "synthesis_activity_check" check (length(activity) <= 8000);
alter table "synthesis" add constraint "synthesis_stakes_check" check (length(stakes) <= 8000);
alter table "synthesis" add constraint "synthesis_position_check" check (length(position) <= 8000);
alter table "synthesis" add constraint "synthesis_needs_check" check (length(needs) <= 8000);
alter table "synthesis" add constraint "synthesis_agreements_check" check (length(agreements) <= 8000);
alter table "synthesis" add constraint "synthesis_disagreements_check" check (length(disagreements) <= 8000);
alter table "synthesis" add constraint "synthesis_their_news_check" check (length(their_news) <= 8000);
alter table "synthesis" add constraint "synthesis_our_news_check" check (length(our_news) <= 8000);
alter table "synthesis" add constraint "synthesis_next_step_check" check (length(next_step) <= 8000);
alter table "synthesis" add constraint "synthesis_confidentiality_check" check ("confidentiality" in ('team', 'board', 'community'));

alter table "synthesis_version" add constraint "synthesis_version_synthesis_id_foreign" foreign key ("synthesis_id") references "synthesis" ("id");
alter table "synthesis_version" add constraint "synthesis_version_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "synthesis_version" add constraint "synthesis_version_summary_check" check (length(summary) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_activity_check" check (length(activity) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_stakes_check" check (length(stakes) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_position_check" check (length(position) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_needs_check" check (length(needs) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_agreements_check" check (length(agreements) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_disagreements_check" check (length(disagreements) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_their_news_check" check (length(their_news) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_our_news_check" check (length(our_news) <= 8000);
alter table "synthesis_version" add constraint "synthesis_version_next_step_check" check (length(next_step) <= 8000);

alter table "meeting_ours" add constraint "meeting_ours_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on update cascade on delete cascade;
alter table "meeting_ours" add constraint "meeting_ours_member_id_foreign" foreign key ("member_id") references "member" ("id") on update cascade on delete cascade;

alter table "commitment" add constraint "commitment_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "commitment" add constraint "commitment_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "commitment" add constraint "commitment_synthesis_id_foreign" foreign key ("synthesis_id") references "synthesis" ("id");
alter table "commitment" add constraint "commitment_done_by_id_foreign" foreign key ("done_by_id") references "member" ("id") on delete set null;
alter table "commitment" add constraint "commitment_what_check" check (length(what) <= 500);
alter table "commitment" add constraint "commitment_done" check (done_on is null or dropped_on is null);
alter table "commitment" add constraint "commitment_side_check" check ("side" in ('ours', 'theirs'));

alter table "target_person" add constraint "target_person_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "target_person" add constraint "target_person_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "target_person" add constraint "target_person_name_check" check (length(name) <= 160);
alter table "target_person" add constraint "target_person_job_title_check" check (length(job_title) <= 160);
alter table "target_person" add constraint "target_person_mail_check" check (length(mail) <= 254);
alter table "target_person" add constraint "target_person_phone_check" check (length(phone) <= 40);
alter table "target_person" add constraint "target_person_how_known_check" check (length(how_known) <= 500);
alter table "target_person" add constraint "target_person_source_check" check (length(source) <= 300);
alter table "target_person" add constraint "target_person_consent_check" check ("consent" in ('asked', 'given', 'refused'));

alter table "meeting_theirs" add constraint "meeting_theirs_meeting_id_foreign" foreign key ("meeting_id") references "meeting" ("id") on update cascade on delete cascade;
alter table "meeting_theirs" add constraint "meeting_theirs_target_person_id_foreign" foreign key ("target_person_id") references "target_person" ("id") on update cascade on delete cascade;
    `);
  }
}
