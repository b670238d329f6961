// The agent's studio when its engine does not come, or stops: it says so in both languages, and the figures come back.

import type { Page } from '@playwright/test';
import { expect, setTrap, spring, test } from './faults';
import { openPreset, payable, studio } from './studio';
import { wordsOf } from '../../www/src/studio/page-words';

test.use({ serviceWorkers: 'block' });

const alert = (page: Page) => page.getByRole('alert');
const again = (page: Page) => page.getByRole('button', { name: wordsOf('zh-CN').again });

async function saidInBoth(page: Page, which: 'failed' | 'stopped'): Promise<void> {
  await expect(alert(page)).toHaveText(wordsOf('zh-CN')[which]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(alert(page)).toHaveText(wordsOf('en')[which]);
  await page.getByRole('button', { name: '中文' }).click();
}

for (const [what, file, answer] of [
  ['there is no engine', '**/assets/engine-*.wasm', { status: 404 }],
  ['the engine is the page of a network that wants one to sign in', '**/assets/engine-*.wasm', { contentType: 'text/html', body: '<!doctype html>' }],
  ['the words are cut short', '**/assets/studio-*.json', { contentType: 'application/json', body: '{' }],
] as const) {
  test(`${what}: said in both languages, and trying again opens it`, async ({ page }) => {
    await page.route(file, (route) => route.fulfill(answer));
    await page.goto('/studio.html');
    await saidInBoth(page, 'failed');
    await page.unroute(file);
    await again(page).click();
    await expect(page.locator('[data-preset]').first()).toBeVisible();
  });
}

test('an engine that stops is told of, and trying again brings back the figures', async ({ page, failures }) => {
  await setTrap(page);
  await openPreset(page, 'healthy-year');
  const before = await payable(page);
  expect(before.length).toBeGreaterThan(0);
  await spring(page, { times: 1 });
  await studio(page).evaluate((element) => {
    const { studio: state } = element as unknown as { studio: { set(figure: string, value: number): void } };
    try {
      state.set('visits', 3);
    } catch {
      // The call itself.
    }
  });
  await saidInBoth(page, 'stopped');
  await again(page).click();
  await expect(page.locator('st-results [data-payable]').first()).toBeVisible();
  expect((await payable(page)).length).toBe(before.length);
  expect(failures.splice(0).filter((failure) => !failure.startsWith('stopped: '))).toEqual([]);
});
