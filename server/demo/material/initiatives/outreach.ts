import type { Initiative } from './initiative.ts';

/** The initiatives whose teams keep contact with outside organisations, the flagship first. */
export const outreach = [
  {
    key: 'passerelles',
    title: 'Passerelles',
    state: 'running', stateReason: 'L’équipe est au complet ou presque, les premières rencontres ont eu lieu.',
    nature: 'team',
    summary:
      'Aller voir deux fois par an les associations, syndicats, partis et services publics de la vallée, ' +
      'pour savoir ce qu’ils vivent, leur dire ce que nous faisons, et présenter les uns aux autres.',
    need:
      'Nous parlions beaucoup entre nous. Quand la ligne de car du haut a fermé, les Parents des deux rives, ' +
      'la régie des eaux et deux scieries cherchaient la même solution, chacun de son côté. Personne ne le savait.',
    description: `## Ce que nous faisons

Chaque membre de contact suit **dix à vingt-cinq organisations**. On se voit deux fois par an, une fois en vrai
si possible. On écoute d’abord, on raconte ensuite, et on écrit une page dans la semaine.

## Comment nous travaillons

- **À deux.** Un membre de contact rencontre, un membre d’organisation prépare et relit.
- **Sans rien vendre.** Nous ne demandons ni argent, ni signature, ni affiche en vitrine.
- **Sans porter à la place des autres.** Nous mettons en relation, puis le cercle concerné prend la suite.

## Ce que nous ne faisons pas

Nous ne parlons pas au nom de la communauté sur un sujet qu’elle n’a pas discuté. En cas de doute, on le dit :
« je ne sais pas, je demande, je vous réponds avant vendredi ».

## Pour commencer

Lisez [le carnet du premier rendez-vous](https://example.org/passerelles/premier-rendez-vous), puis venez avec
quelqu’un de l’équipe. On n’y va jamais seul la première fois.`,
    origin: { from: 'community', words: 'Décidé en assemblée, après la fermeture de la ligne de car du haut.' },
    themes: ['democracy', 'social-dialogue', 'community-life'], circle: 'dialogue', place: 'montelvaire',
    pilot: 'paul',
    roles: [
      {
        key: 'pilotage', kind: 'pilot', name: 'Pilotage',
        description: 'Tenir le cap, répondre aux candidatures, raconter au bureau, débloquer ce qui coince.',
        skills: ['project-management', 'negotiation'], seats: 1, months: 12,
        rhythm: 'Deux heures par semaine, une réunion d’équipe par mois', presence: null,
      },
      {
        key: 'organisation', kind: 'organisation', name: 'Préparation et mémoire',
        description:
          'Préparer chaque rencontre, relire les synthèses, tenir à jour ce que l’on sait et ce que l’on doit.',
        skills: ['planning', 'note-taking', 'data-protection'], seats: 2, months: 12,
        rhythm: 'Trois heures par semaine, quand on veut', presence: null,
      },
      {
        key: 'contact', kind: 'contact', name: 'Contact',
        description:
          'Rencontrer dix à vingt-cinq organisations deux fois par an et écrire une page après chaque visite.',
        skills: ['interviewing', 'local-politics', 'labour-relations', 'mediation', 'advocacy'], seats: 4, months: 12,
        rhythm: 'Deux à quatre rencontres par mois', presence: 'Dans la vallée, avec ou sans voiture',
      },
    ],
    resources: [
      { kind: 'text', title: 'Le carnet du premier rendez-vous',
        url: 'https://example.org/passerelles/premier-rendez-vous' },
      { kind: 'sheet', title: 'La synthèse qui tient sur une page',
        url: 'https://example.org/passerelles/modele-de-synthese' },
      { kind: 'slides', title: 'Qui sommes-nous ? Dix vues pour se présenter',
        url: 'https://example.org/passerelles/se-presenter' },
    ],
    programme: null,
  },
  {
    // Scenario 26: six of the seven seats go to people without internal communication, which is asked for here.
    key: 'cordee-des-cantines',
    title: 'La cordée des cantines',
    state: 'launching', stateReason: 'Approuvée par le bureau ; l’équipe se forme, reste une place.',
    nature: 'team',
    summary:
      'Mettre à la même table les fermes, les cuisines et les parents, pour que trois cantines de la vallée servent ' +
      'chaque semaine un repas entièrement d’ici, sans dépenser plus.',
    need:
      'Les fermes livrent en ville, les cantines commandent à deux cents kilomètres. Chacun a ses raisons, ' +
      'mais les cuisines apprennent les décisions par le menu affiché : il manque quelqu’un pour leur parler.',
    description: `## Où nous en sommes

Trois cantines ont dit oui : l’école de L’Échaude, la clinique de Férande, le lycée des Passes. Les
Fermes de l’Adret ont promis des quantités. Il reste à s’entendre sur les jours, les prix et les épluchures.

## Les prochaines semaines

1. Passer une matinée en cuisine dans chaque cantine, avec une charlotte sur la tête.
2. Écrire avec les équipes un menu possible, pas un menu rêvé.
3. Servir un premier repas et **compter ce qui revient dans les assiettes**.

## Il nous manque

Une personne qui ait l’habitude de la *communication interne* : faire passer les nouvelles à des équipes qui n’ont ni
bureau ni courriel, et faire remonter ce qu’elles en pensent. Sans elle, nous parlerons des cuisines
sans leur parler.

Le détail des coûts est dans [la feuille de calcul commune](https://example.org/cantines/couts).`,
    origin: { from: 'body', words: 'Demandé par le cercle Table commune, avec les Parents des deux rives.' },
    themes: ['food', 'solidarity', 'work-life'], circle: 'table-commune', place: 'l-echaude-sur-elvaire',
    pilot: 'nadia',
    roles: [
      {
        key: 'pilotage', kind: 'pilot', name: 'Pilotage',
        description: 'Garder tout le monde à table, y compris les jours de désaccord.',
        skills: ['facilitation', 'planning'], seats: 1, months: 12,
        rhythm: 'Une demi-journée par semaine', presence: null,
      },
      {
        key: 'organisation', kind: 'organisation', name: 'Intendance',
        description: 'Suivre les commandes, les prix et les promesses ; préparer les rencontres.',
        skills: ['accounting', 'public-procurement'], seats: 2, months: 12,
        rhythm: 'Deux heures par semaine', presence: null,
      },
      {
        key: 'contact', kind: 'contact', name: 'Contact fermes, cuisines et parents',
        description: 'Aller voir, écouter, rapporter fidèlement. Une famille d’interlocuteurs par personne.',
        skills: ['catering', 'farming'], seats: 3, months: 12,
        rhythm: 'Deux rencontres par mois, souvent tôt le matin', presence: 'L’Échaude, Férande ou Varangeau',
      },
      {
        key: 'nouvelles', kind: 'other', name: 'Nouvelles des cuisines',
        description: 'Faire circuler l’information entre les trois cuisines : une affichette, un quart d’heure debout.',
        skills: ['internal-communication'], seats: 1, months: 12,
        rhythm: 'Un passage par quinzaine dans chaque cuisine', presence: 'Sur place, avant 10 h',
      },
    ],
    resources: [
      { kind: 'sheet', title: 'Ce que coûte un repas d’ici', url: 'https://example.org/cantines/couts' },
      { kind: 'replay', title: 'Une matinée en cuisine (12 minutes)', url: 'https://example.org/cantines/matinee' },
    ],
    programme: null,
  },
  {
    key: 'tables-de-vallee',
    title: 'Tables de vallée',
    state: 'proposed', stateReason: null,
    nature: 'team',
    summary:
      'Quatre soirées où les deux partis de la vallée, les syndicats et les associations répondent aux mêmes ' +
      'questions, préparées par les habitants, sans estrade et sans micro qui traîne.',
    need:
      'Aux dernières réunions publiques, chacun est venu applaudir les siens. On en sort sans avoir rien appris ' +
      'de ce que pensent les autres.',
    description: `## La forme

Huit tables rondes de huit. À chaque table, une personne élue ou mandatée, une personne qui anime, six habitants
tirés au sort. **Quarante minutes par question**, puis l’on change de table.

## Ce que nous garantissons

- Les questions sont connues de tous dix jours avant.
- Le temps de parole est le même pour chacun.
- Le compte rendu est relu par les deux partis avant d’être publié.

## Ce que nous demandons au bureau

Un accord de principe, et quelqu’un qui ne fasse de politique nulle part pour
[tirer les noms au sort](https://example.org/tables/tirage).`,
    origin: { from: 'member', words: 'Proposé par Léa, après une réunion publique où l’on s’est beaucoup ennuyé.' },
    themes: ['democracy', 'local-media'], circle: 'dialogue', place: 'brevance',
    pilot: 'lea',
    roles: [
      {
        key: 'pilotage', kind: 'pilot', name: 'Pilotage',
        description: 'Être la personne à qui tout le monde peut se plaindre.',
        skills: ['mediation', 'project-management'], seats: 1, months: 9,
        rhythm: 'Trois heures par semaine', presence: null,
      },
      {
        key: 'contact', kind: 'contact', name: 'Contact partis, syndicats, associations',
        description: 'Inviter, expliquer la règle du jeu, rassurer, obtenir un nom et le garder.',
        skills: ['local-politics', 'negotiation'], seats: 3, months: 9,
        rhythm: 'Deux rencontres par mois', presence: null,
      },
      {
        key: 'animation', kind: 'other', name: 'Animation d’une table',
        description: 'Faire parler celles et ceux qui se taisent, avec un sablier et de la bienveillance.',
        skills: ['facilitation'], seats: 8, months: 4,
        rhythm: 'Quatre soirées et une répétition', presence: 'Sur place les soirs de table',
      },
    ],
    resources: [
      { kind: 'page', title: 'La règle du jeu en une page', url: 'https://example.org/tables/regle' },
    ],
    programme: null,
  },
] as const satisfies readonly Initiative[];
