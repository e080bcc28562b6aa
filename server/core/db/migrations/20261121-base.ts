import { Migration } from '@mikro-orm/migrations';

export class Base extends Migration {
  override up(): void {
    this.addSql(`
create table "charter_version" ("id" uuid not null, "number" integer not null, "text" text not null, "adopted_on" date not null, primary key ("id"));
alter table "charter_version" add constraint "charter_version_number_unique" unique ("number");

create table "community" ("id" uuid not null, "name" text not null, "purpose" text null, "preset" text not null, "demo" boolean not null default false, "only" boolean not null default true, primary key ("id"));
alter table "community" add constraint "community_only_unique" unique ("only");

create table "member" ("id" uuid not null, "version" int not null default 1, "first_name" text not null, "last_name" text not null, "name" text not null, "state" text not null, "side" text null, "headline" text null, "place" text null, "about" text null, "offers" text null, "seeks" text null, "language" text not null default 'fr', "email" text not null, "shows_email" boolean not null default false, "paid_until" date null, "since" date null, primary key ("id"));
alter table "member" add constraint "member_email_unique" unique ("email");

create table "mandate" ("id" uuid not null, "member_id" uuid not null, "kind" text not null, "since" date not null, "until" date null, primary key ("id"));
create index "mandate_member_id_index" on "mandate" ("member_id");

create table "circle" ("id" uuid not null, "version" int not null default 1, "name" text not null, "purpose" text not null, "lead_id" uuid null, primary key ("id"));
alter table "circle" add constraint "circle_name_unique" unique ("name");
create index "circle_lead_id_index" on "circle" ("lead_id");

create table "initiative" ("id" uuid not null, "version" int not null default 1, "title" text not null, "state" text not null, "summary" text not null, "need" text not null, "description" text not null, "origin" text not null, "nature" text not null, "created_on" date not null, "place" text null, "remote" boolean not null default false, "circle_id" uuid null, "author_id" uuid not null, "pilot_id" uuid null, "referent_id" uuid null, "seats_open" integer not null default 0, "last_sign_at" timestamptz not null, primary key ("id"));
create index "initiative_state_index" on "initiative" ("state");
create index "initiative_circle_id_index" on "initiative" ("circle_id");
create index "initiative_author_id_index" on "initiative" ("author_id");
create index "initiative_pilot_id_index" on "initiative" ("pilot_id");
create index "initiative_referent_id_index" on "initiative" ("referent_id");
create index initiative_latest on initiative (last_sign_at desc, id desc);

create table "link" ("id" uuid not null, "initiative_id" uuid not null, "label" text not null, "address" text not null, primary key ("id"));
create index "link_initiative_id_index" on "link" ("initiative_id");

create table "entry" ("id" uuid not null, "xid" xid8 not null default pg_current_xact_id(), "at" timestamptz not null, "kind" text not null, "rule" text null, "audience" text not null, "subject_type" text not null, "subject_id" uuid not null, "facts" jsonb not null, "actor_id" uuid null, "person_id" uuid null, "initiative_id" uuid null, primary key ("id"));
create index "entry_actor_id_index" on "entry" ("actor_id");
create index "entry_person_id_index" on "entry" ("person_id");
create index entry_followed on entry (xid, id);
create index entry_of_initiative on entry (initiative_id, id desc);

create table "charter_acceptance" ("id" uuid not null, "member_id" uuid not null, "version_id" uuid not null, "at" timestamptz not null, primary key ("id"));
create index "charter_acceptance_member_id_index" on "charter_acceptance" ("member_id");
create index "charter_acceptance_version_id_index" on "charter_acceptance" ("version_id");
create unique index acceptance_once on charter_acceptance (member_id, version_id);

create table "role" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "kind" text not null, "name" text not null, "description" text not null default '', "seats" integer not null, "seats_taken" integer not null default 0, "months" integer not null default 12, "place" text null, "rhythm" text null, "position" integer not null default 0, primary key ("id"));
create index "role_initiative_id_index" on "role" ("initiative_id");

create table "application" ("id" uuid not null, "initiative_id" uuid not null, "role_id" uuid not null, "member_id" uuid not null, "word" text not null, "state" text not null, "made_at" timestamptz not null, "answer" text null, "answered_by_id" uuid null, "answered_at" timestamptz null, primary key ("id"));
create index "application_initiative_id_index" on "application" ("initiative_id");
create index "application_role_id_index" on "application" ("role_id");
create index "application_member_id_index" on "application" ("member_id");
create index "application_answered_by_id_index" on "application" ("answered_by_id");
create unique index application_open_once on application (role_id, member_id) where state = 'open';

create table "seat" ("id" uuid not null, "initiative_id" uuid not null, "role_id" uuid not null, "kind" text not null, "member_id" uuid not null, "held_from" date not null, "last_day" date null, "left_on" date null, "hand_over" text null, primary key ("id"));
create index "seat_initiative_id_index" on "seat" ("initiative_id");
create index "seat_role_id_index" on "seat" ("role_id");
create index "seat_member_id_index" on "seat" ("member_id");
create unique index seat_held_once on seat (role_id, member_id) where left_on is null;
create index seat_held on seat (initiative_id, member_id) where left_on is null;

create table "sector" ("id" uuid not null, "label" text not null, "label_en" text not null, "open" boolean not null default true, primary key ("id"));
alter table "sector" add constraint "sector_label_unique" unique ("label");

create table "organisation" ("id" uuid not null, "version" int not null default 1, "name" text not null, "legal_kind" text null, "expertise" text null, "side" text null, "sector_id" uuid null, "head_count" integer null, "description" text null, "web_site" text null, "place" text null, "adherent" boolean not null default false, primary key ("id"));
create index "organisation_sector_id_index" on "organisation" ("sector_id");

create table "employment" ("id" uuid not null, "member_id" uuid not null, "organisation_id" uuid not null, "title" text null, "since" date not null, "until" date null, primary key ("id"));
create index "employment_member_id_index" on "employment" ("member_id");
create index "employment_organisation_id_index" on "employment" ("organisation_id");

create table "skill" ("id" uuid not null, "label" text not null, "label_en" text not null, primary key ("id"));
alter table "skill" add constraint "skill_label_unique" unique ("label");

create table "role_skill" ("role_id" uuid not null, "skill_id" uuid not null, primary key ("role_id", "skill_id"));

create table "member_skill" ("member_id" uuid not null, "skill_id" uuid not null, primary key ("member_id", "skill_id"));

create table "theme" ("id" uuid not null, "label" text not null, "label_en" text not null, primary key ("id"));
alter table "theme" add constraint "theme_label_unique" unique ("label");

create table "initiative_theme" ("initiative_id" uuid not null, "theme_id" uuid not null, primary key ("initiative_id", "theme_id"));

alter table "charter_version" add constraint "charter_version_text_check" check (length(text) <= 40000);

alter table "community" add constraint "community_name_check" check (length(name) <= 120);
alter table "community" add constraint "community_purpose_check" check (length(purpose) <= 280);

alter table "member" add constraint "member_first_name_check" check (length(first_name) <= 80);
alter table "member" add constraint "member_last_name_check" check (length(last_name) <= 80);
alter table "member" add constraint "member_name_check" check (length(name) <= 170);
alter table "member" add constraint "member_headline_check" check (length(headline) <= 160);
alter table "member" add constraint "member_place_check" check (length(place) <= 120);
alter table "member" add constraint "member_about_check" check (length(about) <= 8000);
alter table "member" add constraint "member_offers_check" check (length(offers) <= 1000);
alter table "member" add constraint "member_seeks_check" check (length(seeks) <= 1000);
alter table "member" add constraint "member_email_check" check (length(email) <= 254);
alter table "member" add constraint "member_state_check" check ("state" in ('applied', 'in_review', 'admitted', 'active', 'lapsed', 'left', 'refused'));
alter table "member" add constraint "member_side_check" check ("side" in ('agency', 'advertiser'));

alter table "mandate" add constraint "mandate_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "mandate" add constraint "mandate_kind_check" check ("kind" in ('administrator', 'board', 'treasurer', 'sponsorship', 'ethics', 'moderator', 'organiser'));

alter table "circle" add constraint "circle_lead_id_foreign" foreign key ("lead_id") references "member" ("id") on delete set null;
alter table "circle" add constraint "circle_name_check" check (length(name) <= 120);
alter table "circle" add constraint "circle_purpose_check" check (length(purpose) <= 1000);

alter table "initiative" add constraint "initiative_circle_id_foreign" foreign key ("circle_id") references "circle" ("id") on delete set null;
alter table "initiative" add constraint "initiative_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "initiative" add constraint "initiative_pilot_id_foreign" foreign key ("pilot_id") references "member" ("id") on delete set null;
alter table "initiative" add constraint "initiative_referent_id_foreign" foreign key ("referent_id") references "member" ("id") on delete set null;
alter table "initiative" add constraint "initiative_title_check" check (length(title) <= 120);
alter table "initiative" add constraint "initiative_summary_check" check (length(summary) <= 280);
alter table "initiative" add constraint "initiative_need_check" check (length(need) <= 2000);
alter table "initiative" add constraint "initiative_description_check" check (length(description) <= 20000);
alter table "initiative" add constraint "initiative_place_check" check (length(place) <= 120);
alter table "initiative" add constraint "initiative_seats_open" check (seats_open >= 0);
alter table "initiative" add constraint "initiative_state_check" check ("state" in ('draft', 'proposed', 'launching', 'running', 'paused', 'closed'));
alter table "initiative" add constraint "initiative_origin_check" check ("origin" in ('community', 'body', 'member'));
alter table "initiative" add constraint "initiative_nature_check" check ("nature" in ('team', 'ambassador'));

alter table "link" add constraint "link_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "link" add constraint "link_label_check" check (length(label) <= 160);
alter table "link" add constraint "link_address_check" check (length(address) <= 500);

alter table "entry" add constraint "entry_actor_id_foreign" foreign key ("actor_id") references "member" ("id") on delete set null;
alter table "entry" add constraint "entry_person_id_foreign" foreign key ("person_id") references "member" ("id") on delete set null;
alter table "entry" add constraint "entry_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id") on delete set null;
alter table "entry" add constraint "entry_audience_check" check ("audience" in ('all', 'leads', 'person', 'keepers'));

alter table "charter_acceptance" add constraint "charter_acceptance_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "charter_acceptance" add constraint "charter_acceptance_version_id_foreign" foreign key ("version_id") references "charter_version" ("id");

alter table "role" add constraint "role_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "role" add constraint "role_name_check" check (length(name) <= 80);
alter table "role" add constraint "role_description_check" check (length(description) <= 2000);
alter table "role" add constraint "role_place_check" check (length(place) <= 120);
alter table "role" add constraint "role_rhythm_check" check (length(rhythm) <= 160);
alter table "role" add constraint "role_seats" check (seats >= 1 and seats <= 100);
alter table "role" add constraint "role_seats_taken" check (seats_taken >= 0 and seats_taken <= seats);
alter table "role" add constraint "role_kind_check" check ("kind" in ('pilot', 'organisation', 'contact', 'other'));

alter table "application" add constraint "application_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "application" add constraint "application_role_id_foreign" foreign key ("role_id") references "role" ("id");
alter table "application" add constraint "application_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "application" add constraint "application_answered_by_id_foreign" foreign key ("answered_by_id") references "member" ("id") on delete set null;
alter table "application" add constraint "application_word_check" check (length(word) <= 2000);
alter table "application" add constraint "application_answer_check" check (length(answer) <= 2000);
alter table "application" add constraint "application_state_check" check ("state" in ('open', 'accepted', 'declined', 'withdrawn'));

alter table "seat" add constraint "seat_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "seat" add constraint "seat_role_id_foreign" foreign key ("role_id") references "role" ("id");
alter table "seat" add constraint "seat_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "seat" add constraint "seat_hand_over_check" check (length(hand_over) <= 4000);
alter table "seat" add constraint "seat_kind_check" check ("kind" in ('pilot', 'organisation', 'contact', 'other'));

alter table "sector" add constraint "sector_label_check" check (length(label) <= 80);
alter table "sector" add constraint "sector_label_en_check" check (length(label_en) <= 80);

alter table "organisation" add constraint "organisation_sector_id_foreign" foreign key ("sector_id") references "sector" ("id") on delete set null;
alter table "organisation" add constraint "organisation_name_check" check (length(name) <= 120);
alter table "organisation" add constraint "organisation_legal_kind_check" check (length(legal_kind) <= 80);
alter table "organisation" add constraint "organisation_expertise_check" check (length(expertise) <= 400);
alter table "organisation" add constraint "organisation_description_check" check (length(description) <= 4000);
alter table "organisation" add constraint "organisation_web_site_check" check (length(web_site) <= 300);
alter table "organisation" add constraint "organisation_place_check" check (length(place) <= 120);
alter table "organisation" add constraint "organisation_side_check" check ("side" in ('agency', 'advertiser'));

alter table "employment" add constraint "employment_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "employment" add constraint "employment_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id");
alter table "employment" add constraint "employment_title_check" check (length(title) <= 120);

alter table "skill" add constraint "skill_label_check" check (length(label) <= 80);
alter table "skill" add constraint "skill_label_en_check" check (length(label_en) <= 80);

alter table "role_skill" add constraint "role_skill_role_id_foreign" foreign key ("role_id") references "role" ("id") on update cascade on delete cascade;
alter table "role_skill" add constraint "role_skill_skill_id_foreign" foreign key ("skill_id") references "skill" ("id") on update cascade on delete cascade;

alter table "member_skill" add constraint "member_skill_member_id_foreign" foreign key ("member_id") references "member" ("id") on update cascade on delete cascade;
alter table "member_skill" add constraint "member_skill_skill_id_foreign" foreign key ("skill_id") references "skill" ("id") on update cascade on delete cascade;

alter table "theme" add constraint "theme_label_check" check (length(label) <= 80);
alter table "theme" add constraint "theme_label_en_check" check (length(label_en) <= 80);

alter table "initiative_theme" add constraint "initiative_theme_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id") on update cascade on delete cascade;
alter table "initiative_theme" add constraint "initiative_theme_theme_id_foreign" foreign key ("theme_id") references "theme" ("id") on update cascade on delete cascade;
    `);
  }
}
