import { countText } from '../../../words/numbers.ts';

const people = (count: number): string => countText(count, 'fr', 'personne', 'personnes');

/** The labels of what is held about people outside, in French; it gives `en.ts` its type. */
export const words = {
  held: {
    title: 'Ce qui est noté de vous',
    standing: (community: string, initiative: string) =>
      `${community} garde le contact avec votre organisation, dans le cadre de « ${initiative} ». Voici tout ce que l’équipe a noté de vous.`,
    sheet: 'Vos données',
    name: 'Nom',
    jobTitle: 'Fonction',
    organisation: 'Organisation',
    mail: 'Courriel',
    phone: 'Téléphone',
    howKnown: 'Comment on vous connaît',
    source: 'D’où viennent ces données',
    consent: 'Votre accord',
    consents: { ASKED: 'Demandé', GIVEN: 'Donné', REFUSED: 'Refusé' },
    noConsent: 'Pas encore demandé',
    notedOn: 'Notées le',
    metOn: 'Rencontres et courriers où vous êtes nommé·e',
    keptUntil: 'Gardées jusqu’au',
    keptUntilText: 'Elles sont ensuite effacées, s’il n’y a pas eu d’autre contact.',
    agree: 'Je donne mon accord',
    agreed: 'Votre accord est noté',
    correct: 'Corriger',
    correctTitle: 'Corriger vos données',
    save: 'Enregistrer',
    cancel: 'Annuler',
    corrected: 'C’est corrigé, et l’équipe en est informée',
    erase: 'Effacer mes données',
    eraseTitle: 'Effacer ce qui est noté de vous ?',
    eraseText:
      'Vous retirez votre accord : tout est effacé aussitôt, et l’équipe en est informée. On ne peut pas revenir en arrière.',
    erased: 'Vos données sont effacées',
    erasedText: 'Il ne reste rien de vous ici. L’équipe sait qu’une personne ne veut plus être notée.',
    none: 'Ce lien ne montre rien',
    noneText:
      'Il n’est pas complet, il ne sert plus, ou plus rien n’est noté de vous. Demandez-en un autre à qui vous l’a envoyé.',
  },
  link: {
    entry: 'Lui montrer ce qui est noté',
    title: (name: string) => `Montrer à ${name} ce qui est noté`,
    text: 'Un lien personnel ouvre pendant 90 jours une page où cette personne lit ce qui est noté d’elle, le corrige ou le fait effacer.',
    send: 'Envoyer par courriel',
    sendTo: (mail: string) => `Le lien part à ${mail}, et demande son accord.`,
    noMail: 'Aucune adresse électronique n’est notée.',
    make: 'Copier le lien',
    sent: 'Le lien est envoyé',
    address: 'Le lien de cette personne',
    copy: 'Copier',
    copied: 'Copié',
    close: 'Fermer',
  },
  retention: {
    title: (initiative: string) => `Conservation · ${initiative}`,
    standing:
      'Les personnes notées chez les cibles, celles dont le dernier contact est le plus ancien d’abord. Chacune est effacée la nuit qui suit la date dite.',
    link: 'Combien de temps ces données sont gardées',
    back: 'Cibles',
    found: people,
    foundMoreThan: (cap: number) => `Plus de ${people(cap)}`,
    caption: 'Personnes notées',
    columns: {
      name: 'Personne', target: 'Cible', consent: 'Accord', last: 'Dernier contact', until: 'Gardée jusqu’au',
    },
    soon: 'Bientôt effacée',
    noConsent: 'Pas demandé',
    none: 'Personne n’est noté',
    noneText: 'Les personnes se notent sur la page d’une cible.',
  },
};
