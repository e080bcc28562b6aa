import { typeset } from '../kernel/typeset.ts';
import type { Language } from '../kernel/words.ts';
import { FRAME } from './frame.html.ts';

/** One paragraph of a mail: words, a heading that can lead somewhere, a list, a link, or a code to type. */
export type Part =
  | { readonly text: string }
  | { readonly heading: string; readonly to?: string }
  | { readonly items: readonly string[] }
  | { readonly link: string; readonly label: string }
  | { readonly code: string };

/** A mail as its author sees it; what stands at its foot is smaller. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly Part[];
  readonly foot?: readonly Part[];
}

/** A mail as it is sent: as text, and as HTML that says the same. */
export interface Written {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
};

/** Text inside HTML. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] as string);

function asText(part: Part): string {
  if ('text' in part) return part.text;
  if ('heading' in part) return [part.heading, '-'.repeat(Math.min(part.heading.length, 72)), part.to].filter(Boolean).join('\n');
  if ('items' in part) return part.items.map((item) => `- ${item}`).join('\n');
  return 'link' in part ? part.link : `    ${part.code}`;
}

const HEADING = 'font-size:16px;font-weight:600;margin:24px 0 8px';
const LINK = 'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4f46;color:#fff;text-decoration:none';
const CODE = 'font-family:monospace;font-size:24px;letter-spacing:2px';

const headingOf = ({ heading, to }: { heading: string; to?: string }): string =>
  to ? `<a href="${escaped(to)}" style="color:#1f4f46">${escaped(heading)}</a>` : escaped(heading);

function asHtml(part: Part): string {
  if ('text' in part) return `<p>${escaped(part.text)}</p>`;
  if ('heading' in part) return `<h2 style="${HEADING}">${headingOf(part)}</h2>`;
  if ('items' in part) return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
  if ('code' in part) return `<p style="${CODE}">${escaped(part.code)}</p>`;
  return `<p><a href="${escaped(part.link)}" style="${LINK}">${escaped(part.label)}</a></p>`;
}

const asFootText = (part: Part): string => ('link' in part ? `${part.label}\n${part.link}` : asText(part));
const asFoot = (part: Part): string =>
  'link' in part ? `<p><a href="${escaped(part.link)}" style="color:inherit">${escaped(part.label)}</a></p>` : asHtml(part);

const setPart = (part: Part): Part => {
  if ('text' in part) return { text: typeset(part.text) };
  if ('items' in part) return { items: part.items.map(typeset) };
  if ('heading' in part) return { ...part, heading: typeset(part.heading) };
  return 'link' in part ? { ...part, label: typeset(part.label) } : part;
};

const set = ({ subject, parts, foot = [] }: Letter): Letter =>
  ({ subject: typeset(subject), parts: parts.map(setPart), foot: foot.map(setPart) });

/** Writes a letter out, set as its language wants it; its first words are what a list of mails shows. */
export function render(language: Language, letter: Letter): Written {
  const { subject, parts, foot = [] } = language === 'fr' ? set(letter) : letter;
  const fill: Readonly<Record<string, string>> = {
    language,
    title: escaped(subject),
    preview: escaped(parts.map(asText).join(' ').slice(0, 120)),
    parts: parts.map(asHtml).join('\n'),
    foot: foot.map(asFoot).join('\n'),
  };
  const below = foot.length ? ['-- ', ...foot.map(asFootText)] : [];
  return {
    subject,
    text: `${[...parts.map(asText), ...below].join('\n\n')}\n`,
    html: FRAME.replaceAll(/\{\{(\w+)\}\}/g, (_, place: string) => fill[place] ?? ''),
  };
}
