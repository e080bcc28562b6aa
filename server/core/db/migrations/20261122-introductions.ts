import { Migration } from '@mikro-orm/migrations';

/** Introductions and calls to the community; both sides of an introduction as the journal's audience. */
export class Introductions extends Migration {
  override up(): void {
    this.addSql(`
create table "acquaintance_call" ("id" uuid not null, "initiative_id" uuid not null, "target_id" uuid not null, "question" text not null, "state" text not null, "opened_by_id" uuid not null, "opened_on" date not null, "closed_on" date null, primary key ("id"));
create index "acquaintance_call_target_id_index" on "acquaintance_call" ("target_id");
create unique index acquaintance_call_once on acquaintance_call (target_id) where state = 'open';
create index acquaintance_call_open on acquaintance_call (id desc) where state = 'open';
create index acquaintance_call_of_initiative on acquaintance_call (initiative_id, id desc);

create table "acquaintance_answer" ("id" uuid not null, "initiative_id" uuid not null, "call_id" uuid not null, "author_id" uuid not null, "closeness" text not null, "may_name" boolean not null, "note" text null, "answered_on" date not null, primary key ("id"));
create index "acquaintance_answer_author_id_index" on "acquaintance_answer" ("author_id");
create unique index acquaintance_answer_once on acquaintance_answer (call_id, author_id);

create table "introduction" ("id" uuid not null, "version" int not null default 1, "initiative_id" uuid not null, "target_id" uuid not null, "kind" text not null, "purpose" text not null, "receiving" text not null, "circle_id" uuid null, "receiving_initiative_id" uuid null, "receiving_member_id" uuid null, "parent_body" text null, "state" text not null, "proposed_by_id" uuid not null, "proposed_on" date not null, "follower_id" uuid not null, "target_agreed_on" date null, "target_agreed_person_id" uuid null, "agreement_noted_by_id" uuid null, "receiver_accepted_on" date null, "owner_id" uuid null, "accepted_on" date null, "started_on" date null, "ended_on" date null, "ended_by_id" uuid null, "outcome" text null, "outcome_tag" text null, "drop_reason" text null, primary key ("id"));
create index "introduction_target_agreed_person_id_index" on "introduction" ("target_agreed_person_id");
create index introduction_of_target on introduction (target_id, id desc);
create index introduction_of_initiative on introduction (initiative_id, id desc);
create index introduction_to_circle on introduction (circle_id, id desc) where circle_id is not null;
create index introduction_to_initiative on introduction (receiving_initiative_id, id desc) where receiving_initiative_id is not null;
create index introduction_to_member on introduction (receiving_member_id, id desc) where receiving_member_id is not null;
create index introduction_to_board on introduction (id desc) where receiving in ('board', 'parent');
create index introduction_followed on introduction (follower_id, id desc) where state = 'proposed';

create table "introduction_people" ("introduction_id" uuid not null, "target_person_id" uuid not null, primary key ("introduction_id", "target_person_id"));
create index introduction_people_of on introduction_people (target_person_id);

alter table "entry" drop constraint "entry_audience_check";
alter table "entry" add constraint "entry_audience_check" check ("audience" in ('all', 'leads', 'team', 'parties', 'person', 'keepers'));

alter table "acquaintance_call" add constraint "acquaintance_call_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "acquaintance_call" add constraint "acquaintance_call_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "acquaintance_call" add constraint "acquaintance_call_opened_by_id_foreign" foreign key ("opened_by_id") references "member" ("id");
alter table "acquaintance_call" add constraint "acquaintance_call_question_check" check (length(question) <= 500);
alter table "acquaintance_call" add constraint "acquaintance_call_closed" check ((state = 'closed') = (closed_on is not null));
alter table "acquaintance_call" add constraint "acquaintance_call_state_check" check ("state" in ('open', 'closed'));

alter table "acquaintance_answer" add constraint "acquaintance_answer_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "acquaintance_answer" add constraint "acquaintance_answer_call_id_foreign" foreign key ("call_id") references "acquaintance_call" ("id");
alter table "acquaintance_answer" add constraint "acquaintance_answer_author_id_foreign" foreign key ("author_id") references "member" ("id");
alter table "acquaintance_answer" add constraint "acquaintance_answer_note_check" check (length(note) <= 1000);
alter table "acquaintance_answer" add constraint "acquaintance_answer_closeness_check" check ("closeness" in ('well', 'met', 'through'));

alter table "introduction" add constraint "introduction_initiative_id_foreign" foreign key ("initiative_id") references "initiative" ("id");
alter table "introduction" add constraint "introduction_target_id_foreign" foreign key ("target_id") references "target" ("id");
alter table "introduction" add constraint "introduction_circle_id_foreign" foreign key ("circle_id") references "circle" ("id") on delete set null;
alter table "introduction" add constraint "introduction_receiving_initiative_id_foreign" foreign key ("receiving_initiative_id") references "initiative" ("id") on delete set null;
alter table "introduction" add constraint "introduction_receiving_member_id_foreign" foreign key ("receiving_member_id") references "member" ("id") on delete set null;
alter table "introduction" add constraint "introduction_proposed_by_id_foreign" foreign key ("proposed_by_id") references "member" ("id");
alter table "introduction" add constraint "introduction_follower_id_foreign" foreign key ("follower_id") references "member" ("id");
alter table "introduction" add constraint "introduction_target_agreed_person_id_foreign" foreign key ("target_agreed_person_id") references "target_person" ("id") on delete set null;
alter table "introduction" add constraint "introduction_agreement_noted_by_id_foreign" foreign key ("agreement_noted_by_id") references "member" ("id") on delete set null;
alter table "introduction" add constraint "introduction_owner_id_foreign" foreign key ("owner_id") references "member" ("id") on delete set null;
alter table "introduction" add constraint "introduction_ended_by_id_foreign" foreign key ("ended_by_id") references "member" ("id") on delete set null;
alter table "introduction" add constraint "introduction_purpose_check" check (length(purpose) <= 2000);
alter table "introduction" add constraint "introduction_parent_body_check" check (length(parent_body) <= 160);
alter table "introduction" add constraint "introduction_outcome_check" check (length(outcome) <= 2000);
alter table "introduction" add constraint "introduction_drop_reason_check" check (length(drop_reason) <= 500);
alter table "introduction" add constraint "introduction_receiving" check ((receiving = 'circle') = (circle_id is not null) and (receiving = 'member') = (receiving_member_id is not null) and (receiving = 'initiative') = (receiving_initiative_id is not null) and (receiving = 'parent') = (parent_body is not null));
alter table "introduction" add constraint "introduction_agreed" check ((target_agreed_on is null) = (agreement_noted_by_id is null));
alter table "introduction" add constraint "introduction_owned" check ((receiver_accepted_on is null) = (owner_id is null));
alter table "introduction" add constraint "introduction_accepted" check ((accepted_on is not null) = (target_agreed_on is not null and receiver_accepted_on is not null) and (state = 'dropped' or (state = 'proposed') = (accepted_on is null)));
alter table "introduction" add constraint "introduction_started" check ((state in ('under_way', 'done') and started_on is not null) or (state in ('proposed', 'accepted') and started_on is null) or state = 'dropped');
alter table "introduction" add constraint "introduction_ended" check ((state in ('done', 'dropped')) = (ended_on is not null and ended_by_id is not null));
alter table "introduction" add constraint "introduction_outcome" check ((state = 'done') = (outcome is not null) and (outcome_tag is null or state = 'done'));
alter table "introduction" add constraint "introduction_dropped" check ((state = 'dropped') = (drop_reason is not null));
alter table "introduction" add constraint "introduction_kind_check" check ("kind" in ('we_speak', 'they_speak', 'joint_awareness', 'joint_advocacy', 'each_others_events', 'joint_project', 'other'));
alter table "introduction" add constraint "introduction_receiving_check" check ("receiving" in ('circle', 'initiative', 'member', 'board', 'parent'));
alter table "introduction" add constraint "introduction_state_check" check ("state" in ('proposed', 'accepted', 'under_way', 'done', 'dropped'));
alter table "introduction" add constraint "introduction_outcome_tag_check" check ("outcome_tag" in ('new_public', 'idea_taken_up', 'ally', 'partner'));

alter table "introduction_people" add constraint "introduction_people_introduction_id_foreign" foreign key ("introduction_id") references "introduction" ("id") on update cascade on delete cascade;
alter table "introduction_people" add constraint "introduction_people_target_person_id_foreign" foreign key ("target_person_id") references "target_person" ("id") on update cascade on delete cascade;
    `);
  }
}
