/** A figure or a choice of the community's charter: what it is, in which unit, within which bounds, what it is by default. */
export interface Setting<T extends number | string | boolean = number | string | boolean> {
  readonly key: string;
  readonly rule: string;
  readonly unit: 'days' | 'months' | 'years' | 'people' | 'times' | 'cents' | 'minutes' | 'yes or no' | 'choice';
  readonly default: T;
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly string[];
}

/** The settings in force: the value saved, or the default. */
export type Charter = <T extends number | string | boolean>(setting: Setting<T>) => T;

/** What is wrong with a value for a setting: its type, its bounds or its choices; null when nothing is. */
export function faultOf(setting: Setting, value: unknown): 'TYPE' | 'BOUNDS' | 'CHOICE' | null {
  if (typeof value !== typeof setting.default) return 'TYPE';
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return 'TYPE';
    return value < (setting.least ?? 0) || value > (setting.most ?? Number.MAX_SAFE_INTEGER) ? 'BOUNDS' : null;
  }
  return typeof value === 'string' && setting.choices && !setting.choices.includes(value) ? 'CHOICE' : null;
}

/** A charter that has these values saved. */
export function charterOf(saved: ReadonlyMap<string, unknown>): Charter {
  return (setting) => (saved.has(setting.key) ? (saved.get(setting.key) as typeof setting.default) : setting.default);
}
