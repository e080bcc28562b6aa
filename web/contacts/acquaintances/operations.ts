import { graphql } from '../../api/graphql.ts';

const callFragment = graphql(`
  fragment CallToCommunity on AcquaintanceCall @_unmask {
    id targetName targetCategory question state openedOn
    initiative { id title }
    viewerAnswers { id closeness mayName note answeredOn }
  }
`);

export const callsQuery = graphql(`
  query CallsToCommunity($first: Int!, $after: String, $filter: AcquaintanceCallFilter) {
    acquaintanceCalls(first: $first, after: $after, filter: $filter) {
      nodes { ...CallToCommunity }
      pageInfo { hasNextPage endCursor }
    }
  }
`, [callFragment]);

export const callForAcquaintances = graphql(`
  mutation CallForAcquaintances($input: CallForAcquaintancesInput!) {
    callForAcquaintances(input: $input) { acquaintanceCall { id state } refusals { rule code message } }
  }
`);

export const closeAcquaintanceCall = graphql(`
  mutation CloseAcquaintanceCall($input: AcquaintanceCallInput!) {
    closeAcquaintanceCall(input: $input) { acquaintanceCall { id state closedOn } refusals { rule code message } }
  }
`);

export const answerAcquaintanceCall = graphql(`
  mutation AnswerAcquaintanceCall($input: AnswerAcquaintanceCallInput!) {
    answerAcquaintanceCall(input: $input) { acquaintanceAnswer { id call { ...CallToCommunity } } refusals { rule code message } }
  }
`, [callFragment]);

export const withdrawAcquaintanceAnswer = graphql(`
  mutation WithdrawAcquaintanceAnswer($input: WithdrawAcquaintanceAnswerInput!) {
    withdrawAcquaintanceAnswer(input: $input) { acquaintanceCall { ...CallToCommunity } refusals { rule code message } }
  }
`, [callFragment]);
