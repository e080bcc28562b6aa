/** Who answers what a page asks for; pure, so that it can be tried outside a browser. */
export type Answering = 'page' | 'kept' | 'network';

/** What the server answers by itself: a file to save, a mailbox, a question. No page of ours stands there. */
const OF_THE_SERVER =
  /^\/(graphql|graphiql|livez|readyz|metrics|courrier|imports|exports|pictures|calendrier\.ics)(\/|$)/;

interface Request {
  readonly method: string;
  readonly mode: string;
  readonly url: string;
}

/**
 * Without network a page comes from what the device keeps of this build, and so do its scripts, styles and icons. All
 * else is the network's alone: no answer about the community is ever kept (C11).
 */
export function answeringOf({ method, mode, url }: Request, origin: string, files: readonly string[]): Answering {
  const { origin: asked, pathname } = new URL(url);
  if (asked !== origin || method !== 'GET') return 'network';
  if (mode === 'navigate') return OF_THE_SERVER.test(pathname) ? 'network' : 'page';
  return files.includes(pathname) ? 'kept' : 'network';
}
