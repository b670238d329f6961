// Without a network, in a browser that is not Chromium: the server goes away, the page opens from its worker.

import { untilLocked } from '../e2e/locked';
import { test } from '../e2e/built-copy';
import { expect } from '../e2e/page';

test('loaded anew without its server, the page gives the same answer', async ({ page, server }) => {
  const answer = async (): Promise<string> => {
    await page.goto('about:blank');
    await page.goto(`${server.url}/#samples`);
    await untilLocked(page);
    await page.locator('[data-sample]').first().click();
    await expect(page.locator('#main')).toContainText('尚未提交');
    return page.locator('#main').innerText();
  };
  const before = await answer();
  expect(before).toMatch(/\d\.\d\d/);
  await server.stop();
  expect(await answer()).toBe(before);
});
