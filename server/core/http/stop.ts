import type { FastifyInstance } from 'fastify';
import type { Socket } from 'node:net';

/** How long requests under way may take once the server stops, in milliseconds. */
const MOST_STOPPING = 5_000;

/** The way to close the server: requests under way end, for at most 5 seconds, and nothing new is let in. */
export function gentleStop(app: FastifyInstance): () => Promise<void> {
  const connections = new Set<Socket>();
  app.server.on('connection', (connection: Socket) => {
    connections.add(connection);
    connection.once('close', () => connections.delete(connection));
  });

  // Node counts a connection that has not asked yet, as browsers open in advance, among the busy ones.
  function closeUnused(): void {
    app.server.closeIdleConnections();
    for (const connection of connections) if (connection.bytesRead === 0) connection.destroy();
  }

  return async () => {
    // A kept-alive connection becomes idle only when its answer is out, hence again and again.
    const again = setInterval(closeUnused, 50);
    const hard = setTimeout(() => app.server.closeAllConnections(), MOST_STOPPING);
    await app.close();
    clearInterval(again);
    clearTimeout(hard);
  };
}
