import { checkInvariants, type Invariant } from '../check.ts';
import { Sentence } from '../failure.ts';
import type { House } from '../house.ts';

const told = ({ rule, name, found, examples }: Invariant): string =>
  `  ${rule}: ${name}: ${found} do not, such as ${examples.join(', ')}`;

/** Says how many invariants the data holds to; a Sentence names those that it breaks. */
export async function checkData({ pool }: Pick<House, 'pool'>): Promise<string> {
  const all = await checkInvariants(pool);
  const broken = all.filter(({ found }) => found > 0);
  const lines = broken.map(told).join('\n');
  if (broken.length) throw new Sentence(`The data breaks ${broken.length} of ${all.length} invariants:\n${lines}`);
  return `The data holds to all ${all.length} invariants.`;
}
