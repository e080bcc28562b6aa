const ACCENTED = 'àâäáãåçéèêëíîïìñóôöòõúûüùýÿÀÂÄÁÃÅÇÉÈÊËÍÎÏÌÑÓÔÖÒÕÚÛÜÙÝŸ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY';

/** A text as SQL, without its accents and its case, whatever the database's own language. */
const plain = (sql: string): string =>
  `lower(replace(replace(replace(translate(${sql}, '${ACCENTED}', '${PLAIN}'), 'œ', 'oe'), 'Œ', 'oe'), '’', ''''))`;

/** Whether a text contains another one, as SQL: whatever the case, the accents and the shape of the apostrophe. */
export const contains = (text: string, part: string): string => `strpos(${plain(text)}, ${plain(part)}) > 0`;
