import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'vite';

const checkout = join(import.meta.dirname, '../..');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** The policy that the server sends with every page. */
const strictPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Builds the pages in one of vite's modes into a folder under test/.results, and gives its path. */
export async function buildPages(mode: string): Promise<string> {
  const outDir = join(checkout, 'test/.results/build', mode);
  const client = { build: { outDir, emptyOutDir: true } };
  await build({ configFile: join(checkout, 'web/vite.config.ts'), mode, logLevel: 'warn', environments: { client } });
  return outDir;
}

// Who asks is a visitor, of a community that says nothing yet.
const visitor = JSON.stringify({ data: { me: null, community: null } });

/**
 * Serves built pages as the server does: the strict policy, and index.html for every address that is no file.
 * There is no server behind: every question is answered as to a visitor.
 */
export async function serveSite(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/graphql') {
      response.setHeader('content-type', 'application/json');
      response.end(visitor);
      return;
    }
    const wanted = join(folder, pathname);
    const file = extname(pathname) && existsSync(wanted) ? wanted : join(folder, 'index.html');
    response.setHeader('content-security-policy', strictPolicy);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
