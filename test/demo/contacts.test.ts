import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { freshDatabase } from '../kit/database.ts';
import { MONDAY, toldDemo } from '../kit/told.ts';

let client: pg.Client;
let drop: () => Promise<void>;
beforeAll(async () => {
  const home = await freshDatabase(await toldDemo());
  drop = home.drop;
  client = new pg.Client({ connectionString: home.url });
  await client.connect();
}, 180_000);
afterAll(async () => {
  await client.end();
  await drop();
});

const OUTSIDE = `select
  (select count(*)::int from target where merged_into_id is null) targets,
  (select count(distinct sector_id)::int from target) sectors,
  (select count(*)::int from target where merged_into_id is not null) merged,
  (select min(day) <= '${MONDAY}'::date - 530 from meeting) "fromTheFirst",
  (select max(day) > '${MONDAY}'::date - 10 from meeting where state = 'held') "toTheLast",
  (select count(*)::int from meeting where state = 'planned') planned,
  (select count(*) > 10 from meeting where channel = 'mail') mails,
  (select count(*) > 120 from synthesis) written,
  (select count(*) > 0 from meeting where synthesis_due_on < '${MONDAY}' and synthesis_on is null) missing,
  (select count(distinct confidentiality)::int from synthesis) readers,
  (select count(*)::int from synthesis_draft) drafts,
  (select count(*)::int from absence) absences,
  (select count(*) > 20 from entry where kind = 'target.handedOver') "handedOver"`;

test('C1 to C12: for eighteen months the flagship keeps contact with 80 targets over 6 sectors, met and written up', async () => {
  expect((await client.query(OUTSIDE)).rows).toEqual([{
    targets: 80, sectors: 6, merged: 1, fromTheFirst: true, toTheLast: true, planned: 3, mails: true, written: true,
    missing: true, readers: 3, drafts: 1, absences: 4, handedOver: true,
  }]);
});
