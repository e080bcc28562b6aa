import { comptes, text, type Catalogue } from '../../core/kernel/words.ts';

const qui = (name: unknown): string => (typeof name === 'string' && name ? name : 'Une personne');

const par = (name: unknown): string => (typeof name === 'string' && name ? `, suivie par ${name}` : '');

const states: Readonly<Record<string, string>> = {
  draft: 'brouillon',
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

const answers: Readonly<Record<string, string>> = { accepted: 'acceptée', declined: 'déclinée', withdrawn: 'retirée' };

export const fr = {
  reasons: {
    'I2.NO_SUCH_STEP': ({ from, to }) => `Une initiative ${state(from)} ne peut pas devenir ${state(to)}.`,
    'I2.INCOMPLETE': ({ missing }) => `Avant de proposer, écrivez ${named(missing)}.`,
    'I2.NOT_PROPOSED': ({ state: now }) => `Le bureau répond à une initiative proposée ; celle-ci est ${state(now)}.`,
    'I2.REASON_NEEDED': 'Dites pourquoi : la personne qui propose lira votre raison.',
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
    'link.added': ({ label }) => `Nouvelle ressource : « ${text(label)} ».`,
    'role.added': ({ role, seats }) => `Nouveau rôle : « ${text(role)} », ${comptes(seats, 'place', 'places')}.`,
    'role.edited': ({ role, seats }) => `Le rôle « ${text(role)} » a été revu (${comptes(seats, 'place', 'places')}).`,
    'application.made': ({ actor, role }) => `${qui(actor)} se propose pour le rôle « ${text(role)} ».`,
    'application.withdrawn': ({ actor, role }) => `${qui(actor)} a retiré sa candidature au rôle « ${text(role)} ».`,
    'application.accepted': ({ person, role }) => `${qui(person)} rejoint l’équipe : « ${text(role)} ».`,
    'application.declined': ({ role }) => `La candidature au rôle « ${text(role)} » a été déclinée.`,
  },
  settings: {
    'initiatives.public': ({ value }) =>
      value
        ? 'La liste des initiatives est ouverte à tout le monde.'
        : 'La liste des initiatives est réservée aux membres.',
    'initiatives.commitmentMonths': ({ value }) =>
      `Dans une équipe, on s’engage pour ${comptes(value, 'mois', 'mois')}, sauf si le rôle en dit autrement.`,
  },
} as const satisfies Catalogue;
