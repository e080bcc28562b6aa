import { graphql } from '../api/graphql.ts';

export const membersQuery = graphql(`
  query Members($first: Int!, $after: String, $filter: MemberFilter) {
    members(first: $first, after: $after, filter: $filter) {
      nodes { id name headline place skills { id label labelEn } }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);

export const organisationsQuery = graphql(`
  query Organisations($first: Int!, $after: String, $filter: OrganisationFilter) {
    organisations(first: $first, after: $after, filter: $filter) {
      nodes { id name legalKind expertise place sector { id label labelEn } }
      pageInfo { hasNextPage endCursor }
      totalCount { value capped }
    }
  }
`);

export const memberQuery = graphql(`
  query Member($id: ID!) {
    member(id: $id) {
      id version name headline place side since about aboutHtml offers seeks shownEmail
      skills { id label labelEn }
      employments { id title since until organisation { id name } }
      mandates { id kind since }
      heldSeats { id kind heldFrom role { id name } initiative { id title state } }
    }
  }
`);

export const ownProfileQuery = graphql(`
  query OwnProfile {
    me {
      id version name headline place about offers seeks language showsEmail
      skills { id label labelEn }
      standing { kind because }
      payments(first: 50) { nodes { id paidOn coversUntil method amountCents } }
    }
  }
`);

export const organisationQuery = graphql(`
  query Organisation($id: ID!) {
    organisation(id: $id) {
      id name legalKind expertise side headCount description webSite place adherent
      sector { id label labelEn }
      employments(first: 50) { nodes { id title since until member { id name headline } } }
    }
  }
`);

export const skillVocabularyQuery = graphql(`
  query SkillVocabulary { skills(first: 100) { nodes { id label labelEn } } }
`);

export const editProfile = graphql(`
  mutation EditProfile($input: EditProfileInput!) {
    editProfile(input: $input) {
      member {
        id version name headline place about offers seeks language showsEmail
        skills { id label labelEn }
      }
      refusals { rule code message }
    }
  }
`);

export const admitMember = graphql(`
  mutation AdmitMember($input: AdmitMemberInput!) {
    admitMember(input: $input) { member { id name state } refusals { rule code message } }
  }
`);

export const addSkill = graphql(`
  mutation AddSkill($input: AddWordInput!) {
    addSkill(input: $input) { skill { id label labelEn } refusals { rule code message } }
  }
`);

export const calendarFeedQuery = graphql(`
  query CalendarFeed { myCalendarFeed { id createdAt lastReadAt } }
`);

export const makeCalendarFeed = graphql(`
  mutation MakeCalendarFeed($input: MakeCalendarFeedInput!) {
    makeCalendarFeed(input: $input) { address calendarFeed { id } refusals { rule code message } }
  }
`);

export const endCalendarFeed = graphql(`
  mutation EndCalendarFeed($input: EndCalendarFeedInput!) {
    endCalendarFeed(input: $input) { calendarFeed { id } refusals { rule code message } }
  }
`);
