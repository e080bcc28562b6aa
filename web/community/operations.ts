import { graphql } from '../api/graphql.ts';

export const charterQuery = graphql(`
  query Charter {
    charter { id number adoptedOn textHtml }
    charterSettings { key rule sentence }
  }
`);
