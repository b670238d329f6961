// www/src/device by itself, on a page that has nothing else: built with the real step of the build that makes
// the service worker, served under the real policy, and built a second time for an update.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { build } from 'vite';
import { precache } from '../../www/precache';
import type { Bench } from './device/main';
import { serveFolder, type OwnServer } from './own-server';

declare const bench: Bench;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function buildInto(folder: string, version: string): Promise<void> {
  await build({
    configFile: false,
    root: here('device'),
    base: './',
    publicDir: here('../../www/public'),
    logLevel: 'error',
    define: { VERSION: JSON.stringify(version) },
    plugins: [precache(here('../../www/src/device/service-worker.ts'))],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
}

/** The page lies in a folder of its own, as it may on any server. */
const test = base.extend<{ site: string; server: OwnServer }>({
  site: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'preclaim-device-'));
    await buildInto(join(folder, 'deep/er'), 'one');
    await use(folder);
    rmSync(folder, { recursive: true });
  },
  server: async ({ site }, use) => {
    const server = await serveFolder(site);
    await use(server);
    await server.stop();
  },
});

async function open(page: Page, server: OwnServer, path = '/deep/er/'): Promise<void> {
  await page.goto(server.url + path);
  await start(page);
}

async function start(page: Page): Promise<void> {
  await page.waitForFunction(() => 'bench' in window);
  await page.evaluate(() => bench.device.start());
}

const version = (page: Page) => page.evaluate(() => bench.version);
const changes = (page: Page) => page.evaluate(() => bench.changes);
const attempt = (page: Page) => page.evaluate(() => bench.attempt());
const everyWay = (outcome: string) =>
  Object.fromEntries(['fetch', 'xhr', 'beacon', 'socket', 'image'].map((way) => [way, outcome]));

test.describe('lock', () => {
  test('before it everything is sent, after it nothing, and the server saw no more', async ({ page, server }) => {
    await page.goto(`${server.url}/deep/er/`);
    await page.waitForFunction(() => 'bench' in window);
    expect(await attempt(page)).toEqual(everyWay('sent'));
    const tried = server.log.filter((line) => line.includes('lock-test')).map((line) => line.replace(/.*lock-test-/, ''));
    expect(tried.sort()).toEqual(['beacon', 'fetch', 'image', 'xhr'].concat(tried.includes('socket') ? ['socket'] : []).sort());

    await start(page);
    expect(await changes(page)).toEqual(['ready', 'ready, locked']);
    const before = [...server.log];
    expect(await attempt(page)).toEqual(everyWay('blocked'));
    await page.waitForTimeout(1_000);
    expect(server.log).toEqual(before);
  });

  test('taking the tag away does not lift it', async ({ page, server }) => {
    await open(page, server);
    await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.remove());
    await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveCount(0);
    expect(await attempt(page)).toEqual(everyWay('blocked'));
  });

  test('no form, script, style sheet, frame or worker gets out either', async ({ page, server }) => {
    await open(page, server);
    const before = [...server.log];
    await page.evaluate(() => {
      const add = <T extends keyof HTMLElementTagNameMap>(name: T, with_: Partial<HTMLElementTagNameMap[T]>) =>
        document.body.append(Object.assign(document.createElement(name), with_));
      add('script', { src: 'leak.js' });
      add('link', { rel: 'stylesheet', href: 'leak.css' });
      add('link', { rel: 'prefetch', href: 'leak.prefetch' });
      add('iframe', { src: 'leak.html' });
      add('audio', { src: 'leak.mp3' });
      add('object', { data: 'leak.pdf' });
      const form = Object.assign(document.createElement('form'), { action: 'leak.form', method: 'post' });
      document.body.append(form);
      form.submit();
      new EventSource('leak.events');
      try {
        new Worker('leak-worker.js');
      } catch {
        // Refused at once in some browsers.
      }
    });
    await page.evaluate(() => import('./leak-module.js' as string).catch(() => {}));
    await page.evaluate(() => navigator.serviceWorker.register('leak-sw.js').catch(() => {}));
    await page.waitForTimeout(1_000);
    expect(server.log).toEqual(before);
  });

  test('the icon is shown on, though the browser loads it anew with every change of address', async ({ page, server }) => {
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    await open(page, server);
    await page.evaluate(() => history.pushState(null, '', '#visits'));
    await page.waitForTimeout(500);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(refused).toEqual([]);
  });

  test('files can still be saved and opened, and wasm, pictures and style sheets made here work', async ({ page, server }) => {
    await open(page, server);
    await page.evaluate(() => {
      const link = document.querySelector('a');
      if (!link) throw new Error('no link');
      link.href = URL.createObjectURL(new Blob(['kept']));
      link.hidden = false;
    });
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a').click()]);
    expect(await readFile(await download.path(), 'utf8')).toBe('kept');

    await page.getByLabel('Open').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('opened') });
    expect(await page.locator('input').evaluate((input: HTMLInputElement) => input.files?.[0]?.text())).toBe('opened');

    const worked = await page.evaluate(async () => {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('body { outline: 3px solid }');
      document.adoptedStyleSheets.push(sheet);
      const picture = new Image();
      picture.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }));
      await picture.decode();
      return getComputedStyle(document.body).outlineWidth;
    });
    expect(worked).toBe('3px');
  });
});

test.describe('offline', () => {
  test('the page opens without a server, by every address in its folder', async ({ page, server }) => {
    await open(page, server);
    await server.stop();
    for (const path of ['/deep/er/', '/deep/er/index.html', '/deep/er/?plan=x#/visits']) {
      await open(page, server, path);
      expect(page.url()).toBe(server.url + path);
      expect(await changes(page)).toEqual(['ready', 'ready, locked']);
    }
    await open(page, server, '/deep/er/old/page?claim=secret');
    expect(page.url()).toBe(`${server.url}/deep/er/`);
  });

  test('an address of the page never reaches the server once the page is kept', async ({ page, server }) => {
    await open(page, server);
    const before = server.log.length;
    await open(page, server, '/deep/er/?claim=secret');
    await open(page, server, '/deep/er/elsewhere?claim=secret');
    await page.waitForTimeout(3_000);
    // The browser asks for the worker by itself, to see whether there is a new one. That is all.
    expect(new Set(server.log.slice(before))).toEqual(new Set(['GET /deep/er/sw.js']));
  });

  test('the worker answers for the files of the build and sends nothing on', async ({ page, server }) => {
    await open(page, server);
    await page.goto(`${server.url}/deep/er/`);
    const before = server.log.filter((line) => !line.endsWith('/sw.js'));
    const statuses = await page.evaluate(async () => {
      const status = async (path: string, init?: RequestInit) => (await fetch(path, init)).status;
      return [
        await status('icon.svg'),
        await status('icon.svg?claim=secret'),
        await status('icon.svg', { method: 'POST', body: 'secret' }),
        await status('secret'),
        await status('../../secret'),
      ];
    });
    expect(statuses).toEqual([200, 200, 504, 504, 504]);
    expect(server.log.filter((line) => !line.endsWith('/sw.js'))).toEqual(before);
  });

  test('what the browser threw away is fetched again', async ({ page, server }) => {
    await open(page, server);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await open(page, server);
    expect(await changes(page)).toEqual(['ready', 'ready, locked']);
    await server.stop();
    await open(page, server);
    expect(await version(page)).toBe('one');
  });

  test('a file that is not the one that was built is not kept', async ({ page, site, server }) => {
    // As a host would do that is half way through an update, or puts something of its own into files.
    writeFileSync(join(site, 'deep/er/icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    await open(page, server);
    expect(await changes(page)).toEqual(['failed', 'failed, locked']);
    expect(server.log).toContain('GET /deep/er/icon.svg');
  });

  test('the page does not wait for ever, but takes what comes late', async ({ page, server }) => {
    const release = server.hold('/deep/er/manifest.webmanifest');
    await page.clock.install();
    await page.goto(`${server.url}/deep/er/`);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => void bench.device.start());
    await page.clock.fastForward(10_000);
    expect(await changes(page)).toEqual([]);
    await page.clock.fastForward(15_000);
    await expect.poll(() => changes(page)).toEqual(['failed', 'failed, locked']);
    release();
    await expect.poll(() => changes(page)).toEqual(['failed', 'failed, locked', 'ready, locked']);
  });

  test('without a worker the page is locked all the same', async ({ page, site, server }) => {
    rmSync(join(site, 'deep/er/sw.js'));
    await open(page, server);
    expect(await changes(page)).toEqual(['failed', 'failed, locked']);
    expect(await attempt(page)).toEqual(everyWay('blocked'));
  });

  test('a browser that has no service workers is locked, too', async ({ page, server }) => {
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await open(page, server);
    expect(await changes(page)).toEqual(['unsupported, locked']);
  });
});

test.describe('update', () => {
  test('is announced, waits, is taken over once, and leaves nothing of the old version', async ({ page, site, server }) => {
    await open(page, server);
    await buildInto(join(site, 'deep/er'), 'two');
    await open(page, server);
    await expect.poll(() => changes(page)).toContain('ready, locked, update');
    expect(await version(page)).toBe('one');
    await open(page, server);
    expect(await version(page), 'it waits').toBe('one');
    await expect.poll(() => changes(page)).toContain('ready, locked, update');

    let loads = 0;
    page.on('load', () => (loads += 1));
    await page.evaluate(() => bench.device.update?.());
    await expect.poll(() => version(page).catch(() => 'loading')).toBe('two');
    await page.waitForTimeout(500);
    expect(loads).toBe(1);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
    await start(page);
    expect(await changes(page)).toEqual(['ready', 'ready, locked']);
  });

  test('is taken over in one tab while another one goes on', async ({ page, context, site, server }) => {
    await open(page, server);
    await open(page, server);
    await buildInto(join(site, 'deep/er'), 'two');
    const other = await context.newPage();
    await open(other, server);
    await expect.poll(() => changes(other)).toContain('ready, locked, update');
    await expect.poll(() => changes(page)).toContain('ready, locked, update');
    await other.evaluate(() => bench.device.update?.());
    await expect.poll(() => version(other).catch(() => 'loading')).toBe('two');
    expect(await version(page)).toBe('one');
    await page.evaluate(() => bench.device.update?.());
    await expect.poll(() => version(page).catch(() => 'loading')).toBe('two');
  });

  test('the worker of docs/deploy.md ends it all', async ({ page, site, server }) => {
    await open(page, server);
    const guide = await readFile(here('../../docs/deploy.md'), 'utf8');
    const worker = /```js\n([^]*?)```/.exec(guide)?.[1];
    expect(worker).toBeDefined();
    writeFileSync(join(site, 'deep/er/sw.js'), worker ?? '');
    writeFileSync(join(site, 'deep/er/index.html'), '<title>Moved</title>');
    await page.goto(`${server.url}/deep/er/`);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
    await page.goto(`${server.url}/deep/er/`);
    await expect(page).toHaveTitle('Moved');
  });

  test('another page of the same origin keeps its files', async ({ page, server }) => {
    await page.goto(`${server.url}/deep/er/`);
    await page.evaluate(async () => {
      await caches.open(`preclaim:${location.origin}/:other`);
      await caches.open('a neighbour');
    });
    await start(page);
    const kept = await page.evaluate(() => caches.keys());
    expect(kept).toEqual(expect.arrayContaining([`preclaim:${server.url}/:other`, 'a neighbour']));
    expect(kept).toHaveLength(3);
  });
});

test.describe('drafts', () => {
  const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const draft = { saved: '2026-06-01T08:00:00.000Z', claim: '{"encounters":[]}', place: 'visits', settings: { elder: true } };

  test.beforeEach(async ({ page, server }) => {
    await open(page, server);
  });

  test('looking for one leaves nothing behind', async ({ page }) => {
    expect(await page.evaluate(() => bench.drafts.load())).toEqual({ ok: true });
    expect(await page.evaluate(() => bench.drafts.describe())).toEqual({ ok: true });
    expect(await databases(page)).toEqual([]);
  });

  test('what is saved comes back after the page was closed, and is gone after a wipe', async ({ page, server }) => {
    expect(await page.evaluate((draft) => bench.drafts.save(draft), draft)).toEqual({ ok: true });
    await open(page, server);
    const whole = { version: 1, ...draft };
    expect(await page.evaluate(() => bench.drafts.load())).toEqual({ ok: true, value: whole });
    expect(await page.evaluate(() => bench.drafts.describe())).toEqual({
      ok: true,
      value: { bytes: JSON.stringify(whole).length, saved: draft.saved },
    });
    expect(await page.evaluate(() => bench.drafts.wipe())).toEqual({ ok: true });
    expect(await databases(page)).toEqual([]);
    expect(await page.evaluate(() => bench.drafts.wipe())).toEqual({ ok: true });
    expect(await page.evaluate(() => bench.drafts.load())).toEqual({ ok: true });
  });

  test('one that cannot be read is told of and left', async ({ page }) => {
    await page.evaluate((draft) => bench.drafts.save({ ...draft, claim: 7 as unknown as string }), draft);
    expect(await page.evaluate(() => bench.drafts.load())).toEqual({ ok: false, problem: 'unreadable' });
    expect(await databases(page)).toEqual(['preclaim-draft']);
  });

  test('a browser without storage, or without space, is told of', async ({ page }) => {
    const outcome = await page.evaluate(async (draft) => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('', 'QuotaExceededError');
      };
      const full = await bench.drafts.save(draft);
      IDBObjectStore.prototype.put = put;
      IDBFactory.prototype.open = () => {
        throw new DOMException('', 'SecurityError');
      };
      return [full, await bench.drafts.save(draft), await bench.drafts.load(), await bench.drafts.describe()];
    }, draft);
    expect(outcome).toEqual([
      { ok: false, problem: 'full' },
      ...Array<unknown>(3).fill({ ok: false, problem: 'unavailable' }),
    ]);
  });
});
