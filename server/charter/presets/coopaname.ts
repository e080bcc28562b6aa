import type { Preset } from './preset.ts';

/** A cooperative of entrepreneurs: groups, one place for adverts, an ethics committee. */
export const coopaname: Preset = {
  name: 'coopaname',
  settings: { 'dues.individualCents': 0, 'dues.graceDays': 60, 'initiatives.public': false, 'initiatives.commitmentMonths': 12 },
};
