import { Migration } from '@mikro-orm/migrations';

/** The journal's epoch: a restore begins another one, and cursors of the one before lead nowhere. */
export class JournalEpoch extends Migration {
  override up(): void {
    this.addSql(`
create table journal_epoch (epoch text not null, began_at timestamptz not null);
create unique index journal_epoch_is_one on journal_epoch ((true));
insert into journal_epoch (epoch, began_at) values (left(gen_random_uuid()::text, 8), now());
    `);
  }
}
