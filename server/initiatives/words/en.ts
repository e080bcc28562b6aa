import { counted, text, type SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

const who = (name: unknown): string => (typeof name === 'string' && name ? name : 'Somebody');

const by = (name: unknown): string => (typeof name === 'string' && name ? `, followed by ${name}` : '');

const fields: Readonly<Record<string, string>> = {
  summary: 'the summary',
  need: 'the need',
  description: 'the description',
};
const named = (names: unknown): string =>
  (Array.isArray(names) ? names : []).map((name) => fields[String(name)] ?? String(name)).join(', ');

export const en = {
  reasons: {
    'I2.NO_SUCH_STEP': ({ from, to }) => `An initiative that is ${text(from)} cannot become ${text(to)}.`,
    'I2.INCOMPLETE': ({ missing }) => `Before you propose, write ${named(missing)}.`,
    'I2.NOT_PROPOSED': ({ state }) => `The board answers proposed initiatives; this one is ${text(state)}.`,
    'I2.REASON_NEEDED': 'Say why: the person who proposed will read your reason.',
    'I2.REFERENT_NEEDED': 'Name the board member who will follow this initiative.',
    'I2.REFERENT_NOT_BOARD': 'The referent is a member of the board.',
    'I5.ONE_SEAT': 'A role has at least one seat.',
    'I6.SEATS_TAKEN': ({ seats, taken }) =>
      `${counted(taken, 'seat is', 'seats are')} taken: the role cannot have ${text(seats)}.`,
    'I7.NOT_RECRUITING': ({ state }) => `This initiative is ${text(state)}: it takes nobody in for the moment.`,
    'I7.ALREADY_APPLIED': 'You already have an application waiting for this role.',
    'I7.ALREADY_SEATED': 'You already hold a seat in this role.',
    'I7.FULL': ({ role, seats, taken }) =>
      `The role “${text(role)}” is full: ${text(taken)} of ${counted(seats, 'seat', 'seats')} taken.`,
    'I7.ANSWERED': ({ application }) => `This application is already ${text(application)}.`,
    'I7.OWN_APPLICATION': 'Nobody answers their own application: the other pilot or the referent does.',
  },
  journal: {
    'initiative.drafted': ({ actor, title }) => `${who(actor)} began “${text(title)}”.`,
    'initiative.described': ({ actor }) => `${who(actor)} edited the presentation.`,
    'initiative.proposed': ({ actor, title }) => `${who(actor)} proposes “${text(title)}” to the board.`,
    'initiative.asked': ({ why }) => `The board asks: ${text(why)}`,
    'initiative.declined': ({ why }) => `The board declined the proposal: ${text(why)}`,
    'initiative.opened': ({ title, person, why }) =>
      `The board opened “${text(title)}”${by(person)}${why ? `: ${text(why)}` : '.'}`,
    'initiative.changed': ({ from, to, why }) =>
      `The initiative was ${text(from)} and is now ${text(to)}${why ? `: ${text(why)}` : '.'}`,
    'link.added': ({ label }) => `New resource: “${text(label)}”.`,
    'role.added': ({ role, seats }) => `New role: “${text(role)}”, ${counted(seats, 'seat', 'seats')}.`,
    'role.edited': ({ role, seats }) => `The role “${text(role)}” was revised (${counted(seats, 'seat', 'seats')}).`,
    'application.made': ({ actor, role }) => `${who(actor)} applies to the role “${text(role)}”.`,
    'application.withdrawn': ({ actor, role }) => `${who(actor)} withdrew the application to “${text(role)}”.`,
    'application.accepted': ({ person, role }) => `${who(person)} joins the team: “${text(role)}”.`,
    'application.declined': ({ role }) => `The application to “${text(role)}” was declined.`,
  },
  settings: {
    'initiatives.public': ({ value }) =>
      value ? 'The list of initiatives is open to everybody.' : 'The list of initiatives is for members only.',
    'initiatives.commitmentMonths': ({ value }) =>
      `In a team one commits oneself for ${counted(value, 'month', 'months')}, unless the role says otherwise.`,
  },
} as const satisfies SameAs<typeof fr>;
