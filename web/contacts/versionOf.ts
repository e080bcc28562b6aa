import type { Version } from '../api/useEdited.ts';
import type { Target } from './labels.ts';

type Described = Pick<Target,
  'version' | 'name' | 'acronym' | 'category' | 'sector' | 'stance' | 'level' | 'priority' | 'priorityReason' | 'activity'
  | 'stakes' | 'place' | 'website'>;

const fresh: Described = {
  version: 0, name: '', acronym: null, category: 'ASSOCIATION', sector: null, stance: 'NEUTRAL', level: 'NATIONAL',
  priority: 2, priorityReason: null, activity: '', stakes: '', place: null, website: null,
};

/** What of a target its form holds, and in which version; an empty form where there is none yet. */
export function versionOf(target: Described | null) {
  const { version, category, sector, stance, level, priority, ...texts } = target ?? fresh;
  const { name, acronym, priorityReason, activity, stakes, place, website } = texts;
  const values = {
    name, activity, stakes,
    acronym: acronym ?? '',
    category: category as Target['category'] | null,
    sector: sector?.id ?? null,
    stance: stance as Target['stance'] | null,
    level: level as Target['level'] | null,
    priority: String(priority) as string | null,
    priorityReason: priorityReason ?? '',
    place: place ?? '',
    website: website ?? '',
  };
  return { version, values } satisfies Version<object>;
}
export type TargetValues = ReturnType<typeof versionOf>['values'];

/** The form's values as the commands take them: no text as none. */
export function given({ category, sector, stance, level, priority, website, ...texts }: TargetValues) {
  return {
    ...texts, sector, stance, level,
    category: category ?? 'ASSOCIATION', priority: Number(priority), website: website.trim() || null,
  };
}

/** What of somebody at a target the form holds, and in which version. */
export function versionOfPerson(person: Target['people'][number] | null) {
  const values = {
    name: person?.name ?? '',
    jobTitle: person?.jobTitle ?? '',
    mail: person?.mail ?? '',
    phone: person?.phone ?? '',
    howKnown: person?.howKnown ?? '',
    source: person?.source ?? '',
    consent: (person?.consent ?? null) as NonNullable<typeof person>['consent'],
  };
  return { version: person?.version ?? 0, values } satisfies Version<object>;
}
