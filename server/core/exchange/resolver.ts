import { askOne, queries } from '../noun/asks.ts';
import { deed, mutations } from '../noun/commands.ts';
import { applyImport, previewImport, undoImport } from './commands.ts';
import { Import } from './import.ts';
import * as input from './inputs.ts';

export const declareQueries = () =>
  queries({ import: askOne(() => Import, 'One of your imports, with what becomes of its lines (M20).', 'member') });

export const declareMutations = () =>
  mutations({
    previewImport: deed('Says line by line what an import would do (M20).', Import, input.PreviewImportInput, previewImport),
    applyImport: deed('Does an import as it was shown, whole or not at all (M20).', Import, input.ApplyImportInput, applyImport),
    undoImport: deed('Takes back what an import added, where nothing else touched it (M20).', Import, input.UndoImportInput, undoImport),
  });
