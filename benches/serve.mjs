// Serves what the page of the bench needs, on this machine only, under headers that give it a fine clock.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const ROOT = new URL('../', import.meta.url);
const FOLDERS = ['benches', 'pkg/dist', 'plans', 'src/render'];
const KINDS = { html: 'text/html', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
/** Where the browser finds what Node finds by name. */
const IMPORTS = {
  'json-logic-engine': '/benches/others/node_modules/json-logic-engine/dist/esm/index.js',
  'decimal.js': '/benches/others/node_modules/decimal.js/decimal.mjs',
  '@gorules/zen-engine-wasm': '/benches/others/node_modules/@gorules/zen-engine-wasm/index.js',
};
const page = (script) =>
  `<!doctype html><meta charset="utf-8"><title>bench</title><script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script><script type="module" src="/benches/${script}.mjs"></script>`;

async function found(path) {
  const script = /^\/page\/([a-z-]+)$/.exec(path)?.[1];
  if (script !== undefined) return [page(script), 'html'];
  if (!FOLDERS.some((folder) => path.startsWith(`/${folder}/`)) || path.includes('..')) return undefined;
  return [await readFile(new URL(`.${path}`, ROOT)), path.split('.').at(-1)];
}

/** Starts on any free port; returns the address and what stops it. */
export async function serve() {
  const server = createServer(async (request, response) => {
    const file = await found(new URL(request.url, 'http://localhost').pathname).catch(() => undefined);
    // Chromium rounds its clock to 0.1 ms unless the page is isolated.
    const isolated = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };
    response.writeHead(file ? 200 : 404, { 'Content-Type': KINDS[file?.[1]] ?? 'text/plain', 'Cache-Control': 'no-store', ...isolated });
    response.end(file?.[0]);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
