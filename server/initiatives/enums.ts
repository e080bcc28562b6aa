import { registerEnumType } from 'type-graphql';
import { enumOf } from '../core/noun/enums.ts';
import { applicationStates, natures, origins, roleKinds, stateNames, verbNames, verdicts } from './kinds.ts';

export const InitiativeState = enumOf('InitiativeState', 'Where an initiative stands (I2).', stateNames);
export const Origin = enumOf('InitiativeOrigin', 'Who asked for an initiative (I1).', origins);
export const Nature = enumOf('InitiativeNature', 'A team, or a programme of ambassadors (I14).', natures);
/* Shown as the mutations are named. */
export const InitiativeVerb = Object.fromEntries(verbNames.map((name) => [name, name]));
registerEnumType(InitiativeVerb, { name: 'InitiativeVerb', description: 'What can be done to an initiative.' });
export const RoleKind = enumOf('RoleKind', 'What a role is for (I5).', roleKinds);
export const ApplicationState = enumOf('ApplicationState', 'What became of an application (I7).', applicationStates);
export const Verdict = enumOf('Verdict', 'What the board answers to a proposal (I2).', verdicts);
