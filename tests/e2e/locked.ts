import type { Page } from '@playwright/test';

/** Waits until the page has forbidden itself the network: then all its files are on the device, or cannot be. */
export async function untilLocked(page: Page): Promise<void> {
  await page.locator('meta[http-equiv="Content-Security-Policy"]').waitFor({ state: 'attached', timeout: 30_000 });
}
