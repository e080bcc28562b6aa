import type { Preset } from './preset.ts';

/** A regional network of marketing and communication professionals: two sides at parity, sponsorship, dues. */
export const strateges: Preset = {
  name: 'strateges',
  settings: { 'dues.individualCents': 7500, 'dues.graceDays': 60, 'initiatives.public': true, 'initiatives.commitmentMonths': 12 },
};
