import { counted, text, type SameAs } from '../../kernel/words.ts';
import type { fr } from './fr.ts';

export const en = {
  reasons: {
    'P3.CODE_WRONG': ({ left }) => `This is not the right code. You have ${counted(left, 'try', 'tries')} left.`,
    'P3.CODE_SPENT': 'This code is of no use any more: it has served, it is older than a quarter of an hour,'
      + ' or it was mistyped too often. Ask for another one.',
    'P3.LINK_SPENT': 'This link is of no use any more: it has served, or it is older than a quarter of an hour.'
      + ' Ask for another one.',
    'P3.SESSION_NEEDED': 'An API token cannot do this: sign in with a browser.',
    'P3.READ_ONLY': 'This API token can only read.',
    'P3.DEVICE': ({ browser, system }) =>
      [browser ? text(browser) : 'A browser', system ? `on ${text(system)}` : ''].join(' ').trim(),
    'P3.UNKNOWN_DEVICE': 'A device that says nothing of itself',
  },
  journal: {
    'token.made': ({ name }) => `You made the API token “${text(name)}”.`,
    'token.revoked': ({ name }) => `You revoked the API token “${text(name)}”.`,
  },
} as const satisfies SameAs<typeof fr>;
