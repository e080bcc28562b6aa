import type { ResultOf } from 'gql.tada';
import type { Version } from '../api/useEdited.ts';
import type { Option } from '../pieces/option.ts';
import { vocabularyOption } from '../words/vocabulary.ts';
import type { ownProfileQuery } from './operations.ts';

/** One's own page, as its form reads it. */
export type OwnProfile = NonNullable<ResultOf<typeof ownProfileQuery>['me']>;

/** What of one's own page can be edited, and in which version (M8). */
export function versionOfProfile(me: Omit<OwnProfile, 'standing' | 'payments'>) {
  const values = {
    headline: me.headline ?? '',
    place: me.place ?? '',
    about: me.about ?? '',
    offers: me.offers ?? '',
    seeks: me.seeks ?? '',
    skills: me.skills.map(vocabularyOption) as readonly Option[],
    language: (me.language === 'en' ? 'EN' : 'FR') as 'FR' | 'EN' | null,
    showsEmail: me.showsEmail ?? false,
  };
  return { version: me.version, values } satisfies Version<object>;
}
