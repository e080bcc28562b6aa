import { graphql } from '../../api/graphql.ts';

const importFragment = graphql(`
  fragment ShownImport on Import @_unmask {
    id version kind fileName state lines added changed unchanged doubtful refused takenBack seen progress
    columns { heading samples field }
    fields { name label isNeeded }
  }
`);

export const importQuery = graphql(`
  query Import($id: ID!) { import(id: $id) { ...ShownImport } }
`, [importFragment]);

export const linesQuery = graphql(`
  query ImportLines($id: ID!, $first: Int!, $after: String, $filter: ImportLineFilter) {
    import(id: $id) {
      id
      found(first: $first, after: $after, filter: $filter) {
        nodes { id number name outcome changes { column before after } because { column code sentence } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const previewImport = graphql(`
  mutation PreviewImport($input: PreviewImportInput!) {
    previewImport(input: $input) { import { ...ShownImport } refusals { rule code message } }
  }
`, [importFragment]);

export const applyImport = graphql(`
  mutation ApplyImport($input: ApplyImportInput!) {
    applyImport(input: $input) { import { ...ShownImport } refusals { rule code message } }
  }
`, [importFragment]);

export const undoImport = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) { import { ...ShownImport } refusals { rule code message } }
  }
`, [importFragment]);
