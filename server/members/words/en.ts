import { counted, dayInWords, moneyInWords, text, type SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

const who = (name: unknown): string => (typeof name === 'string' && name ? name : 'Somebody');

const states: Readonly<Record<string, string>> = {
  applied: 'applied',
  in_review: 'application in review',
  admitted: 'admitted, dues awaited',
  lapsed: 'membership lapsed',
  left: 'left',
  refused: 'renewal refused',
};

const mandates: Readonly<Record<string, string>> = {
  administrator: 'the administrators',
  board: 'the board',
  treasurer: 'the treasury',
  sponsorship: 'the sponsorship committee',
  ethics: 'the ethics committee',
  moderator: 'the moderators',
  organiser: 'the organisers',
};

export const en = {
  reasons: {
    'I11.ALREADY_THERE': ({ label }) => `“${text(label)}” is in the list already.`,
    'M9.ADDRESS_TAKEN': 'This mail address is that of somebody in the community already.',
    'M13.NO_AMOUNT': 'A payment has an amount.',
    'M13.PAID_LATER': ({ paidOn }) => `A payment cannot bear a date to come (${dayInWords('en', paidOn)}).`,
    'M13.NOTHING_TO_REVERSE': ({ alreadyPaid, coversUntil }) =>
      `Only ${moneyInWords('en', alreadyPaid)} was paid until ${dayInWords('en', coversUntil)}: no more can be reversed.`,
    'M14.NOT_A_MEMBER': ({ state }) => `You are not a member (${states[text(state)] ?? text(state)}).`,
    'M14.NO_DUES': 'The community asks for no dues.',
    'M14.PAID': ({ paidUntil }) => `Your dues are paid until ${dayInWords('en', paidUntil)}.`,
    'M14.IN_GRACE': ({ graceDays, graceEnds }) =>
      `Your dues are to be renewed: you have ${counted(graceDays, 'day', 'days')}, until ${dayInWords('en', graceEnds)}.`,
    'M14.OVERDUE': ({ paidUntil }) =>
      paidUntil ? `Your dues ended on ${dayInWords('en', paidUntil)}.` : 'Your dues have not been paid yet.',
    'M14.GOOD_STANDING_NEEDED': 'This is for members whose dues are up to date.',
    'P4.NOT_THERE': 'There is nothing here for you.',
    'P4.NOT_FOR_YOU': 'This is not for you to see.',
    'P4.NOT_YOURS': 'This is not yours to do.',
    'P4.SIGN_IN': 'Sign in first.',
    'P5.NOT_A_MEMBER': ({ state }) =>
      `A mandate is given to a member; this person is not one (${states[text(state)] ?? text(state)}).`,
    'P5.ENDS_BEFORE': ({ since, until }) =>
      `A mandate that begins on ${dayInWords('en', since)} cannot end on ${dayInWords('en', until)}.`,
    'P5.ALREADY_HELD': ({ mandate }) =>
      `This person holds this mandate already (${mandates[text(mandate)] ?? text(mandate)}).`,
    'P5.NOT_HELD': ({ name }) => `${text(name)} is not an administrator.`,
    'C17.FEED_OTHER': 'The address of your calendar has changed meanwhile, in another window: load this page again.',
    'P7.STALE': 'Somebody has edited this in the meantime: read it again before you go on.',
  },
  journal: {
    'member.admitted': ({ person }) => `The community admitted ${typeof person === 'string' ? person : 'somebody'}.`,
    'member.activated': ({ person }) => `${who(person)} joined the community.`,
    'member.profileEdited': ({ actor }) => `${who(actor)} updated their profile.`,
    'member.linkMade': 'A link to sign in to your account was made on the server, at its command line.',
    'mandate.given': ({ person, mandate }) => `${who(person)} joins ${mandates[text(mandate)] ?? text(mandate)}.`,
    'payment.recorded': ({ amountCents, coversUntil }) =>
      Number(amountCents) < 0
        ? `A payment of ${moneyInWords('en', -Number(amountCents))} was reversed.`
        : `Dues of ${moneyInWords('en', amountCents)} were recorded, until ${dayInWords('en', coversUntil)}.`,
    'calendar.made': 'You made the secret address of your calendar.',
    'calendar.ended': 'You ended the secret address of your calendar.',
    'organisation.added': ({ name }) => `New organisation: ${text(name)}.`,
    'skill.added': ({ labelEn }) => `New skill in the vocabulary: ${text(labelEn)}.`,
    'theme.added': ({ labelEn }) => `New theme: ${text(labelEn)}.`,
    'sector.added': ({ labelEn }) => `New sector: ${text(labelEn)}.`,
  },
  settings: {
    'dues.graceDays': ({ value }) =>
      `Dues that ended leave you ${counted(value, 'day', 'days')} to renew them; until then nothing is closed to you.`,
    'dues.individualCents': ({ value }) =>
      Number(value) === 0
        ? 'No dues are asked of individuals.'
        : `The dues of an individual are ${moneyInWords('en', value)} a year.`,
  },
} as const satisfies SameAs<typeof fr>;
