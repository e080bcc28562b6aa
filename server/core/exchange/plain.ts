/** A text to compare by: without case, accents, kinds of apostrophes and spaces. */
export function plain(text: string): string {
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return bare.replaceAll(/[’‘`´]/g, "'").replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll(/[\s_]+/g, ' ').trim();
}
