import type { Deed } from '../../core/command/deed.ts';
import { refuse, require } from '../../core/command/refusal.ts';
import type { MemberState } from '../kinds.ts';
import { Mandate } from '../mandate.ts';
import { Member } from '../member.ts';
import * as rules from '../rules.ts';

/** Whom the holder of the database means. */
interface Meant {
  readonly email: string;
}

/*
 * What nobody's right allows and the command line does (P13): who holds the database could write it there anyway, but
 * then the journal would not know.
 */

async function meant(deed: Deed, { email }: Meant): Promise<Member> {
  const member = await deed.em.findOne(Member, { email: email.trim().toLowerCase() } as never);
  return member ?? refuse('P4', 'NOT_THERE');
}

const inForce = ({ id }: Member, today: string) =>
  ({ member: id, kind: 'administrator', since: { $lte: today }, $or: [{ until: null }, { until: { $gte: today } }] }) as never;

/** Makes an active member an administrator (P5). Refuses P5.NOT_A_MEMBER and P5.ALREADY_HELD. */
export async function makeAdministrator(deed: Deed, who: Meant): Promise<Member> {
  const member = await meant(deed, who);
  const heldAlready = (await deed.em.count(Mandate, inForce(member, deed.today))) > 0;
  const [state, kind, since, until] = [member.state as MemberState, 'administrator', deed.today, null] as const;
  require(rules.mandate({ state, kind, since, until, heldAlready }));
  deed.create(Mandate, { member, kind, since });
  deed.record({ kind: 'mandate.given', subject: member, rule: 'P5', facts: { mandate: kind }, about: { person: member } });
  return member;
}

/** Tells an administrator's own journal that somebody made a link into their account (P3). Refuses P5.NOT_HELD. */
export async function noteSignInLink(deed: Deed, who: Meant): Promise<Member> {
  const member = await meant(deed, who);
  if ((await deed.em.count(Mandate, inForce(member, deed.today))) === 0) refuse('P5', 'NOT_HELD', { name: member.name });
  deed.record({ kind: 'member.linkMade', subject: member, rule: 'P3', about: { person: member } });
  return member;
}
