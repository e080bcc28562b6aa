import { comptes, dayInWords, moneyInWords, text, type Catalogue } from '../../core/kernel/words.ts';

const qui = (name: unknown): string => (typeof name === 'string' && name ? name : 'Une personne');

const states: Readonly<Record<string, string>> = {
  applied: 'candidature déposée',
  in_review: 'candidature étudiée',
  admitted: 'admission prononcée, cotisation attendue',
  lapsed: 'adhésion échue',
  left: 'départ',
  refused: 'renouvellement refusé',
};

const mandates: Readonly<Record<string, string>> = {
  administrator: 'l’administration',
  board: 'le bureau',
  treasurer: 'la trésorerie',
  sponsorship: 'le comité de parrainage',
  ethics: 'le comité d’éthique',
  moderator: 'la modération',
  organiser: 'l’animation',
};

export const fr = {
  reasons: {
    'I11.ALREADY_THERE': ({ label }) => `« ${text(label)} » est déjà dans la liste.`,
    'M9.ADDRESS_TAKEN': 'Cette adresse électronique est déjà celle d’une personne de la communauté.',
    'M13.NO_AMOUNT': 'Un paiement a un montant.',
    'M13.PAID_LATER': ({ paidOn }) =>
      `Un paiement ne peut pas être daté d’un jour à venir (${dayInWords('fr', paidOn)}).`,
    'M13.NOTHING_TO_REVERSE': ({ alreadyPaid, coversUntil }) =>
      `On ne peut reprendre que ce qui a été réglé jusqu’au ${dayInWords('fr', coversUntil)} : ${moneyInWords('fr', alreadyPaid)}.`,
    'M14.NOT_A_MEMBER': ({ state }) => `Vous n’êtes pas membre (${states[text(state)] ?? text(state)}).`,
    'M14.NO_DUES': 'La communauté ne demande pas de cotisation.',
    'M14.PAID': ({ paidUntil }) => `Votre cotisation est à jour jusqu’au ${dayInWords('fr', paidUntil)}.`,
    'M14.IN_GRACE': ({ graceDays, graceEnds }) =>
      `Votre cotisation est à renouveler : vous avez ${comptes(graceDays, 'jour', 'jours')}, jusqu’au ${dayInWords('fr', graceEnds)}.`,
    'M14.OVERDUE': ({ paidUntil }) =>
      paidUntil
        ? `Votre cotisation a pris fin le ${dayInWords('fr', paidUntil)}.`
        : 'Votre cotisation n’a pas encore été réglée.',
    'M14.GOOD_STANDING_NEEDED': 'Il faut être membre à jour de cotisation.',
    'P4.NOT_THERE': 'Il n’y a rien ici pour vous.',
    'P4.NOT_FOR_YOU': 'Cette information n’est pas pour vous.',
    'P4.NOT_YOURS': 'Cette action n’est pas la vôtre.',
    'P4.SIGN_IN': 'Connectez-vous d’abord.',
    'P5.NOT_A_MEMBER': ({ state }) =>
      `Un mandat se donne à un membre ; cette personne ne l’est pas (${states[text(state)] ?? text(state)}).`,
    'P5.ENDS_BEFORE': ({ since, until }) =>
      `Un mandat qui commence le ${dayInWords('fr', since)} ne peut pas finir le ${dayInWords('fr', until)}.`,
    'P5.ALREADY_HELD': ({ mandate }) =>
      `Cette personne tient déjà ce mandat (${mandates[text(mandate)] ?? text(mandate)}).`,
    'P5.NOT_HELD': ({ name }) => `${text(name)} n’est pas de l’administration.`,
    'C17.FEED_OTHER': 'L’adresse de votre agenda a changé entre-temps, dans une autre fenêtre : rechargez cette page.',
    'P7.STALE': 'Quelqu’un a modifié ce texte entre-temps : relisez-le avant de reprendre.',
  },
  journal: {
    'member.admitted': ({ person }) => `La communauté a admis ${typeof person === 'string' ? person : 'une personne'}.`,
    'member.activated': ({ person }) => `${qui(person)} a rejoint la communauté.`,
    'member.profileEdited': ({ actor }) => `${qui(actor)} a mis à jour son profil.`,
    'member.linkMade': 'Un lien de connexion à votre compte a été créé sur le serveur, en ligne de commande.',
    'mandate.given': ({ person, mandate }) => `${qui(person)} rejoint ${mandates[text(mandate)] ?? text(mandate)}.`,
    'payment.recorded': ({ amountCents, coversUntil }) =>
      Number(amountCents) < 0
        ? `Un paiement de ${moneyInWords('fr', -Number(amountCents))} a été repris.`
        : `Cotisation de ${moneyInWords('fr', amountCents)} enregistrée, jusqu’au ${dayInWords('fr', coversUntil)}.`,
    'calendar.made': 'Vous avez créé l’adresse secrète de votre agenda.',
    'calendar.ended': 'Vous avez mis fin à l’adresse secrète de votre agenda.',
    'organisation.added': ({ name }) => `Nouvelle organisation : ${text(name)}.`,
    'skill.added': ({ label }) => `Nouvelle compétence dans la liste : ${text(label)}.`,
    'theme.added': ({ label }) => `Nouveau thème : ${text(label)}.`,
    'sector.added': ({ label }) => `Nouveau secteur : ${text(label)}.`,
  },
  settings: {
    'dues.graceDays': ({ value }) =>
      `Une cotisation échue laisse ${comptes(value, 'jour', 'jours')} pour la renouveler ; d’ici là, rien n’est fermé.`,
    'dues.individualCents': ({ value }) =>
      Number(value) === 0
        ? 'Aucune cotisation n’est demandée aux personnes.'
        : `La cotisation d’une personne est de ${moneyInWords('fr', value)} par an.`,
  },
} as const satisfies Catalogue;
