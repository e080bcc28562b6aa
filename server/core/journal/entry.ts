import { Property } from '@mikro-orm/decorators/legacy';
import { enumOf } from '../noun/enums.ts';
import { AnySubject, Choice, Data, Id, Instant, Text, Uuid } from '../noun/fields.ts';
import { Noun } from '../noun/noun.ts';

/**
 * `all` who see what it is about, who leads that, its team alone, both `parties` of an introduction, the person concerned, or
 * the keepers of the community.
 */
export const EntryAudience = enumOf('EntryAudience', 'Whom a journal entry is for.', ['all', 'leads', 'team', 'parties', 'person', 'keepers']);

/** What happened: written once, in the transaction of the change itself, and never edited (P1). */
@Noun({
  tag: 1,
  description: 'What happened: one entry of the append-only journal (P1).',
  indexes: { entry_followed: 'create index entry_followed on entry (xid, id)' },
  orders: { LATEST: [['id', 'desc']] },
})
export class Entry {
  @Id() id!: string;
  /** The transaction that wrote it: the journal is followed by (xid, id), for ids of slower writers appear late. */
  @Property({ columnType: 'xid8', type: 'string', defaultRaw: 'pg_current_xact_id()', hidden: true } as never) xid?: string;
  @Instant('When it happened.') at!: Date;
  @Text('What kind of thing happened, such as `application.accepted`.') kind!: string;
  @Text('The rule under which it happened.', { nullable: true }) rule?: string | null;
  @Choice(() => EntryAudience, 'Whom it is for.') audience!: string;
  @Text('', { hidden: true }) subjectType!: string;
  @Uuid('', { hidden: true }) subjectId!: string;
  @AnySubject('What it is about, if you may see it today.', { typeColumn: 'subjectType', idColumn: 'subjectId' }) subject?: object | null;
  @Data() facts!: Record<string, unknown>;
}
