import { graphql } from '../api/graphql.ts';

export const sessionQuery = graphql(`
  query WhoIsHere {
    me { id name firstName language myRights mandates { id kind } heldSeats { id kind } }
    community { id name purpose demo }
  }
`);

export const personasQuery = graphql(`
  query Personas { personas { key name role } }
`);

export const devicesQuery = graphql(`
  query Devices { mySessions(first: 50) { nodes { id device current createdAt lastSeenAt } } }
`);

export const apiTokensQuery = graphql(`
  query ApiTokens { myApiTokens(first: 50) { nodes { id name scope createdAt endsAt lastUsedAt } } }
`);

export const createApiToken = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) { secret apiToken { id name scope endsAt } refusals { rule code message } }
  }
`);

export const revokeApiToken = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) { apiToken { id revokedAt } refusals { rule code message } }
  }
`);

export const requestSignIn = graphql(`
  mutation RequestSignIn($input: RequestSignInInput!) {
    requestSignIn(input: $input) { ticket refusals { rule code message } }
  }
`);

export const signIn = graphql(`
  mutation SignIn($input: SignInInput!) { signIn(input: $input) { session { id } refusals { rule code message } } }
`);

export const stepInto = graphql(`
  mutation StepInto($input: StepIntoInput!) {
    stepInto(input: $input) { session { id } refusals { rule code message } }
  }
`);

export const signOut = graphql(`
  mutation SignOut($input: SignOutInput!) { signOut(input: $input) { session { id } refusals { rule code message } } }
`);

export const revokeSession = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) { session { id revokedAt } refusals { rule code message } }
  }
`);

export const revokeOtherSessions = graphql(`
  mutation RevokeOtherSessions($input: RevokeOtherSessionsInput!) {
    revokeOtherSessions(input: $input) { session { id } refusals { rule code message } }
  }
`);
