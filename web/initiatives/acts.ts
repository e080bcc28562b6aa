import { states, type InitiativeState as State } from '../../server/initiatives/kinds.ts';
import { propose } from '../../server/initiatives/rules.ts';
import type { Decision } from '../../server/core/kernel/decision.ts';
import type { Initiative, InitiativeState } from './labels.ts';

/** What can be the one main thing to do on an initiative's page. */
export type MainAct = 'invited' | 'answer' | 'propose' | 'complete' | 'team' | 'help';

const keyOf = (state: InitiativeState): State => state.toLowerCase() as State;

/** Whether members can apply to its roles today (I2). */
export const recruits = ({ state }: Pick<Initiative, 'state'>): boolean => states[keyOf(state)].recruits;

/** The states that it can become (I2), past the board's own answer. */
export function nextStates({ state, viewerMay }: Pick<Initiative, 'state' | 'viewerMay'>): InitiativeState[] {
  if (!viewerMay.includes('changeInitiativeState')) return [];
  return states[keyOf(state)].next.map((next) => next.toUpperCase() as InitiativeState);
}

/** Whether a draft is ready for the board, by the server's own rule (I2). */
export function readiness({ state, summary, need, description }: Initiative): Decision {
  return propose({ state: keyOf(state), summary, need, description });
}

/** The main thing that this viewer can do, null when there is none. */
export function mainAct(initiative: Initiative, isVisitor: boolean): MainAct | null {
  const { viewerMay, roles } = initiative;
  if (viewerMay.includes('answerProposal')) return 'answer';
  if (roles.some(({ viewerInvitations }) => viewerInvitations.length)) return 'invited';
  const isReady = readiness(initiative).outcome === 'granted';
  if (viewerMay.includes('proposeInitiative') && isReady) return 'propose';
  if (viewerMay.includes('proposeInitiative') && viewerMay.includes('describeInitiative')) return 'complete';
  if (viewerMay.includes('acceptApplication')) return 'team';
  const isOpen = recruits(initiative) && (isVisitor || roles.some(({ viewerAdmission }) => viewerAdmission.granted));
  return isOpen ? 'help' : null;
}
