import { Migration } from '@mikro-orm/migrations';

/** Who knows nobody at an organisation can say so, and put the call away (C14). */
export class KnowsNobody extends Migration {
  override up(): void {
    this.addSql(`
alter table "acquaintance_answer" drop constraint "acquaintance_answer_closeness_check";
alter table "acquaintance_answer" add constraint "acquaintance_answer_closeness_check" check ("closeness" in ('well', 'met', 'through', 'nobody'));
    `);
  }
}
