import { Migration } from '@mikro-orm/migrations';

/** Mail is sent by jobs, which count their own tries; a mail can be refused for good by one click. */
export class MailJobs extends Migration {
  override up(): void {
    this.addSql(`
drop index mail_waiting;
alter table mail drop column tries, drop column next_try_at, drop column failure, add column unsubscribe text;
create unique index mail_message on mail (message_id);
create table mail_key (only_one boolean primary key default true check (only_one), secret text not null);
    `);
  }
}
