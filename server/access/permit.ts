import type { Deed } from '../core/command/deed.ts';
import { refuse } from '../core/command/refusal.ts';
import { may, type PeopleVerb } from './may.ts';

/** The member who acts; P4.SIGN_IN when nobody is signed in. */
export function actorId(deed: Deed): string {
  return deed.actor.id ?? refuse('P4', 'SIGN_IN');
}

/** The member who acts, if the table lets them do this; P4.SIGN_IN or P4.NOT_YOURS otherwise. */
export function permit(deed: Deed, verb: PeopleVerb): string {
  const actor = actorId(deed);
  return may[verb](deed.actor) ? actor : refuse('P4', 'NOT_YOURS');
}
