// The agent's studio without a network: it is kept from the first visit on, whole, and for nobody who only
// visits the portal.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { untilLocked } from './locked';
import { test } from './built-copy';
import type { OwnServer } from './own-server';
import { expect } from './page';
import { makeSecondBuild, precached } from './second-build';

const ENDOWMENT = 'd=endowment-30&e=endowment-b&y=30.10000000.45&w=timeline&l=zh-CN';
const GRADES = 'd=disability&i=student-accident-2026&y=5000000.9&w=grades&l=zh-CN';

/** Loads the studio anew and waits until it is locked; what stands on its screen. */
async function screenOf(page: Page, server: OwnServer, fragment: string, path = '/studio.html'): Promise<string> {
  // Another fragment alone would not load the page.
  await page.goto('about:blank');
  await page.goto(`${server.url}${path}#${fragment}`);
  await page.locator('main h1').waitFor();
  await untilLocked(page);
  // Curves are drawn a moment after the rest.
  let text = '';
  await expect(async () => {
    const before = text;
    text = await page.locator('main').evaluate(withoutAnnouncements);
    expect(text).toBe(before);
  }).toPass({ intervals: [300] });
  return text;
}

/** What is said to screen readers comes when nothing has happened for a while, and repeats what stands there. */
function withoutAnnouncements(main: Element): string {
  const copy = main.cloneNode(true) as Element;
  for (const region of copy.querySelectorAll('[role=status]')) region.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ');
}

async function withoutNetwork(context: BrowserContext, server: OwnServer, page: Page): Promise<void> {
  await server.stop();
  await context.setOffline(true);
  // Reloaded for good, past the browser's own cache.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
}

/** The fragments of every screen of a year of care. */
async function yearOfCare(page: Page, server: OwnServer): Promise<string[]> {
  await page.goto(`${server.url}/studio.html`);
  await page.locator('[data-preset=chronic]').first().click();
  await expect.poll(() => new URL(page.url()).hash).toContain('w=sandbox');
  const fragment = new URL(page.url()).hash.slice(1);
  return ['sandbox', 'curve', 'compare', 'bill', 'goal'].map((screen) => fragment.replace('w=sandbox', `w=${screen}`));
}

test('after the first visit every screen opens without a network and shows the same', async ({ page, context, server }) => {
  const fragments = [ENDOWMENT, GRADES, ...(await yearOfCare(page, server))];
  const before: string[] = [];
  for (const fragment of fragments) before.push(await screenOf(page, server, fragment));
  await expect(page.locator('[data-offline=ready]')).toHaveAttribute('data-locked', '');
  await withoutNetwork(context, server, page);
  for (const [at, fragment] of fragments.entries()) expect(await screenOf(page, server, fragment), fragment).toBe(before[at]);
  expect(before[0]).toContain('¥15,000.00');
  await page.goto(`${server.url}/`);
  await untilLocked(page);
});

test('whoever visits the portal alone fetches nothing of the studio', async ({ page, site, server }) => {
  const own = Object.keys(precached(site).studio);
  expect(own).toEqual(expect.arrayContaining(['studio.html', expect.stringMatching(/^assets\/engine-.*\.wasm$/)]));
  await page.goto(`${server.url}/`);
  await untilLocked(page);
  await page.goto(`${server.url}/#samples`);
  await page.reload();
  await untilLocked(page);
  await page.waitForTimeout(1_000);
  expect(own.filter((name) => server.log.includes(`GET /${name}`))).toEqual([]);
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(own.filter((name) => kept.includes(`/${name}`))).toEqual([]);
});

test('it can be opened from a portal that is kept already, and is kept from then on', async ({ page, context, server }) => {
  await page.goto(`${server.url}/`);
  await untilLocked(page);
  const before = await screenOf(page, server, ENDOWMENT);
  expect(server.log).toContain('GET /studio.html');
  await expect(page.locator('[data-offline=ready]')).toBeVisible();
  await withoutNetwork(context, server, page);
  expect(await screenOf(page, server, ENDOWMENT)).toBe(before);
  // Some hosts show a page without its `.html`.
  expect(await screenOf(page, server, ENDOWMENT, '/studio')).toBe(before);
});

test('once it is kept and open, it asks for nothing, and its figures never reach the server', async ({ page, server }) => {
  await screenOf(page, server, ENDOWMENT);
  const before = server.log.length;
  await screenOf(page, server, GRADES, '/studio.html?sum=secret');
  await page.locator('[data-grade="3"]').click();
  await page.locator('[data-screen=leaf]').click();
  await page.waitForTimeout(3_000);
  // The browser asks for the worker by itself, to see whether there is a new one.
  expect(server.log.slice(before).filter((line) => line !== 'GET /sw.js')).toEqual([]);
  expect(server.log.join()).not.toContain('5000000');
});

test('a file that is not the one that was built is not kept, and the studio says so', async ({ page, site, server }) => {
  const [words = ''] = Object.keys(precached(site).studio).filter((name) => /studio-.*\.json$/.test(name));
  writeFileSync(join(site, words), '{"zh-CN":{},"en":{}}');
  await screenOf(page, server, ENDOWMENT);
  await expect(page.locator('[data-offline=failed]')).toBeVisible();
  await page.goto(`${server.url}/#privacy`);
  await expect(page.locator('[data-offline=ready]')).toBeVisible();
});

test('whoever had the studio has it after an update, too', async ({ page, context, site, server }) => {
  const before = await screenOf(page, server, ENDOWMENT);
  makeSecondBuild(site);
  await screenOf(page, server, ENDOWMENT);
  await page.locator('#take-update').click();
  await expect(page.locator('#take-update')).toHaveCount(0);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).join())).toMatch(/-second$/);
  await untilLocked(page);
  await expect(page.locator('[data-offline=ready]')).toBeVisible();
  await withoutNetwork(context, server, page);
  expect(await screenOf(page, server, ENDOWMENT)).toBe(before);
});
