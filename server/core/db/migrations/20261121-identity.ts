import { Migration } from '@mikro-orm/migrations';

/** Sessions, API tokens, sign-ins under way, the mail that waits to be sent, and whether the
 * demo's story was told to its end. Secrets are here as hashes only. */
export class Identity extends Migration {
  override up(): void {
    this.addSql(`
create table "api_token" ("id" uuid not null, "name" text not null, "secret_hash" text not null, "scope" text not null, "created_at" timestamptz not null, "ends_at" timestamptz not null, "last_used_at" timestamptz null, "revoked_at" timestamptz null, "member_id" uuid not null, primary key ("id"));
alter table "api_token" add constraint "api_token_secret_hash_unique" unique ("secret_hash");
create index "api_token_member_id_index" on "api_token" ("member_id");

create table "session" ("id" uuid not null, "secret_hash" text not null, "browser" text null, "system" text null, "created_at" timestamptz not null, "last_seen_at" timestamptz not null, "revoked_at" timestamptz null, "member_id" uuid not null, primary key ("id"));
alter table "session" add constraint "session_secret_hash_unique" unique ("secret_hash");
create index "session_member_id_index" on "session" ("member_id");

alter table "api_token" add constraint "api_token_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "api_token" add constraint "api_token_name_check" check (length(name) <= 80);
alter table "api_token" add constraint "api_token_scope_check" check ("scope" in ('read', 'write'));

alter table "session" add constraint "session_member_id_foreign" foreign key ("member_id") references "member" ("id");

create table sign_in (
  id uuid primary key, ticket_hash text not null unique, asked_at timestamptz not null, tries int not null default 0,
  member_id uuid references member (id) on delete cascade, code_hash text, link_hash text unique, used_at timestamptz
);
create index sign_in_member on sign_in (member_id, asked_at);
create index sign_in_asked on sign_in (asked_at);

create table mail (
  id uuid primary key, recipient text not null, subject text not null, text text, html text, message_id text not null,
  created_at timestamptz not null, until timestamptz not null, sent_at timestamptz,
  tries int not null default 0, next_try_at timestamptz not null, failure text
);
create index mail_waiting on mail (next_try_at) where sent_at is null and text is not null;
create index mail_latest on mail (created_at);

create table demo_told (at timestamptz not null);

create unique index member_email_lower on member (lower(email));
    `);
  }
}
