// What the tests of the studio share.

import type { Page } from '@playwright/test';
import type { Demonstration } from '../../www/src/studio/demonstration';
import type { Studio } from '../../www/src/studio/studio';
import { expect } from './page';

/** The element of the page, as tests look into it. */
export interface StudioPage extends Element { studio: Studio }

export const studio = (page: Page) => page.locator('preclaim-studio');

/** Opens the studio and waits until the engine is there. */
export async function openStudio(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/studio.html${fragment}`);
  await expect.poll(() => studio(page).evaluate((element) => (element as Element as Partial<StudioPage>).studio?.bench !== undefined)).toBe(true);
}

export async function openPreset(page: Page, preset: string): Promise<void> {
  await openStudio(page);
  await page.locator(`[data-preset="${preset}"]`).click();
  await expect(page.locator('[aria-current="page"]')).toHaveCount(1);
}

export const toScreen = (page: Page, screen: string) => page.locator(`[data-screen="${screen}"]`).click();

export function demonstration(page: Page): Promise<Demonstration | undefined> {
  return studio(page).evaluate((element) => (element as Element as StudioPage).studio.demonstration);
}

/** What each column pays, as the sandbox shows it. */
export const payable = (page: Page) => page.locator('st-results [data-payable]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-payable')));
export const ownCost = (page: Page) => page.locator('st-results [data-own]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-own')));

export const LOOKS = (['zh-CN', 'en'] as const).flatMap((locale) => (['light', 'dark'] as const).map((colorScheme) => ({ locale, colorScheme })));

/** An address that other devices can open, too; a code of this very device's own is never shown. */
export const ELSEWHERE = 'https://studio.example';

/** Has the pages under test at that address. */
export async function publish(page: Page, baseURL = ''): Promise<void> {
  // A server for developers asks for one; it finds none there.
  await page.context().routeWebSocket(/^wss:/, () => {});
  await page.context().route(`${ELSEWHERE}/**`, async (route) => {
    const { pathname, search } = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: new URL(pathname + search, baseURL).href }) });
  });
}
