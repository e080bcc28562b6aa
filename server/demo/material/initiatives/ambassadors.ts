import type { Initiative } from './initiative.ts';

/** The programmes of volunteers: no objective, no score, no commitment in time. */
export const ambassadors = [
  {
    key: 'metiers-a-hauteur-d-yeux',
    title: 'Métiers à hauteur d’yeux',
    state: 'running', stateReason: 'La stratégie a été adoptée par toutes les personnes qui en sont.',
    nature: 'ambassador',
    summary:
      'Des salariés et des indépendants racontent leur métier aux collégiens et aux lycéens, comme il est, ' +
      'les jours avec et les jours sans. On vient quand on veut, on part quand on veut.',
    need:
      'Les brochures d’orientation montrent des gens qui sourient devant un écran. Les élèves demandent ' +
      'ce que l’on fait à 10 h un mardi.',
    description: `## Le principe

Une heure, une classe ou un petit groupe, une personne qui raconte. **Pas de diaporama imposé, pas de message à faire
passer.** Les élèves posent les questions, les plus gênantes sont les meilleures.

## Ce que vous y trouvez

- Un carnet de questions posées par de vrais élèves.
- Des photos d’ateliers à montrer librement.
- Un déjeuner par trimestre, pour se raconter les fous rires.

## Ce que personne ne vous demandera

Combien d’heures cela fait, qui vous a vu, ni pourquoi vous arrêtez.
[Le carnet est ici](https://example.org/metiers/carnet).`,
    origin: { from: 'body', words: 'Né au cercle Jeunes pousses, d’une classe venue visiter la scierie.' },
    themes: ['youth', 'employment'], circle: 'jeunes-pousses', place: 'varangeau',
    pilot: 'linh',
    roles: [
      {
        key: 'animation', kind: 'pilot', name: 'Animation',
        description: 'Accueillir, transmettre les demandes des classes, préparer le déjeuner du trimestre.',
        skills: ['volunteer-support'], seats: 1, months: null, rhythm: 'Selon l’élan', presence: null,
      },
      {
        key: 'ambassade', kind: 'other', name: 'Raconter son métier',
        description: 'Une heure devant un groupe, ou une matinée dans votre atelier. Tous les métiers sont bienvenus.',
        skills: ['public-speaking'], seats: 40, months: null, rhythm: 'Quand vous voulez', presence: null,
      },
    ],
    resources: [
      { kind: 'text', title: 'Trente questions d’élèves', url: 'https://example.org/metiers/carnet' },
      { kind: 'picture', title: 'Photos d’ateliers, libres de droits', url: 'https://example.org/metiers/photos' },
    ],
    programme: {
      needsOfOrganisation: [
        'Que les jeunes de la vallée connaissent les métiers qui s’y exercent.',
        'Recevoir des stagiaires qui savent où ils mettent les pieds.',
      ],
      needsOfAmbassadors: [
        'Garder le lien avec une école, parfois celle de son enfance.',
        'S’exercer à parler devant un groupe qui ne fait pas semblant.',
        'Prendre du recul sur son propre travail.',
      ],
      strategy:
        'Les classes demandent, les ambassadeurs choisissent. Chacun raconte sa semaine, non son entreprise. ' +
        'Les photos et le carnet sont à disposition ; personne ne regarde qui s’en sert.',
      circleSought: 'Des personnes de tous métiers, y compris ceux que l’on ne voit pas : nuit, nettoyage, guichet.',
      whatItTakes: 'Une heure devant soi et l’envie de répondre franchement.',
      howItStarts: 'On accompagne quelqu’un une fois, on décide ensuite.',
      howItLasts: 'Un déjeuner par trimestre, sans ordre du jour.',
    },
  },
  {
    key: 'voix-du-bois',
    title: 'Les voix du bois',
    state: 'launching', stateReason: 'Le bureau a dit oui, à condition que le syndicat soit consulté : c’est fait.',
    nature: 'ambassador',
    summary:
      'Celles et ceux qui scient, sèchent, assemblent et livrent racontent le bois de la vallée sur les marchés ' +
      'et dans les fêtes, avec un copeau dans la poche plutôt qu’un dépliant.',
    need:
      'On achète ici des meubles venus de très loin, à dix kilomètres de la forêt. Le dire ne suffit pas : il faut ' +
      'le montrer.',
    description: `## Comment cela se passe

Un établi, une scie, deux essences à sentir les yeux fermés. Les gens s’arrêtent, touchent, posent une question. *La
conversation fait le reste.*

## Trois choses convenues d’avance

- On parle en son nom. On peut aussi dire ce qui ne va pas dans le métier.
- On vient sur son temps libre, ou sur son temps de travail si l’employeur en est d’accord.
- On s’arrête d’un clic, sans explication.

Les dates des marchés sont sur [la page des marchés](https://example.org/voix-du-bois/marches).`,
    origin: { from: 'member', words: 'Proposé par Linh, au retour d’un marché de Noël.' },
    themes: ['timber', 'crafts'], circle: 'memoire-vive', place: 'grandessaut',
    pilot: 'linh',
    roles: [
      {
        key: 'animation', kind: 'pilot', name: 'Animation',
        description: 'Réserver les emplacements, tenir l’établi en état, remercier.',
        skills: ['event-organisation'], seats: 1, months: null, rhythm: 'Selon les marchés', presence: null,
      },
      {
        key: 'ambassade', kind: 'other', name: 'Raconter le bois',
        description: 'Deux heures à l’établi, à deux, un jour de marché.',
        skills: ['forestry'], seats: 20, months: null, rhythm: 'Quand vous voulez', presence: 'Sur les marchés',
      },
    ],
    resources: [
      { kind: 'page', title: 'Les marchés où l’établi est attendu', url: 'https://example.org/voix-du-bois/marches' },
      { kind: 'text', title: 'Reconnaître six essences au nez', url: 'https://example.org/voix-du-bois/essences' },
    ],
    programme: {
      needsOfOrganisation: [
        'Que l’on sache ce qui se fabrique dans la vallée.',
        'Donner envie d’apprendre ces métiers.',
      ],
      needsOfAmbassadors: [
        'Montrer un savoir-faire dont on est fier.',
        'Sortir de l’atelier et voir à qui servent les planches.',
      ],
      strategy: 'Montrer le geste avant de parler, et répondre à tout, prix et accidents compris.',
      circleSought: 'Tous les métiers de la filière, de la coupe à la livraison, retraités compris.',
      whatItTakes: 'Deux heures, un tablier, et le goût de bavarder.',
      howItStarts: 'Un samedi à Montelvaire, avec l’équipe de départ.',
      howItLasts: 'On revient au marché suivant, ou pas.',
    },
  },
  {
    key: 'premiers-pas',
    title: 'Premiers pas dans la vallée',
    state: 'proposed', stateReason: null,
    nature: 'ambassador',
    summary:
      'Accompagner une personne qui arrive pour un emploi : le marché, le médecin, le car de 7 h 12, et quelqu’un ' +
      'à appeler le dimanche. Trois promenades, et plus si l’on s’entend.',
    need:
      'Une embauche sur cinq ne passe pas l’hiver. Ce n’est presque jamais le travail : ' +
      'c’est la nuit à 17 h et personne à saluer.',
    description: `## Trois promenades

1. **Le marché** du samedi, avec les bons étals et les mauvais.
2. **Les papiers** : la mairie, la mutuelle, l’école, dans le bon ordre.
3. **La hauteur** : un sentier facile, pour voir d’en haut où l’on habite.

## Ce que ce n’est pas

Ni un service du personnel, ni un parrainage noté. L’employeur ne sait ni qui accompagne, ni ce qui s’est dit.

[Le petit guide](https://example.org/premiers-pas/guide) existe déjà, à compléter par chacun.`,
    origin: { from: 'community', words: 'Demandé à l’assemblée par plusieurs entreprises, et par Tomasz.' },
    themes: ['solidarity', 'employment', 'community-life'], circle: 'accueil', place: 'montelvaire',
    pilot: 'tomasz',
    roles: [
      {
        key: 'animation', kind: 'pilot', name: 'Animation',
        description: 'Mettre en contact deux personnes qui ont une chance de s’entendre.',
        skills: ['volunteer-support'], seats: 1, months: null, rhythm: 'Selon les arrivées', presence: null,
      },
      {
        key: 'ambassade', kind: 'other', name: 'Accompagner une arrivée',
        description: 'Trois promenades avec une personne nouvelle. Les langues d’ailleurs sont précieuses.',
        skills: ['translation'], seats: 25, months: null, rhythm: 'Quand vous voulez', presence: 'Dans la vallée',
      },
    ],
    resources: [
      { kind: 'text', title: 'Le petit guide des premières semaines', url: 'https://example.org/premiers-pas/guide' },
    ],
    programme: {
      needsOfOrganisation: ['Que les personnes recrutées aient envie de rester.'],
      needsOfAmbassadors: [
        'Rencontrer du monde.',
        'Rendre ce que l’on a reçu en arrivant.',
        'Parler une autre langue.',
      ],
      strategy: 'Une personne pour une personne, trois promenades, aucune trace de ce qui s’y dit.',
      circleSought: 'Des gens de tous âges, d’ici ou d’ailleurs.',
      whatItTakes: 'Trois demi-journées et un peu de patience avec les formulaires.',
      howItStarts: 'Une promenade ensemble, sans engagement.',
      howItLasts: 'Tant que les deux en ont envie.',
    },
  },
] as const satisfies readonly Initiative[];
