import { enumOf } from '../core/noun/enums.ts';
import { mandates, memberStates, paymentMethods, sides } from './kinds.ts';

export const Side = enumOf('Side', 'The half of the community that a person or an organisation works on.', sides);
export const MemberState = enumOf('MemberState', 'Where a person stands on the way in and out (M11).', memberStates);
export const MandateKind = enumOf('MandateKind', 'A role that the community gives for a time (P5).', mandates);
export const Language = enumOf('Language', 'The languages of the pages and mails.', ['fr', 'en'] as const);
export const PaymentMethod = enumOf('PaymentMethod', 'How dues were paid (M13).', paymentMethods);
