import type { Catalogue } from '../../core/kernel/words.ts';

export const fr = {
  reasons: {
    'P1.TOPIC_MINE': 'Ce qui vous concerne : vos candidatures, vos places, vos propositions.',
    'P1.TOPIC_LED': 'Les initiatives que vous pilotez ou suivez : candidatures, départs, réponses attendues.',
    'P1.TOPIC_TEAM': 'Les initiatives dont vous êtes de l’équipe.',
    'P1.TOPIC_BOARD': 'Ce qui attend le bureau et l’administration.',
    'P1.TOPIC_COMMUNITY': 'La vie de la communauté : nouvelles initiatives, décisions.',
  },
  journal: {},
} as const satisfies Catalogue;
