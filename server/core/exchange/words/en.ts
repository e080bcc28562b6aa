import { counted, text, type SameAs } from '../../kernel/words.ts';
import type { fr } from './fr.ts';

const onLine = (line: unknown): string => (typeof line === 'number' ? ` (line ${line})` : '');

export const en = {
  reasons: {
    'M20.NOT_TEXT': 'This file is not a text that can be read. Save your table as CSV.',
    'M20.WORKBOOK': 'This file is a workbook. In your spreadsheet choose “Save as”, then CSV.',
    'M20.EMPTY': 'This file is empty.',
    'M20.NO_LINES': 'This file has no lines below its headings.',
    'M20.TOO_MANY_LINES': 'This file has more than 10,000 lines: divide it into several.',
    'M20.TOO_MANY_COLUMNS': 'This file has more than 60 columns.',
    'M20.LINE_TOO_LONG': ({ line }) => `A line is much too long${onLine(line)}: a quotation mark is probably missing.`,
    'M20.QUOTE_OPEN': ({ line }) => `A quotation mark is opened and never closed${onLine(line)}.`,
    'M20.QUOTE_CLOSED': ({ line }) => `A quotation mark is closed in the middle of a cell${onLine(line)}.`,
    'M20.UNREADABLE': ({ line }) => `This file is not a CSV table that can be read${onLine(line)}.`,
    'M20.NO_COLUMN': ({ en: label }) => `The column “${text(label)}” is missing: say which one of the file holds it.`,
    'M20.NOT_SHOWN': 'Look first at what this import would do.',
    'M20.DONE': 'This import is done already.',
    'M20.STALE': 'Things have changed meanwhile: the import would do something else than what you were shown. Look at it again.',
    'M20.LINES_REFUSED': ({ refused }) =>
      `${counted(refused, 'line cannot be taken', 'lines cannot be taken')}: nothing is imported as long as they are in the file.`,
    'M20.LINES_DOUBTFUL': ({ doubtful }) => `${counted(doubtful, 'line is', 'lines are')} to be confirmed.`,
    'M20.NOT_APPLIED': 'This import has not been done.',
    'M20.UNDONE': 'This import has already been taken back.',
    'M20.NOTHING_TO_UNDO': 'There is nothing left to take back: what was added has been used since.',
    'M20.MISSING': 'To be filled in.',
    'M20.MORE_CELLS': ({ most }) => `This line has more cells than the ${text(most)} columns: there may be a separator too many.`,
    'M20.TOO_LONG': ({ most, length }) => `${text(length)} characters, at most ${text(most)}.`,
    'M20.NOT_WHOLE': ({ said, least, most }) => `“${text(said)}” is not a whole number from ${text(least)} to ${text(most)}.`,
    'M20.NOT_A_DAY': ({ said }) => `“${text(said)}” is not a date. Write 15/06/2026 (day first) or 15 June 2026.`,
    'M20.NOT_A_MAIL': ({ said }) => `“${text(said)}” is not a mail address.`,
    'M20.NOT_A_SITE': ({ said }) => `“${text(said)}” is not the address of a site.`,
    'M20.NO_CHOICE': ({ said, choices }) => `“${text(said)}” is not known. It can be: ${text(choices)}.`,
    'M20.TWICE': ({ line }) => `The same as line ${text(line)}.`,
    'M20.NO_SUCH': 'This reference is of nothing here. Empty the cell to add a new line.',
  },
  journal: {},
} as const satisfies SameAs<typeof fr>;
