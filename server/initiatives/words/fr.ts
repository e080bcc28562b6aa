import { comptes, dayInWords, text, type Catalogue } from '../../core/kernel/words.ts';

const qui = (name: unknown): string => (typeof name === 'string' && name ? name : 'Une personne');

const chez = (name: unknown): string => (typeof name === 'string' && name ? name : 'une personne');

const par = (name: unknown): string => (typeof name === 'string' && name ? `, suivie par ${name}` : '');

const states: Readonly<Record<string, string>> = {
  draft: 'en brouillon',
  proposed: 'proposée',
  launching: 'en lancement',
  running: 'en cours',
  paused: 'en pause',
  closed: 'close',
};
const state = (name: unknown): string => states[String(name)] ?? String(name);

const fields: Readonly<Record<string, string>> = {
  summary: 'le résumé',
  need: 'le besoin',
  description: 'la description',
};
const named = (names: unknown): string =>
  (Array.isArray(names) ? names : []).map((name) => fields[String(name)] ?? String(name)).join(', ');

const answers: Readonly<Record<string, string>> = {
  open: 'en attente',
  accepted: 'acceptée',
  declined: 'déclinée',
  offered: 'répondue par une autre proposition',
  refused: 'close : l’autre rôle a été refusé',
  withdrawn: 'retirée',
};
const jour = (day: unknown): string => dayInWords('fr', typeof day === 'string' ? day : null);

/** Les places ouvertes et ce qui manque, d’une seule phrase (I11). */
function staffing(seatsOpen: unknown, missing: readonly string[]): string {
  const seats = Number(seatsOpen) > 0 ? comptes(Number(seatsOpen), 'place ouverte', 'places ouvertes') : 'équipe au complet';
  return missing.length ? `${seats}, il manque : ${missing.join(', ')}` : seats;
}
const labels = (names: unknown): readonly string[] => (Array.isArray(names) ? names.map(String) : []);

export const fr = {
  reasons: {
    'I2.NO_SUCH_STEP': ({ from, to }) => `Une initiative ${state(from)} ne peut pas devenir ${state(to)}.`,
    'I2.CLOSED': 'Cette initiative est close : elle ne change plus.',
    'I2.INCOMPLETE': ({ missing }) => `Avant de proposer, écrivez ${named(missing)}.`,
    'I2.NOT_PROPOSED': ({ state: now }) => `Le bureau répond à une initiative proposée ; celle-ci est ${state(now)}.`,
    'I2.REASON_NEEDED': 'Dites pourquoi : la personne qui propose lira votre raison.',
    'I2.WHY_NEEDED': 'Dites pourquoi : chaque changement d’état se lit avec sa raison dans la chronologie.',
    'I2.REFERENT_NEEDED': 'Nommez la personne du bureau qui suivra cette initiative.',
    'I2.REFERENT_NOT_BOARD': 'La référente ou le référent est membre du bureau.',
    'I5.ONE_SEAT': 'Un rôle a au moins une place.',
    'I6.SEATS_TAKEN': ({ seats, taken }) =>
      `${comptes(taken, 'place est prise', 'places sont prises')} : le rôle ne peut pas en avoir ${text(seats)}.`,
    'I7.NOT_RECRUITING': ({ state: now }) =>
      `Cette initiative est ${state(now)} : elle n’accueille personne pour le moment.`,
    'I7.ALREADY_APPLIED': 'Vous avez déjà une candidature en attente pour ce rôle.',
    'I7.ALREADY_SEATED': 'Vous tenez déjà une place dans ce rôle.',
    'I7.FULL': ({ role, seats, taken }) =>
      `Le rôle « ${text(role)} » est complet : ${comptes(taken, 'place prise', 'places prises')} sur ${text(seats)}.`,
    'I7.ANSWERED': ({ application }) =>
      `Cette candidature est déjà ${answers[text(application)] ?? text(application)}.`,
    'I6.RUNNING_IN': ({ first }) =>
      `Le rodage n’est pas terminé : l’équipe garde ses ${comptes(first, 'place', 'places')} du départ. ` +
      'Le pilote déclare d’abord le rodage terminé.',
    'I6.RUNNING_IN_OVER': ({ endedOn }) => `Le rodage est terminé depuis le ${jour(endedOn)}.`,
    'I6.NOT_RUNNING': ({ state: now }) =>
      `Le rodage se termine dans une initiative en cours ; celle-ci est ${state(now)}.`,
    'I7.NO_OTHER_ROLE': ({ role }) => `Proposez un autre rôle de la même initiative que « ${text(role)} ».`,
    'I7.CANDIDATE_SEATED': ({ role }) => `Cette personne tient déjà une place dans le rôle « ${text(role)} ».`,
    'M14.CANDIDATE_LATE': 'Cette personne n’est pas membre à jour de cotisation aujourd’hui.',
    'I7.NOT_OFFERED': 'Aucun autre rôle ne vous est proposé.',
    'I7.TOLD': ({ minutes }) => `Une réponse se reprend pendant ${text(minutes)} minutes ; celle-ci est partie.`,
    'I7.NOTHING_TO_TAKE_BACK': 'Aucune réponse n’attend de partir.',
    'I8.INVITED': 'Vous êtes invité·e à ce rôle : répondez à l’invitation.',
    'I8.ONESELF': 'Choisissez quelqu’un d’autre que vous.',
    'I8.NO_MEMBER': 'Cette personne n’est pas membre de la communauté.',
    'I8.HAS_APPLIED': 'Cette personne est déjà candidate à ce rôle : répondez-lui.',
    'I8.ALREADY_INVITED': 'Cette personne a déjà une invitation en attente pour ce rôle.',
    'I8.INVITATION_CLOSED': ({ invitation }) => `Cette invitation est déjà ${answers[text(invitation)] ?? text(invitation)}.`,
    'I8.LEFT': 'Cette place a été quittée.',
    'I8.NO_TERM': 'Cette place n’a pas de terme.',
    'I8.TOO_EARLY': ({ lastDay, from }) =>
      `L’engagement court jusqu’au ${jour(lastDay)} : il se renouvelle à partir du ${jour(from)}.`,
    'I8.LAST_PILOT':
      'L’initiative n’aurait plus de pilote : passez d’abord la main à quelqu’un, ou demandez au référent de la reprendre.',
    'I8.NOTE_NEEDED': 'Écrivez ce que la personne suivante doit savoir.',
    'I8.NO_PILOTS_SEAT': 'Cette place n’est pas celle d’un pilote.',
    'I8.PILOTS_ALREADY': 'Cette personne pilote déjà l’initiative : vous pouvez quitter votre place.',
    'I8.YOU_PILOT': 'Vous pilotez déjà cette initiative.',
    'I8.NOTHING_TO_TAKE_OVER': ({ state: now }) => `Cette initiative est ${state(now)} : il n’y a rien à reprendre.`,
    'I9.ONE_OF_EACH': 'Un binôme réunit une place de contact et une place d’organisation de la même initiative.',
    'I9.SEAT_LEFT': 'Un binôme réunit deux places encore tenues.',
    'I9.TWO_PEOPLE': 'Un binôme, c’est deux personnes.',
    'I9.PAIRED': 'Ce membre de contact est déjà dans un binôme.',
    'I9.PAIR_ENDED': 'Ce binôme a déjà pris fin.',
    'I9.ALL_PAIRED': 'Chaque membre de contact a déjà son binôme.',
    'I9.NO_ORGANISATION_MEMBER': 'Il manque un membre d’organisation avec qui former les binômes.',
    'I11.STAFFING': ({ seatsOpen, missing }) => staffing(seatsOpen, labels(missing)),
    'I7.OWN_APPLICATION': 'On ne répond pas à sa propre candidature : l’autre pilote ou le référent le fait.',
  },
  journal: {
    'initiative.drafted': ({ actor, title }) => `${qui(actor)} a commencé « ${text(title)} ».`,
    'initiative.described': ({ actor }) => `${qui(actor)} a modifié la présentation.`,
    'initiative.proposed': ({ actor, title }) => `${qui(actor)} propose « ${text(title)} » au bureau.`,
    'initiative.asked': ({ why }) => `Le bureau demande une précision : ${text(why)}`,
    'initiative.declined': ({ why }) => `Le bureau a décliné la proposition : ${text(why)}`,
    'initiative.opened': ({ title, person, why }) =>
      `Le bureau a ouvert « ${text(title)} »${par(person)}${why ? ` : ${text(why)}` : '.'}`,
    'initiative.changed': ({ from, to, why }) =>
      `L’initiative, ${state(from)}, est maintenant ${state(to)}${why ? ` : ${text(why)}` : '.'}`,
    'initiative.runningInEnded': ({ actor }) => `${qui(actor)} déclare le rodage terminé.`,
    'initiative.takenOver': ({ actor }) => `${qui(actor)} reprend l’initiative.`,
    'link.added': ({ label }) => `Nouvelle ressource : « ${text(label)} ».`,
    'picture.kept': () => 'Une nouvelle image.',
    'picture.removed': () => 'L’image a été retirée.',
    'role.added': ({ role, seats }) => `Nouveau rôle : « ${text(role)} », ${comptes(seats, 'place', 'places')}.`,
    'role.edited': ({ role, seats }) => `Le rôle « ${text(role)} » a été revu (${comptes(seats, 'place', 'places')}).`,
    'application.made': ({ actor, role }) => `${qui(actor)} se propose pour le rôle « ${text(role)} ».`,
    'application.withdrawn': ({ actor, role }) => `${qui(actor)} a retiré sa candidature au rôle « ${text(role)} ».`,
    'application.answered': ({ role }) => `Une réponse est écrite à une candidature au rôle « ${text(role)} ».`,
    'application.answerTakenBack': ({ role }) => `Une réponse à une candidature au rôle « ${text(role)} » a été reprise.`,
    'application.accepted': ({ person, role }) => `${qui(person)} rejoint l’équipe : « ${text(role)} ».`,
    'application.declined': ({ role, isLate }) =>
      `La candidature au rôle « ${text(role)} » a été déclinée${isLate ? ' : il faut être membre à jour de cotisation.' : '.'}`,
    'application.lapsed': ({ person, role }) =>
      `La place gardée au rôle « ${text(role)} » est rendue : ${chez(person)} n’est plus membre à jour de cotisation.`,
    'application.offered': ({ role, offered }) =>
      `Pour la candidature au rôle « ${text(role)} », un autre rôle est proposé : « ${text(offered)} ».`,
    'application.offerAccepted': ({ actor, offered }) => `${qui(actor)} rejoint l’équipe : « ${text(offered)} ».`,
    'application.offerRefused': ({ actor, offered }) => `${qui(actor)} ne prend pas le rôle « ${text(offered)} ».`,
    'invitation.made': ({ actor, person, role }) => `${qui(actor)} invite ${chez(person)} au rôle « ${text(role)} ».`,
    'invitation.withdrawn': ({ role }) => `L’invitation au rôle « ${text(role)} » a été retirée.`,
    'invitation.accepted': ({ actor, role }) => `${qui(actor)} rejoint l’équipe : « ${text(role)} ».`,
    'invitation.declined': ({ actor, role }) => `${qui(actor)} décline l’invitation au rôle « ${text(role)} ».`,
    'pair.formed': ({ person }) => `Un binôme est formé pour ${chez(person)}.`,
    'pair.joined': 'Vous voilà dans un nouveau binôme.',
    'pair.ended': ({ person }) => `Le binôme de ${chez(person)} a pris fin.`,
    'pair.parted': 'Un binôme dont vous étiez a pris fin.',
    'seat.ending': ({ person, role, lastDay }) =>
      `L’engagement de ${chez(person)} au rôle « ${text(role)} » finit le ${jour(lastDay)} : le renouveler ou passer la main.`,
    'seat.renewed': ({ person, role, lastDay }) =>
      `L’engagement de ${chez(person)} au rôle « ${text(role)} » va maintenant jusqu’au ${jour(lastDay)}.`,
    'seat.left': ({ actor, role }) => `${qui(actor)} a quitté le rôle « ${text(role)} ».`,
    'pilot.handedOver': ({ actor, person }) => `${qui(actor)} passe le pilotage à ${chez(person)}.`,
  },
  settings: {
    'initiatives.public': ({ value }) =>
      value
        ? 'La liste des initiatives est ouverte à tout le monde.'
        : 'La liste des initiatives est réservée aux membres.',
    'initiatives.commitmentMonths': ({ value }) =>
      `Dans une équipe, on s’engage pour ${comptes(value, 'mois', 'mois')}, sauf si le rôle en dit autrement.`,
    'initiatives.endingDays': ({ value }) =>
      `La fin d’un engagement est annoncée ${comptes(value, 'jour', 'jours')} avant son dernier jour.`,
    'initiatives.wordsKeptMonths': ({ value }) =>
      `Le mot d’une candidature déclinée est effacé après ${comptes(value, 'mois', 'mois')}.`,
  },
} as const satisfies Catalogue;
