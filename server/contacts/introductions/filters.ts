import { ID } from 'type-graphql';
import type { Columns, Filter } from '../../core/noun/registry.ts';
import { IntroductionState } from './enums.ts';
import { receivers, receiverTables } from './receivers.ts';

const isReceived = (row: Columns, viewer: string, today: string): string => {
  const [receiving, circle] = [String(row['receiving']), String(row['circle'])];
  const [initiative, member] = [String(row['receivingInitiative']), String(row['receivingMember'])];
  return `${viewer} in (${receivers({ receiving, circle, initiative, member }, today)})`;
};

/** What lists of introductions can be narrowed by. */
export const introductionFilters: Readonly<Record<string, Filter>> = {
  initiative: {
    type: () => ID, description: 'By the team of this initiative, by its id.', sqlType: 'uuid',
    sql: (row, id) => `${row['initiative']} = ${id}`,
  },
  states: {
    type: () => [IntroductionState],
    description: 'In one of these states.',
    sqlType: 'text[]',
    sql: (row, states) => `${row['state']} = any(${states})`,
  },
  received: {
    type: () => Boolean,
    description: 'Those that you receive today, for yourself or for others, or those that you do not.',
    sqlType: 'boolean',
    sql: (row, asked, { id, today }) => `coalesce(${isReceived(row, id, today)}, false) = ${asked}`,
    openly: receiverTables,
  },
  awaitsMe: {
    type: () => Boolean,
    description: 'Those that wait for you: to be accepted or started; followed by you, for the word of the target.',
    sqlType: 'boolean',
    sql: (row, asked, { id, today }) =>
      `((${row['state']} = 'proposed' and ${row['receiverAcceptedOn']} is null or ${row['state']} = 'accepted')` +
      ` and coalesce(${isReceived(row, id, today)}, false)` +
      ` or ${row['state']} = 'proposed' and ${row['targetAgreedOn']} is null and ${row['follower']} = ${id}) = ${asked}`,
    openly: receiverTables,
  },
};
