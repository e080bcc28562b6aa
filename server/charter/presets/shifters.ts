import type { Preset } from './preset.ts';

/** A national volunteer association: initiatives with pilots and board referents, open to whoever accepts the charter. */
export const shifters: Preset = {
  name: 'shifters',
  settings: { 'dues.individualCents': 0, 'dues.graceDays': 60, 'initiatives.public': true, 'initiatives.commitmentMonths': 12 },
};
