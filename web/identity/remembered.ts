import { keep, kept } from '../words/kept.ts';

const NAME = 'here';

/** What the server last said of who is here, for a start without network; what it said of nobody is forgotten. */
export const remember = (known: { readonly me: unknown } | null): void =>
  keep(NAME, known?.me ? JSON.stringify(known) : null);

/** What was remembered, as it was given; null where there is nothing, or nothing that can be read. */
export function remembered(): unknown {
  try {
    return JSON.parse(kept(NAME) ?? 'null');
  } catch {
    return null;
  }
}
