/** What a page says when an answer does not come, in French. */
export const words = {
  faults: {
    offline: {
      title: 'Pas de réponse du serveur',
      text: 'La liaison est coupée ou le serveur redémarre. Rien n’est perdu.',
    },
    signIn: { title: 'Il faut se connecter', text: 'Cette page s’ouvre aux personnes connectées.' },
    notYours: { title: 'Cette page n’est pas ouverte à vous', text: 'Elle demande un rôle ou une adhésion à jour.' },
    input: { title: 'Un champ est à revoir', text: 'Vérifiez ce que vous avez écrit.' },
    later: { title: 'Trop de demandes en peu de temps', text: 'Réessayez dans un moment.' },
    outdated: { title: 'Cordée a été mise à jour', text: 'Rechargez la page pour continuer avec la nouvelle version.' },
    unexpected: { title: 'Une erreur inattendue s’est produite', text: 'Elle est consignée ; vous pouvez réessayer.' },
  },
  retry: 'Réessayer',
  reload: 'Recharger la page',
  signIn: 'Se connecter',
  reference: (id: string) => `Référence pour l’administration : ${id}`,
  refused: 'Ce n’est pas possible pour le moment',
  conflict: {
    title: 'Quelqu’un a enregistré des changements entre-temps',
    choose: 'Voici les deux versions de ce que vous avez changé tous deux. '
      + 'La vôtre sera enregistrée, sauf là où vous prenez l’autre.',
    merged: 'Ses changements sont repris ci-dessous, à côté des vôtres. Relisez, puis enregistrez.',
    mine: 'Votre version',
    theirs: 'La version d’aujourd’hui',
    take: 'Prendre celle-ci',
    truth: { yes: 'Oui', no: 'Non' },
  },
};
