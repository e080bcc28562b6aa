import type { Version } from '../api/useEdited.ts';
import type { Option } from '../pieces/option.ts';
import { vocabularyOption } from '../words/vocabulary.ts';
import type { Initiative, Role } from './labels.ts';

type Texts = 'title' | 'summary' | 'need' | 'description' | 'place';
type Described = Pick<Initiative, Texts | 'version' | 'remote' | 'origin' | 'circle' | 'themes'>;

/** What of an initiative its form edits, and in which version. */
export function versionOf(initiative: Described) {
  const { version, title, summary, need, description, place, remote, origin, circle, themes } = initiative;
  const values = {
    title, summary, need, description, remote,
    place: place ?? '',
    origin: origin as Initiative['origin'] | null,
    circle: circle?.id ?? null,
    themes: themes.map(vocabularyOption) as readonly Option[],
  };
  return { version, values } satisfies Version<object>;
}

/** What of a role its form holds, and in which version; an empty form where there is no role yet. */
export function versionOfRole(role?: Omit<Role, 'heldSeats'> | null) {
  const values = {
    kind: (role?.kind ?? 'CONTACT') as Role['kind'] | null,
    name: role?.name ?? '',
    description: role?.description ?? '',
    seats: (role?.seats ?? 1) as number | null,
    months: (role?.months ?? null) as number | null,
    place: role?.place ?? '',
    rhythm: role?.rhythm ?? '',
    skills: (role?.skills ?? []).map(vocabularyOption) as readonly Option[],
  };
  return { version: role?.version ?? 0, values } satisfies Version<object>;
}
