/* What every contestant does besides answering: it says its port, and counts the statements that it sends. */
import pg from 'pg';

/** Connections to PostgreSQL, the same for all. */
export const POOL = 8;

/** The database to serve. */
export const url = process.env['BENCH_DATABASE'] ?? '';

/** Counts the statements of this class of connections from now on, and answers the bench when it asks how many. */
export function countStatements({ prototype }: typeof pg.Client = pg.Client): void {
  const query = prototype.query as (...given: unknown[]) => unknown;
  let statements = 0;
  function counted(this: pg.Client, ...given: unknown[]): unknown {
    statements += 1;
    return query.apply(this, given);
  }
  prototype.query = counted as typeof prototype.query;
  process.on('message', () => process.send?.({ statements }));
  process.on('disconnect', () => process.exit());
}

/** Tells the bench that requests can come. */
export function ready(port: number): void {
  process.send?.({ port });
}
