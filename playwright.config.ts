import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { defineConfig } from '@playwright/test';

const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** `cargo xtask test` sets CHROMIUM; by hand the first browser on PATH is taken. */
function chromium(): string {
  if (process.env['CHROMIUM']) return process.env['CHROMIUM'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (!found) throw new Error('Chromium is missing: let the variable CHROMIUM name its program file');
  return found;
}

/** Each worker has a server of its own, so that what one asks for is not in the other's log. */
const servers = (process.env['BASE_URL'] ?? 'http://localhost:4173').split(' ');
const mine = servers[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? servers[0];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: servers.length,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    // By hand: `cargo xtask serve` in one window, `npx playwright test` in another.
    baseURL: mine,
    locale: 'zh-CN',
    screenshot: 'only-on-failure',
    // A trace doubles the time of a test; TRACE=1 asks for it.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
