import { Migration } from '@mikro-orm/migrations';

/** Payments; they and what people accepted are kept as they are (M1, M13). */
export class People extends Migration {
  override up(): void {
    this.addSql(`
create table "payment" ("id" uuid not null, "member_id" uuid not null, "amount_cents" integer not null, "paid_on" date not null, "covers_until" date not null, "method" text not null, "note" text null, primary key ("id"));
create index "payment_member_id_index" on "payment" ("member_id");
alter table "payment" add constraint "payment_member_id_foreign" foreign key ("member_id") references "member" ("id");
alter table "payment" add constraint "payment_note_check" check (length(note) <= 300);
alter table "payment" add constraint "payment_amount" check (amount_cents <> 0);
alter table "payment" add constraint "payment_method_check" check ("method" in ('transfer', 'card', 'cheque', 'cash', 'other'));

create function is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what is in % is kept as it is', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger payment_is_kept before update or delete on payment for each row execute function is_kept();
create trigger acceptance_is_kept before update or delete on charter_acceptance for each row execute function is_kept();
    `);
  }
}
