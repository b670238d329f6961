// The page's own files on the device, when some of them are gone, are of another version, or have no room.

import type { Page } from '@playwright/test';
import { test as built } from './built-copy';
import { expect } from './page';
import { untilLocked } from './locked';
import { amount, go, openReady, ready, words } from './screens';
import { makeSecondBuild, mark } from './second-build';
import { own, total, typeReceipt } from './faults';

/** Some faults make the browser complain; none may make a script of ours fail. */
const test = built.extend({
  page: async ({ context }, use) => {
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    await use(page);
    expect(failures).toEqual([]);
  },
});

/** Takes what matches away from what is kept on the device, by the worker and by the browser itself; everything, if nothing is said. */
async function takeAway(page: Page, which = ''): Promise<void> {
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache');
  await page.evaluate(removeKept, which);
}

async function removeKept(pattern: string): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) if (new RegExp(pattern).test(request.url)) await cache.delete(request);
  }
}

const kept = (page: Page) => page.evaluate(async () => {
  const [name] = await caches.keys();
  return name === undefined ? 0 : (await (await caches.open(name)).keys()).length;
});

async function opened(page: Page, url: string): Promise<void> {
  await openReady(page, url);
  await untilLocked(page);
  await expect.poll(() => kept(page)).toBeGreaterThan(5);
}

test('files that are taken away under an open page are not missed, and are there again the next time', async ({ page, server }) => {
  await opened(page, server.url);
  const before = await kept(page);
  await typeReceipt(page);
  await takeAway(page);
  await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
  await total(page).fill('2000');
  await own(page).fill('2000');
  await expect(amount(page)).toHaveText('¥980.00');
  await page.reload();
  await opened(page, server.url);
  await expect.poll(() => kept(page)).toBe(before);
});

test('an old page whose script is gone gives way to the new version at once', async ({ page, site, server }) => {
  await opened(page, server.url);
  makeSecondBuild(site);
  await takeAway(page, 'assets/.*js$');
  // The old worker still has the old page, and nobody has its script any more.
  await page.goto(server.url);
  await ready(page);
  await expect(page.locator(mark)).toHaveCount(1);
});

test('without a network, a page whose script is gone still shows the papers, and opens once there is one', async ({ page, context, server }) => {
  await opened(page, server.url);
  await takeAway(page, 'assets/check');
  await context.setOffline(true);
  await page.goto(server.url);
  await expect(page.getByRole('heading', { name: '住院还要' })).toBeVisible();
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  await context.setOffline(false);
  await page.getByRole('link', { name: '重新打开' }).click();
  await ready(page);
});

test('a device without room for the files says so; the page works, and keeps them once there is room', async ({ page, context, server }) => {
  await page.goto(`${server.url}/robots.txt`);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url, quotaSize: 1 });
  await openReady(page, server.url);
  await untilLocked(page);
  await go(page, 'privacy');
  await expect(page.locator('[data-offline=failed]')).toContainText(words('zh-CN').privacy.offlineStates.failed);
  await typeReceipt(page);
  await expect(amount(page)).toHaveText('¥280.00');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.url });
  await page.goto(`${server.url}/#privacy`);
  await page.reload();
  await expect(page.locator('[data-offline=ready]')).toBeVisible();
});
