/** French sentences keep their marks at the end of a line: no-break spaces inside « » and before : ; ! ? % and ·. */
export function typeset(text: string): string {
  return text.replaceAll('« ', '«\u00a0').replaceAll(/ (?=[»:;!?%·])/g, '\u00a0');
}
