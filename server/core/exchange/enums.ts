import { enumOf } from '../noun/enums.ts';
import { importStates, lineOutcomes } from './kinds.ts';

export const ImportState = enumOf('ImportState', 'Where an import stands (M20).', importStates);
export const LineOutcome = enumOf('LineOutcome', 'What becomes of a line of an import (M20).', lineOutcomes);
