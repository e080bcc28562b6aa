import { graphql } from '../api/graphql.ts';

export const charterQuery = graphql(`
  query Charter {
    charter { id number adoptedOn textHtml viewerAccepted }
    charterSettings { key rule sentence }
  }
`);

export const settingsQuery = graphql(`
  query CharterSettings {
    charterSettings { key rule unit value default least most choices sentence }
  }
`);

export const changeCharterSetting = graphql(`
  mutation ChangeCharterSetting($input: ChangeCharterSettingInput!) {
    changeCharterSetting(input: $input) { community { id } refusals { rule code message } }
  }
`);

export const acceptCharter = graphql(`
  mutation AcceptCharter($input: AcceptCharterInput!) {
    acceptCharter(input: $input) {
      charterAcceptance { id at version { id viewerAccepted } }
      refusals { rule code message }
    }
  }
`);

export const jobsQuery = graphql(`
  query FailedJobs {
    failedJobs { id task tries mostTries failure since nextTry }
    refusedAddresses { address failure since }
  }
`);

export const writeAgain = graphql(`
  mutation WriteAgain($input: WriteAgainInput!) { writeAgain(input: $input) { writes refusals { rule code message } } }
`);

export const retryJob = graphql(`
  mutation RetryJob($input: RetryJobInput!) { retryJob(input: $input) { retried refusals { rule code message } } }
`);
