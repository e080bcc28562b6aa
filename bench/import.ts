/*
 * Import: 10,000 targets from a file into an initiative that has none, then 10,000 others beside them, then the same file
 * again, then all of it changed; each the dry run and the doing of it. Alone: `node --import tsx bench/import.ts`.
 */
import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { askToImport, applyImport, keepImport, previewImport } from '../server/core/exchange/commands.ts';
import '../server/contacts/exchange/offered.ts';
import { checkInvariants } from '../server/check.ts';
import { House } from '../server/house.ts';
import { openDatabases } from './database.ts';

const LINES = 10_000;
/** The bar, in seconds, for a dry run and the doing of it together. */
const MOST_SECONDS = 10;

const KINDS = ['Fédération', 'Association', 'Syndicat', 'Union', 'Ligue', 'Collectif', 'Chambre', 'Conseil', 'Réseau', 'Comité'];
const THINGS = 'écoles rivières artisans forêts libraires ports métiers usagers familles quartiers jardins moulins routes théâtres musées'.split(' ');
/** A place name that hardly any other number has: two words of letters by chance. */
function placeOf(at: number): string {
  const bytes = createHash('sha256').update(String(at)).digest();
  const letters = [...bytes.subarray(0, 17)].map((byte, place) => (place % 2 ? 'aeiou' : 'bcdfghjklmnpqrstvwxz').charAt(byte % (place % 2 ? 5 : 20)));
  return `${letters.slice(0, 8).join('')} ${letters.slice(8).join('')}`;
}

function fileOf(first: number, stake: string): Buffer {
  const lines = Array.from({ length: LINES }, (_, at) => {
    const n = first + at;
    const name = `${KINDS[n % KINDS.length]} des ${THINGS[n % THINGS.length]} de ${placeOf(n)}`;
    return `${name};S${n};Association;${1 + (n % 3)};${stake} ${'mot '.repeat(20)};https://www.s${n}.example.org;Ville ${n % 90}`;
  });
  return Buffer.from(`Nom;Sigle;Catégorie;Priorité;Enjeux;Site;Lieu\r\n${lines.join('\r\n')}\r\n`);
}

async function personAndPlace({ pool }: House): Promise<{ about: string; member: string }> {
  const { rows } = await pool.query<{ about: string; member: string }>(
    `select s.initiative_id as about, s.member_id as member from seat s join member m on m.id = s.member_id
      where s.kind = 'pilot' and s.left_on is null and m.state = 'active' limit 1`,
  );
  if (!rows[0]) throw new Error('nobody pilots anything');
  await pool.query("update member set paid_until = current_date + 100 where id = $1", [rows[0].member]);
  return rows[0];
}

const databases = await openDatabases();
const house = await House.open({ url: await databases.make(1) });
try {
  const { about, member } = await personAndPlace(house);
  const { commander, charter } = house;
  const as = { asking: await house.askingAs(member), charter, now: house.clock() };
  await commander.run(as, askToImport, { kind: 'targets', about }, 'keepImport');
  const rounds: readonly (readonly [string, Buffer])[] = [
    ['all new, nothing there', fileOf(0, 'Peu')],
    ['all new, 10,000 there', fileOf(LINES, 'Peu')],
    ['the same again', fileOf(LINES, 'Peu')],
    ['all changed', fileOf(LINES, 'Beaucoup')],
  ];
  let slowest = 0;
  for (const [name, bytes] of rounds) {
    const [began, used] = [performance.now(), process.cpuUsage().user];
    const id = await commander.run(as, keepImport, { kind: 'targets', about, fileName: 'bench.csv', bytes }, 'keepImport');
    await commander.run(as, previewImport, { id }, 'previewImport');
    const looked = performance.now();
    const shown = 'select seen, added, changed, unchanged, doubtful, refused from import where id = $1';
    const { rows: [{ seen, ...figures }] } = await house.pool.query(shown, [id]);
    await commander.run(as, applyImport, { id, seen, evenSo: true, idempotencyKey: id }, 'applyImport');
    const seconds = (performance.now() - began) / 1000;
    slowest = Math.max(slowest, seconds);
    const processor = (process.cpuUsage().user - used) / 1e6;
    const parts = `dry run ${((looked - began) / 1000).toFixed(1)} s, in all ${seconds.toFixed(1)} s, ${Math.round(LINES / seconds)} lines a second, processor ${processor.toFixed(1)} s`;
    console.log(`${name}: ${parts} ${JSON.stringify(figures)}`);
  }
  // What the bench filled by itself was not told to the journal: only contacts are looked at.
  const broken = (await checkInvariants(house.pool)).filter(({ found, rule }) => found > 0 && rule.startsWith('C'));
  console.log(broken.length ? JSON.stringify(broken) : 'nothing to be recounted');
  console.log(`10,000 lines: ${slowest.toFixed(1)} s at most, bar ${MOST_SECONDS} s: ${slowest < MOST_SECONDS ? 'kept' : 'NOT KEPT'}`);
} finally {
  await house.close();
  await databases.close();
}
