/* What a team that keeps contact asks all day: whom to meet next, of one's own and of the team, and a target's page. */
import type { Call, Workload } from '../workloads.ts';

const LINE = 'nodes { id name state priority dueOn owner { id name } }';
const DUE = /* GraphQL */ `query Due($me: ID!, $first: Int!) {
  dueTargets(first: $first, filter: { owner: $me }) { ${LINE} }
}`;
const TEAM = /* GraphQL */ `query TeamDue($initiative: ID!, $first: Int!) {
  initiative(id: $initiative) { dueTargets(first: $first) { ${LINE} } }
}`;
const TARGET = /* GraphQL */ `query Target($id: ID!) {
  target(id: $id) {
    id name category stance state level activity stakes priority dueOn lastHeldOn place
    owner { id name }
    people { id name jobTitle source }
    plannedMeetings { id day channel }
    lastSyntheses { id summary needs metOn author { id name } }
    commitments { id side what dueOn doneOn }
    entries(first: 10) { nodes { id at kind actor { id name } } }
  }
}`;

/** Cordée's own documents. */
export const contactDocuments: readonly string[] = [DUE, TEAM, TARGET];

/** Whom the questions are about: who asks, the initiative whose team it is, some of its targets. */
export interface Kept {
  readonly me: string;
  readonly initiative: string;
  readonly targets: readonly string[];
}

const FIRST = 25;
const both = ['cordee', 'limit'] as const;

function workload(name: string, query: string, path: string, asked: readonly object[]): Workload {
  const call = (contestant: string, variables: object): Call => contestant === 'cordee'
    ? { path: '/graphql', body: JSON.stringify({ query, variables }) }
    : { path, body: JSON.stringify(variables) };
  return { name, contestants: both, calls: (contestant) => asked.map((variables) => call(contestant, variables)) };
}

/** The three questions, of these people and targets. */
export const workloadsOf = ({ me, initiative, targets }: Kept): readonly Workload[] => [
  workload('due, one’s own', DUE, '/due', [{ me, first: FIRST }]),
  workload('due, the team', TEAM, '/team-due', [{ initiative, first: FIRST }]),
  workload('target', TARGET, '/target', targets.map((id) => ({ id }))),
];
