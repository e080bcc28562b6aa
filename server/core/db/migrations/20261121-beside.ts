import { Migration } from '@mikro-orm/migrations';

/** What stands beside the nouns: settings, idempotency keys, rates, the second column of pivots, the journal's lock. */
export class Beside extends Migration {
  override up(): void {
    this.addSql(`
create table charter_setting (key text primary key, value jsonb not null, saved_at timestamptz not null);
create table idempotency (
  actor text not null, mutation text not null, key text not null, input text not null, noun_id uuid, at timestamptz not null,
  primary key (actor, mutation, key)
);
create unlogged table rate (key text, field text, slot timestamptz, count int not null, primary key (key, field, slot));
create index initiative_theme_theme on initiative_theme (theme_id);
create index role_skill_skill on role_skill (skill_id);
create index member_skill_skill on member_skill (skill_id);

create function entry_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is only written to (P1)' using errcode = 'restrict_violation';
end $$;
create trigger entry_is_kept before delete on entry for each row execute function entry_is_kept();
create trigger entry_is_not_edited before update of id, xid, at, kind, rule, audience, subject_type, subject_id, facts on entry
  for each row execute function entry_is_kept();
    `);
  }
}
