import { GraphQLError } from 'graphql';
import type { Language } from './kernel/words.ts';

const fr = {
  NOT_OF_ITS_FORM: () => 'Une des valeurs données n’a pas la forme attendue.',
  KEY_REUSED: () => 'Cette clé d’idempotence a déjà servi avec d’autres valeurs.',
  PAGE_SIZE: (first: unknown, most: unknown) => `\`first\` vaut ${String(first)} : il va de 1 à ${String(most)}.`,
  NO_CURSOR: () => '`after` n’est pas un repère d’ici.',
  OTHER_ORDER: (order: unknown) => `\`after\` est un repère d’un autre ordre que ${String(order)}.`,
};

const en: typeof fr = {
  NOT_OF_ITS_FORM: () => 'One of the values given is not of the expected form.',
  KEY_REUSED: () => 'This idempotency key was used with another input.',
  PAGE_SIZE: (first, most) => `\`first\` is ${String(first)}: it goes from 1 to ${String(most)}.`,
  NO_CURSOR: () => '`after` is not a cursor of ours.',
  OTHER_ORDER: (order) => `\`after\` is a cursor of another order than ${String(order)}.`,
};

const words = { fr, en } as const satisfies Record<Language, typeof fr>;

/** An asker's mistake, found where their language is not known: said in it on the way out, until then in English. */
export class Fault extends GraphQLError {
  constructor(
    private readonly what: keyof typeof fr,
    private readonly figures: readonly unknown[] = [],
    code = 'BAD_USER_INPUT',
  ) {
    super('', { extensions: { code } });
    this.message = this.in('en');
  }

  in(language: Language): string {
    const [first, second] = this.figures;
    return words[language][this.what](first, second);
  }
}
