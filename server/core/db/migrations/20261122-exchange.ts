import { Migration } from '@mikro-orm/migrations';

/** Files to be imported, and what becomes of their lines. */
export class Exchange extends Migration {
  override up(): void {
    this.addSql(`
create table "import" ("id" uuid not null, "version" int not null default 1, "kind" text not null, "about" uuid not null, "file_name" text not null, "encoding" text not null, "separator" text not null, "state" text not null, "lines" integer not null, "added" integer not null default 0, "changed" integer not null default 0, "unchanged" integer not null default 0, "doubtful" integer not null default 0, "refused" integer not null default 0, "taken_back" integer not null default 0, "seen" text null, "created_at" timestamptz not null, "worked_at" timestamptz not null, "percent" integer null, "hash" text not null, "headings" jsonb not null, "bytes" bytea null, "member_id" uuid not null, primary key ("id"));
create index "import_member_id_index" on "import" ("member_id");
create index import_worked on import (worked_at);

create table "import_line" ("id" uuid not null, "import_id" uuid not null, "number" integer not null, "name" text not null, "outcome" text not null, "added" uuid null, "changed" jsonb not null, "reasons" jsonb not null, primary key ("id"));
create index import_line_place on import_line (import_id, number, id);

alter table "import" add constraint "import_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "import" add constraint "import_file_name_check" check (length(file_name) <= 200);
alter table "import" add constraint "import_state_check" check ("state" in ('read', 'shown', 'applied', 'undone'));

alter table "import_line" add constraint "import_line_import_id_foreign" foreign key ("import_id") references "import" ("id");
alter table "import_line" add constraint "import_line_outcome_check" check ("outcome" in ('added', 'changed', 'unchanged', 'doubtful', 'refused'));
    `);
  }
}
