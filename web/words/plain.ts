/** A text without its case, its accents and the shape of its apostrophes, to compare what was typed with what is there. */
export function plain(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', '\'');
}
