// The real page without a network, and when a new version of it comes. How the parts work by themselves is
// tested in device.spec.ts.

import type { Page } from '@playwright/test';
import { untilLocked } from './locked';
import { test } from './built-copy';
import { expect } from './page';
import { makeSecondBuild, mark } from './second-build';

/** The first example, worked out; the answer as it stands there. */
async function resultOfExample(page: Page, url: string): Promise<string> {
  // Another fragment alone would not load the page.
  await page.goto('about:blank');
  await page.goto(`${url}/#samples`);
  await untilLocked(page);
  await page.locator('[data-sample]').first().click();
  await expect(page.locator('#main')).toContainText('尚未提交');
  return page.locator('#main').innerText();
}

test('without a network the page opens and gives the same answer', async ({ page, context, server }) => {
  const answer = await resultOfExample(page, server.url);
  expect(answer).toMatch(/\d\.\d\d/);
  await server.stop();
  await context.setOffline(true);
  expect(await resultOfExample(page, server.url)).toBe(answer);
  await page.reload();
  await untilLocked(page);
  // Reloaded for good, past the browser's own cache.
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  expect(await resultOfExample(page, server.url)).toBe(answer);
});

test('the page says that it will open without a network', async ({ page, server }) => {
  await page.goto(`${server.url}/#privacy`);
  await expect(page.locator('[data-offline=ready]')).toBeVisible();
});

test('a second visit asks for nothing but whether there is a new version', async ({ page, server }) => {
  await resultOfExample(page, server.url);
  const before = server.log.length;
  await resultOfExample(page, server.url);
  await page.waitForTimeout(5_000);
  expect(server.log.slice(before).filter((line) => line !== 'GET /sw.js')).toEqual([]);
});

test('a new version is announced and comes when it is asked for, not before', async ({ page, site, server }) => {
  const answer = await resultOfExample(page, server.url);
  makeSecondBuild(site);
  // The server has only the new files now; the old page still opens and works.
  expect(await resultOfExample(page, server.url)).toBe(answer);
  const notice = page.locator('[data-notice=update]');
  await expect(notice).toBeVisible();
  await expect(page.locator(mark)).toHaveCount(0);
  await notice.getByRole('button').last().click();
  await expect(page.locator(mark)).toHaveCount(1);
  await untilLocked(page);
  await expect(notice).toHaveCount(0);
  expect(await resultOfExample(page, server.url)).toBe(answer);
});
