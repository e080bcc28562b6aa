import { comptes, text, type Catalogue } from '../../kernel/words.ts';

export const fr = {
  reasons: {
    'P3.CODE_WRONG': ({ left }) => `Ce n’est pas le bon code. Il vous reste ${comptes(left, 'essai', 'essais')}.`,
    'P3.CODE_SPENT': 'Ce code ne sert plus : il a servi, il a plus d’un quart d’heure, ou il a été mal tapé trop souvent.'
      + ' Demandez-en un autre.',
    'P3.LINK_SPENT': 'Ce lien ne sert plus : il a servi, ou il a plus d’un quart d’heure. Demandez-en un autre.',
    'P3.SESSION_NEEDED': 'Un jeton d’API n’ouvre pas cette action : connectez-vous dans un navigateur.',
    'P3.READ_ONLY': 'Ce jeton d’API ne permet que de lire.',
    'P3.DEVICE': ({ browser, system }) =>
      [browser ? text(browser) : 'Un navigateur', system ? `sur ${text(system)}` : ''].join(' ').trim(),
    'P3.UNKNOWN_DEVICE': 'Un appareil qui ne dit rien de lui',
  },
  journal: {
    'token.made': ({ name }) => `Vous avez créé le jeton d’API « ${text(name)} ».`,
    'token.revoked': ({ name }) => `Vous avez révoqué le jeton d’API « ${text(name)} ».`,
  },
} as const satisfies Catalogue;
