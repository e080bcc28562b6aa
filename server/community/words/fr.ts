import { text, type Catalogue } from '../../core/kernel/words.ts';

export const fr = {
  reasons: {
    'G1.NAME_TAKEN': ({ name }) => `Un cercle s’appelle déjà « ${text(name)} ».`,
    'P10.ALREADY_FOUNDED': ({ name }) => `Une communauté vit déjà ici : ${text(name)}.`,
    'P10.CODE_WRONG': 'Ce n’est pas le code que le serveur a affiché à son démarrage, ou il a plus de sept jours.',
  },
  journal: {
    'community.founded': ({ name }) => `${text(name)} : la communauté est née.`,
    'circle.opened': ({ name }) => `Nouveau cercle : « ${text(name)} ».`,
  },
} as const satisfies Catalogue;
