import type { Preset } from './preset.ts';

/** A technical club of member companies: they adhere and pay, people represent them, its work is confidential. */
export const prime: Preset = {
  name: 'prime',
  settings: { 'dues.individualCents': 0, 'dues.graceDays': 60, 'initiatives.public': false, 'initiatives.commitmentMonths': 24 },
};
