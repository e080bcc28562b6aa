import type { Initiative } from './initiative.ts';

/** Initiatives that are paused or closed, each with the reason that was given. */
export const ended = [
  {
    key: 'jardin-des-agences', title: 'Le jardin des agences',
    state: 'paused', stateReason: 'Le terrain est en travaux jusqu’au printemps. Les outils sont à l’abri.',
    nature: 'team',
    summary:
      'Un potager derrière l’ancienne filature, cultivé le midi par des équipes voisines qui ne se parlaient que ' +
      'dans l’ascenseur.',
    need: 'Cinq entreprises partagent un immeuble et deux cents mètres carrés de pelouse où personne ne va.',
    description: `## La première saison

Trente kilos de courgettes, deux rangs de haricots, **un nid de mésanges** dans l’arrosoir.

## La suite

La mairie refait les canalisations. On reprend quand la terre est rendue, avec
[le plan des planches](https://example.org/jardin/plan) redessiné.

## À garder en tête

- Arroser en août est un engagement. Il faut un tour de rôle écrit.
- Le composteur attire plus de visites que les tomates.`,
    origin: { from: 'member', words: 'Parti d’une conversation à la fenêtre.' },
    themes: ['food', 'work-life'], circle: 'table-commune', place: 'valmerle', pilot: 40,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Le plan, les semences, le tour d’arrosage.',
        skills: ['planning'], seats: 1, months: 12, rhythm: 'Une heure par semaine', presence: 'À Valmerle' },
      { key: 'mains-vertes', kind: 'other', name: 'Mains vertes', description: 'Semer, arroser, récolter, goûter.',
        skills: ['farming'], seats: 10, months: 8, rhythm: 'Un midi par semaine', presence: 'À Valmerle' },
    ],
    resources: [
      { kind: 'picture', title: 'Le plan des planches', url: 'https://example.org/jardin/plan' },
    ],
    programme: null,
  },
  {
    key: 'soirees-en-signes', title: 'Soirées en signes',
    state: 'paused', stateReason: 'Nos deux interprètes ont changé de région ; nous en cherchons avant de reprendre.',
    nature: 'team',
    summary:
      'Que chaque rencontre de la communauté puisse être suivie en langue des signes, et que dix membres sachent ' +
      'au moins accueillir une personne sourde.',
    need:
      'Une adhérente sourde est venue trois fois, puis plus. Elle nous a écrit pourquoi : personne ne l’avait ' +
      'saluée.',
    description: `## Ce qui a été fait

Quatre soirées interprétées, et un atelier de six séances où douze personnes ont appris à dire bonjour, pardon,
*à table* et « répétez, s’il vous plaît ».

## Ce qui nous arrête

Il faut **deux interprètes** par soirée, qui se relaient. Nous n’en avons plus.

## Ce que l’on peut faire en attendant

- Écrire les annonces au tableau.
- Parler face à la salle.
- Revoir [les vingt premiers signes](https://example.org/signes/vingt).`,
    origin: { from: 'member', words: 'Née d’une lettre d’une adhérente.' },
    themes: ['accessibility', 'community-life'], circle: 'accueil', place: 'montelvaire', pilot: 'gaelle',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Réserver, prévenir, remercier.',
        skills: ['event-organisation'], seats: 1, months: 12, rhythm: 'Deux heures par mois', presence: null },
      { key: 'interpretation', kind: 'other', name: 'Interprétation', description: 'En relais, deux par soirée.',
        skills: ['sign-language'], seats: 4, months: 12, rhythm: 'Une soirée par mois', presence: 'Sur place' },
    ],
    resources: [
      { kind: 'replay', title: 'Les vingt premiers signes', url: 'https://example.org/signes/vingt' },
    ],
    programme: null,
  },
  {
    key: 'annuaire-de-papier', title: 'Le dernier annuaire de papier',
    state: 'closed', stateReason: 'Terminé : six cents exemplaires distribués, il n’y en aura pas d’autre.',
    nature: 'team',
    summary:
      'Un annuaire imprimé une dernière fois, avec une photo de chacun sur son lieu de travail, pour garder une ' +
      'trace.',
    need: 'L’annuaire en ligne remplace le papier, mais les anciens n’y retrouvaient pas les visages.',
    description: `## Ce que l’on a fait

Cent quatre-vingt-douze portraits, huit mois, un camion de papier recyclé. **Trois personnes ont refusé la photo** ;
leur page montre leur fenêtre.

## Ce que l’on a appris

1. Demander l’accord par écrit *avant* la prise de vue.
2. Relire les noms à voix haute, à deux.
3. Ne plus jamais relier un dimanche.

Le bilan complet est [ici](https://example.org/annuaire/bilan).`,
    origin: { from: 'community', words: 'Voté en assemblée, à une courte majorité.' },
    themes: ['community-life', 'culture'], circle: 'memoire-vive', place: 'cordanges', pilot: 'amadou',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Le calendrier, les accords, les épreuves.',
        skills: ['print-production'], seats: 1, months: 8, rhythm: 'Deux heures par semaine', presence: null },
      { key: 'portraits', kind: 'other', name: 'Portraits', description: 'Aller voir chacun là où il travaille.',
        skills: ['photography'], seats: 3, months: 6, rhythm: 'Trois portraits par semaine', presence: null },
    ],
    resources: [
      { kind: 'text', title: 'Bilan de l’annuaire', url: 'https://example.org/annuaire/bilan' },
    ],
    programme: null,
  },
  {
    key: 'marche-des-ateliers', title: 'Le marché des ateliers',
    state: 'closed', stateReason: 'Repris par Ateliers et commerces de l’Elvaire, qui l’organise désormais.',
    nature: 'team',
    summary:
      'Un dimanche de décembre, quarante ateliers vendent ce qu’ils fabriquent, et seulement cela, sous la halle aux ' +
      'grains de Varangeau.',
    need: 'Les artisans vendaient à cent kilomètres de chez eux, faute d’un lieu et d’une date.',
    description: `## Deux éditions

La première sous la neige, la seconde sous les compliments. **Trois mille visites**, aucun stand de crêpes
venu d’ailleurs.

## Pourquoi nous arrêtons

Parce que cela marche. Le syndicat des artisans et commerçants s’est proposé ; il a les barrières, l’assurance
et l’envie. Nous lui avons remis [le classeur](https://example.org/marche/classeur), et gardé la recette du vin chaud.`,
    origin: { from: 'member', words: 'Deux artisans de Roquevive et une agence de Varangeau.' },
    themes: ['crafts', 'culture'], circle: 'memoire-vive', place: 'varangeau', pilot: 51,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'La halle, la préfecture, la météo.',
        skills: ['event-organisation'], seats: 1, months: 10, rhythm: 'Trois heures par semaine', presence: null },
      { key: 'ateliers', kind: 'contact', name: 'Contact avec les ateliers', description: 'Choisir, inviter, placer.',
        skills: ['negotiation'], seats: 3, months: 8, rhythm: 'Deux visites par mois', presence: null },
      { key: 'montage', kind: 'other', name: 'Montage', description: 'Des bras le samedi, des bras le dimanche soir.',
        skills: ['stage-management'], seats: 12, months: 1, rhythm: 'Un week-end', presence: 'À la halle' },
    ],
    resources: [
      { kind: 'sheet', title: 'Le classeur du marché', url: 'https://example.org/marche/classeur' },
    ],
    programme: null,
  },
  {
    key: 'cafes-numeriques', title: 'Cafés numériques',
    state: 'closed',
    stateReason: 'Arrêtée : trois cafés sur huit étaient vides. La permanence du jeudi a pris la suite.',
    nature: 'team',
    summary: 'Un café par mois pour poser ses questions d’ordinateur, sans honte et sans rien acheter.',
    need: 'La mutuelle et la mairie ferment des guichets. Il faut bien que quelqu’un explique où cliquer.',
    description: `## Ce qui n’a pas marché

- **L’horaire.** À 10 h, les gens qui travaillent travaillent, les autres font leurs courses.
- **Le mot.** « Numérique » a fait fuir. Au café du pont, on disait « la dame des papiers », et cela venait.
- **La durée.** Une fois par mois, c’est trop rare pour une facture qui presse.

## Ce qui a marché

Deux personnes formées sont devenues bénévoles de la permanence. Notre
[aide-mémoire](https://example.org/cafes/aide-memoire) sert encore.`,
    origin: { from: 'body', words: 'Demandé par la mutuelle, au moment de fermer deux guichets.' },
    themes: ['digital-life', 'accessibility'], circle: 'accueil', place: 'pontaverne', pilot: 60,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Trouver les cafés, faire venir.',
        skills: ['facilitation'], seats: 1, months: 8, rhythm: 'Une heure par semaine', presence: null },
      { key: 'coup-de-main', kind: 'other', name: 'Coup de main',
        description: 'S’asseoir à côté, ne pas prendre la souris.',
        skills: ['training', 'web-accessibility'], seats: 4, months: 8, rhythm: 'Un café par mois',
        presence: 'Sur place' },
    ],
    resources: [
      { kind: 'text', title: 'Aide-mémoire d’une page', url: 'https://example.org/cafes/aide-memoire' },
    ],
    programme: null,
  },
  {
    key: 'hiver-au-chaud', title: 'Hiver au chaud',
    state: 'closed', stateReason: 'L’hiver est passé. Prête à repartir au premier gel si le bureau le demande.',
    nature: 'team',
    summary:
      'Des salles d’entreprise ouvertes le soir aux personnes qui n’ont pas de quoi se chauffer, avec une soupe et ' +
      'des jeux de société.',
    need:
      'Cent dix logements sans chauffage correct, d’après les Soins d’en haut. Nos bureaux restaient chauds et ' +
      'vides.',
    description: `## Un hiver en chiffres

Soixante et un soirs, trois salles, **quarante habitués**. Une panne de soupe, la veille de Noël, réparée
par la biscuiterie.

## Ce qui a compté

- Ne rien demander à l’entrée : ni nom, ni raison.
- La même personne à la porte chaque mardi.
- Des jeux où l’on peut perdre en riant.

[La fiche pour ouvrir une salle](https://example.org/hiver/ouvrir-une-salle) tient en une page.`,
    origin: { from: 'community', words: 'Décidé en trois jours, un mois de janvier.' },
    themes: ['solidarity', 'energy'], circle: 'accueil', place: 'saint-orvaire', pilot: 'gaelle',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Les clés, les tours, les imprévus.',
        skills: ['volunteer-support'], seats: 1, months: 5, rhythm: 'Quatre heures par semaine', presence: null },
      { key: 'porte', kind: 'other', name: 'À la porte et à la soupe', description: 'Saluer, servir, rester un peu.',
        skills: ['catering', 'first-aid'], seats: 9, months: 4, rhythm: 'Un soir par semaine', presence: 'Sur place' },
    ],
    resources: [
      { kind: 'text', title: 'Ouvrir une salle, fiche d’une page', url: 'https://example.org/hiver/ouvrir-une-salle' },
    ],
    programme: null,
  },
] as const satisfies readonly Initiative[];
