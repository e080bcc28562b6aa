import { enumOf, verbsOf } from '../core/noun/enums.ts';
import * as kinds from './kinds.ts';

export const InitiativeState = enumOf('InitiativeState', 'Where an initiative stands (I2).', kinds.stateNames);
export const Origin = enumOf('InitiativeOrigin', 'Who asked for an initiative (I1).', kinds.origins);
export const Nature = enumOf('InitiativeNature', 'A team, or a programme of ambassadors (I14).', kinds.natures);
export const RoleKind = enumOf('RoleKind', 'What a role is for (I5).', kinds.roleKinds);
export const ApplicationState = enumOf('ApplicationState', 'What became of an application (I7).', kinds.applicationStates);
export const ApplicationAnswer = enumOf('ApplicationAnswer', 'What was answered to an application (I7).', kinds.answers);
export const InvitationState = enumOf('InvitationState', 'What became of an invitation (I8).', kinds.invitationStates);
export const Verdict = enumOf('Verdict', 'What the board answers to a proposal (I2).', kinds.verdicts);

export const InitiativeVerb = verbsOf('InitiativeVerb', 'What can be done to an initiative.', kinds.verbNames);
export const SeatVerb = verbsOf('SeatVerb', 'What can be done to a seat.', kinds.seatVerbs);
export const ApplicationVerb = verbsOf('ApplicationVerb', 'What can be done to an application.', kinds.applicationVerbs);
export const InvitationVerb = verbsOf('InvitationVerb', 'What can be done to an invitation.', kinds.invitationVerbs);
