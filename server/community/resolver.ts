import { GraphQLError } from 'graphql';
import { renderMarkdown } from '../core/markdown.ts';
import { askOne, askPage, askTold, queries } from '../core/noun/asks.ts';
import { payloadOf } from '../core/command/payload.ts';
import { Session } from '../core/identity/session.ts';
import { act, deed, mutations } from '../core/noun/commands.ts';
import { foundCommunity } from './acts.ts';
import { Circle } from './circle.ts';
import { openCircle } from './commands/circles.ts';
import { FoundCommunityInput, OpenCircleInput } from './commands/inputs.ts';
import { Community } from './community.ts';

export const declareQueries = () =>
  queries({
    community: askOne(
      () => Community,
      'The community that lives here.',
      'everyone',
      () => 'true',
    ),
    circle: askOne(() => Circle, 'One circle.', 'everyone'),
    circles: askPage(() => Circle, 'The circles.', 'everyone', { order: 'NAME' }),
    preview: askTold(
      () => String,
      'A text in Markdown as it will be read, as safe HTML (P9b).',
      'signedIn',
      previewOf,
      {
        markdown: 'The text, of at most 20,000 characters.',
      },
    ),
  });

const MOST_PREVIEWED = 20_000;

function previewOf(_context: unknown, { markdown = '' }: Readonly<Record<string, string>>): string {
  if (markdown.length <= MOST_PREVIEWED) return renderMarkdown(markdown);
  throw new GraphQLError(`At most ${MOST_PREVIEWED} characters.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

export const declareMutations = () =>
  mutations({
    foundCommunity: act(
      'Founds the community of an empty install and lets its first administrator in (P10).',
      () => payloadOf(Session), FoundCommunityInput, foundCommunity,
    ),
    openCircle: deed('Opens a circle (G1).', Circle, OpenCircleInput, openCircle),
  });
