import type { SeesTable } from '../core/read/permission.ts';
import {
  administrator, allOf, answersCall, answersIt, anyOf, board, everybody, inTeam, inTeamOrRefers, isCandidate,
  isTold, knowsSomebody, keepersOnly, keepsPortfolio, leadsInitiative, membersInGoodStanding, not, own, readsEntry,
  readsSynthesis, receives, refersTo, shownToAll, stateIn, takesPart, treasurer,
} from './conditions.ts';

/*
 * Who sees what. One entry a noun: the rows that a viewer sees, and what its fields' narrower audiences mean.
 * A noun that is not here is seen by nobody.
 */
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
    words: 'members: the initiative’s team of today, unless its author knows nobody; its author (C14)',
    seen: anyOf(allOf(knowsSomebody, inTeam('initiative')), allOf((_row, v) => v.has('member'), own('author'))),
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
