import { logMeeting } from '../contacts/commands/meetings.ts';
import { mergeTargets } from '../contacts/commands/merging.ts';
import { assignTarget } from '../contacts/commands/owners.ts';
import { addTarget } from '../contacts/commands/targets.ts';
import { declareAbsence, sayDue } from '../contacts/portfolio/commands/year.ts';
import type { Teller } from './teller.ts';

const FLAGSHIP = 'initiative:passerelles';
const PILOT = 'paul';

interface Numbered {
  readonly number: number;
}

/** What happens on the way: somebody away, an organisation entered twice and made one, a target that changes hands. */
export function planMiddle(teller: Teller, targets: readonly Numbered[]): void {
  const id = (number: number) => teller.id(`target:${targets[number]?.number}`);
  const away = (who: string, told: number, from: number, until: number) =>
    teller.plan(teller.day(told), '19:20', () => {
      const days = { firstDay: teller.day(from), lastDay: teller.day(until) };
      return teller.run(who, declareAbsence, { initiative: teller.id(FLAGSHIP), ...days });
    });
  away('gaelle', 262, 250, 229);
  away('ines', 110, 96, 89);
  away('gaelle', 75, 60, 46);
  planTwice(teller, id);
  teller.plan(teller.day(66), '18:50', () => teller.run(PILOT, assignTarget, { id: id(10), member: teller.id('hugo') }));
  teller.plan(teller.day(20), '18:05', () => teller.run('gaelle', sayDue, { id: id(12), dueOn: teller.day(-10) }));
}

/** Hugo enters an organisation that the first team knew under another name; Paul makes one of the two. */
function planTwice(teller: Teller, id: (number: number) => string): void {
  const twice = { name: 'Les amis du marché d’en haut', category: 'association', activity: 'Un marché, une buvette, une chorale.' };
  const day = teller.day(128);
  teller.plan(teller.day(133), '18:35', () =>
    teller.run('hugo', addTarget, { initiative: teller.id(FLAGSHIP), ...twice, owner: teller.id('hugo'), evenSo: true }, 'target:twice'));
  teller.plan(day, '17:40', () => teller.run('hugo', logMeeting, { target: teller.id('target:twice'), day, channel: 'in_person' }));
  teller.plan(teller.day(121), '20:15', () => teller.run(PILOT, mergeTargets, { id: id(2), merged: teller.id('target:twice') }));
}
