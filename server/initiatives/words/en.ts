import { counted, dayInWords, text, type SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

const who = (name: unknown): string => (typeof name === 'string' && name ? name : 'Somebody');

const by = (name: unknown): string => (typeof name === 'string' && name ? `, followed by ${name}` : '');

const state = (name: unknown): string => (name === 'draft' ? 'a draft' : String(name));

const fields: Readonly<Record<string, string>> = {
  summary: 'the summary',
  need: 'the need',
  description: 'the description',
};
const named = (names: unknown): string =>
  (Array.isArray(names) ? names : []).map((name) => fields[String(name)] ?? String(name)).join(', ');

const other = (name: unknown): string => (typeof name === 'string' && name ? name : 'somebody');
const on = (day: unknown): string => dayInWords('en', typeof day === 'string' ? day : null);

const answers: Readonly<Record<string, string>> = {
  open: 'waiting',
  offered: 'answered with another role',
  refused: 'closed: the other role was refused',
};

/** The seats open and what is missing, in one sentence (I11). */
function staffing(seatsOpen: unknown, missing: readonly string[]): string {
  const seats = Number(seatsOpen) > 0 ? `${counted(Number(seatsOpen), 'seat', 'seats')} open` : 'team complete in number';
  return missing.length ? `${seats}, missing: ${missing.join(', ')}` : seats;
}
const labels = (names: unknown): readonly string[] => (Array.isArray(names) ? names.map(String) : []);

export const en = {
  reasons: {
    'I2.NO_SUCH_STEP': ({ from, to }) => `An initiative that is ${text(from)} cannot become ${text(to)}.`,
    'I2.CLOSED': 'This initiative is closed: it changes no more.',
    'I2.INCOMPLETE': ({ missing }) => `Before you propose, write ${named(missing)}.`,
    'I2.NOT_PROPOSED': ({ state: now }) => `The board answers proposed initiatives; this one is ${state(now)}.`,
    'I2.REASON_NEEDED': 'Say why: the person who proposed will read your reason.',
    'I2.WHY_NEEDED': 'Say why: each change of state stands with its reason in the timeline.',
    'I2.REFERENT_NEEDED': 'Name the board member who will follow this initiative.',
    'I2.REFERENT_NOT_BOARD': 'The referent is a member of the board.',
    'I5.ONE_SEAT': 'A role has at least one seat.',
    'I6.SEATS_TAKEN': ({ seats, taken }) =>
      `${counted(taken, 'seat is', 'seats are')} taken: the role cannot have ${text(seats)}.`,
    'I7.NOT_RECRUITING': ({ state: now }) => `This initiative is ${state(now)}: it takes nobody in for the moment.`,
    'I7.ALREADY_APPLIED': 'You already have an application waiting for this role.',
    'I7.ALREADY_SEATED': 'You already hold a seat in this role.',
    'I7.FULL': ({ role, seats, taken }) =>
      `The role “${text(role)}” is full: ${text(taken)} of ${counted(seats, 'seat', 'seats')} taken.`,
    'I7.ANSWERED': ({ application }) =>
      `This application is already ${answers[text(application)] ?? text(application)}.`,
    'I6.RUNNING_IN': ({ first }) =>
      `The running-in is not over: the team keeps the ${counted(first, 'seat', 'seats')} that it began with. ` +
      'Its pilot first declares the running-in over.',
    'I6.RUNNING_IN_OVER': ({ endedOn }) => `The running-in has been over since ${on(endedOn)}.`,
    'I6.NOT_RUNNING': ({ state: now }) => `A running-in ends in an initiative that runs; this one is ${state(now)}.`,
    'I7.NO_OTHER_ROLE': ({ role }) => `Offer another role of the same initiative than “${text(role)}”.`,
    'I7.CANDIDATE_SEATED': ({ role }) => `This person already holds a seat in the role “${text(role)}”.`,
    'M14.CANDIDATE_LATE': 'This person is not a member whose dues are up to date today.',
    'I7.NOT_OFFERED': 'No other role is offered to you.',
    'I7.TOLD': ({ minutes }) => `An answer can be taken back for ${text(minutes)} minutes; this one has gone.`,
    'I7.NOTHING_TO_TAKE_BACK': 'No answer is waiting to go.',
    'I8.INVITED': 'You are invited to this role: answer the invitation.',
    'I8.ONESELF': 'Choose somebody other than yourself.',
    'I8.NO_MEMBER': 'This person is no member of the community.',
    'I8.HAS_APPLIED': 'This person has already applied to this role: answer the application.',
    'I8.ALREADY_INVITED': 'This person already has an invitation waiting for this role.',
    'I8.INVITATION_CLOSED': ({ invitation }) => `This invitation is already ${text(invitation)}.`,
    'I8.LEFT': 'This seat was left.',
    'I8.NO_TERM': 'This seat has no term.',
    'I8.TOO_EARLY': ({ lastDay, from }) =>
      `The commitment goes on until ${on(lastDay)}: it can be renewed from ${on(from)}.`,
    'I8.LAST_PILOT':
      'The initiative would have no pilot: first hand over to somebody, or ask the referent to take it over.',
    'I8.NOTE_NEEDED': 'Write what the next person should know.',
    'I8.NO_PILOTS_SEAT': 'This seat is not a pilot’s.',
    'I8.PILOTS_ALREADY': 'This person already pilots the initiative: you can leave your seat.',
    'I8.YOU_PILOT': 'You already pilot this initiative.',
    'I8.NOTHING_TO_TAKE_OVER': ({ state: now }) => `This initiative is ${state(now)}: there is nothing to take over.`,
    'I9.ONE_OF_EACH': 'A pair is one contact seat and one organisation seat of the same initiative.',
    'I9.SEAT_LEFT': 'A pair is made of two seats that are still held.',
    'I9.TWO_PEOPLE': 'A pair is two people.',
    'I9.PAIRED': 'This contact member is already in a pair.',
    'I9.PAIR_ENDED': 'This pair has already ended.',
    'I9.ALL_PAIRED': 'Every contact member already has a pair.',
    'I9.NO_ORGANISATION_MEMBER': 'There is no organisation member to form the pairs with.',
    'I11.STAFFING': ({ seatsOpen, missing }) => staffing(seatsOpen, labels(missing)),
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
    'initiative.runningInEnded': ({ actor }) => `${who(actor)} declares the running-in over.`,
    'initiative.takenOver': ({ actor }) => `${who(actor)} takes the initiative over.`,
    'link.added': ({ label }) => `New resource: “${text(label)}”.`,
    'picture.kept': () => 'A new picture.',
    'picture.removed': () => 'The picture was taken away.',
    'role.added': ({ role, seats }) => `New role: “${text(role)}”, ${counted(seats, 'seat', 'seats')}.`,
    'role.edited': ({ role, seats }) => `The role “${text(role)}” was revised (${counted(seats, 'seat', 'seats')}).`,
    'application.made': ({ actor, role }) => `${who(actor)} applies to the role “${text(role)}”.`,
    'application.withdrawn': ({ actor, role }) => `${who(actor)} withdrew the application to “${text(role)}”.`,
    'application.answered': ({ role }) => `An answer was written to an application to “${text(role)}”.`,
    'application.answerTakenBack': ({ role }) => `An answer to an application to “${text(role)}” was taken back.`,
    'application.accepted': ({ person, role }) => `${who(person)} joins the team: “${text(role)}”.`,
    'application.declined': ({ role, isLate }) =>
      `The application to “${text(role)}” was declined${isLate ? ': it is for members whose dues are up to date.' : '.'}`,
    'application.lapsed': ({ person, role }) =>
      `The seat kept in “${text(role)}” is open again: ${other(person)} is no longer a member whose dues are up to date.`,
    'application.offered': ({ role, offered }) =>
      `To the application to “${text(role)}”, another role is offered: “${text(offered)}”.`,
    'application.offerAccepted': ({ actor, offered }) => `${who(actor)} joins the team: “${text(offered)}”.`,
    'application.offerRefused': ({ actor, offered }) => `${who(actor)} does not take the role “${text(offered)}”.`,
    'invitation.made': ({ actor, person, role }) => `${who(actor)} invites ${other(person)} to the role “${text(role)}”.`,
    'invitation.withdrawn': ({ role }) => `The invitation to the role “${text(role)}” was withdrawn.`,
    'invitation.accepted': ({ actor, role }) => `${who(actor)} joins the team: “${text(role)}”.`,
    'invitation.declined': ({ actor, role }) => `${who(actor)} declines the invitation to the role “${text(role)}”.`,
    'pair.formed': ({ person }) => `A pair was formed for ${other(person)}.`,
    'pair.joined': 'You are in a new pair.',
    'pair.ended': ({ person }) => `The pair of ${other(person)} has ended.`,
    'pair.parted': 'A pair that you were in has ended.',
    'seat.ending': ({ person, role, lastDay }) =>
      `The commitment of ${other(person)} in the role “${text(role)}” ends on ${on(lastDay)}: renew it or hand over.`,
    'seat.renewed': ({ person, role, lastDay }) =>
      `The commitment of ${other(person)} in the role “${text(role)}” now goes on until ${on(lastDay)}.`,
    'seat.left': ({ actor, role }) => `${who(actor)} left the role “${text(role)}”.`,
    'pilot.handedOver': ({ actor, person }) => `${who(actor)} hands the pilot’s seat over to ${other(person)}.`,
  },
  settings: {
    'initiatives.public': ({ value }) =>
      value ? 'The list of initiatives is open to everybody.' : 'The list of initiatives is for members only.',
    'initiatives.commitmentMonths': ({ value }) =>
      `In a team one commits oneself for ${counted(value, 'month', 'months')}, unless the role says otherwise.`,
    'initiatives.endingDays': ({ value }) =>
      `The end of a commitment is announced ${counted(value, 'day', 'days')} before its last day.`,
    'initiatives.wordsKeptMonths': ({ value }) =>
      `The word of an application that was declined is deleted after ${counted(value, 'month', 'months')}.`,
  },
} as const satisfies SameAs<typeof fr>;
