import type pg from 'pg';
import { fieldsOf } from '../noun/registry.ts';
import type { Tables } from '../read/tables.ts';
import { Entry } from './entry.ts';
import type { Place } from './place.ts';
import type { Question } from './question.ts';

/** What of an entry decides who may be concerned: its place, and the things that it is about. */
export interface Head extends Place {
  readonly about: readonly (string | null)[];
}

/** Whether an entry may concern who asks this question. */
export const concerns = ({ about }: Head, question: Question): boolean =>
  question.about === null || about.includes(question.about);

/** What has happened since a place. */
export interface Look {
  readonly epoch: string;
  readonly heads: readonly Head[];
  /** Whether entries are committed already that a slower writer still holds back. */
  readonly heldBack: boolean;
}

const BEGINNING: Place = { xid: '0', id: '00000000-0000-0000-0000-000000000000' };
/** What a later transaction may still write before: it is told once all of them have ended. */
const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())';

/** The journal as it grows, without regard to who may see it. */
export class Journal {
  readonly #look: string;
  readonly #between: string;

  constructor(
    private readonly pool: Pick<pg.Pool, 'query'>,
    tables: Tables,
  ) {
    const row = tables.columns(Entry, 'e');
    const relations = [...fieldsOf(Entry).values()].filter(({ origin: { kind } }) => kind === 'one');
    const things = ['subjectId', ...relations.map(({ name }) => name)].filter((name) => name !== 'actor');
    const about = `array[${things.map((name) => row[name]).join(', ')}]`;
    const heads = (rest: string) => `array(select row_to_json(h) from (
      select e.xid::text as xid, e.id, ${about} as about from entry e
      where (e.xid, e.id) > ($1::xid8, $2::uuid) ${rest} order by e.xid, e.id limit $3::int) h) as heads`;
    this.#look = `select (select epoch from journal_epoch) as epoch, ${heads(`and e.xid < ${HORIZON}`)},
      exists (select 1 from entry e where e.xid >= ${HORIZON}) as "heldBack"`;
    this.#between = `select ${heads(`and (e.xid, e.id) <= ($4::xid8, $5::uuid)
      and ($6::uuid is null or $6::uuid = any(${about}))`)}`;
  }

  /** Where the journal ends for now, and in which epoch. */
  async end(): Promise<{ epoch: string; place: Place }> {
    const text = `select (select epoch from journal_epoch) as epoch, (select row_to_json(h) from (
      select e.xid::text as xid, e.id from entry e where e.xid < ${HORIZON} order by e.xid desc, e.id desc limit 1) h) as place`;
    const { rows } = await this.pool.query<{ epoch: string; place: Place | null }>({ name: 'journal-end', text });
    const [{ epoch, place }] = rows as [(typeof rows)[0]];
    return { epoch, place: place ?? BEGINNING };
  }

  /** What came after a place, no more than so many entries, in their order. */
  async look({ xid, id }: Place, most: number): Promise<Look> {
    const { rows } = await this.pool.query<Look>({ name: 'journal-look', text: this.#look, values: [xid, id, most] });
    return rows[0] as Look;
  }

  /** What stands between two places, the second included, about one thing or all. */
  async between({ xid, id }: Place, until: Place, about: string | null, most: number): Promise<readonly Head[]> {
    const values = [xid, id, most, until.xid, until.id, about];
    const { rows } = await this.pool.query<Look>({ name: 'journal-between', text: this.#between, values });
    return (rows[0] as Look).heads;
  }
}
