import type { Columns, SqlViewer } from '../core/noun/registry.ts';

/*
 * The conditions that the table of permission (sees.ts) is written in. `v.has` asks for a right and chooses the statement;
 * SQL asks the row.
 */
type Rule = (row: Columns, v: SqlViewer) => string | boolean;

export const everybody: Rule = () => true;
export const membersInGoodStanding: Rule = (_row, v) => v.has('goodStanding') || isKeeper(v);
export const keepersOnly: Rule = (_row, v) => isKeeper(v);
export const administrator: Rule = (_row, v) => v.has('administrator');
export const board: Rule = (_row, v) => v.has('board');
export const treasurer: Rule = (_row, v) => v.has('treasurer');
const isKeeper = (v: SqlViewer): boolean => v.has('administrator') || v.has('board');

/** The viewer's own row, whatever the rights. */
export const own = (column: string): Rule => (row, v) => v.has('signedIn') && `${row[column]} = ${v.id}`;

/** True, false or a condition: one that holds is enough. */
export const anyOf =
  (...rules: Rule[]): Rule =>
  (row, v) => {
    const all = rules.map((rule) => rule(row, v));
    if (all.includes(true)) return true;
    const texts = all.filter((one) => typeof one === 'string');
    return texts.length > 0 && `(${texts.join(' or ')})`;
  };

/** A member who holds a pilot's seat in the initiative of that column, or is its board referent; most people lead none. */
export const leadsInitiative =
  (column: string): Rule =>
  (row, v) =>
    v.has('leads') &&
    `(exists (select 1 from seat p where p.initiative_id = ${row[column]} and p.member_id = ${v.id} and p.kind = 'pilot'` +
      ` and p.left_on is null) or exists (select 1 from initiative f where f.id = ${row[column]} and f.referent_id = ${v.id}))`;

export const not =
  (rule: Rule): Rule =>
  (row, v) => {
    const one = rule(row, v);
    return typeof one === 'string' ? `not coalesce(${one}, false)` : !one;
  };
export const allOf =
  (...rules: Rule[]): Rule =>
  (row, v) => {
    const all = rules.map((rule) => rule(row, v));
    if (all.includes(false)) return false;
    const texts = all.filter((one) => typeof one === 'string');
    return texts.length === 0 || `(${texts.join(' and ')})`;
  };

/** Holds a seat in the initiative of that column. */
const worksIn =
  (column: string): Rule =>
  (row, v) =>
    v.has('signedIn') &&
    `exists (select 1 from seat w where w.initiative_id = ${row[column]} and w.member_id = ${v.id} and w.left_on is null)`;

/**
 * Has a seat, an application or an invitation there: leaving, withdrawing and answering are always possible (I7, I8),
 * to who owes dues as well. The others see what recruits without being asked.
 */
export const takesPart =
  (column: string): Rule =>
  (row, v) => {
    if (v.has('goodStanding') || v.has('publicInitiatives')) return false;
    const waits = (table: string, states: string) =>
      `exists (select 1 from ${table} w where w.initiative_id = ${row[column]} and w.member_id = ${v.id} and w.state in (${states}))`;
    const held = worksIn(column)(row, v);
    return held && `(${held} or ${waits('application', "'open', 'offered'")} or ${waits('invitation', "'open'")})`;
  };

export const stateIn = (...states: string[]): Rule => (row) => `${row['state']} in (${states.map((state) => `'${state}'`).join(', ')})`;
export const shownToAll = stateIn('launching', 'running', 'paused', 'closed');

/** An answer is told ten minutes after it was written; until then nobody reads of their own (I7). */
export const isTold: Rule = (row) => `${row['tellsAt']} is null`;
export const isCandidate: Rule = (row, v) =>
  `exists (select 1 from application a where a.role_id = ${row['id']} and a.member_id = ${v.id} and a.state = 'open')`;
export const answersIt: Rule = allOf(leadsInitiative('initiative'), not(own('member')));

/**
 * Holds a seat in the initiative of that column, as a member of the community: a former one is out at once (C10). Asked
 * once a statement and not once a row: PostgreSQL would join it first, and walk a list from the wrong end.
 */
export const inTeam = (column: string): Rule => (row, v) =>
  v.has('member') &&
  `${row[column]} = any(array(select w.initiative_id from seat w where w.member_id = ${v.id} and w.left_on is null))`;
export const refersTo = (column: string): Rule => (row, v) =>
  v.has('member') && v.has('leads') &&
  `${row[column]} = any(array(select f.id from initiative f where f.referent_id = ${v.id}))`;
export const inTeamOrRefers = (column: string): Rule => anyOf(inTeam(column), refersTo(column));
const confidentialityIn = (...levels: string[]): Rule => (row) =>
  `${row['confidentiality']} in (${levels.map((level) => `'${level}'`).join(', ')})`;
/* A synthesis is one's own team's; the board's from `board` on, everybody's in good standing at `community` (C10). */
export const readsSynthesis: Rule = anyOf(
  inTeam('initiative'),
  allOf(confidentialityIn('board', 'community'), anyOf(refersTo('initiative'), board)),
  allOf(confidentialityIn('community'), (_row, v) => v.has('goodStanding')),
);
/* Whose portfolio it is, and the organisation member of that one's pair (C4). */
export const keepsPortfolio: Rule = (row, v) =>
  v.has('member') &&
  `(${row['member']} = ${v.id} or exists (select 1 from pair p join seat o on o.id = p.organisation_seat_id` +
    ` where p.contact_seat_id = ${row['id']} and p.ended_on is null and o.left_on is null and o.member_id = ${v.id}))`;

/* Who accepts for the receiving side of an introduction: the member, the circle's lead, the initiative's pilots, the board (C15). */
export const receives: Rule = (row, v) => {
  const leads = `${row['circle']} = any(array(select c.id from circle c where c.lead_id = ${v.id}))`;
  const pilots =
    `${row['receivingInitiative']} = any(array(select p.initiative_id from seat p where p.member_id = ${v.id}` +
    ` and p.kind = 'pilot' and p.left_on is null))`;
  const board = v.has('board') ? [`${row['receiving']} in ('board', 'parent')`] : [];
  return v.has('member') && `(${[`${row['receivingMember']} = ${v.id}`, leads, pilots, ...board].join(' or ')})`;
};
const RECEIVING = {
  receiving: 'n.receiving', circle: 'n.circle_id', receivingInitiative: 'n.receiving_initiative_id', receivingMember: 'n.receiving_member_id',
};
/* What an entry is about is an introduction that the viewer receives. */
const receivesSubject: Rule = (row, v) => {
  const received = receives(RECEIVING, v);
  return received && `exists (select 1 from introduction n where n.id = ${row['subjectId']} and ${received})`;
};
/* C14: that a member knows nobody is theirs alone. */
export const knowsSomebody: Rule = (row) => `${row['closeness']} <> 'nobody'`;
export const answersCall: Rule = (row, v) =>
  v.has('member') && `exists (select 1 from acquaintance_answer a where a.call_id = ${row['id']} and a.author_id = ${v.id})`;

/** Whom an entry of the journal is for, once its initiative is seen (P1). */
export const readsEntry = (row: Columns, v: SqlViewer): string => {
  // What a team does with outsiders is the team's of today alone: not the keepers', nor a former member's who did it.
  const ofTeam = inTeamOrRefers('initiative')(row, v);
  const team = ofTeam && `${row['audience']} = 'team' and ${ofTeam}`;
  const eitherSide = anyOf(inTeamOrRefers('initiative'), receivesSubject)(row, v);
  const parties = eitherSide && `${row['audience']} = 'parties' and ${eitherSide}`;
  const others = `${row['audience']} <> 'team' and ${row['audience']} <> 'parties' and (${readsOtherEntry(row, v)})`;
  return [team, parties, others].filter(Boolean).join(' or ');
};
const readsOtherEntry = (row: Columns, v: SqlViewer): string => {
  if (isKeeper(v)) return `${row['audience']} <> 'person' or ${row['person']} = ${v.id} or ${row['actor']} = ${v.id}`;
  const community = v.has('goodStanding') ? `${row['audience']} = 'all'` : `${row['audience']} = 'all' and ${row['initiative']} is not null`;
  const ownOnes = v.has('signedIn') && `${row['person']} = ${v.id} or ${row['actor']} = ${v.id}`;
  const led = leadsInitiative('initiative')(row, v);
  return [community, ownOnes, led && `${row['audience']} = 'leads' and ${led}`].filter(Boolean).join(' or ');
};
