/* What a spreadsheet would reckon with instead of showing it: a formula in somebody's name must stay a text. */
const DANGEROUS = /^'*[=+\-@\t\r\n]/;
const ESCAPED = /^'+[=+\-@\t\r\n]/;

/** A cell on its way out: what a spreadsheet would take for a formula is quoted by an apostrophe. */
export const outward = (cell: string): string => (DANGEROUS.test(cell) ? `'${cell}` : cell);

/** The same cell on its way back in. */
export const inward = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);
