import { Migration } from '@mikro-orm/migrations';

/** Why a meeting was cancelled; drafts that hold every part at its longest. */
export class Meetings extends Migration {
  override up(): void {
    this.addSql(`
alter table "meeting" add column "cancel_reason" text null;
alter table "meeting" add constraint "meeting_cancel_reason_check" check (length(cancel_reason) <= 500);
alter table "meeting" add constraint "meeting_cancel" check (cancel_reason is null or state = 'cancelled');
alter table "synthesis_draft" drop constraint "synthesis_draft_text_check";
alter table "synthesis_draft" add constraint "synthesis_draft_text_check" check (length(text) <= 120000);
    `);
  }
}
