import type { Import, Source } from './imports.ts';

/** The rooms in their order: one imports those before it. The charter and the community are one step. */
const ROOMS = [
  ['members'],
  ['charter', 'community'],
  ['events'],
  ['initiatives'],
  ['contacts'],
  ['topics'],
  ['reports'],
  ['committee'],
  ['notices'],
] as const;

const roomOf = (path: string): string | undefined => /^server\/([a-z]+)\//.exec(path)?.[1];
const step = (path: string): number =>
  ROOMS.findIndex((rooms) => (rooms as readonly string[]).includes(roomOf(path) ?? ''));
const isRoom = (path: string): boolean => step(path) >= 0;
const isOurs = ({ to }: Import): boolean => /^(server|web|test)\//.test(to);

/** Plain values and rules of a room or of a folder in it, which the pages import too. */
const isPure = (path: string): boolean =>
  /^server\/(core\/kernel\/|([a-z]+\/){1,2}(([a-z]+-)?(rules|kinds)\.ts|words\/)|contacts\/portfolio\/(planner|months)\.ts)/.test(path);
const isCommand = (path: string): boolean =>
  /^server\/(?!core\/noun\/)([a-z]+\/){1,2}commands(\.ts$|\/)/.test(path) && !isInput(path);
const isInput = (path: string): boolean => /\/([a-z]+-)?inputs\.ts$/.test(path);
const isResolver = (path: string): boolean => path.endsWith('/resolver.ts');
const isNoun = ({ path, imports }: Source): boolean =>
  path.startsWith('server/') && imports.some(({ to, isType }) => to === 'server/core/noun/noun.ts' && !isType);

interface Wall {
  readonly says: string;
  readonly holds: (from: Source, to: Import) => boolean;
}

const isWeb = (path: string): boolean => path.startsWith('web/') && path !== 'web/vite.config.ts';
const speaksGraphQL =
  /^(graphql|type-graphql|fastify|@fastify\/|@apollo\/)|^server\/core\/(http\/|noun\/(asks|commands|weave|connection)\.ts)/;
const persists = /^(@mikro-orm\/|pg$|kysely$)|^server\/core\/(db\/|command\/(deed|load)\.ts)/;

const walls: readonly Wall[] = [
  {
    says: 'rules, kinds, words and the kernel import only one another',
    holds: ({ path }, { to }) => !isPure(path) || isPure(to),
  },
  {
    says: 'the core imports no room, nor what is built on rooms',
    holds: ({ path }, { to }) =>
      !path.startsWith('server/core/') || !to.startsWith('server/') || to.startsWith('server/core/'),
  },
  {
    says: 'commands know neither GraphQL, nor resolvers, nor HTTP',
    holds: ({ path }, { to }) => !isCommand(path) || !(speaksGraphQL.test(to) || isResolver(to)),
  },
  {
    says: 'resolvers neither persist nor flush',
    holds: ({ path }, { to }) => !isResolver(path) || !persists.test(to),
  },
  {
    says: 'a room imports the rooms before it',
    holds: ({ path }, { to }) => !isRoom(path) || isPure(to) || step(to) <= step(path),
  },
  {
    says: 'nouns know neither permission, nor commands, nor resolvers, nor the database',
    holds: (from, { to }) =>
      !isNoun(from) || !(/^server\/(access|core\/(db|command|http))\//.test(to) || isCommand(to) || isResolver(to)),
  },
  {
    says: 'the pages import from the server only rules, kinds, words and the kernel',
    holds: ({ path }, { to }) => !isWeb(path) || !to.startsWith('server/') || isPure(to),
  },
  {
    says: 'the server imports neither pages nor tests',
    holds: ({ path }, { to }) => !path.startsWith('server/') || !/^(web|test)\//.test(to),
  },
];

/** Each import that goes through a wall, with what the wall says; then each circle. */
export function breachesIn(sources: readonly Source[]): string[] {
  const through = sources.flatMap((from) =>
    from.imports.flatMap((to) =>
      walls.filter(({ holds }) => !holds(from, to)).map(({ says }) => `${says}: ${from.path} → ${to.to}`),
    ),
  );
  return [...through, ...circles(sources)];
}

/** Files that load one another, but for nouns, whose relations are thunks. */
function circles(sources: readonly Source[]): string[] {
  const nouns = new Set(sources.filter(isNoun).map(({ path }) => path));
  const loads = new Map(
    sources.map(({ path, imports }) => [path, imports.filter((one) => isOurs(one) && !one.isType).map(({ to }) => to)]),
  );
  const inCircle = [...loads.keys()].filter((path) => reaches(loads, path, path));
  return inCircle.filter((path) => !nouns.has(path)).map((path) => `only nouns load one another: ${path}`);
}

function reaches(loads: ReadonlyMap<string, readonly string[]>, from: string, goal: string): boolean {
  const seen = new Set<string>();
  const ahead = [...(loads.get(from) ?? [])];
  for (let at = ahead.pop(); at !== undefined; at = ahead.pop()) {
    if (at === goal) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    ahead.push(...(loads.get(at) ?? []));
  }
  return false;
}
