import type { Deed } from '../core/command/deed.ts';
import { Member } from '../members/member.ts';
import { isInGoodStanding } from '../members/up-to-date.ts';
import type { Application } from './application.ts';
import { TAKE_BACK_MINUTES, type ApplicationAnswer } from './kinds.ts';
import type { Role } from './role.ts';
import * as rules from './rules.ts';
import { fillSeat, isSeated, recountSeats } from './seats.ts';

interface Answer {
  readonly verdict: ApplicationAnswer;
  readonly word: string | null;
  readonly offeredRole?: Role;
}

/** Writes the answer to an application; it is told in ten minutes, and a seat that it gives is kept at once (I7). */
export async function answerWith(deed: Deed, application: Application, answer: Answer): Promise<void> {
  write(deed, application, answer);
  application.tellsAt = new Date(deed.now.getTime() + TAKE_BACK_MINUTES * 60_000);
  await recountSeats(deed, application.initiative);
  note(deed, application, 'application.answered');
}

function write(deed: Deed, application: Application, { verdict, word, offeredRole }: Answer): void {
  application.verdict = verdict;
  application.answer = word?.trim() || null;
  application.offeredRole = offeredRole ?? null;
  application.answeredAt = deed.now;
  application.answeredBy = deed.actor.id === null ? null : deed.em.getReference(Member, deed.actor.id);
}

/** What the leads read of an answer that nobody was told: that there is one, and not which. */
function note(deed: Deed, application: Application, kind: string): void {
  const { initiative, role } = application;
  deed.record({ kind, subject: application, rule: 'I7', facts: { role: role.name }, about: { initiative } });
}

/** Takes an answer back that nobody was told: the application waits as before (I7). */
export async function takeBack(deed: Deed, application: Application): Promise<void> {
  note(deed, application, 'application.answerTakenBack');
  await forget(deed, application);
}

/** Drops an answer that nobody was told, and the seat that it kept. */
export async function forget(deed: Deed, application: Application): Promise<void> {
  const nothing = { verdict: null, tellsAt: null, answer: null, offeredRole: null, answeredAt: null, answeredBy: null };
  Object.assign(application, nothing);
  await recountSeats(deed, application.initiative);
}

/**
 * Tells an answer: from now on it is so, and a candidate who was accepted holds the seat that was kept (I7). One who is
 * no longer a member in good standing is declined instead, and the leads are told (M14).
 */
export async function tell(deed: Deed, application: Application): Promise<void> {
  const { initiative, role, member, offeredRole, answeredBy } = application;
  const isLate = application.verdict === 'accepted' && !(await canSit(deed, member));
  const verdict = isLate ? 'declined' : (application.verdict as ApplicationAnswer);
  Object.assign(application, { state: verdict, verdict: null, tellsAt: null, ...(isLate ? { answer: null } : {}) });
  // Who was handed a pilot's seat meanwhile holds it already.
  if (verdict === 'accepted' && !(await isSeated(deed, role, member))) await fillSeat(deed, initiative, role, member);
  else await recountSeats(deed, initiative);
  initiative.lastSignAt = deed.now;
  const facts = { role: role.name, offered: offeredRole?.name ?? null, ...(isLate ? { isLate } : {}) };
  const about = { initiative, person: member, actor: answeredBy ?? deed.actor.id };
  const told = { subject: application, rule: isLate ? 'M14' : 'I7', facts };
  deed.record({ ...told, kind: `application.${verdict}`, about });
  // The pilot who accepted is told too: nobody did this.
  if (isLate) deed.record({ ...told, kind: 'application.lapsed', about: { ...about, actor: null } });
}

async function canSit(deed: Deed, member: Member): Promise<boolean> {
  return rules.seat({ inGoodStanding: await isInGoodStanding(deed, member) }).outcome === 'granted';
}

/** Declines at once, and tells it: where nobody is taken in any more there is nothing to take back (I2). */
export async function declineNow(deed: Deed, application: Application, word: string | null): Promise<void> {
  write(deed, application, { verdict: 'declined', word });
  await tell(deed, application);
}
