import { Migration } from '@mikro-orm/migrations';

/** The pictures of initiatives, kept as they are served. */
export class Pictures extends Migration {
  override up(): void {
    this.addSql(`
create table picture (
  id uuid not null primary key, initiative_id uuid not null, alternative text not null,
  width integer not null, height integer not null, bytes bytea not null
);
alter table picture add constraint picture_initiative_id_unique unique (initiative_id);
alter table picture add constraint picture_initiative_id_foreign foreign key (initiative_id) references initiative (id);
alter table picture add constraint picture_alternative_check check (length(alternative) <= 200);
alter table picture alter column bytes set storage external;
    `);
  }
}
