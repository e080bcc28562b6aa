/** Where an import stands: its columns are recognised, what would become of its lines is shown, it is done, it is taken back (M20). */
export const importStates = ['read', 'shown', 'applied', 'undone'] as const;

/** What becomes of a line; `doubtful` ones are taken once that is confirmed, `refused` ones keep the whole file out (M20). */
export const lineOutcomes = ['added', 'changed', 'unchanged', 'doubtful', 'refused'] as const;
export type LineOutcome = (typeof lineOutcomes)[number];

/** How many days an import is kept after it was last worked on, with the file's lines. */
export const KEPT_DAYS = 7;
