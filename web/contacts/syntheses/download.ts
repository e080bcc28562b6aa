import { parts, sides, type Part } from '../../../server/contacts/kinds.ts';
import type { Content } from './drafting.ts';
import type { words as french } from './words/fr.ts';
import { promisesOf } from './written.ts';

type Words = typeof french;

/** A text as plain text in Markdown: a heading a part, what was promised as a list. */
export function markdownOf(
  title: string, said: Readonly<Partial<Record<Part, string>>>, promised: readonly string[], words: Words,
): string {
  const sections = parts.flatMap((part) => (said[part] ? [`## ${words.parts[part]}`, said[part]] : []));
  const list = promised.length ? [`## ${words.promises.title}`, promised.map((one) => `- ${one}`).join('\n')] : [];
  return `${[`# ${title}`, ...sections, ...list].join('\n\n')}\n`;
}

/** A text being written, all of it: what waits for a choice too. */
export function markdownOfContent(title: string, content: Content, words: Words): string {
  const said = Object.fromEntries(
    parts.map((part) => [part, [content[part], content[`~${part}`]].filter(Boolean).join('\n\n')]),
  );
  const promised = sides.flatMap((side) =>
    promisesOf(content, side).map(({ promised: { what, dueOn } }) =>
      [words.promises[side], what, dueOn].filter(Boolean).join(' · '),
    ),
  );
  return markdownOf(title, said, promised, words);
}

/** Saves a text as a file on the device. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.md`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
