import { Migration } from '@mikro-orm/migrations';

/** Addresses that a mail server refused for good. */
export class RefusedAddresses extends Migration {
  override up(): void {
    this.addSql('create table refused_address (address text primary key, failure text not null, since timestamptz not null);');
  }
}
