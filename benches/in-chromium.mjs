// Starts Chromium on the bench's page and asks it for rounds.

import { chromium } from '@playwright/test';
import { serve } from './serve.mjs';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function inChromium(executablePath) {
  const { address, stop } = await serve();
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, '--js-flags=--expose-gc'] });
  const page = await browser.newPage();
  await page.goto(`${address}/page/in-page`);
  return {
    version: browser.version(),
    round: (cell, milliseconds) => page.evaluate(async ([cell, milliseconds]) => (await globalThis.opening).round(cell, milliseconds), [cell, milliseconds]),
    clear: () => page.evaluate(async () => (await globalThis.opening).clear()),
    /** A page that knows nothing yet: what it took to the first answer, in milliseconds. */
    async cold(who) {
      const context = await browser.newContext();
      const fresh = await context.newPage();
      await fresh.goto(`${address}/page/cold-page#${who}`);
      const told = await fresh.evaluate(() => globalThis.cold);
      await context.close();
      return told;
    },
    async close() {
      await browser.close();
      stop();
    },
  };
}
