import { Building2, FileText, MountainSnow, Target, UserRound, type LucideIcon } from '@lucide/vue';
import type { ResultOf } from 'gql.tada';
import type { RouteLocationRaw } from 'vue-router';
import { plain } from '../words/plain.ts';
import type { paletteQuery } from './operations.ts';

/** Something that the palette leads to, or does. */
export interface Found {
  readonly key: string;
  readonly label: string;
  readonly hint?: string | null | undefined;
  readonly icon: LucideIcon;
  readonly to?: RouteLocationRaw;
  readonly run?: () => unknown;
}

/** What was found, under a heading. */
export interface Group {
  readonly key: 'recent' | 'initiatives' | 'people' | 'organisations' | 'contacts' | 'syntheses' | 'pages' | 'actions';
  readonly found: readonly Found[];
}

type Things = ResultOf<typeof paletteQuery>;
type Initiative = Things['initiatives']['nodes'][number];
type Member = NonNullable<Things['members']>['nodes'][number];
type Organisation = NonNullable<Things['organisations']>['nodes'][number];

const to = (name: string, id: string): RouteLocationRaw => ({ name, params: { id } });

export const initiativeFound = ({ id, title, summary }: Initiative): Found =>
  ({ key: id, label: title, hint: summary, icon: MountainSnow, to: to('initiative', id) });
export const memberFound = ({ id, name, headline }: Member): Found =>
  ({ key: id, label: name, hint: headline, icon: UserRound, to: to('member', id) });
export const organisationFound = ({ id, name, expertise }: Organisation): Found =>
  ({ key: id, label: name, hint: expertise, icon: Building2, to: to('organisation', id) });

type Contact = NonNullable<Things['contacts']>['nodes'][number];
type Written = NonNullable<Things['syntheses']>['nodes'][number];

const contactFound = ({ id, kind, name, target }: Contact): Found => ({
  key: id, label: name, hint: kind === 'PERSON' ? target?.name : null, icon: kind === 'PERSON' ? UserRound : Target,
  ...(target ? { to: to('target', target.id) } : {}),
});
const synthesisFound = ({ id, name, found, synthesis }: Written): Found => ({
  key: id, label: name, hint: found.map(({ text }) => text).join(''), icon: FileText,
  ...(synthesis ? { to: to('synthesis', synthesis.id) } : {}),
});

/** Those whose name holds the text stand before those that hold it elsewhere. */
function namedFirst(found: readonly Found[], text: string): Found[] {
  const isNamed = ({ label }: Found): number => Number(!plain(label).includes(plain(text)));
  return found.toSorted((one, other) => isNamed(one) - isNamed(other));
}

/** The things of an answer, under their headings. */
export function groupsOf({ initiatives, members, organisations, contacts, syntheses }: Things, text: string): Group[] {
  return [
    { key: 'initiatives', found: namedFirst(initiatives.nodes.map(initiativeFound), text) },
    { key: 'people', found: (members?.nodes ?? []).map(memberFound) },
    { key: 'organisations', found: (organisations?.nodes ?? []).map(organisationFound) },
    { key: 'contacts', found: (contacts?.nodes ?? []).map(contactFound) },
    { key: 'syntheses', found: (syntheses?.nodes ?? []).map(synthesisFound) },
  ];
}
