import { text, type SameAs, type Sentence } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

const bounds: Sentence = ({ least, most, unit }) => {
  const named = unit === 'yes or no' || unit === 'choice' ? '' : text(unit);
  return most === null ? `At least ${text(least)} ${named}.` : `From ${text(least)} to ${text(most)} ${named}.`;
};
const value = (one: unknown): string => (one === true ? 'yes' : one === false ? 'no' : String(one));

export const en = {
  reasons: {
    'M1.NOT_CURRENT': ({ number }) => `The charter has changed: read version ${text(number)}, it is the one to accept.`,
    'M2.UNKNOWN': ({ key }) => `The charter has no setting “${text(key)}”.`,
    'M2.TYPE': ({ unit }) => (unit === 'yes or no' ? 'This setting is yes or no.' : 'This setting is a whole number.'),
    'M2.BOUNDS': bounds,
    'M2.CHOICE': ({ choices }) => `One of: ${text(choices)}.`,
  },
  journal: {
    'charter.accepted': ({ actor, version }) =>
      `${typeof actor === 'string' ? actor : 'Somebody'} accepted the charter, version ${text(version)}.`,
    'charter.settingChanged': ({ key, from, to, why }) =>
      `Charter setting ${text(key)}: ${value(from)} becomes ${value(to)}${why ? `, because: ${text(why)}` : '.'}`,
  },
} as const satisfies SameAs<typeof fr>;
