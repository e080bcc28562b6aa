import { presetNames } from '../charter/presets/list.ts';
import { enumOf } from '../core/noun/enums.ts';

export const CommunityPreset = enumOf(
  'CommunityPreset', 'The kinds of community that a charter can begin with (P10).', presetNames,
);
