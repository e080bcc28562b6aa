import { comingErasures, forgetOutsiders, type Erasure } from '../contacts/outsiders/commands/retention.ts';
import type { House } from '../house.ts';

const DAYS_AHEAD = 90;

const told = ({ on, name, target, initiative }: Erasure): string => `  ${on}  ${name}, ${target} (${initiative})`;

/** Says whom the charter's retention erases now and in the coming 90 days, or erases now who is due. */
export async function seeToRetention(house: House, isDry = false): Promise<string> {
  if (!isDry) return erase(house);
  const coming = await comingErasures(house.round(), DAYS_AHEAD);
  if (!coming.length) return `Nobody is due within ${DAYS_AHEAD} days.`;
  return `Erased on that day, unless there is another contact; nothing was changed:\n${coming.map(told).join('\n')}`;
}

async function erase(house: House): Promise<string> {
  let erased = 0;
  for (let some = 1; some > 0; erased += some) some = await forgetOutsiders(house.round());
  return `People outside that were erased: ${erased}.`;
}
