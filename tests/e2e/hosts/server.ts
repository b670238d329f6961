// Pages of partners, served as partners may serve them: under a policy that the address names.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaTypes } from '../policy';

const pages = fileURLToPath(new URL('.', import.meta.url));
/** The package as it was built; another one by hand. */
export const built = process.env['PACKAGE'] ?? fileURLToPath(new URL('../../../pkg/dist/', import.meta.url));

const rest = "default-src 'none'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'";

/** `?policy=…` */
export const policies = {
  none: undefined,
  wasm: `${rest}; script-src 'self' 'wasm-unsafe-eval'`,
  strict: `${rest}; script-src 'self'`,
  trusted: `${rest}; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types lit-html`,
} as const;
export type Policy = keyof typeof policies;

export interface Hosts { url: string; stop(): Promise<void> }

export async function serveHosts(): Promise<Hosts> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const path = normalize(pathname);
    const file = path.startsWith('/preclaim/') ? join(built, path.slice('/preclaim/'.length)) : join(pages, path);
    const found = existsSync(file) && statSync(file).isFile();
    const policy = policies[(searchParams.get('policy') ?? 'none') as Policy];
    response.writeHead(found ? 200 : 404, {
      'content-type': mediaTypes[path.split('.').pop() ?? ''] ?? 'text/plain',
      // A sandboxed frame has an origin of its own.
      'access-control-allow-origin': '*',
      ...(policy !== undefined && { 'content-security-policy': policy }),
    });
    response.end(found ? readFileSync(file) : 'not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}
