import { readFileSync } from 'node:fs';
import { expect, test as base, type Locator, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/**
 * `test` whose page must stay clean: an error in the console, an uncaught exception, a failed request or a
 * violation of the content security policy fails the test, even when all its own expectations hold.
 */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // Leaving a page ends its open requests; that is no fault.
      if (reason !== 'net::ERR_ABORTED') errors.push(`request failed: ${request.url()} (${reason})`);
    });
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.effectiveDirective} forbids ${event.blockedURI}`);
      });
    });
    await use(page);
    expect(errors, 'errors seen by the browser').toEqual([]);
  },
});

export { expect };

/** Opens a page and waits until it has loaded what it wants. */
export async function open(page: Page, path = '/'): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}

/** Walks on with Tab, as a person without a mouse does. */
export async function tabTo(page: Page, target: Locator, most = 80): Promise<void> {
  let key = 'Tab';
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
    if (!(await hasLeft(page))) continue;
    await page.keyboard.press(key);
    key = 'Shift+Tab';
  }
  throw new Error(`Tab does not reach ${target.toString()}`);
}

/** After the last stop Chromium begins anew; Firefox goes on to its own buttons, from where Tab comes back to the last stop. */
export async function hasLeft(page: Page): Promise<boolean> {
  const isFirefox = page.context().browser()?.browserType().name() === 'firefox';
  return isFirefox && !(await page.evaluate(() => document.hasFocus()));
}

/** Whether an element has the focus, in the page or in the tree of an element of its own. */
export async function hasFocus(target: Locator): Promise<boolean> {
  return (await target.count()) === 1 && target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the page as it is. It is put into the page once; it asks for nothing. */
export async function violations(page: Page): Promise<unknown[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }) as Promise<AxeResults>,
    RULES,
  );
  return found.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => `${target.flat().join(' ')}: ${failureSummary?.split('\n').at(1)?.trim()}`)]);
}

/** What the server was asked for so far, one line per request; undefined when the server keeps no log. */
export function requestLog(): string[] | undefined {
  const file = process.env['REQUEST_LOG']?.split('\n')[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return file ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : undefined;
}

/** Does something and fails if the page asks for anything meanwhile, be it our server or another. */
export async function expectNoRequests(page: Page, work: () => Promise<void>): Promise<void> {
  const seen: string[] = [];
  const note = (request: { url(): string }) => seen.push(request.url());
  const before = requestLog();
  // The context, not the page: it also sees requests of service workers.
  page.context().on('request', note);
  await work();
  // A delayed request (a timer, an idle callback) shall be seen, too.
  await page.waitForTimeout(1_000);
  page.context().off('request', note);
  expect(seen, 'requests seen by the browser').toEqual([]);
  expect(requestLog(), 'requests seen by the server').toEqual(before);
}
