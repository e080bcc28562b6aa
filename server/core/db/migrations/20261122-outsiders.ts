import { Migration } from '@mikro-orm/migrations';

/** When people outside were last in contact: what is noted of them is kept for so long after (C17). */
export class Outsiders extends Migration {
  override up(): void {
    this.addSql(`
delete from target_person where consent = 'refused';
alter table "target_person" add "last_contact_on" date null;
update target_person p set last_contact_on = (
  select greatest(p.noted_on, case when p.consent = 'given' then p.consent_on end, max(m.day))
    from meeting_theirs t join meeting m on m.id = t.meeting_id and m.state = 'held' where t.target_person_id = p.id);
alter table "target_person" alter column "last_contact_on" set not null;
create index target_person_of on target_person (initiative_id, last_contact_on, id);
create index target_person_oldest on target_person (last_contact_on, id);
    `);
  }
}
