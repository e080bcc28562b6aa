import { Migration } from '@mikro-orm/migrations';

/** Notices, how soon they are mailed, and where each reader of the journal is. */
export class Notices extends Migration {
  override up(): void {
    this.addSql(`
create table "notice" ("id" uuid not null, "member_id" uuid not null, "entry_id" uuid not null, "topic" text not null, "read_at" timestamptz null, "pace" text not null, "mailed_at" timestamptz null, primary key ("id"));
create index "notice_entry_id_index" on "notice" ("entry_id");
create unique index notice_once on notice (member_id, entry_id);
create index notice_latest on notice (member_id, id desc);
create index notice_unread on notice (member_id) where read_at is null;
create index notice_awaits on notice (pace, member_id) where mailed_at is null and pace in ('daily', 'weekly');

alter table "notice" add constraint "notice_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "notice" add constraint "notice_entry_id_foreign" foreign key ("entry_id") references "entry" ("id");
alter table "notice" add constraint "notice_topic_check" check ("topic" in ('mine', 'led', 'team', 'board', 'community'));
alter table "notice" add constraint "notice_pace_check" check ("pace" in ('at_once', 'daily', 'weekly', 'never'));

create table notice_choice (
  member_id uuid not null references member (id) on delete cascade, topic text not null, pace text not null,
  primary key (member_id, topic)
);
create table journal_reader (name text primary key, xid xid8 not null, id uuid not null);
    `);
  }
}
