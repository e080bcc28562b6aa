import { coopaname } from './coopaname.ts';
import type { Preset } from './preset.ts';
import { prime } from './prime.ts';
import { shifters } from './shifters.ts';
import { strateges } from './strateges.ts';

/** The kinds of community that Cordée knows how to begin with. */
export const presets: Readonly<Record<Preset['name'], Preset>> = { strateges, prime, coopaname, shifters };

/** Their names. */
export const presetNames = Object.keys(presets) as readonly Preset['name'][];
