import type pg from 'pg';
import type pino from 'pino';
import type { Identity } from './core/identity/identity.ts';
import { Post } from './core/post/post.ts';
import type { Asking } from './core/read/asking.ts';
import { personas } from './demo/personas.ts';
import { peopleOf } from './members/people.ts';

/** What the house needs to know of the world around it. */
export interface Surroundings {
  publicUrl: string;
  /** Whether the demo may be here; its persons are only there where the database says so too. */
  readonly demo: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly log: Pick<pino.Logger, 'error'>;
}

/** No mail goes out, no demo: for the command line and for tests. */
export const nowhere: Surroundings = {
  publicUrl: 'http://localhost',
  demo: false,
  smtpUrl: null,
  mailFrom: 'cordee@localhost',
  log: { error: () => undefined },
};

/** What signing in needs of the house and of its surroundings. */
export function identityOf(
  surroundings: Surroundings, pool: pg.Pool, clock: () => Date, asking: (memberId: string) => Promise<Asking>,
): Identity {
  const { smtpUrl, mailFrom: from, log } = surroundings;
  return {
    pool,
    post: new Post({ pool, smtpUrl, from, clock, log }),
    publicUrl: () => surroundings.publicUrl,
    personas: async () => (surroundings.demo && await holdsDemo(pool) ? personas : []),
    people: (emails) => peopleOf(pool, emails),
    asking,
  };
}

/** Whether the community in the database is the invented one. */
export async function holdsDemo(pool: Pick<pg.Pool, 'query'>): Promise<boolean> {
  const { rowCount } = await pool.query('select from community where demo');
  return rowCount === 1;
}
