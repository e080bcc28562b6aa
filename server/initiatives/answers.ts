import type { Deed } from '../core/command/deed.ts';
import { Member } from '../members/member.ts';
import type { Application } from './application.ts';

/** Writes the answer to an application, and tells the journal. */
export function answerWith(
  deed: Deed,
  application: Application,
  state: 'accepted' | 'declined',
  answer: string | null,
): void {
  application.state = state;
  application.answer = answer;
  application.answeredAt = deed.now;
  application.answeredBy = deed.actor.id === null ? null : deed.em.getReference(Member, deed.actor.id);
  const { initiative, role, member } = application;
  initiative.lastSignAt = deed.now;
  deed.record({
    kind: `application.${state}`,
    subject: application,
    rule: 'I7',
    facts: { role: role.name },
    about: { initiative, person: member },
  });
}
