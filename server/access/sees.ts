import type { Columns, SqlViewer } from '../core/noun/registry.ts';
import type { SeesTable } from '../core/read/permission.ts';

/*
 * Who sees what. One entry a noun: the rows that a viewer sees, and what its fields' narrower audiences mean.
 * A noun that is not here is seen by nobody. `v.has` asks for a right and chooses the statement; SQL asks the row.
 */
type Rule = (row: Columns, v: SqlViewer) => string | boolean;

const everybody: Rule = () => true;
const membersInGoodStanding: Rule = (_row, v) => v.has('goodStanding') || isKeeper(v);
const keepersOnly: Rule = (_row, v) => isKeeper(v);
const administrator: Rule = (_row, v) => v.has('administrator');
const board: Rule = (_row, v) => v.has('board');
const treasurer: Rule = (_row, v) => v.has('treasurer');
const isKeeper = (v: SqlViewer): boolean => v.has('administrator') || v.has('board');

/** The viewer's own row, whatever the rights. */
const own = (column: string): Rule => (row, v) => v.has('signedIn') && `${row[column]} = ${v.id}`;

/** True, false or a condition: one that holds is enough. */
const anyOf =
  (...rules: Rule[]): Rule =>
  (row, v) => {
    const all = rules.map((rule) => rule(row, v));
    if (all.includes(true)) return true;
    const texts = all.filter((one) => typeof one === 'string');
    return texts.length > 0 && `(${texts.join(' or ')})`;
  };

/** A member who holds a pilot's seat in the initiative of that column, or is its board referent; most people lead none. */
const leadsInitiative =
  (column: string): Rule =>
  (row, v) =>
    v.has('leads') &&
    `(exists (select 1 from seat p where p.initiative_id = ${row[column]} and p.member_id = ${v.id} and p.kind = 'pilot'` +
      ` and p.left_on is null) or exists (select 1 from initiative f where f.id = ${row[column]} and f.referent_id = ${v.id}))`;

const not =
  (rule: Rule): Rule =>
  (row, v) => {
    const one = rule(row, v);
    return typeof one === 'string' ? `not coalesce(${one}, false)` : !one;
  };
const allOf =
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
const takesPart =
  (column: string): Rule =>
  (row, v) => {
    if (v.has('goodStanding') || v.has('publicInitiatives')) return false;
    const waits = (table: string, states: string) =>
      `exists (select 1 from ${table} w where w.initiative_id = ${row[column]} and w.member_id = ${v.id} and w.state in (${states}))`;
    const held = worksIn(column)(row, v);
    return held && `(${held} or ${waits('application', "'open', 'offered'")} or ${waits('invitation', "'open'")})`;
  };

const stateIn = (...states: string[]): Rule => (row) => `${row['state']} in (${states.map((state) => `'${state}'`).join(', ')})`;
const shownToAll = stateIn('launching', 'running', 'paused', 'closed');

/** An answer is told ten minutes after it was written; until then nobody reads of their own (I7). */
const isTold: Rule = (row) => `${row['tellsAt']} is null`;
const isCandidate: Rule = (row, v) =>
  `exists (select 1 from application a where a.role_id = ${row['id']} and a.member_id = ${v.id} and a.state = 'open')`;
const answersIt: Rule = allOf(leadsInitiative('initiative'), not(own('member')));

/**
 * Holds a seat in the initiative of that column, as a member of the community: a former one is out at once (C10). Asked
 * once a statement and not once a row: PostgreSQL would join it first, and walk a list from the wrong end.
 */
const inTeam = (column: string): Rule => (row, v) =>
  v.has('member') &&
  `${row[column]} = any(array(select w.initiative_id from seat w where w.member_id = ${v.id} and w.left_on is null))`;
const refersTo = (column: string): Rule => (row, v) =>
  v.has('member') && v.has('leads') &&
  `${row[column]} = any(array(select f.id from initiative f where f.referent_id = ${v.id}))`;
const inTeamOrRefers = (column: string): Rule => anyOf(inTeam(column), refersTo(column));
const confidentialityIn = (...levels: string[]): Rule => (row) =>
  `${row['confidentiality']} in (${levels.map((level) => `'${level}'`).join(', ')})`;
/* A synthesis is one's own team's; the board's from `board` on, everybody's in good standing at `community` (C10). */
const readsSynthesis: Rule = anyOf(
  inTeam('initiative'),
  allOf(confidentialityIn('board', 'community'), anyOf(refersTo('initiative'), board)),
  allOf(confidentialityIn('community'), (_row, v) => v.has('goodStanding')),
);
/* Whose portfolio it is, and the organisation member of that one's pair (C4). */
const keepsPortfolio: Rule = (row, v) =>
  v.has('member') &&
  `(${row['member']} = ${v.id} or exists (select 1 from pair p join seat o on o.id = p.organisation_seat_id` +
    ` where p.contact_seat_id = ${row['id']} and p.ended_on is null and o.left_on is null and o.member_id = ${v.id}))`;

/* Who accepts for the receiving side of an introduction: the member, the circle's lead, the initiative's pilots, the board (C15). */
const receives: Rule = (row, v) => {
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
const answersCall: Rule = (row, v) =>
  v.has('member') && `exists (select 1 from acquaintance_answer a where a.call_id = ${row['id']} and a.author_id = ${v.id})`;

/** Whom an entry of the journal is for, once its initiative is seen (P1). */
const readsEntry = (row: Columns, v: SqlViewer): string => {
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

export const sees: SeesTable = {
  /* P3: one's sessions and tokens are one's own, whatever the other's role. */
  Session: { words: 'its owner', seen: own('member') },
  ApiToken: { words: 'its owner', seen: own('member') },
  CalendarFeed: { words: 'its owner', seen: own('member') },

  Community: { words: 'everybody', seen: everybody },
  Skill: { words: 'everybody', seen: everybody },
  Theme: { words: 'everybody', seen: everybody },
  Sector: { words: 'everybody', seen: everybody },
  Circle: {
    words: 'members in good standing, the keepers; everybody where the list of initiatives is public (I3)',
    seen: anyOf(membersInGoodStanding, (_row, v) => v.has('publicInitiatives')),
  },

  /* M17: the directory is for members in good standing; everybody sees themselves. */
  Member: {
    words: 'the keepers, the treasurer, oneself; the active ones: members in good standing (M17)',
    seen: anyOf(keepersOnly, treasurer, (row, v) => v.has('goodStanding') && `${row['state']} = 'active'`, own('id')),
    audiences: {
      self: { words: 'administrators, the treasurer, oneself', holds: anyOf(administrator, treasurer, own('id')) },
    },
  },
  /* M16: dues are the treasurer's and the administrators' to see, and one's own. */
  Payment: { words: 'administrators, the treasurer, whose dues they are (M16)', seen: anyOf(administrator, treasurer, own('member')) },
  /* M1: the charter is read by everybody; an acceptance by who gave it and the keepers. */
  CharterVersion: { words: 'everybody', seen: everybody },
  CharterAcceptance: { words: 'the keepers, who gave it (M1)', seen: anyOf(keepersOnly, own('member')) },
  Mandate: { words: 'whoever sees the member', with: 'member', seen: everybody },
  Employment: { words: 'whoever sees the member', with: 'member', seen: everybody },
  Organisation: { words: 'members in good standing, the keepers', seen: membersInGoodStanding },

  /* I2, I3: drafts are their leads' and the board's alone; proposed ones the members'; the rest is public if the charter says so. */
  Initiative: {
    words:
      'the board, its author, its pilots, its referent, who has a seat or waits for one; all but drafts: administrators;' +
      ' proposed: members in good standing; further on: they, and everybody where the list is public (I2, I3)',
    seen: (row, v) =>
      anyOf(
        board,
        allOf(administrator, not(stateIn('draft'))),
        (_row, viewer) => (viewer.has('publicInitiatives') || viewer.has('goodStanding')) && shownToAll(row, viewer),
        (_row, viewer) => viewer.has('goodStanding') && stateIn('proposed')(row, viewer),
        own('author'),
        leadsInitiative('id'),
        takesPart('id'),
      )(row, v),
    audiences: { leads: { words: 'its pilots, its referent (I13)', holds: leadsInitiative('id') } },
    openly: ['seat', 'initiative', 'application', 'invitation'],
  },
  Link: { words: 'whoever sees the initiative', with: 'initiative', seen: everybody },
  Role: {
    words: 'whoever sees the initiative',
    with: 'initiative',
    seen: everybody,
    audiences: {
      leads: {
        words: 'its pilots and its referent who are no candidates for it (I7)',
        holds: allOf(leadsInitiative('initiative'), not(isCandidate)),
      },
    },
    openly: ['seat', 'initiative', 'application'],
  },
  Seat: {
    words: 'whoever sees the initiative',
    with: 'initiative',
    seen: everybody,
    audiences: {
      team: {
        words: 'who holds or held it, the team, its referent (I8)',
        holds: anyOf(own('member'), inTeam('initiative'), leadsInitiative('initiative')),
      },
      pair: { words: 'who holds it, the organisation member of its pair (C4)', holds: keepsPortfolio },
    },
    openly: ['seat', 'initiative', 'pair'],
  },
  Pair: { words: 'whoever sees the initiative', with: 'initiative', seen: everybody },
  Picture: { words: 'whoever sees the initiative', with: 'initiative', seen: everybody },
  /* I7: the candidate's word is read by the candidate, the pilot and the referent alone. */
  Application: {
    words: 'of those who see the initiative: the candidate, its pilots, its referent (I7)',
    with: 'initiative',
    seen: anyOf(own('member'), leadsInitiative('initiative')),
    audiences: {
      leads: { words: 'its pilots and its referent, of everybody’s but their own (I7)', holds: answersIt },
      told: { words: 'the candidate, once told; its pilots, its referent (I7)', holds: anyOf(isTold, answersIt) },
    },
    openly: ['seat', 'initiative'],
  },
  Invitation: {
    words: 'of those who see the initiative: who is invited, its pilots, its referent (I8)',
    with: 'initiative',
    seen: anyOf(own('member'), leadsInitiative('initiative')),
    openly: ['seat', 'initiative'],
  },

  /*
   * C1, C10: outsiders are noted for the team that meets them: today's seats and the referent. The board and the
   * administrators are not of it: what they need are syntheses opened to them, not people's contact details.
   */
  Target: {
    words: 'members: the initiative’s team of today, its referent (C1)',
    seen: inTeamOrRefers('initiative'),
    openly: ['seat', 'initiative'],
  },
  TargetPerson: {
    words: 'whoever sees the target (C1)',
    seen: inTeamOrRefers('initiative'),
    audiences: { team: { words: 'the team of today (C1)', holds: inTeam('initiative') } },
    openly: ['seat', 'initiative'],
  },
  Meeting: {
    words: 'whoever sees the target (C9)',
    seen: inTeamOrRefers('initiative'),
    audiences: { leads: { words: 'its pilots, its referent (C11)', holds: leadsInitiative('initiative') } },
    openly: ['seat', 'initiative'],
  },
  Synthesis: {
    words:
      'members: the initiative’s team of today; board: they, its referent and the board; community: they and' +
      ' members in good standing (C10)',
    seen: readsSynthesis,
    openly: ['seat', 'initiative'],
  },
  SynthesisVersion: { words: 'whoever reads the synthesis (C10)', with: 'synthesis', seen: everybody },
  Commitment: { words: 'whoever reads the synthesis (C10)', with: 'synthesis', seen: everybody },
  /* C11: a draft is its author's alone, as long as that one is of the team. */
  SynthesisDraft: {
    words: 'its author, while of the team (C11)',
    seen: allOf(own('author'), inTeam('initiative')),
    openly: ['seat'],
  },
  Absence: {
    words: 'members: the initiative’s team of today, its referent (C7)',
    seen: inTeamOrRefers('initiative'),
    openly: ['seat', 'initiative'],
  },
  Introduction: {
    words:
      'members: the initiative’s team of today, its referent, who accepts for the receiving side: the member, the circle’s' +
      ' lead, the pilots, the board (C15)',
    seen: anyOf(inTeamOrRefers('initiative'), receives),
    audiences: {
      introduced: {
        words: 'the team of today; once both sides have accepted, unless it was dropped: who accepts for the receiving side (C15)',
        holds: anyOf(inTeam('initiative'), allOf(stateIn('accepted', 'under_way', 'done'), receives)),
      },
    },
    openly: ['seat', 'initiative', 'circle'],
  },
  /* C14: the community reads an open call, the team its answers; who answered sees what they wrote. */
  AcquaintanceCall: {
    words: 'members: the initiative’s team of today, its referent, who answered; while open: members in good standing (C14)',
    seen: anyOf(inTeamOrRefers('initiative'), allOf(stateIn('open'), (_row, v) => v.has('goodStanding')), answersCall),
    audiences: { team: { words: 'the team of today (C14)', holds: inTeam('initiative') } },
    openly: ['seat', 'initiative', 'acquaintance_answer'],
  },
  AcquaintanceAnswer: {
    words: 'members: the initiative’s team of today, its author (C14)',
    seen: anyOf(inTeam('initiative'), allOf((_row, v) => v.has('member'), own('author'))),
    openly: ['seat'],
  },
  PlannedMove: { words: 'whoever sees the target (C7)', seen: inTeamOrRefers('initiative'), openly: ['seat', 'initiative'] },
  SectorShare: {
    words: 'members: the initiative’s team of today, its referent (C5)',
    seen: inTeamOrRefers('initiative'),
    openly: ['seat', 'initiative'],
  },

  /* M20: a file holds what others are not to see yet; who left the team has lost it. */
  Import: {
    words: 'who imports it, while of the team (M20)',
    seen: allOf(own('member'), inTeam('about')),
    openly: ['seat'],
  },
  ImportLine: { words: 'whoever sees the import (M20)', with: 'import', seen: everybody },
  /* C13: found by whom its source is seen: the marks of readable.ts say the same to the index. */
  Passage: {
    words: 'whoever sees the target, the person, or reads the synthesis (C13)',
    seen: anyOf(readsSynthesis, allOf((row) => `${row['kind']} <> 'synthesis'`, refersTo('initiative'))),
    openly: ['seat', 'initiative'],
  },

  Entry: {
    words:
      'of those who see the initiative, if it is about one: who did it, the person concerned, and whom it is for:' +
      ' all (members in good standing where it is about no initiative), who leads the initiative, its team of today, both sides of an introduction, or the keepers (P1)',
    with: 'initiative',
    seen: (row, v) => `(${readsEntry(row, v)})`,
    openly: ['seat', 'initiative', 'introduction', 'circle'],
  },
  /* P1: today's rights decide, for what one was told of as well. */
  Notice: { words: 'who was told, as long as they see the entry', with: 'entry', seen: own('member') },
};
