import type { Outgoing, Outgone } from '../../core/exchange/offer.ts';

interface Page<Node> {
  readonly initiative: {
    readonly title: string;
    readonly targets: {
      readonly nodes: readonly Node[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}
type Named = { readonly name: string } | null;
type Node = Readonly<Record<string, string | number | null>> & { readonly owner: Named; readonly sector: { readonly label: string } | null };

const small = (value: string | number | null | undefined): string | null => (value == null ? null : String(value).toLowerCase());

function pagesOf<N>(data: unknown, rowsOf: (node: N) => Outgone[]): ReturnType<Outgoing['pick']> {
  const { initiative } = data as Page<N>;
  if (!initiative) return null;
  const { nodes, pageInfo } = initiative.targets;
  return { title: initiative.title, rows: nodes.flatMap(rowsOf), after: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** The targets of an initiative, or of one portfolio, as files hold them (C17). */
export const outgoingTargets: Outgoing = {
  given: ['owner'],
  title: { fr: 'Cibles', en: 'Targets' },
  document: `query ExportTargets($about: ID!, $after: String, $owner: ID) {
    initiative(id: $about) {
      title
      targets(first: 100, after: $after, filter: { owner: $owner }) {
        nodes {
          id name acronym category sector { label } stance level priority priorityReason activity stakes place website
          owner { name } state lastHeldOn dueOn
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  pick: (data) =>
    pagesOf<Node>(data, ({ owner, sector, category, stance, level, state, ...node }) => [{
      ...node,
      category: small(category as unknown as string), stance: small(stance as unknown as string),
      level: small(level as unknown as string), state: small(state as unknown as string),
      owner: owner?.name ?? null, sector: sector?.label ?? null,
    }]),
};

type Peopled = { readonly name: string; readonly people: readonly Readonly<Record<string, string | null>>[] };

/** The people at them: what only the team reads of them is empty for others (C1, C17). */
export const outgoingPeople: Outgoing = {
  given: ['owner'],
  title: { fr: 'Personnes', en: 'People' },
  document: `query ExportPeople($about: ID!, $after: String, $owner: ID) {
    initiative(id: $about) {
      title
      targets(first: 25, after: $after, filter: { owner: $owner }) {
        nodes { name people { id name jobTitle mail phone howKnown source consent consentOn notedOn } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }`,
  pick: (data) =>
    pagesOf<Peopled>(data, ({ name, people }) => people.map((person) => ({ ...person, target: name, consent: small(person['consent']) }))),
};
