import type { Details } from '../../core/kernel/decision.ts';
import { counted, dayInWords, text, type SameAs } from '../../core/kernel/words.ts';
import type { fr } from './fr.ts';

const who = (name: unknown): string => (typeof name === 'string' && name ? name : 'Somebody');
const whom = (name: unknown): string => (typeof name === 'string' && name ? name : 'somebody');
const on = (day: unknown): string => dayInWords('en', typeof day === 'string' ? day : null);

const channels: Readonly<Record<string, string>> = {
  in_person: 'in person',
  phone: 'by telephone',
  video: 'by video',
  event: 'at an event',
  mail: 'by mail',
};
const channel = (name: unknown): string => channels[String(name)] ?? String(name);
const readers: Readonly<Record<string, string>> = {
  team: 'the team',
  board: 'the team and the board',
  community: 'the members in good standing',
};
const months: Readonly<Record<string, string>> = { 7: 'July', 8: 'August', 12: 'December' };
const closed = (value: unknown): string => String(value).split(',').map((month) => months[month] ?? month).join(', ');

/** Somebody keeps contact from now on, by a click or by a file. */
const assigned = ({ person, target }: Details): string =>
  `${who(person)} now keeps contact with “${text(target)}”.`;

export const en: SameAs<typeof fr> = {
  reasons: {
    'C2.NEAR': ({ names }) => `It may be here already: ${text(names)}. Confirm if it is another organisation.`,
    'C2.MERGED': ({ into }) => `This target was merged into “${text(into)}”: the relation goes on there.`,
    'C2.AT_REST': 'This target is dormant or closed: reopen it first.',
    'C2.NOT_AT_REST': 'This target is neither dormant nor closed.',
    'C2.TWO_TARGETS': 'Two different targets of the same initiative are merged.',
    'C3.NOT_CONTACT': 'A target’s contact member holds a contact seat in the team.',
    'C3.ALREADY_THEIRS': 'This person is the target’s contact member already.',
    'C4.PORTFOLIO_FULL': ({ count, most }) =>
      `This portfolio would have ${counted(count, 'target', 'targets')}, beyond ${text(most)}: the pilot can confirm it.`,
    'C4.LIGHT': ({ count, least }) =>
      `${counted(count, 'target', 'targets')}: a portfolio usually has ${text(least)} or more.`,
    'C4.HEAVY': ({ count, most }) =>
      `${counted(count, 'target', 'targets')}: a portfolio usually has ${text(most)} at most.`,
    'C7.EXTRA': ({ extra, most }) =>
      `${counted(extra, 'meeting is', 'meetings are')} beyond ${text(most)} a month: the portfolio needs it.`,
    'C7.PACE': ({ targets, wanted, planned, most }) =>
      `At ${text(most)} meetings a month this portfolio of ${counted(targets, 'target', 'targets')} cannot be kept: ` +
      `${text(planned)} planned of ${text(wanted)} wanted.`,
    'C7.NOT_COMING': 'Choose one of the coming twelve months.',
    'C7.DAYS': 'The last day away does not come before the first.',
    'C9.NOT_PLANNED': 'This meeting is planned no more: it took place or was cancelled.',
    'C9.NOT_HELD': 'This meeting did not take place.',
    'C9.NOT_YET': ({ on: day }) => `This meeting is planned for ${on(day)}: it has not taken place yet.`,
    'C9.NOT_OF_TEAM': 'On our side, only people of the team take part.',
    'C9.NOT_OF_TARGET': 'On their side, choose people who are noted at this target.',
    'C9.HAS_SYNTHESIS': 'This meeting has a synthesis: it cannot become a mail.',
    'C9.NO_HOUR': 'Write the hour as 14:30.',
    'C9c.MET_RECENTLY': ({ on: day, until }) => `Met on ${on(day)}: wait until ${on(until)}.`,
    'C9c.CALL_AFTER': ({ until }) => `It asked to be called from ${on(until)} on.`,
    'C9c.ANSWER_AWAITED': ({ on: day, until }) => `An answer to the mail of ${on(day)} is awaited, until ${on(until)}.`,
    'C9c.INTRODUCTION': 'An introduction is under way.',
    'C9c.SOMEBODY_ELSE': ({ plannedOn }) =>
      `Somebody else of the team keeps contact${plannedOn ? `, and meets it on ${on(plannedOn)}` : ''}.`,
    'C10.NOT_OWED': 'A synthesis follows a meeting that took place; a mail owes none.',
    'C10.NOT_THEIRS': 'Who wrote it or the pilot chooses who reads a synthesis.',
    'C10.COMMITMENT_CLOSED': 'This commitment is no longer open.',
    'C10.COMMITMENT_OPEN': 'This commitment is not noted as kept.',
    'C10.OTHER_COMMITMENT': 'This commitment is not of this synthesis.',
    'C11.NO_DRAFT': 'There is no draft here to hand over.',
    'C11.NOT_OF_TEAM': 'A draft is handed over to somebody of the team.',
    'C11.DRAFT_CHANGED': 'This text was continued elsewhere: read it with what was added, then publish.',
    'C1.NO_SECTOR': ({ said }) => `“${text(said)}” is not a known sector.`,
    'C3.SEVERAL_CALLED': ({ said }) => `Several people of the team are called “${text(said)}”: write the mail address.`,
    'C17.SEVERAL': ({ count }) =>
      `${counted(count, 'target has', 'targets have')} this name: add the acronym, the web site or the Cordée reference.`,
    'C17.SEVERAL_PEOPLE': ({ count }) =>
      `${counted(count, 'person has', 'people have')} this name here: add the mail address or the Cordée reference.`,
    'C17.NO_TARGET': ({ said }) => `“${text(said)}” is no target of this initiative: import the targets first.`,
    'C17.NO_TARGET_BUT': ({ said, names }) =>
      `“${text(said)}” is no target of this initiative. Could it be: ${text(names)}?`,
    'C12.PUBLISHED': 'The synthesis of this meeting is published already: correct it.',
    'C14.CALLED': 'A call to the community about this target is open already.',
    'C14.CALL_CLOSED': 'This call to the community is closed.',
    'C14.ANSWERED': 'You have answered this call already: take your answer back to give another one.',
    'C15.NO_RECEIVER': 'Say to whom the target is introduced.',
    'C15.OWN_INITIATIVE': 'An introduction leads to somebody other than your own team.',
    'C15.NOBODY_RECEIVES': 'Nobody can accept on that side today: it takes a circle’s lead, a pilot, or a board.',
    'C15.NOT_OF_TEAM': 'An introduction is followed by somebody of the team.',
    'C15.NOT_OF_TARGET': 'Choose people noted at this target.',
    'C15.NOT_YET': 'The target agrees today or earlier.',
    'C15.TARGET_AGREED': 'That the target agreed is noted already.',
    'C15.RECEIVER_AGREED': 'The receiving side has accepted already.',
    'C15.RECEIVERS': 'Once both sides have accepted, an introduction belongs to who receives it.',
    'C15.NOT_ACCEPTED': 'An introduction starts once both sides have accepted.',
    'C15.STARTED': 'This introduction has started already.',
    'C15.NOT_STARTED': 'An introduction is finished after it was started.',
    'C15.CLOSED': 'This introduction is done or dropped.',
    'C17.REFUSED': 'This person does not want to be noted: nothing is kept of them.',
    'C17.LINK_UNKNOWN': 'This link is of no use, or no longer: ask whoever sent it to you for another one.',
    'C17.NO_MAIL': 'No mail address is noted: copy the link, and send it yourself.',
  },
  journal: {
    'target.added': ({ actor, target }) => `${who(actor)} adds “${text(target)}”.`,
    'target.proposed': ({ person, target }) =>
      `“${text(target)}” is of the sector of ${whom(person)}, who can keep contact.`,
    'target.described': ({ actor, target }) => `${who(actor)} edited the file of “${text(target)}”.`,
    'target.assigned': assigned,
    'target.handedOver': ({ person, target }) => `“${text(target)}” is handed over to ${whom(person)}.`,
    'target.givenAway': ({ person, target }) => `${who(person)} no longer keeps contact with “${text(target)}”.`,
    'target.checked': ({ actor, target }) => `${who(actor)} checked the file of “${text(target)}”.`,
    'target.rested': ({ target, why }) => `“${text(target)}” is dormant: ${text(why)}`,
    'target.closed': ({ target, why }) => `The relation with “${text(target)}” is closed: ${text(why)}`,
    'target.reopened': ({ actor, target }) => `${who(actor)} reopens the relation with “${text(target)}”.`,
    'target.merged': ({ target, merged }) => `“${text(merged)}” and “${text(target)}” are one from now on.`,
    'target.askedLater': ({ target, until }) =>
      until ? `“${text(target)}” asks to be called from ${on(until)} on.` : `“${text(target)}” can be called.`,
    'target.dueSaid': ({ target, on: day }) => `“${text(target)}” is to be met by ${on(day)}.`,
    'target.placed': ({ actor, target }) => `${who(actor)} moved “${text(target)}” in the list.`,
    'sector.shared': ({ person, sector }) => `${who(person)} has the sector “${text(sector)}”.`,
    'person.added': ({ actor, target }) => `${who(actor)} noted somebody at “${text(target)}”.`,
    'person.edited': ({ actor, target }) => `${who(actor)} edited somebody at “${text(target)}”.`,
    'person.removed': ({ actor, target }) => `${who(actor)} erased somebody at “${text(target)}”.`,
    'person.informed': ({ actor, target }) => `${who(actor)} sent somebody at “${text(target)}” what is noted of them.`,
    'person.corrected': ({ target }) => `Somebody at “${text(target)}” corrected what is noted of them.`,
    'person.withdrew': ({ target }) => `Somebody at “${text(target)}” no longer wants to be noted: they are erased.`,
    'person.forgotten': ({ target }) => `Somebody at “${text(target)}” is erased: the last contact is long past.`,
    'meeting.planned': ({ target, on: day, channel: by }) =>
      `Meeting with “${text(target)}” planned for ${on(day)}, ${channel(by)}.`,
    'meeting.moved': ({ target, on: day }) => `The meeting with “${text(target)}” is moved to ${on(day)}.`,
    'meeting.cancelled': ({ target, on: day }) => `The meeting with “${text(target)}” of ${on(day)} is cancelled.`,
    'meeting.held': ({ actor, target, on: day, channel: by }) =>
      `${who(actor)}: meeting with “${text(target)}” on ${on(day)}, ${channel(by)}.`,
    'meeting.noted': ({ actor, target, on: day }) => `${who(actor)} wrote to “${text(target)}” on ${on(day)}.`,
    'meeting.corrected': ({ actor, target, on: day }) =>
      `${who(actor)} corrected the meeting with “${text(target)}” of ${on(day)}.`,
    'synthesis.published': ({ actor, target, on: day }) =>
      `${who(actor)} publishes the synthesis of the meeting with “${text(target)}” on ${on(day)}.`,
    'synthesis.corrected': ({ actor, target, on: day }) =>
      `${who(actor)} corrected the synthesis of the meeting with “${text(target)}” on ${on(day)}.`,
    'synthesis.opened': ({ target, on: day, confidentiality }) =>
      `The synthesis of the meeting with “${text(target)}” on ${on(day)} is now read by ` +
      `${readers[text(confidentiality)] ?? text(confidentiality)}.`,
    'synthesis.missing': ({ target, on: day }) =>
      `The synthesis of your meeting with “${text(target)}” on ${on(day)} is awaited.`,
    'synthesis.missingOfPair': ({ target, on: day }) =>
      `In your pair, the synthesis of the meeting with “${text(target)}” on ${on(day)} is awaited.`,
    'draft.handedOver': ({ person, target }) =>
      `The draft of a synthesis on “${text(target)}” is handed over to ${whom(person)}.`,
    'commitment.kept': ({ actor, target }) => `${who(actor)} notes a promise kept with “${text(target)}”.`,
    'commitment.reopened': ({ actor, target }) => `${who(actor)} notes that a promise with “${text(target)}” is still to be kept.`,
    'introduction.proposed': ({ actor, target }) => `${who(actor)} proposes an introduction with “${text(target)}”.`,
    'introduction.targetAgreed': ({ target }) => `“${text(target)}” agrees to an introduction.`,
    'introduction.receiverAccepted': ({ actor, target }) =>
      `${who(actor)} accepts the introduction with “${text(target)}”.`,
    'introduction.accepted': ({ target }) => `The introduction with “${text(target)}” is accepted on both sides.`,
    'introduction.refused': ({ actor, target, why }) =>
      `${who(actor)} declines the introduction with “${text(target)}”: ${text(why)}`,
    'introduction.started': ({ actor, target }) => `${who(actor)} starts the introduction with “${text(target)}”.`,
    'introduction.done': ({ target }) => `The introduction with “${text(target)}” is done.`,
    'introduction.dropped': ({ target, why }) => `The introduction with “${text(target)}” is dropped: ${text(why)}`,
    'introduction.followed': ({ person, target }) =>
      `${who(person)} now follows the introduction with “${text(target)}”.`,
    'acquaintance.called': ({ actor, target }) =>
      `${who(actor)} asks the community who knows somebody at “${text(target)}”.`,
    'acquaintance.asked': 'A team asks: who knows somebody there?',
    'acquaintance.answered': ({ target }) => `An answer to the call about “${text(target)}” has come.`,
    'acquaintance.closed': ({ target }) => `The call to the community about “${text(target)}” is closed.`,
    'target.imported': ({ actor, target }) => `${who(actor)} adds “${text(target)}” by an import.`,
    'target.updated': ({ actor, target }) => `${who(actor)} went over what is noted of “${text(target)}” by an import.`,
    'target.entrusted': assigned,
    'people.imported': ({ actor, added, changed }) =>
      `${who(actor)} imports people: ${text(added)} added, ${text(changed)} changed.`,
    'import.done': ({ actor, of, added, changed }) =>
      `${who(actor)} imports a file of ${of === 'people' ? 'people' : 'targets'}: ${text(added)} added, ${text(changed)} changed.`,
    'import.undone': ({ actor, of, count }) =>
      `${who(actor)} takes an import back: ${of === 'people' ? counted(count, 'person', 'people') : counted(count, 'target', 'targets')} removed.`,
    'import.entrusted': ({ person, count }) =>
      `By an import, ${counted(count, 'target is', 'targets are')} entrusted to ${whom(person)}.`,
    'import.givenAway': ({ person, count }) =>
      `By an import, ${who(person)} no longer keeps contact with ${counted(count, 'target', 'targets')}.`,
    'import.proposed': ({ person, count }) =>
      `${counted(count, 'new target', 'new targets')} of the sector of ${whom(person)}, who can keep contact with ${Number(count) === 1 ? 'it' : 'them'}.`,
    'absence.declared': ({ person, from, until }) => `${who(person)} is away from ${on(from)} to ${on(until)}.`,
  },
  settings: {
    'contacts.portfolioLeast': ({ value }) =>
      `A portfolio usually has at least ${counted(value, 'target', 'targets')}.`,
    'contacts.portfolioMost': ({ value }) =>
      `A portfolio usually has at most ${counted(value, 'target', 'targets')}; beyond that the pilot confirms.`,
    'contacts.meetingsPerYear': ({ value }) => `Each target is met ${counted(value, 'time', 'times')} a year.`,
    'contacts.monthlyLeast': ({ value }) =>
      `A contact member aims at ${counted(value, 'meeting', 'meetings')} a month at least.`,
    'contacts.monthlyMost': ({ value }) =>
      `A contact member aims at ${counted(value, 'meeting', 'meetings')} a month at most.`,
    'contacts.closedMonths': ({ value }) =>
      value === 'none' ? 'People are met all the year.' : `No meeting is planned in ${closed(value)}.`,
    'contacts.synthesisDays': ({ value }) =>
      `The synthesis of a meeting is awaited within ${counted(value, 'day', 'days')}.`,
    'contacts.quietDays': ({ value }) => `After a meeting one waits for ${counted(value, 'day', 'days')}.`,
    'contacts.answerDays': ({ value }) => `The answer to a mail is awaited for ${counted(value, 'day', 'days')}.`,
    'contacts.checkMonths': ({ value }) =>
      `The file of a target is checked every ${counted(value, 'month', 'months')}.`,
    'contacts.outsidersYears': ({ value }) =>
      `What is noted of people outside is erased ${counted(value, 'year', 'years')} after the last contact.`,
  },
};
