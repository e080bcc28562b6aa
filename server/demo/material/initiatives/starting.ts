import type { Initiative } from './initiative.ts';

/** Teams that are launching, proposed or still a draft, besides those of `outreach.ts` and `ambassadors.ts`. */
export const starting = [
  {
    key: 'chantiers-ouverts', title: 'Chantiers ouverts',
    state: 'launching', stateReason: 'Deux chantiers ont donné leur accord, l’assurance est réglée.', nature: 'team',
    summary:
      'Un samedi par mois, un chantier de rénovation s’ouvre aux voisins : on met un casque, on touche l’isolant, ' +
      'on pose les questions que l’on n’ose pas poser à un vendeur.',
    need:
      'Au Campanile, un locataire sur deux pense que les travaux servent à augmenter le loyer. Personne ne leur a ' +
      'montré.',
    description: `## La visite

Quinze personnes, une heure et quart, des bottes prêtées. **Une personne du chantier parle**, une personne de chez
nous traduit les mots techniques.

## Ce qu’il reste à faire

- Trouver un troisième chantier, plutôt en haut de la vallée.
- Apprendre par cœur [les consignes de sécurité](https://example.org/chantiers-ouverts/consignes).
- Prévoir un coin pour les enfants. Ils viendront.`,
    origin: { from: 'body', words: 'Demandé par les Locataires du Campanile, par l’équipe de Passerelles.' },
    themes: ['energy', 'social-dialogue'], circle: 'bouger', place: 'montelvaire', pilot: 'samuel',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'S’entendre avec les chantiers et l’assureur.',
        skills: ['project-management', 'energy'], seats: 1, months: 10, rhythm: 'Deux heures par semaine',
        presence: null },
      { key: 'visite', kind: 'other', name: 'Conduite de visite', description: 'Guider, traduire, compter les casques.',
        skills: ['public-speaking', 'first-aid'], seats: 6, months: 10, rhythm: 'Un samedi par mois',
        presence: 'Sur le chantier' },
      { key: 'voisinage', kind: 'contact', name: 'Contact avec les habitants',
        description: 'Frapper aux portes la semaine d’avant, avec un café à la main.',
        skills: ['mediation'], seats: 2, months: 10, rhythm: 'Deux soirées par mois', presence: 'Au Campanile' },
    ],
    resources: [
      { kind: 'text', title: 'Consignes de sécurité', url: 'https://example.org/chantiers-ouverts/consignes' },
    ],
    programme: null,
  },
  {
    key: 'barometre-des-budgets', title: 'Le baromètre des budgets',
    state: 'launching', stateReason: 'Le questionnaire est prêt, il manque une personne pour les données.',
    nature: 'team',
    summary:
      'Une enquête anonyme et commune aux agences et aux annonceurs : combien coûte vraiment une campagne, un site, ' +
      'un appel d’offres perdu ?',
    need: 'Chaque côté est sûr que l’autre exagère. Faute de chiffres, la discussion recommence à chaque devis.',
    description: `## Douze questions

Sept pour tout le monde, cinq selon le côté. Dix minutes, sans nom d’entreprise ni de client.

## Nos garde-fous

1. Rien n’est publié en dessous de **dix réponses**.
2. Les réponses brutes sont effacées après le calcul.
3. Les deux collèges relisent le texte avant sa parution.

[Le questionnaire est ouvert aux critiques](https://example.org/barometre/questionnaire).`,
    origin: { from: 'community', words: 'Souhaité depuis longtemps par les deux collèges, pour des raisons opposées.' },
    themes: ['work-life', 'responsible-communication'], circle: 'metiers-de-la-com', place: 'remote', pilot: 22,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Une personne que les deux côtés croient.',
        skills: ['survey-design', 'negotiation'], seats: 1, months: 8, rhythm: 'Deux heures par semaine',
        presence: null },
      { key: 'donnees', kind: 'organisation', name: 'Données', description: 'Nettoyer, calculer, effacer.',
        skills: ['data-analysis', 'data-protection', 'data-visualisation'], seats: 2, months: 6,
        rhythm: 'Une soirée par semaine au moment du calcul', presence: null },
    ],
    resources: [
      { kind: 'page', title: 'Le questionnaire, à critiquer', url: 'https://example.org/barometre/questionnaire' },
    ],
    programme: null,
  },
  {
    key: 'recyclerie-de-stands', title: 'La recyclerie de stands',
    state: 'proposed', stateReason: null, nature: 'team',
    summary:
      'Un hangar où les stands, bâches et panneaux d’un salon attendent le suivant au lieu de finir dans une benne. ' +
      'On emprunte, on rend, on répare.',
    need: 'Après la foire de Varangeau, nous avons compté : quatre bennes, dont la moitié avait servi deux jours.',
    description: `## Le projet

Scène de Pontaverne prête **cent mètres carrés** pour un an. Il faut des étagères, un inventaire, et une règle du jeu
pour les retours.

## Ce que nous demandons

- Un accord du bureau pour l’assurance du lieu.
- Quatre samedis de bras.
- Un mot aux adhérents : *ne jetez pas tout de suite*.

Un premier inventaire est [ici](https://example.org/recyclerie/inventaire).`,
    origin: { from: 'member', words: 'Proposé après avoir vidé un camion, à 2 h du matin.' },
    themes: ['re-use', 'responsible-communication'], circle: 'papier-et-pixels', place: 'pontaverne', pilot: 10,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Le hangar, les clés, les bons de sortie.',
        skills: ['event-organisation', 'planning'], seats: 1, months: 12, rhythm: 'Deux heures par semaine',
        presence: null },
      { key: 'atelier', kind: 'other', name: 'Tri et réparation', description: 'Trier, nettoyer, recoudre, étiqueter.',
        skills: ['stage-management', 'eco-design'], seats: 6, months: 12, rhythm: 'Un samedi par mois',
        presence: 'Au hangar' },
    ],
    resources: [
      { kind: 'sheet', title: 'Premier inventaire', url: 'https://example.org/recyclerie/inventaire' },
    ],
    programme: null,
  },
  {
    key: 'radio-des-ravines', title: 'Radio des Ravines',
    state: 'draft', stateReason: null, nature: 'team',
    summary: 'Une heure de radio par semaine, faite par des habitants, diffusée en ligne et dans trois cafés.',
    need:
      'Le dernier journal imprimé de la vallée a fermé. On apprend les nouvelles à la caisse, quand on a de la ' +
      'chance.',
    description: `## Idée de départ

Un invité, une recette, les annonces, *cinq minutes de silence enregistré en montagne*.

## Questions ouvertes

- Qui tient l’antenne quand l’invité ne vient pas ?
- Faut-il une autorisation ? (je me renseigne)
- Studio Brévance prêterait des micros, [à confirmer](https://example.org/radio/materiel).`,
    origin: { from: 'member', words: 'Une envie, pas encore une équipe.' },
    themes: ['local-media', 'culture'], circle: 'memoire-vive', place: 'brevance', pilot: 15,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'À préciser.',
        skills: ['sound-recording'], seats: 1, months: 12, rhythm: 'Une soirée par semaine', presence: null },
      { key: 'antenne', kind: 'other', name: 'Antenne', description: 'Parler, écouter, couper au bon moment.',
        skills: ['interviewing', 'public-speaking'], seats: 4, months: 6, rhythm: 'Une heure par semaine',
        presence: 'À Brévance' },
    ],
    resources: [],
    programme: null,
  },
  {
    key: 'facile-a-lire', title: 'Facile à lire',
    state: 'draft', stateReason: 'Le bureau demande un premier texte d’essai avant de se prononcer.', nature: 'team',
    summary:
      'Réécrire en français facile les dix courriers que tout le monde reçoit et que personne ne comprend, ' +
      'avec des personnes concernées comme relectrices.',
    need: 'À la permanence du jeudi, six dossiers sur dix commencent par : « je n’ai pas compris la lettre ».',
    description: `## Dix courriers

L’eau, le loyer, la cantine, la mutuelle… Les organisations fournissent la lettre, nous rendons une version **à lire en
deux minutes**.

## Il faut

- Des relectrices et des relecteurs qui lisent difficilement, autour d’un *vrai repas*.
- L’accord écrit de chaque organisation.

Exemple : [la facture d’eau, avant et après](https://example.org/facile-a-lire/eau).`,
    origin: { from: 'body', words: 'Né à la permanence du jeudi.' },
    themes: ['accessibility', 'solidarity'], circle: 'accueil', place: 'remote', pilot: 28,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Choisir les lettres et tenir la méthode.',
        skills: ['plain-language'], seats: 1, months: 10, rhythm: 'Deux heures par semaine', presence: null },
      { key: 'ecriture', kind: 'other', name: 'Réécriture', description: 'Une lettre à la fois, en binôme.',
        skills: ['copywriting', 'plain-language', 'proofreading'], seats: 4, months: 6,
        rhythm: 'Une lettre par mois', presence: null },
    ],
    resources: [
      { kind: 'text', title: 'La facture d’eau, avant et après', url: 'https://example.org/facile-a-lire/eau' },
    ],
    programme: null,
  },
  {
    key: 'outils-en-partage', title: 'Outils en partage',
    state: 'draft', stateReason: null, nature: 'team',
    summary:
      'Une armoire commune : micro, rétroprojecteur, massicot, barnum. Ce que chacun achète pour servir deux fois ' +
      'l’an.',
    need: 'Nous avons recensé onze barnums dans la communauté. Sous la pluie de juin, personne n’en trouvait un.',
    description: `## Ce qui existe déjà

[Une liste](https://example.org/outils/liste), commencée un soir, de ce que chacun veut bien prêter.

## À décider

- Une armoire, ou seulement une liste ?
- Une caution, ou la confiance ? *Je penche pour la confiance.*`,
    origin: { from: 'member', words: 'Après la fête de juin, sous la pluie.' },
    themes: ['re-use', 'community-life'], circle: null, place: 'valmerle', pilot: 'malik',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Tenir la liste et rappeler les retours.',
        skills: ['planning'], seats: 1, months: 12, rhythm: 'Une heure par semaine', presence: null },
    ],
    resources: [
      { kind: 'sheet', title: 'Ce que chacun prête', url: 'https://example.org/outils/liste' },
    ],
    programme: null,
  },
] as const satisfies readonly Initiative[];
