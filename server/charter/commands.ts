import { permit } from '../access/permit.ts';
import type { Deed } from '../core/command/deed.ts';
import { refuse } from '../core/command/refusal.ts';
import { Community } from '../community/community.ts';
import { Member } from '../members/member.ts';
import { CharterAcceptance } from './acceptance.ts';
import type { AcceptCharterInput, ChangeCharterSettingInput } from './inputs.ts';
import { saveSetting } from './saved.ts';
import { allSettings, faultIn } from './settings.ts';
import { CharterVersion } from './version.ts';

/** Accepts the current version of the charter, once and for ever (M1). Refuses M1.NOT_CURRENT for an older one. */
export async function acceptCharter(deed: Deed, { version: id }: AcceptCharterInput): Promise<CharterAcceptance> {
  const actor = permit(deed, 'acceptCharter');
  const version = await deed.see(CharterVersion, id);
  const member = await deed.lock(Member, actor);
  const current = await deed.em.findOneOrFail(CharterVersion, { number: { $ne: 0 } } as never, {
    orderBy: { number: 'desc' },
  });
  if (current.id !== version.id) refuse('M1', 'NOT_CURRENT', { number: current.number });
  const earlier = await deed.em.findOne(CharterAcceptance, { member: actor, version: id } as never);
  if (earlier) return earlier;
  deed.record({
    kind: 'charter.accepted',
    subject: version,
    rule: 'M1',
    facts: { version: version.number },
    about: { person: member },
  });
  return deed.create(CharterAcceptance, { member, version, at: deed.now });
}

/** Changes a setting of the charter from now on, within its unit and bounds (M2); the journal keeps what it was, and why. */
export async function changeCharterSetting(deed: Deed, input: ChangeCharterSettingInput): Promise<Community> {
  const { key, value, why = null } = input;
  permit(deed, 'changeCharterSetting');
  const setting = allSettings.get(key);
  if (!setting) return refuse('M2', 'UNKNOWN', { key });
  const { unit, least = 0, most = null, choices = [] } = setting;
  const fault = faultIn(key, value);
  if (fault) refuse('M2', fault, { key, unit, least, most, choices });
  const community = await deed.em.findOneOrFail(Community, { only: true } as never);
  await deed.lock(Community, community.id);
  const from = deed.charter(setting);
  await saveSetting(deed, key, value);
  deed.record({ kind: 'charter.settingChanged', subject: community, rule: 'M2', facts: { key, from, to: value, why } });
  return community;
}
