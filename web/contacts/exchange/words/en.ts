import { countText, numberText } from '../../../words/numbers.ts';
import type { words as fr } from './fr.ts';

const count = (value: number, one: string, many: string): string => countText(value, 'en', one, many);

/** The labels of imports and exports, in English. */
export const words: typeof fr = {
  title: (initiative) => `Import · ${initiative}`,
  standing: 'A CSV file of your spreadsheet: you first see, line by line, what would happen.',
  back: 'Back to the targets',
  importing: 'Import a file',
  exportTargets: 'Download the targets (CSV)',
  exportPeople: 'Download the people (CSV)',
  forbidden: 'The pilot and the organisation members import files.',
  file: {
    title: 'The file',
    kind: 'What it holds',
    kinds: { targets: 'Targets', people: 'People' },
    choose: 'Choose a CSV file, or drop it here',
    hint: 'At most 10,000 lines and 5 MB. Separated by semicolons, commas or tabs; the first line has the headings.',
    missing: 'Choose a file.',
    template: 'Template to fill in',
    look: 'Look at what would happen',
  },
  columns: {
    title: 'The columns',
    hint: 'What Cordée has recognised. Change what does not fit; an empty cell leaves things as they are.',
    as: (heading) => `“${heading}” is`,
    leftOut: 'Left out',
    again: 'Look again',
    needed: (label) => `${label} (needed)`,
  },
  progress: {
    reading: (percent) => `Reading the lines: ${percent}%`,
    doing: (percent) => `Importing: ${percent}%`,
    going: (percent) => `Under way: ${percent}%`,
    leave: 'You can leave this page: the work goes on, and you will find it again at this address.',
  },
  found: {
    title: 'What would happen',
    done: 'What was done',
    show: 'Lines shown',
    all: 'All',
    problems: 'To be looked at',
    caption: (lines) => count(lines, 'line', 'lines'),
    line: 'Line',
    outcome: 'Becomes',
    what: 'In detail',
    none: 'No line',
    noneText: 'There is nothing of the kind in this file.',
    set: (column, after) => `${column}: ${after}`,
    changed: (column, before, after) => `${column}: ${before} → ${after}`,
    why: (column, sentence) => `${column}: ${sentence}`,
    outcomes: {
      ADDED: 'Added', CHANGED: 'Changed', UNCHANGED: 'Unchanged', DOUBTFUL: 'To be confirmed',
      REFUSED: 'To be corrected',
    },
    sums: {
      ADDED: (value) => `${numberText(value, 'en')} added`,
      CHANGED: (value) => `${numberText(value, 'en')} changed`,
      UNCHANGED: (value) => `${numberText(value, 'en')} unchanged`,
      DOUBTFUL: (value) => `${numberText(value, 'en')} to be confirmed`,
      REFUSED: (value) => `${numberText(value, 'en')} to be corrected`,
    },
  },
  apply: {
    act: (lines) => `Import ${count(lines, 'line', 'lines')}`,
    evenSo: 'I have seen the lines to be confirmed: import them too.',
    evenSoHint:
      'They are other organisations than those that they resemble, and portfolios may go over the charter’s figure.',
    ready: 'Nothing is imported yet',
    refused: 'Nothing is imported while lines are to be corrected',
    refusedText: 'Correct them in your file, then choose it again.',
    nothing: 'This file changes nothing',
    nothingText: 'All that it says is there already.',
    another: 'Choose another file',
    done: 'The import is done',
    undone: 'The import was taken back',
    takenBack: (value) => `${count(value, 'thing', 'things')} removed; what has been used since has stayed.`,
    undo: 'Take the import back',
    undoText: 'What was added and not used since is removed. What was changed stays so: correct it by hand.',
    toList: 'See the targets',
  },
};
