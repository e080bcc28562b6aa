import { renderMarkdown } from '../../server/core/markdown.ts';
import { addDays } from '../../server/core/kernel/day.ts';
import type { Details } from '../../server/core/kernel/decision.ts';
import { narrate, tell } from '../../server/words.ts';
import { computedInContacts } from './contacts.ts';
import { TODAY } from './data.ts';
import { computedInIntroductions } from './introductions.ts';
import { computedInExchange } from './exchange.ts';
import { standingOf, type Eyes } from './oracle.ts';
import { ofTeams } from './team.ts';
import type { Row } from './world.ts';

/** Fields that are no column, told naively from what the contract says of them. */
export const computed: Readonly<Record<string, (row: Row, eyes: Eyes) => unknown>> = {
  'Member.shownEmail': (row, eyes) =>
    eyes.isAdministrator || row['showsEmail'] || eyes.is(row.id) ? row['email'] : null,
  'Member.standing': standing,
  'Member.aboutHtml': ({ about }) => (about ? renderMarkdown(String(about)) : null),
  'Member.myRights': ({ id }, eyes) => (eyes.is(id) ? eyes.rights : null),
  'Member.unreadNotices': unreadNotices,
  'Member.noticeChoices': noticeChoices,
  'Session.device': ({ browser, system }) =>
    said('P3', browser || system ? 'DEVICE' : 'UNKNOWN_DEVICE', { browser, system } as Details),
  'Session.current': () => false,
  'Seat.pastItsTerm': ({ lastDay }) => lastDay !== null && String(lastDay) < TODAY,
  'CharterVersion.textHtml': ({ text }) => renderMarkdown(String(text)),
  'CharterVersion.viewerAccepted': ({ id }, eyes) =>
    eyes.world.all('CharterAcceptance').some(({ version, member }) => version === id && eyes.is(member)),
  'Initiative.descriptionHtml': ({ description }) => renderMarkdown(String(description)),
  'Initiative.viewerMay': viewerMay,
  'Picture.address': ({ id }) => `/pictures/${id}`,
  ...ofTeams,
  ...computedInContacts,
  ...computedInIntroductions,
  ...computedInExchange,
  'Entry.subject': ({ subjectId }, eyes) => (eyes.seesId(subjectId) ? eyes.world.find(subjectId) : null),
  'Entry.sentence': sentence,
};

const said = (rule: string, code: string, details: Details = {}) => tell('fr', { rule, code, details });

/** M14, with its reason. */
function standing(row: Row, { figures }: Eyes): object {
  const kind = standingOf(row, figures);
  const paidUntil = row['paidUntil'] as string | null;
  const graceEnds = addDays(paidUntil ?? TODAY, figures.graceDays);
  const because: Record<string, string> = {
    NOT_A_MEMBER: said('M14', 'NOT_A_MEMBER', { state: String(row['state']) }),
    CURRENT: figures.dues ? said('M14', 'PAID', { paidUntil }) : said('M14', 'NO_DUES'),
    DUE: said('M14', 'IN_GRACE', { graceDays: figures.graceDays, graceEnds }),
    OVERDUE: said('M14', 'OVERDUE', { paidUntil }),
  };
  return { kind, because: [because[kind]] };
}

/** P1: one's own, of what one sees today, counted to a hundred. */
function unreadNotices({ id }: Row, eyes: Eyes): number {
  const unread = eyes.world.all('Notice').filter((one) => one['member'] === id && one['readAt'] === null);
  return Math.min(unread.filter((one) => eyes.sees(one)).length, 100);
}

const PACES = { mine: 'at_once', led: 'at_once', team: 'daily', board: 'daily', community: 'weekly' };

/** P1: nobody chose anything in this world. */
function noticeChoices({ id }: Row, eyes: Eyes): object[] | null {
  if (!eyes.is(id)) return null;
  return Object.entries(PACES).map(([topic, pace]) => {
    return { topic, pace, sentence: said('P1', `TOPIC_${topic.toUpperCase()}`) };
  });
}

/** I2, I5, I7: what the author, the pilot, the referent and the board do, in which states. */
function viewerMay(row: Row, eyes: Eyes): string[] {
  const state = String(row['state']);
  const pilots = eyes.isInGoodStanding && eyes.isPilotOf(row.id);
  const staffs = eyes.isInGoodStanding && eyes.leads(row.id);
  const isOpen = ['launching', 'running', 'paused'].includes(state);
  return [
    ...(pilots && state !== 'closed' ? ['describeInitiative'] : []),
    ...(eyes.isInGoodStanding && eyes.is(row['author']) && state === 'draft' ? ['proposeInitiative'] : []),
    ...(eyes.holds('board') && state === 'proposed' ? ['answerProposal'] : []),
    ...((staffs || eyes.holds('board')) && isOpen ? ['changeInitiativeState'] : []),
    ...(pilots && state !== 'closed' ? ['addRole'] : []),
    ...(staffs && isOpen && state !== 'paused' ? ['acceptApplication', 'inviteToSeat'] : []),
    ...(staffs && isOpen ? ['formPairs'] : []),
    ...(pilots && state === 'running' && row['runningInEndedOn'] === null ? ['endRunningIn'] : []),
    ...(eyes.isInGoodStanding && eyes.is(row['referent']) && isOpen ? ['takeOver'] : []),
  ];
}

/** P4: names only of people whom one sees. */
function sentence({ kind, facts, actor, person }: Row, eyes: Eyes): string {
  const nameOf = (id: unknown) => (eyes.seesId(id) ? String(eyes.world.find(id)?.['name']) : null);
  return narrate('fr', String(kind), { ...(facts as Details), actor: nameOf(actor), person: nameOf(person) });
}
