// The elements on a partner's page when their files do not come as they should, or their engine stops: both the
// person and the page are told.

import type { Locator, Page } from '@playwright/test';
import type { PreclaimElement } from '../../pkg/src/elements';
import { again, expect, setTrap, spring, test } from './faults';
import { serveHosts, type Hosts } from './hosts/server';
import { words, type Check } from './screens';

interface Element extends PreclaimElement { session: Check['session'] }

let hosts: Hosts;
test.beforeAll(async () => { hosts = await serveHosts(); });
test.afterAll(() => hosts.stop());

const claim = (total: string) => ({ encounters: [{ care_type: 'outpatient' as const, date: '2026-10-10', invoices: [{ total, in_scope_self_paid: total }] }] });
const give = (element: Locator, total: string) => element.evaluate((one, given) => { (one as Element).claim = given; }, claim(total));
const told = (page: Page) => page.evaluate(() => (window as unknown as { told: unknown[] }).told);

/** Puts an element with a claim into a partner's page, and notes what it tells that page. */
async function put(page: Page): Promise<Locator> {
  await page.goto(`${hosts.url}/plain.html?policy=wasm`);
  await page.evaluate(async (given) => {
    await customElements.whenDefined('preclaim-check');
    const element = document.createElement('preclaim-check');
    const notes: unknown[] = ((window as unknown as { told: unknown[] }).told = []);
    element.addEventListener('preclaim-load-error', ({ detail }) => notes.push((detail as { code: string }).code));
    (element as Element).claim = given;
    (element as Element).goTo('receipt/1/1');
    document.querySelector('#place')?.append(element);
  }, claim('1000.00'));
  return page.locator('preclaim-check');
}

for (const [file, answer, code] of [
  ['member.wasm', { contentType: 'application/wasm', body: 'no engine' }, 'version'],
  ['member.wasm', { contentType: 'text/html', body: '<!doctype html>' }, 'mime'],
  ['member.wasm', 'reset', 'network'],
  ['data.json', { contentType: 'application/json', body: '{"plans":["{' }, 'mime'],
  ['data.json', { status: 404 }, 'path'],
  ['data.json', 'reset', 'network'],
] as const) {
  test(`${file}, ${JSON.stringify(answer)}: the page is told "${code}", the person what to do`, async ({ page }) => {
    await page.route(`**/${file}`, (route) => (answer === 'reset' ? route.abort('connectionreset') : route.fulfill(answer)));
    const element = await put(page);
    const alert = element.getByRole('alert');
    await expect(alert).toContainText(words('zh-CN').engine[code === 'network' ? 'failedText' : 'wrongText']);
    expect(await told(page)).toEqual([code]);
    await page.unroute(`**/${file}`);
    await again(alert).click();
    await expect(element.locator('pc-strip .amount')).toHaveText('¥280.00');
  });
}

test('an engine that stops is replaced, and told of only where that does not help', async ({ page }) => {
  await setTrap(page);
  const element = await put(page);
  await expect(element.locator('pc-strip .amount')).toHaveText('¥280.00');
  await spring(page, { times: 1 });
  await give(element, '2000.00').catch(() => {});
  await expect(element.locator('[data-notice=renewed]')).toBeVisible();
  expect(await told(page)).toEqual([]);
  await give(element, '2000.00');
  await expect(element.locator('pc-strip .amount')).toHaveText('¥980.00');
  await spring(page, { at: '2222.00' });
  await give(element, '2222.00').catch(() => {});
  await expect(element.locator('[data-notice=broken]')).toBeVisible();
  expect(await told(page)).toEqual(['stopped']);
  await spring(page, { at: '' });
  await again(element.locator('[data-notice=broken]')).click();
  await expect(element.locator('pc-strip .amount')).toHaveText('¥1,135.40');
});
