// A site that is not ours, for a test: its pages, and the policy that it sends with them.

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { mediaTypes } from './policy';

export interface OtherPage { body: string; policy?: string; type?: string }

export interface OtherSite { url: string; stop(): Promise<void> }

/**
 * Serves pages by their paths, under another origin than that of the page under test; below `/preclaim/` the
 * files of a folder, as a site does that has copied them there.
 */
export async function serveOther(pages: Record<string, OtherPage>, folder?: string): Promise<OtherSite> {
  const server = createServer(({ url = '/' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = folder && path.startsWith('/preclaim/') ? join(folder, normalize(path.slice('/preclaim'.length))) : undefined;
    if (file && existsSync(file)) {
      // A frame without an origin is another site to its own files.
      response.writeHead(200, { 'content-type': mediaTypes[path.split('.').pop() ?? ''] ?? 'text/plain', 'access-control-allow-origin': '*', connection: 'close' });
      return void response.end(readFileSync(file));
    }
    const page = pages[path];
    // What every browser asks for unasked is no fault of a page.
    response.writeHead(page ? 200 : url === '/favicon.ico' ? 204 : 404, {
      'content-type': page?.type ?? 'text/html; charset=utf-8',
      connection: 'close',
      'access-control-allow-origin': '*',
      ...(page?.policy && { 'content-security-policy': page.policy }),
    });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // The page under test is called localhost.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
