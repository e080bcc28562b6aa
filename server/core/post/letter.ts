import type { Language } from '../kernel/words.ts';

/** One paragraph of a mail: words, a link, or a code to type. */
export type Part =
  | { readonly text: string }
  | { readonly link: string; readonly label: string }
  | { readonly code: string };

/** A mail as its author sees it. */
export interface Letter {
  readonly subject: string;
  readonly parts: readonly Part[];
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

const asText = (part: Part): string => ('text' in part ? part.text : 'link' in part ? part.link : `    ${part.code}`);

const BODY = 'font-family:sans-serif;font-size:16px;line-height:1.5';
const LINK = 'display:inline-block;padding:12px 20px;border-radius:6px;background:#1f4f46;color:#fff;text-decoration:none';
const CODE = 'font-family:monospace;font-size:24px;letter-spacing:2px';

function asHtml(part: Part): string {
  if ('text' in part) return `<p>${escaped(part.text)}</p>`;
  if ('code' in part) return `<p style="${CODE}">${escaped(part.code)}</p>`;
  return `<p><a href="${escaped(part.link)}" style="${LINK}">${escaped(part.label)}</a></p>`;
}

/** Writes a letter out. */
export function render(language: Language, { subject, parts }: Letter): Written {
  const head = `<meta charset="utf-8"><title>${escaped(subject)}</title>`;
  const body = `<body style="${BODY}">${parts.map(asHtml).join('')}</body>`;
  return {
    subject,
    text: `${parts.map(asText).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><head>${head}</head>${body}</html>`,
  };
}
