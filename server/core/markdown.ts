import MarkdownIt from 'markdown-it';

/** Markdown as people write it here: no HTML of theirs, no pictures, links that leave are marked (P9b). */
const markdown = new MarkdownIt({ html: false, linkify: true }).disable('image');

const openLink = markdown.renderer.rules['link_open'];
markdown.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet('rel', 'noopener noreferrer nofollow external');
  tokens[index]?.attrSet('target', '_blank');
  return openLink ? openLink(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
};
const LEAST_HEADING = 3;

/* Headings begin below the page's own two levels, and none is skipped, whatever people began with. */
markdown.core.ruler.push('headings', ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type === 'heading_open' || type === 'heading_close');
  const highest = Math.min(...headings.map(levelOf));
  let before = LEAST_HEADING - 1;
  for (const token of headings) {
    if (token.type === 'heading_open') before = Math.min(LEAST_HEADING + levelOf(token) - highest, before + 1, 6);
    token.tag = `h${before}`;
  }
});

function levelOf({ tag }: { tag: string }): number {
  return Number(tag.slice(1));
}

/** Safe HTML of a text in Markdown. */
export function renderMarkdown(source: string): string {
  return markdown.render(source);
}
