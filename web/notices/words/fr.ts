/** The labels of notifications and their settings, in French; it gives `en.ts` its type. */
export const words = {
  title: 'Notifications',
  standing: 'Ce dont on vous a prévenu·e, et ce qui vous en est aussi envoyé par courriel.',
  tabs: { list: 'Notifications', settings: 'Courriels' },
  views: { label: 'Lesquelles', unread: 'Non lues', all: 'Toutes' },
  read: 'Marquer comme lue',
  readAll: 'Tout marquer comme lu',
  allRead: 'Tout est lu',
  isNew: 'Non lue',
  none: {
    unread: { title: 'Tout est lu', text: 'Ce qui arrivera se montrera ici, et sur la cloche.' },
    all: {
      title: 'Aucune notification',
      text: 'Ce qui vous concerne se lira ici : réponses à vos candidatures, vie de vos équipes, décisions.',
    },
  },
  seeAll: 'Voir celles déjà lues',
  settings: {
    text: 'Tout se lit ici. Choisissez ce qui vous est aussi envoyé par courriel, et à quel rythme.',
    means: 'Ce que veut dire chaque rythme',
    saved: 'Choix enregistré',
    stopped: 'Courriels arrêtés pour ce sujet',
    all: 'Plus aucun courriel de la communauté ne vous est envoyé. Tout reste à lire ici.',
  },
  topics: {
    MINE: 'Ce qui me concerne',
    LED: 'Ce que je pilote ou suis',
    TEAM: 'Mes équipes',
    BOARD: 'Le bureau',
    COMMUNITY: 'La vie de la communauté',
  },
  paces: {
    AT_ONCE: { label: 'Tout de suite', text: 'Un courriel dès que cela arrive.' },
    DAILY: { label: 'Chaque jour', text: 'Un courriel par jour qui rassemble tout, s’il y a quelque chose.' },
    WEEKLY: { label: 'Chaque semaine', text: 'Un courriel par semaine qui rassemble tout, s’il y a quelque chose.' },
    NEVER: { label: 'Jamais', text: 'Aucun courriel ; tout se lit quand même ici.' },
  },
};
