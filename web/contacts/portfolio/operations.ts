import { graphql } from '../../api/graphql.ts';

export const portfoliosQuery = graphql(`
  query Portfolios {
    me {
      id
      heldSeats {
        id kind
        initiative {
          id title
          pairs { id contactSeat { id member { id name } } organisationSeat { id } }
        }
      }
    }
  }
`);

export const portfolioQuery = graphql(`
  query Portfolio($seat: ID!) {
    node(id: $seat) {
      __typename
      ... on Seat {
        id
        member { id name }
        initiative {
          id title viewerMayInTeam
          absences { id firstDay lastDay member { id } }
        }
        portfolio {
          targets least most monthlyLeast monthlyMost heldThisMonth heldAMonth because
          months { month daysAway isNamed }
          year { target name month inPerson isExtra isMoved isOverdue }
        }
      }
    }
  }
`);

export const dueQuery = graphql(`
  query DueTargets($first: Int!, $after: String, $initiative: ID!, $owner: ID!) {
    dueTargets(first: $first, after: $after, filter: { initiative: $initiative, owner: $owner }) {
      nodes {
        id name dueOn viewerMay
        whyNotNow { code sentence until }
        plannedMeetings { id day }
      }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);

export const movePlanned = graphql(`
  mutation MovePlanned($input: MovePlannedInput!) {
    movePlanned(input: $input) { target { id } refusals { rule code message } }
  }
`);

export const declareAbsence = graphql(`
  mutation DeclareAbsence($input: DeclareAbsenceInput!) {
    declareAbsence(input: $input) { absence { id } refusals { rule code message } }
  }
`);

export const withdrawAbsence = graphql(`
  mutation WithdrawAbsence($input: WithdrawAbsenceInput!) {
    withdrawAbsence(input: $input) { absence { id withdrawnOn } refusals { rule code message } }
  }
`);

export const contactsYearQuery = graphql(`
  query ContactsYear($id: ID!) {
    initiative(id: $id) {
      id title viewerMayInTeam
      referent { id }
      roles { id heldSeats { id kind member { id name } } }
      sectorShares { id sector { id label labelEn } member { id name } }
      absences { id firstDay lastDay member { id name } }
      pairs { id contactSeat { id member { id name } } organisationSeat { id member { id } } }
    }
  }
`);

export const contactFiguresQuery = graphql(`
  query ContactFigures($id: ID!) {
    initiative(id: $id) { id contacts { targets unowned dueSoon overdue held synthesesMissing } }
  }
`);

export const shareSector = graphql(`
  mutation ShareSector($input: ShareSectorInput!) {
    shareSector(input: $input) { sectorShare { id } refusals { rule code message } }
  }
`);
