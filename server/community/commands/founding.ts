import { saveSetting } from '../../charter/saved.ts';
import { faultIn } from '../../charter/settings.ts';
import { CharterVersion } from '../../charter/version.ts';
import type { Deed } from '../../core/command/deed.ts';
import { refuse } from '../../core/command/refusal.ts';
import { newMember } from '../../members/commands/people.ts';
import { Mandate } from '../../members/mandate.ts';
import { Community } from '../community.ts';
import type { Founding } from './inputs.ts';

const FOUNDING_LOCK = 7_267_336;

/**
 * Founds the community of this install: its name, its charter, its first administrator (P10). Nobody acts: it is for
 * who holds the database, or the code that the server printed. Refuses P10.ALREADY_FOUNDED.
 */
export async function foundCommunity(deed: Deed, founding: Founding): Promise<Community> {
  await deed.em.execute('select pg_advisory_xact_lock(?)', [FOUNDING_LOCK]);
  const earlier = await deed.em.findOne(Community, { only: true } as never);
  if (earlier) refuse('P10', 'ALREADY_FOUNDED', { name: earlier.name });
  const { name, purpose, preset, demo, charter, settings, administrator } = founding;
  const community = deed.create(Community, { name, purpose, preset, demo });
  deed.record({ kind: 'community.founded', subject: community, rule: 'P10', facts: { name, preset } });
  deed.create(CharterVersion, { number: 1, text: charter, adoptedOn: deed.today });
  for (const [key, value] of Object.entries(settings)) {
    const fault = faultIn(key, value);
    if (fault) throw new Error(`the charter's ${key} cannot be ${JSON.stringify(value)}: ${fault}`);
    await saveSetting(deed, key, value);
  }
  const member = await newMember(deed, administrator, 'active');
  deed.create(Mandate, { member, kind: 'administrator', since: deed.today });
  deed.record({
    kind: 'mandate.given',
    subject: member,
    rule: 'P5',
    facts: { mandate: 'administrator' },
    about: { person: member },
  });
  await deed.em.execute('delete from founding_code');
  return community;
}
