import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { caching, mediaTypes, securityAt } from './policy';

/** A server for a folder that changes while it runs; it keeps a log. */
export interface OwnServer {
  url: string;
  /** What it was asked for: method and path. */
  log: string[];
  /** Lets requests for a path wait, until the function it returns is called. */
  hold(path: string): () => void;
  stop(): Promise<void>;
}

export async function serveFolder(folder: string): Promise<OwnServer> {
  const log: string[] = [];
  const held = new Map<string, Promise<void>>();
  const server = createServer(async ({ method, url = '/' }, response) => {
    await held.get(url);
    log.push(`${method ?? ''} ${url}`);
    const path = new URL(url, 'http://localhost').pathname.replace(/\/$/, '/index.html');
    const file = join(folder, normalize(path));
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      ...securityAt(path),
      'content-type': mediaTypes[path.split('.').pop() ?? ''] ?? 'text/plain',
      'cache-control': !found ? caching.missing : path.includes('/assets/') ? caching.hashed : caching.other,
      // Else the browser would keep connections on which nothing comes after `stop`.
      connection: 'close',
    });
    response.end(found ? readFileSync(file) : 'not found');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    hold(path) {
      let release = () => {};
      held.set(path, new Promise((resolve) => (release = resolve)));
      return release;
    },
    stop: () => close(server),
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
