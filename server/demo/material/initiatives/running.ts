import type { Initiative } from './initiative.ts';

/** Teams at work, besides those of `outreach.ts` and `ambassadors.ts`. */
export const running = [
  {
    key: 'premiere-affiche', title: 'Première affiche',
    state: 'running', stateReason: 'Six associations servies, l’équipe veut continuer.', nature: 'team',
    summary:
      'Un duo agence et annonceur passe une journée avec une petite association et la laisse avec une affiche, ' +
      'un texte et un modèle qu’elle saura refaire sans nous.',
    need:
      'Le loto de Lussonne fait salle comble, mais la vélo-école est vide : elle n’a jamais su dire ce qu’elle ' +
      'fait.',
    description: `## Une journée, pas plus

- **Le matin**, on écoute. Qui vient, qui ne vient pas, et ce qu’on leur répond au téléphone.
- **L’après-midi**, on fabrique. Une affiche, vingt lignes, un modèle ouvert.
- **À 17 h**, on imprime, même en noir et blanc.

## La règle

L’association repart avec ses fichiers. Nous ne signons pas les affiches.
[Les modèles déjà faits](https://example.org/premiere-affiche/modeles) sont à tout le monde.`,
    origin: { from: 'member', words: 'Une idée de Tomasz, reprise par le cercle Accueil.' },
    themes: ['solidarity', 'responsible-communication'], circle: 'accueil', place: 'montelvaire', pilot: 2,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage',
        description: 'Recevoir les demandes, former les duos, fixer les journées.',
        skills: ['project-management'], seats: 1, months: 12, rhythm: 'Une heure par semaine', presence: null },
      { key: 'duo', kind: 'other', name: 'Moitié d’un duo',
        description: 'Une journée avec une association, à deux, côté agence et côté annonceur.',
        skills: ['graphic-design', 'copywriting', 'print-production'], seats: 8, months: 12,
        rhythm: 'Une journée par trimestre', presence: 'Chez l’association' },
    ],
    resources: [
      { kind: 'page', title: 'Les modèles à reprendre', url: 'https://example.org/premiere-affiche/modeles' },
    ],
    programme: null,
  },
  {
    key: 'atlas-des-gestes', title: 'Atlas des gestes',
    state: 'running', stateReason: 'Dix-neuf gestes filmés, onze en ligne.', nature: 'team',
    summary:
      'Filmer un geste de métier avant qu’il ne parte à la retraite : trois minutes, de près, sans musique, ' +
      'avec la voix de la personne qui le fait.',
    need:
      'La dernière personne qui savait affûter les scies à ruban à la main est partie en mars. Nous n’avons qu’une ' +
      'photo.',
    description: `## Ce que l’on filme

Les mains d’abord, le visage si la personne le veut. *Trois minutes*, un seul geste, le son de l’atelier.

## Ce que l’on promet

1. La personne voit le film avant tout le monde et peut dire non.
2. Le film reste gratuit, sur [l’atlas](https://example.org/atlas-des-gestes) et à la médiathèque de Férande.
3. Une copie va à la famille.

## Il nous faut du son

Nos images sont belles et l’on n’entend rien. Une personne qui sache placer un micro changerait tout.`,
    origin: { from: 'body', words: 'Première initiative du cercle Mémoire vive.' },
    themes: ['crafts', 'culture', 'local-media'], circle: 'memoire-vive', place: 'ferande', pilot: 21,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Choisir les gestes, convaincre les timides.',
        skills: ['interviewing'], seats: 1, months: 12, rhythm: 'Deux heures par semaine', presence: null },
      { key: 'tournage', kind: 'other', name: 'Image et son',
        description: 'Une demi-journée d’atelier, puis le montage à la maison.',
        skills: ['video-making', 'sound-recording'], seats: 4, months: 12,
        rhythm: 'Un tournage par mois', presence: 'Dans les ateliers' },
      { key: 'legendes', kind: 'other', name: 'Légendes et sous-titres',
        description: 'Écrire ce que l’on voit, pour celles et ceux qui n’entendent pas ou ne voient pas.',
        skills: ['plain-language', 'proofreading'], seats: 2, months: 6,
        rhythm: 'Deux heures par film', presence: null },
    ],
    resources: [
      { kind: 'replay', title: 'Feutrer une semelle', url: 'https://example.org/atlas-des-gestes/feutrer' },
      { kind: 'text', title: 'L’accord à signer avant de filmer', url: 'https://example.org/atlas-des-gestes/accord' },
    ],
    programme: null,
  },
  {
    key: 'reunions-courtes', title: 'Réunions courtes',
    state: 'running', stateReason: 'Neuf organisations essaient, les premiers chiffres arrivent.', nature: 'team',
    summary:
      'Neuf organisations essaient pendant six mois trois règles simples : une réunion sur trois supprimée, ' +
      'quarante-cinq minutes au plus, une décision écrite à la fin.',
    need: 'Notre enquête l’a dit sans détour : on travaille après les réunions, donc le soir.',
    description: `## Les trois règles

- Une réunion sur trois **disparaît**, au choix de l’équipe.
- Les autres durent **quarante-cinq minutes**, porte ouverte à la fin.
- On sort avec **une phrase écrite** : qui fait quoi, pour quand.

## Ce que l’on mesure

Pas les personnes : les agendas. Chaque organisation compte ses heures et les verse dans
[le tableau commun](https://example.org/reunions-courtes/tableau), sans nom.`,
    origin: { from: 'community', words: 'Suite de l’étude collective sur la vie au travail.' },
    themes: ['work-life'], circle: 'metiers-de-la-com', place: 'remote', pilot: 'mireille',
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Réunir les essais, en moins de 45 minutes.',
        skills: ['facilitation'], seats: 1, months: 8, rhythm: 'Une heure par semaine', presence: null },
      { key: 'relais', kind: 'contact', name: 'Relais dans une organisation',
        description: 'Faire vivre l’essai chez soi et dire honnêtement ce qui résiste.',
        skills: ['internal-communication', 'labour-relations'], seats: 9, months: 6,
        rhythm: 'Une heure par quinzaine', presence: null },
      { key: 'chiffres', kind: 'organisation', name: 'Comptage', description: 'Additionner des agendas sans nommer.',
        skills: ['data-analysis', 'data-protection'], seats: 1, months: 8, rhythm: 'Une soirée par mois',
        presence: null },
    ],
    resources: [
      { kind: 'sheet', title: 'Le tableau commun', url: 'https://example.org/reunions-courtes/tableau' },
    ],
    programme: null,
  },
  {
    key: 'covoiturage-du-haut', title: 'Le covoiturage du haut',
    state: 'running', stateReason: 'Quarante-deux trajets réguliers depuis la rentrée.', nature: 'team',
    summary:
      'Des trajets partagés entre le haut de la vallée et les zones d’activité, avec des arrêts que tout le monde ' +
      'connaît et un retour garanti en cas d’imprévu.',
    need: 'Depuis que la ligne du haut est fermée, trois personnes ont refusé un emploi faute de pouvoir y aller.',
    description: `## Comment cela marche

Huit arrêts peints en bleu, deux départs le matin, deux le soir. On prévient la veille, par téléphone ou sur
[la page des trajets](https://example.org/covoiturage-du-haut).

## Le retour garanti

Si la voiture du soir ne part pas, les Transports de l’Elvaire vous ramènent. **C’est arrivé quatre fois** depuis
le début, et c’est ce qui rassure.

## En hiver

Il nous faut des conductrices et des conducteurs équipés pour la neige, surtout à Saint-Orvaire.`,
    origin: { from: 'body', words: 'Demandé au cercle Bouger par la mairie de Lussonne.' },
    themes: ['mobility', 'solidarity', 'energy'], circle: 'bouger', place: 'lussonne', pilot: 12,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Tenir les horaires et la bonne humeur.',
        skills: ['mobility', 'planning'], seats: 1, months: 12, rhythm: 'Trois heures par semaine', presence: null },
      { key: 'entreprises', kind: 'contact', name: 'Contact avec les entreprises',
        description: 'Obtenir des horaires d’équipe compatibles et une place de parking bien située.',
        skills: ['negotiation'], seats: 2, months: 12, rhythm: 'Deux visites par mois', presence: null },
      { key: 'standard', kind: 'organisation', name: 'Téléphone de la veille',
        description: 'Une permanence de 18 h à 19 h, à tour de rôle, depuis chez soi.',
        skills: ['customer-relations'], seats: 5, months: 6, rhythm: 'Un soir par semaine', presence: null },
    ],
    resources: [
      { kind: 'picture', title: 'La carte des huit arrêts', url: 'https://example.org/covoiturage-du-haut/carte' },
    ],
    programme: null,
  },
  {
    key: 'impression-sobre', title: 'Impression sobre',
    state: 'running', stateReason: 'Les essais de papier sont finis, la rédaction des fiches commence.', nature: 'team',
    summary:
      'Le club compare papiers, encres et formats sur de vraies commandes, et publie des fiches que l’on peut poser ' +
      'sur un bureau au moment de choisir.',
    need: 'Chacun annonce un papier vertueux, personne ne compare. Les acheteurs choisissent au toucher ou au prix.',
    description: `## La méthode

Douze commandes réelles, imprimées deux fois : comme d’habitude, puis *sobrement*. On pèse, on compte les
chutes, on demande aux lecteurs ce qu’ils ont vu.

## Premiers constats

- Le format fait plus que le papier.
- Le vernis se voit peu et se recycle mal.
- **Imprimer moins d’exemplaires** reste la meilleure fiche.

Les résultats bruts sont [en libre accès](https://example.org/impression-sobre/mesures).`,
    origin: { from: 'body', words: 'Étude du club technique Papier et pixels.' },
    themes: ['responsible-communication', 're-use'], circle: 'papier-et-pixels', place: 'cordanges', pilot: 5,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Tenir le protocole et le calendrier.',
        skills: ['print-production', 'planning'], seats: 1, months: 10, rhythm: 'Une demi-journée par mois',
        presence: null },
      { key: 'essais', kind: 'other', name: 'Essais et mesures', description: 'Peser, photographier, noter.',
        skills: ['eco-design', 'data-analysis'], seats: 3, months: 10, rhythm: 'Deux séances par mois',
        presence: 'À l’imprimerie' },
      { key: 'fiches', kind: 'other', name: 'Rédaction des fiches', description: 'Une page, un dessin, un conseil.',
        skills: ['copywriting', 'illustration'], seats: 2, months: 4, rhythm: 'Une fiche par mois', presence: null },
    ],
    resources: [
      { kind: 'sheet', title: 'Les douze commandes, mesures brutes',
        url: 'https://example.org/impression-sobre/mesures' },
    ],
    programme: null,
  },
  {
    key: 'permanence-du-jeudi', title: 'La permanence du jeudi',
    state: 'running', stateReason: 'Reconduite par le bureau, avec une deuxième salle.', nature: 'team',
    summary:
      'Chaque jeudi de 17 h à 19 h, deux membres reçoivent sans rendez-vous : un dossier à remplir, un devis à ' +
      'comprendre, une lettre à écrire.',
    need: 'Les aides existent, les formulaires aussi. Entre les deux, beaucoup renoncent à la page 3.',
    description: `## Qui vient

Des associations, des artisans, des voisins. La moitié vient pour *un papier*, l’autre pour *parler du papier*.

## Comment on reçoit

- À deux, toujours, dont une personne qui prend le temps.
- On remplit **avec** la personne, jamais à sa place.
- Ce qui se dit là reste là. Rien n’est photographié, rien n’est gardé.

[La liste des questions fréquentes](https://example.org/permanence/questions) s’allonge chaque semaine.`,
    origin: { from: 'member', words: 'Commencée par Mireille dans l’arrière-salle du café du pont.' },
    themes: ['solidarity', 'accessibility'], circle: 'accueil', place: 'pontaverne', pilot: 14,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Le planning, la salle, les clés, le thé.',
        skills: ['planning', 'volunteer-support'], seats: 1, months: 12, rhythm: 'Deux heures par semaine',
        presence: 'Le jeudi' },
      { key: 'accueil', kind: 'other', name: 'Accueil', description: 'Recevoir, lire, expliquer, sans juger.',
        skills: ['plain-language', 'mediation', 'association-law'], seats: 6, months: 6,
        rhythm: 'Un jeudi sur trois', presence: 'À Pontaverne' },
    ],
    resources: [
      { kind: 'page', title: 'Questions fréquentes du jeudi', url: 'https://example.org/permanence/questions' },
    ],
    programme: null,
  },
  {
    key: 'stages-de-troisieme', title: 'Une vraie semaine de stage',
    state: 'running', stateReason: 'Soixante-trois élèves placés cette année, dont onze sans aucun réseau.',
    nature: 'team',
    summary:
      'Trouver une semaine de stage intéressante à chaque élève de troisième qui n’a personne à appeler, ' +
      'et préparer les équipes qui les reçoivent.',
    need: 'Ceux qui connaissent quelqu’un vont au studio de cinéma. Les autres rangent des cartons.',
    description: `## Notre part

Nous appelons les entreprises, les élèves choisissent. Chaque semaine a **un programme d’une page**,
avec une chose à fabriquer.

## La vôtre

Une personne qui accueille, un vrai travail, et un déjeuner partagé le vendredi.

> « Le mardi, on m’a demandé mon avis, et ils l’ont suivi. » — une élève de Varangeau

[Un programme d’exemple](https://example.org/stages/programme) est prêt à copier.`,
    origin: { from: 'body', words: 'Demandé au cercle Jeunes pousses par le lycée des Passes.' },
    themes: ['youth', 'employment'], circle: 'jeunes-pousses', place: 'varangeau', pilot: 33,
    roles: [
      { key: 'pilotage', kind: 'pilot', name: 'Pilotage', description: 'Faire coïncider les envies et les places.',
        skills: ['teaching', 'planning'], seats: 1, months: 12, rhythm: 'Deux heures par semaine', presence: null },
      { key: 'collecte', kind: 'contact', name: 'Collecte des places',
        description: 'Appeler dix entreprises, en convaincre trois, les remercier toutes.',
        skills: ['recruitment', 'public-speaking'], seats: 5, months: 8, rhythm: 'Une heure par semaine',
        presence: null },
    ],
    resources: [
      { kind: 'text', title: 'Un programme de stage d’une page', url: 'https://example.org/stages/programme' },
    ],
    programme: null,
  },
] as const satisfies readonly Initiative[];
