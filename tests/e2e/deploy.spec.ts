// A server of the world serves what `cargo xtask dist` wrote: `cargo xtask test --only deploy` starts nginx and
// Caddy with the samples written there and runs this file against each.

import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { untilLocked } from './locked';
import { expect, test } from './page';
import { caching, mediaTypes, security, securityAt, sharing } from './policy';
import { makeSecondBuild, mark, precached } from './second-build';

const url = process.env['DEPLOY_URL'] ?? '';
const site = process.env['DEPLOY_SITE'] ?? '';
/** What this server is able to send. */
const codings = (process.env['DEPLOY_CODINGS'] ?? '').split(',');

test.skip(url === '', 'cargo xtask test --only deploy');
test.use({ baseURL: url });

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks and takes the answer as it comes over the wire, without undoing any compression. */
function ask(path: string, encodings = 'identity'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = get(url + path, { headers: { 'Accept-Encoding': encodings } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    });
    request.on('error', reject);
  });
}

/** Every plain file of the folder, by its address. */
function files(): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$|^(_headers|404\.html)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length).replaceAll('\\', '/'));
}

test('every file is there with its type, its headers and its caching', async () => {
  expect(files()).toEqual(expect.arrayContaining(['/index.html', '/embed.html', '/embed.js', '/developer.html', '/sw.js', '/manifest.webmanifest']));
  for (const path of ['/', ...files()]) {
    const { status, headers, body } = await ask(path);
    expect(status, path).toBe(200);
    expect(headers, path).toMatchObject({
      ...securityAt(path),
      'content-type': mediaTypes[path === '/' ? 'html' : (path.split('.').pop() ?? '')],
      'cache-control': path.startsWith('/assets/') ? caching.hashed : caching.other,
    });
    expect(headers[sharing], path).toBe(securityAt(path)[sharing]);
    const file = path === '/' ? '/index.html' : path;
    expect(body.equals(readFileSync(join(site, file))), path).toBe(true);
    expect(headers['content-encoding'], path).toBeUndefined();
  }
});

for (const coding of ['br', 'gzip']) {
  test(`files come compressed by ${coding}`, async () => {
    test.skip(!codings.includes(coding), `this server cannot send ${coding}`);
    const unpack = coding === 'br' ? brotliDecompressSync : gunzipSync;
    for (const path of ['/', ...files().filter((path) => path.startsWith('/assets/') || path === '/sw.js')]) {
      const { headers, body } = await ask(path, coding);
      expect(headers, path).toMatchObject({
        ...securityAt(path),
        'content-encoding': coding,
        'content-type': mediaTypes[path === '/' ? 'html' : (path.split('.').pop() ?? '')],
        vary: expect.stringMatching(/accept-encoding/i) as unknown,
      });
      const plain = readFileSync(join(site, path === '/' ? 'index.html' : path));
      expect(body.length, path).toBeLessThan(plain.length);
      expect(unpack(body).equals(plain), path).toBe(true);
    }
  });
}

test('a browser gets the best coding there is', async () => {
  const { headers } = await ask('/', 'gzip, deflate, br, zstd');
  expect(headers['content-encoding']).toBe(codings.includes('br') ? 'br' : 'gzip');
});

test('what is not there is not found, in our words and under our policy', async () => {
  const hidden = ['/_headers', '/404.html', '/.vite/manifest.json', '/.git/config', '/%2e%2e/nginx.conf'];
  for (const path of ['/nothing', '/nothing/', '/assets/', '/assets/nothing.js', ...hidden]) {
    const { status, headers, body } = await ask(path);
    expect([400, 404], path).toContain(status);
    if (status === 400) continue; // An address that no browser sends.
    expect(headers, path).toMatchObject({ ...security, 'cache-control': caching.missing });
    expect(headers, path).not.toHaveProperty(sharing);
    expect(body.toString(), path).toContain('没有这一页');
  }
});

test('a known file is not sent again', async ({ request }) => {
  const { headers } = await ask('/', 'gzip');
  const tag = headers['etag'] ?? '';
  expect(tag).not.toBe('');
  const again = await request.get('/', { headers: { 'If-None-Match': tag, 'Accept-Encoding': 'gzip' } });
  expect(again.status()).toBe(304);
});

test('the page opens, keeps itself, and opens without a network', async ({ page, context }) => {
  await page.goto('/');
  await untilLocked(page);
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const cache = await caches.open(names[0] ?? '');
    return (await cache.keys()).map((request) => new URL(request.url).pathname).sort();
  });
  expect(kept).toEqual(Object.keys(precached(site).files).map((name) => `/${name}`).sort());
  await context.setOffline(true);
  await page.reload();
  await untilLocked(page);
});

// The last one: it changes what is served.
test('a new version waits until it is let in, and the old one goes on without its files on the server', async ({ page, context }) => {
  await page.goto('/');
  await untilLocked(page);
  makeSecondBuild(site);

  await page.reload();
  await untilLocked(page);
  await expect(page.locator(mark), 'the old version').toHaveCount(0);
  const waiting = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state);
  await expect.poll(waiting, { message: 'a new version waits' }).toBe('installed');
  await page.reload();
  await untilLocked(page);
  await expect(page.locator(mark), 'still the old version').toHaveCount(0);

  await page.evaluate(async () => {
    const worker = (await navigator.serviceWorker.getRegistration())?.waiting;
    worker?.postMessage({ type: 'take-over' });
    await new Promise<void>((resolve) => {
      worker?.addEventListener('statechange', () => worker.state === 'activated' && resolve());
    });
  });
  await context.setOffline(true);
  await page.reload();
  await untilLocked(page);
  await expect(page.locator(mark), 'the new version').toHaveCount(1);
  expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
});
