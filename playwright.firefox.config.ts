import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** What Playwright cannot do in an unmodified Firefox; none of it is a fault of the page. */
const NOT_DRIVEN = [
  // A test that looks inside frames loses its hold when axe visits them.
  /axe finds nothing, with everything on the page opened/,
  // Saved files are not reported, and going back is waited for until a page loads.
  /files can still be saved and opened/,
  /what was typed comes back with the page/,
  // A worker that the policy refuses ends the script that asks for it; in Chromium it ends the worker.
  /no form, script, style sheet, frame or worker gets out either/,
  // The console tells of a field that cannot be focused, although the element has led there.
  /the form gets the claim; without a result/,
  // A context without script is not to be had.
  /without script/,
];

/** The same tests in a second browser engine, Debian's Firefox ESR: `cargo xtask firefox`. */
export default defineConfig({
  ...base,
  testDir: 'tests',
  testMatch: [
    'firefox/*.spec.ts',
    ...['csp', 'decide', 'developer', 'device', 'elements', 'host', 'journey', 'network']
      .map((name) => `e2e/${name}.spec.ts`),
  ],
  grepInvert: NOT_DRIVEN,
  outputDir: 'target/firefox',
  // Each test begins with a new Firefox profile, and one that is driven answers more slowly.
  timeout: 120_000,
  use: {
    ...base.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    // Playwright takes a picture with a style of its own, which the page's policy refuses, and that would hide the fault.
    screenshot: 'off',
    launchOptions: { executablePath: fileURLToPath(new URL('tests/firefox/bridge.mjs', import.meta.url)) },
  },
});
