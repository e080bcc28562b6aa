import { Migration } from '@mikro-orm/migrations';

/** The secret addresses of members' calendars, each as a hash. */
export class CalendarFeeds extends Migration {
  override up(): void {
    this.addSql(`
create table "calendar_feed" ("id" uuid not null, "member_id" uuid not null, "secret_hash" text not null, "created_at" timestamptz not null, "last_read_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"));
create index "calendar_feed_member_id_index" on "calendar_feed" ("member_id");
alter table "calendar_feed" add constraint "calendar_feed_secret_hash_unique" unique ("secret_hash");
create unique index calendar_feed_once on calendar_feed (member_id) where ended_at is null;
alter table "calendar_feed" add constraint "calendar_feed_member_id_foreign" foreign key ("member_id") references "member" ("id");
    `);
  }
}
