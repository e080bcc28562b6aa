import type { Context } from '../core/context.ts';
import type { Columns, Needs, SqlViewer } from '../core/noun/registry.ts';
import * as kinds from './kinds.ts';

/* What one may do to a thing, told from the ties to its initiative and from where the thing stands. */

const isPilot = (initiative: string, { id }: SqlViewer): string =>
  `exists (select 1 from seat s where s.initiative_id = ${initiative} and s.member_id = ${id}` +
  ` and s.kind = 'pilot' and s.left_on is null)`;

/** What decides which verbs are the viewer's: the ties to the initiative, and its state. */
export const verbNeeds: Needs = {
  state: (row) => row['state'] as string,
  runningInEndedOn: (row) => row['runningInEndedOn'] as string,
  isAuthor: (row, { id }) => `coalesce(${row['author']} = ${id}, false)`,
  isReferent: (row, { id }) => `coalesce(${row['referent']} = ${id}, false)`,
  isPilot: (row, viewer) => isPilot(String(row['id']), viewer),
};

type Rows = readonly Readonly<Record<string, unknown>>[];
type Ties = { isAuthor: boolean; isReferent: boolean; isPilot: boolean };
type Facts = Ties & { state: kinds.InitiativeState; runningInEndedOn: string | null };

/** The verbs that are the viewer's today, for many initiatives at once. */
export function verbsOf(rows: Rows, context: unknown): kinds.InitiativeVerb[][] {
  const { may } = context as Context;
  return rows.map((row) => {
    const { state, runningInEndedOn, ...ties } = row as Facts;
    const isDone = (verb: string) => verb === 'endRunningIn' && runningInEndedOn !== null;
    const makesSense = (verb: kinds.InitiativeVerb) =>
      (kinds.verbs[verb] as readonly string[]).includes(state) && !isDone(verb);
    return kinds.verbNames.filter((verb) => makesSense(verb) && may(verb, ties));
  });
}

/* The ties to the initiative of what belongs to one. */
const tiesNeeds: Needs = {
  isReferent: (row, { id }) =>
    `exists (select 1 from initiative f where f.id = ${row['initiative']} and f.referent_id = ${id})`,
  isPilot: (row, viewer) => isPilot(String(row['initiative']), viewer),
  isOwn: (row: Columns, { id }) => `coalesce(${row['member']} = ${id}, false)`,
};
type Standing = { isReferent: boolean; isPilot: boolean; isOwn: boolean };
const tiesIn = ({ isReferent, isPilot: pilots }: Standing): Ties => ({ isAuthor: false, isReferent, isPilot: pilots });

/** The verbs of a list that make sense and that the viewer may. */
function allowed<V extends string>(verbs: Readonly<Partial<Record<V, boolean>>>, row: Standing, { may }: Context): V[] {
  return (Object.keys(verbs) as V[]).filter((verb) => verbs[verb] && may(verb, tiesIn(row)));
}

export const seatVerbNeeds: Needs = {
  ...tiesNeeds,
  kind: (row) => row['kind'] as string,
  lastDay: (row) => row['lastDay'] as string,
  leftOn: (row) => row['leftOn'] as string,
  isClosed: (row) => `exists (select 1 from initiative c where c.id = ${row['initiative']} and c.state = 'closed')`,
};
type SeatFacts = Standing & { isClosed: boolean; kind: string; lastDay: string | null; leftOn: string | null };

/** What can be done to seats: renewed by its holder or a pilot, left and handed over by its holder. */
export function seatVerbsOf(rows: Rows, context: unknown): kinds.SeatVerb[][] {
  return (rows as readonly SeatFacts[]).map((row) => {
    const isHeld = row.leftOn === null;
    const leads = row.isPilot || row.isReferent;
    const verbs: Record<kinds.SeatVerb, boolean> = {
      renewSeat: isHeld && !row.isClosed && row.lastDay !== null && (row.isOwn || leads),
      leaveSeat: isHeld && row.isOwn,
      handOverPilot: isHeld && row.isOwn && row.kind === 'pilot',
    };
    return allowed(verbs, row, context as Context);
  });
}

export const applicationVerbNeeds: Needs = {
  ...tiesNeeds,
  state: (row) => row['state'] as string,
  isAnswered: (row) => `${row['verdict']} is not null`,
  tellsAt: (row) => row['tellsAt'] as string,
};
type ApplicationFacts = Standing & { state: kinds.ApplicationState; isAnswered: boolean; tellsAt: string | null };

/** What can be done to applications: the candidate's verbs, and the leads' ones for everybody's but their own. */
export function applicationVerbsOf(rows: Rows, context: unknown): kinds.ApplicationVerb[][] {
  const { now } = context as Context;
  return (rows as readonly ApplicationFacts[]).map((row) => {
    const waits = row.state === 'open' && !row.isAnswered && !row.isOwn;
    const verbs: Record<kinds.ApplicationVerb, boolean> = {
      withdrawApplication: row.isOwn && row.state === 'open',
      answerOffer: row.isOwn && row.state === 'offered',
      acceptApplication: waits,
      declineApplication: waits,
      offerOtherRole: waits,
      takeBackAnswer: !row.isOwn && row.tellsAt !== null && new Date(row.tellsAt) > now,
    };
    return allowed(verbs, row, context as Context);
  });
}

export const invitationVerbNeeds: Needs = { ...tiesNeeds, state: (row) => row['state'] as string };

/** What can be done to invitations: answered by who is invited, withdrawn by who leads. */
export function invitationVerbsOf(rows: Rows, context: unknown): kinds.InvitationVerb[][] {
  return (rows as readonly (Standing & { state: kinds.InvitationState })[]).map((row) => {
    const isOpen = row.state === 'open';
    const verbs = { answerInvitation: isOpen && row.isOwn, withdrawInvitation: isOpen };
    return allowed<kinds.InvitationVerb>(verbs, row, context as Context);
  });
}
