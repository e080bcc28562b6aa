/* What is asked: one initiative's page, and a list; of Cordée and the limit, and of PostGraphile in its words. */

const PAGE = /* GraphQL */ `query Page($id: ID!) {
  initiative(id: $id) {
    id title state summary need description place seatsOpen createdOn lastSignAt
    circle { id name }
    pilot { id name headline }
    themes { id label }
    roles {
      id kind name seats seatsTaken
      heldSeats { id heldFrom member { id name headline } }
    }
    entries(first: 10) {
      nodes {
        id at kind
        actor { id name }
        subject { __typename ... on Initiative { id title } ... on Role { id name } ... on Seat { id kind } }
      }
    }
  }
}`;

const LIST = /* GraphQL */ `query List($first: Int!) {
  initiatives(first: $first) {
    nodes { id title state summary seatsOpen lastSignAt pilot { id name } themes { id label } }
  }
}`;

/** Kinds of subject that the page shows nothing of. */
const OTHER_SUBJECTS = [
  'Application', 'CharterVersion', 'Circle', 'Community', 'Member', 'Organisation', 'Payment', 'Sector', 'Skill', 'Theme',
];

const PEER_PAGE = /* GraphQL */ `query Page($id: UUID!) {
  initiative: initiativeByRowId(rowId: $id) {
    id: rowId title state summary need description place seatsOpen createdOn lastSignAt
    circle: communityCircleByCircleId { id: rowId name }
    pilot: memberByPilotId { id: rowId name headline }
    themes: initiativeThemesByInitiativeIdList { theme: themeByThemeId { id: rowId label } }
    roles: rolesByInitiativeIdList(orderBy: [POSITION_ASC, ROW_ID_ASC]) {
      id: rowId kind name seats seatsTaken
      heldSeats: seatsByRoleIdList(condition: { leftOn: null }, orderBy: [ROW_ID_ASC]) {
        id: rowId heldFrom member: memberByMemberId { id: rowId name headline }
      }
    }
    entries: entriesByInitiativeIdList(condition: { audience: "all" }, orderBy: [ROW_ID_DESC], first: 10) {
      id: rowId at kind actor: memberByActorId { id: rowId name }
      subjectInitiative { __typename id: rowId title }
      subjectRole { __typename id: rowId name }
      subjectSeat { __typename id: rowId kind }
      ${OTHER_SUBJECTS.map((kind) => `subject${kind} { __typename }`).join(' ')}
    }
  }
}`;

const PEER_LIST = /* GraphQL */ `query List($first: Int!) {
  initiatives: allInitiativesList(first: $first, orderBy: [LAST_SIGN_AT_DESC, ROW_ID_DESC]) {
    id: rowId title state summary seatsOpen lastSignAt
    pilot: memberByPilotId { id: rowId name }
    themes: initiativeThemesByInitiativeIdList { theme: themeByThemeId { id: rowId label } }
  }
}`;

/** Cordée's own documents. */
export const documents: readonly string[] = [PAGE, LIST];

/** How a contestant is asked. */
export interface Call {
  readonly path: string;
  readonly body: string;
}

export type Contestant = 'cordee' | 'limit' | 'postgraphile';

export interface Workload {
  readonly name: string;
  readonly contestants: readonly Contestant[];
  /** One call for each different thing to ask. */
  calls(contestant: Contestant): Call[];
}

const graphql = (query: string, variables: object): Call => ({ path: '/graphql', body: JSON.stringify({ query, variables }) });
const direct = (path: string, variables: object): Call => ({ path, body: JSON.stringify(variables) });

/** The page of these initiatives, by turns. */
export function pageOf(ids: readonly string[]): Workload {
  const ask = {
    cordee: (id: string) => graphql(PAGE, { id }),
    limit: (id: string) => direct('/page', { id }),
    postgraphile: (id: string) => graphql(PEER_PAGE, { id }),
  };
  return { name: 'page', contestants: ['cordee', 'limit', 'postgraphile'], calls: (contestant) => ids.map(ask[contestant]) };
}

/** The latest initiatives. */
export function listOf(first: number, name: string, contestants: readonly Contestant[]): Workload {
  const ask = {
    cordee: () => graphql(LIST, { first }),
    limit: () => direct('/list', { first }),
    postgraphile: () => graphql(PEER_LIST, { first }),
  };
  return { name, contestants, calls: (contestant) => [ask[contestant]()] };
}
