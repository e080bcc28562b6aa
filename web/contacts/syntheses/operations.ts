import { graphql } from '../../api/graphql.ts';

const draftFragment = graphql(`
  fragment DraftAsWritten on SynthesisDraft @_unmask { id version text savedAt handedBy { id name } }
`);

const partsFragment = graphql(`
  fragment SynthesisParts on Synthesis @_unmask {
    summary activity stakes position needs agreements disagreements theirNews ourNews nextStep
  }
`);

const versionFragment = graphql(`
  fragment SynthesisVersionParts on SynthesisVersion @_unmask {
    id number at author { id name }
    summary activity stakes position needs agreements disagreements theirNews ourNews nextStep
  }
`);

const commitmentFragment = graphql(`
  fragment Promised on Commitment @_unmask { id side what dueOn doneOn droppedOn }
`);

export const writingQuery = graphql(`
  query Writing($id: ID!) {
    me { id }
    meeting(id: $id) {
      id day hour channel state synthesisDueOn viewerMay
      initiative { id title }
      target { id name }
      drafts { ...DraftAsWritten }
      syntheses {
        id version confidentiality
        author { id name }
        ...SynthesisParts
        commitments { ...Promised }
        versions { ...SynthesisVersionParts }
      }
    }
  }
`, [draftFragment, partsFragment, commitmentFragment, versionFragment]);

export const synthesisQuery = graphql(`
  query Synthesis($id: ID!) {
    synthesis(id: $id) {
      id version metOn targetName confidentiality publishedAt correctedAt viewerMay
      author { id name }
      initiative { id title }
      target { id name }
      meeting { id channel ours { id name } theirs { id name jobTitle } }
      ...SynthesisParts
      commitments { ...Promised doneBy { id name } }
      versions { ...SynthesisVersionParts }
    }
  }
`, [partsFragment, commitmentFragment, versionFragment]);

export const draftsQuery = graphql(`
  query Drafts($id: ID!) { me { id } meeting(id: $id) { id drafts { ...DraftAsWritten } } }
`, [draftFragment]);

export const saveDraft = graphql(`
  mutation SaveDraft($input: SaveDraftInput!) {
    saveDraft(input: $input) {
      synthesisDraft { id version text savedAt }
      refusals { rule code message }
    }
  }
`);

export const publishSynthesis = graphql(`
  mutation PublishSynthesis($input: PublishSynthesisInput!) {
    publishSynthesis(input: $input) { synthesis { id } refusals { rule code message } }
  }
`);

export const correctSynthesis = graphql(`
  mutation CorrectSynthesis($input: CorrectSynthesisInput!) {
    correctSynthesis(input: $input) { synthesis { id version } refusals { rule code message } }
  }
`);

export const setConfidentiality = graphql(`
  mutation SetConfidentiality($input: SetConfidentialityInput!) {
    setConfidentiality(input: $input) { synthesis { id confidentiality } refusals { rule code message } }
  }
`);

export const keepCommitment = graphql(`
  mutation KeepCommitment($input: CommitmentInput!) {
    keepCommitment(input: $input) { commitment { id doneOn } refusals { rule code message } }
  }
`);

export const reopenCommitment = graphql(`
  mutation ReopenCommitment($input: CommitmentInput!) {
    reopenCommitment(input: $input) { commitment { id doneOn } refusals { rule code message } }
  }
`);
