import { countText } from '../../../words/numbers.ts';

/** The labels of the pages about meetings, in French; it gives `en.ts` its type. */
export const words = {
  cancel: 'Annuler',
  more: 'Autres actions',
  title: (target: string) => `Rencontre avec ${target}`,
  back: 'Les rencontres',
  channels: {
    IN_PERSON: 'sur place', PHONE: 'par téléphone', VIDEO: 'en visioconférence', EVENT: 'lors d’un événement', MAIL: 'par courrier',
  },
  states: { PLANNED: 'Prévue', HELD: 'A eu lieu', CANCELLED: 'Annulée' },
  hour: (hour: string) => hour.replace(/^0?(\d+):(\d\d)$/, '$1\u00a0h\u00a0$2').replace(/\u00a000$/, ''),
  owed: (day: string) => `Synthèse attendue d’ici au ${day}.`,
  overdue: (day: string) => `La synthèse était attendue le ${day}.`,
  written: 'La synthèse est publiée.',
  cancelled: (why: string) => (why ? `Annulée : ${why}` : 'Annulée.'),
  somebody: 'Une personne',
  acts: {
    hold: 'La rencontre a eu lieu', held: 'C’est noté : la rencontre a eu lieu',
    write: 'Écrire la synthèse', goOn: 'Continuer la synthèse', read: 'Lire la synthèse',
    move: 'Déplacer', cancelIt: 'Annuler la rencontre', correct: 'Corriger ce qui est noté', handOver: 'Transmettre le brouillon',
    target: 'Voir la cible', plan: 'Prévoir une rencontre',
  },
  brief: {
    notNow: 'Peut-être pas maintenant',
    people: 'Qui appeler', nobody: 'Personne n’est noté chez cette organisation.', took: 'à la rencontre',
    call: (name: string) => `Appeler ${name}`, mail: (name: string) => `Écrire à ${name}`,
    map: 'Voir sur la carte', about: 'À propos',
    who: 'Qui elle est', activity: 'Ce qu’elle fait', stakes: 'Ses enjeux', sector: 'Secteur', owner: 'Suivie par', site: 'Site',
    last: 'La dernière fois', lastBy: (day: string, name: string) => `Le ${day}, par ${name}`, never: 'C’est la première rencontre notée.',
    summary: 'En bref', position: 'Sa position', needs: 'Ses besoins', disagreements: 'Points de désaccord',
    theirNews: 'Ses nouvelles', nextStep: 'La suite prévue',
    readAll: 'Lire toute la synthèse',
    news: 'Nos nouvelles à partager', told: 'Dit la dernière fois', ours: 'Depuis l’initiative',
    together: 'Avec',
  },
  hold: { future: 'Elle a eu lieu aujourd’hui' },
  move: { title: 'Déplacer la rencontre', day: 'Quel jour', hour: 'Heure', send: 'Déplacer', done: 'La rencontre est déplacée' },
  cancelling: {
    title: 'Annuler la rencontre', why: 'Pourquoi', whyHint: 'L’équipe le lira sur cette page.',
    send: 'Annuler la rencontre', done: 'La rencontre est annulée', keep: 'La garder',
  },
  form: {
    day: 'Quel jour', hour: 'Heure', channel: 'Comment',
    note: 'À propos, ou lieu', ours: 'De notre côté', theirs: 'De leur côté',
    correct: 'Corriger la rencontre', save: 'Enregistrer', done: 'C’est corrigé',
  },
  handOver: {
    title: 'Transmettre le brouillon', to: 'À qui', send: 'Transmettre', done: 'Le brouillon est transmis',
    own: 'Votre brouillon passera à cette personne, et ne sera plus sur vos appareils.',
    left: (count: number) =>
      `${countText(count, 'fr', 'brouillon a été laissé', 'brouillons ont été laissés')} par des personnes qui ont quitté l’équipe.`,
  },
  list: {
    title: (initiative: string) => `Rencontres : ${initiative}`, plain: 'Rencontres',
    views: { coming: 'À venir', held: 'Passées', owed: 'Synthèse à écrire' }, view: 'Ce que l’on voit',
    who: 'De qui', everybody: 'Toute l’équipe', mine: 'Les miennes', pairs: 'De mon binôme',
    empty: {
      coming: { title: 'Aucune rencontre prévue', text: 'Prévoyez la prochaine : la personne qui la prévoit la tient.' },
      held: { title: 'Aucune rencontre notée', text: 'Les rencontres qui ont eu lieu se liront ici.' },
      owed: { title: 'Aucune synthèse à écrire', text: 'Toutes les rencontres sont racontées.' },
    },
    columns: { target: 'Cible', day: 'Jour', channel: 'Comment', author: 'Par', standing: 'Où elle en est' },
    did: 'A-t-elle eu lieu ?', missing: 'À écrire', late: 'En retard', published: 'Publiée', none: 'Aucune à écrire',
  },
};
