import { Migration } from '@mikro-orm/migrations';

/** What running an install needs: the codes that let somebody found the community, the documents of earlier builds. */
export class Operate extends Migration {
  override up(): void {
    this.addSql(`
create table founding_code (hash text primary key, made_at timestamptz not null);
create table known_document (hash text primary key, seen_at timestamptz not null);
    `);
  }
}
