/** Where the server wants to listen. */
interface Place {
  readonly host: string;
  readonly port: number;
}

const CAUSES: Record<string, (place: Place) => string> = {
  EADDRINUSE: ({ host, port }) =>
    `Port ${port} of ${host} is taken by another program. Take another one: PORT=${port + 1} npm start`,
  EACCES: ({ port }) =>
    `This user may not open port ${port}. Take one above 1023: PORT=4000 npm start`,
  EADDRNOTAVAIL: ({ host }) =>
    `This machine has no address ${host}. `
    + 'Listen on its own: HOST=127.0.0.1 npm start, or on all: HOST=0.0.0.0 npm start',
  ENOTFOUND: ({ host }) =>
    `The name ${host} leads to no address. Listen on this machine: HOST=127.0.0.1 npm start`,
};

/** Why listening failed and the way out, in a sentence; null when the error is about something else. */
export function explainListenError(error: unknown, place: Place): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { port = place.port } = error as { port?: number };
  return CAUSES[String(error.code)]?.({ ...place, port }) ?? null;
}
