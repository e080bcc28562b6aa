import { Migration } from '@mikro-orm/migrations';

/** What is moved by hand remembers the month that it left (C7). */
export class PlannedMonths extends Migration {
  override up(): void {
    this.addSql(`
alter table "planned_move" add "left_month" text null;
alter table "planned_move" add constraint "planned_move_left" check (left_month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');
    `);
  }
}
