import { text, type SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

export const en = {
  reasons: {
    'G1.NAME_TAKEN': ({ name }) => `A circle is already called “${text(name)}”.`,
    'P10.ALREADY_FOUNDED': ({ name }) => `A community lives here already: ${text(name)}.`,
    'P10.CODE_WRONG': 'This is not the code that the server printed when it started, or it is more than seven days old.',
  },
  journal: {
    'community.founded': ({ name }) => `${text(name)}: the community was born.`,
    'circle.opened': ({ name }) => `New circle: “${text(name)}”.`,
  },
} as const satisfies SameAs<typeof fr>;
