import type { ResultOf } from 'gql.tada';
import type { settingsQuery } from './operations.ts';
import type { words as french } from './words/fr.ts';

export type CharterSetting = ResultOf<typeof settingsQuery>['charterSettings'][number];
type Words = typeof french;

/** A value of a setting, with its unit. */
export function valueText({ unit }: Pick<CharterSetting, 'unit'>, value: unknown, { settings }: Words): string {
  if (typeof value === 'boolean') return value ? settings.yes : settings.no;
  if (unit === 'choice') return settings.choice(String(value));
  return [String(value), settings.units[unit]].filter(Boolean).join(' ');
}

/** Between which figures a setting can be; empty where it is no figure. */
export function boundsOf({ default: usual, least, most }: CharterSetting, { settings }: Words): string {
  return typeof usual === 'number' ? settings.range(least ?? 0, most ?? null) : '';
}
