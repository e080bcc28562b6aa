import type { Browser, Gate, Json } from '../kit/gate.ts';

/** What became of sending a file. */
export interface SentFile {
  readonly status: number;
  readonly id: string;
  readonly message: string;
}

/** Sends a file to be imported, as this browser. */
export async function send(
  gate: Gate, who: Browser, address: string, body: string | Buffer, more: Readonly<Record<string, string>> = {},
): Promise<SentFile> {
  const headers = {
    'content-type': 'text/csv', 'accept-language': 'fr', ...(who.cookie ? { cookie: who.cookie } : {}), ...more,
  };
  const response = await fetch(`${gate.url}/imports/${address}`, {
    method: 'POST', headers, body: new Uint8Array(Buffer.from(body as string)),
  });
  const told = (await response.json()) as { id?: string; errors?: { message: string }[] };
  return { status: response.status, id: told.id ?? '', message: told.errors?.[0]?.message ?? '' };
}

/** What is given under an address, as this browser: its text, or the status where there is none. */
export async function fetched(gate: Gate, who: Browser, address: string): Promise<string> {
  const response = await fetch(`${gate.url}/exports/${address}`, {
    headers: { 'accept-language': 'fr', ...(who.cookie ? { cookie: who.cookie } : {}) },
  });
  return response.ok ? Buffer.from(await response.arrayBuffer()).toString('utf8') : String(response.status);
}

export const FIGURES = 'state lines added changed unchanged doubtful refused takenBack progress seen';

/** What is shown of an import, its figures and its lines. */
export interface Shown {
  readonly figures: Record<string, unknown>;
  readonly seen: string;
  readonly refusals: readonly string[];
  readonly lines: readonly { number: number; name: string; outcome: string; changes: string[]; because: string[] }[];
}

const LINES =
  'found(first: 100) { nodes { number name outcome changes { column before after } because { column code } } }';

/** Runs one of the verbs of an import, and gives what is seen of it then. */
export async function doing(who: Browser, verb: string, input: object): Promise<Shown> {
  const payload = await who.do(verb, input, `import { ${FIGURES} ${LINES} }`);
  const refusals = (payload['refusals'] as unknown as { rule: string; code: string }[]).map(
    ({ rule, code }) => `${rule}.${code}`,
  );
  const { found, seen, ...figures } = (payload['import'] ?? {}) as Json;
  const nodes = ((found as unknown as { nodes?: Json[] } | undefined)?.nodes ?? []) as unknown as {
    number: number; name: string; outcome: string;
    changes: { column: string; before: string | null; after: string }[];
    because: { column: string | null; code: string }[];
  }[];
  const lines = nodes.map(({ changes, because, ...line }) => ({
    ...line,
    changes: changes.map(({ column, before, after }) => `${column}: ${before ?? '∅'} → ${after}`),
    because: because.map(({ column, code }) => `${column ?? ''} ${code}`.trim()),
  }));
  return { figures, seen: String(seen), refusals, lines };
}
