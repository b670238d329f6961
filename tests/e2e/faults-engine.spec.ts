// An engine that does not come, comes broken, or stops while it works: what is typed stays, the page says in both
// languages what happened and what to do, and goes on as soon as it can.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Route } from '@playwright/test';
import { wasmThatSays } from '../package/odd-wasm.mjs';
import { again, alert, expect, notice, own, retype, saidInBoth, setTrap, spring, test, total, typeReceipt } from './faults';
import { amount, check, go, openFile, openReady, ready, type Check } from './screens';

test.use({ serviceWorkers: 'block' });

const WASM = '**/assets/member-*.wasm';
const DATA = '**/assets/data-*.json';
const wasm = readFileSync(fileURLToPath(new URL('../../pkg/dist/member.wasm', import.meta.url)));
const signIn = { contentType: 'text/html', body: '<!doctype html><title>Sign in to this network</title>' };
const asWasm = (body: Uint8Array) => ({ contentType: 'application/wasm', body: Buffer.from(body) });
const asData = (body: string) => ({ contentType: 'application/json', body });
const data = { hospitals: [], words: { 'zh-CN': '{}', en: '{}' }, samples: [] };

type Answer = Parameters<Route['fulfill']>[0];
type Kind = 'failedText' | 'wrongText';

/** What goes wrong, where, and what the page says of it. */
const faults: [what: string, where: string, answer: Answer | 'reset', said: Kind][] = [
  ['the engine is cut short', WASM, asWasm(wasm.subarray(0, 300_000)), 'wrongText'],
  ['the engine is the page of a network that wants one to sign in', WASM, signIn, 'wrongText'],
  ['the engine is some other wasm', WASM, asWasm(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])), 'wrongText'],
  ['the engine is that of another version', WASM, asWasm(wasmThatSays('{"calls":2}')), 'wrongText'],
  ['the engine stops at the first word', WASM, asWasm(wasmThatSays()), 'wrongText'],
  ['there is no engine', WASM, { status: 404, body: 'not found' }, 'wrongText'],
  ['the connection to the engine breaks', WASM, 'reset', 'failedText'],
  ['there are no plans', DATA, { status: 404, body: 'not found' }, 'wrongText'],
  ['the plans are cut short', DATA, asData('{"plans":["{'), 'wrongText'],
  ['the plans are the page of a network that wants one to sign in', DATA, signIn, 'wrongText'],
  ['a plan on board cannot be read', DATA, asData(JSON.stringify({ ...data, plans: ['{ "id": 7 }'] })), 'wrongText'],
  ['no plan is on board', DATA, asData(JSON.stringify({ ...data, plans: [] })), 'wrongText'],
  ['the connection to the plans breaks', DATA, 'reset', 'failedText'],
];

for (const [what, where, answer, kind] of faults) {
  test(`${what}: said in both languages, and trying again goes on with what was typed`, async ({ page }) => {
    await page.route(where, (route) => (answer === 'reset' ? route.abort('connectionreset') : route.fulfill(answer)));
    await page.goto('/');
    await expect(alert(page)).toBeVisible();
    await typeReceipt(page);
    await saidInBoth(page, alert(page), ({ engine }) => [engine.failedTitle, engine[kind]]);
    await page.unroute(where);
    await again(alert(page)).click();
    await expect(amount(page)).toHaveText('¥280.00');
    await expect(alert(page)).toHaveCount(0);
    await expect(total(page)).toHaveValue('1000.00');
  });
}

test('what was wrong is not taken from the browser’s own store again', async ({ page }) => {
  const modes: string[] = [];
  await page.exposeFunction('noteMode', (mode: string) => modes.push(mode));
  await page.addInitScript(() => {
    const { fetch: real, noteMode } = window as typeof window & { noteMode(mode: string): void };
    window.fetch = (address, init) => {
      noteMode(init?.cache ?? '');
      return real(address, init);
    };
  });
  await page.route(WASM, (route) => route.fulfill(signIn), { times: 2 });
  await page.goto('/');
  await expect(alert(page)).toBeVisible();
  await page.unroute(WASM);
  const first = modes.splice(0);
  await again(alert(page)).click();
  await ready(page);
  expect([first, modes.slice(0, 2)]).toEqual([['default', 'default'], ['reload', 'reload']]);
});

for (const type of ['application/octet-stream', 'text/plain', 'text/html']) {
  test(`wasm that is called ${type} is wasm all the same`, async ({ page }) => {
    await page.route(WASM, (route) => route.fulfill({ contentType: type, body: wasm }));
    await openReady(page);
    expect(await check(page).evaluate((element) => (element as Check & { info: { engine: string } }).info.engine)).toBe('wasm');
  });
}

test('where wasm is forbidden and its twin is missing, trying again gets it', async ({ page }) => {
  await page.route('/', async (route) => {
    const response = await route.fetch();
    const policy = response.headers()['content-security-policy'] ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy.replace(" 'wasm-unsafe-eval'", '') } });
  });
  await page.route('**/member-twin-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  await expect(alert(page)).toContainText('计算功能没有打开');
  await typeReceipt(page);
  await page.unroute('**/member-twin-*.js');
  await again(alert(page)).click();
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(total(page)).toHaveValue('1000.00');
});

test('a script that does not come leaves the list of papers, and a way to open the page again', async ({ page }) => {
  await page.route('**/assets/check-*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  // It is said after ten seconds.
  await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
  for (const said of ['等了很久还没有打开', 'If nothing happens for long']) await expect(page.locator('.slow', { hasText: said })).toBeVisible();
  await expect(page.getByRole('heading', { name: '住院还要' })).toBeVisible();
  await page.unroute('**/assets/check-*.js');
  await page.getByRole('link', { name: '重新打开' }).click();
  await ready(page);
});

test.describe('an engine that stops in the middle of a call', () => {
  test.beforeEach(async ({ page }) => {
    await setTrap(page);
    await openReady(page);
    await typeReceipt(page);
    await expect(amount(page)).toHaveText('¥280.00');
  });

  test('is followed by another one, which goes on with what was typed', async ({ page }) => {
    await spring(page, { times: 1 });
    await retype(page, '2000');
    await expect(amount(page)).toHaveText('¥980.00');
    await saidInBoth(page, notice(page, 'renewed'), ({ engine }) => [engine.renewedTitle, engine.renewedText]);
    expect(await page.evaluate(() => window.trap.made)).toBe(2);
    await expect(own(page)).toHaveValue('2000.00');
    // Everything that was open on the one before is open on this one.
    await go(page, 'result');
    await expect(amount(page)).toHaveText('¥980.00');
    await go(page, { screen: 'visit', visit: 0 });
    await page.getByRole('combobox', { name: '医院' }).fill('瑞金');
    await expect(page.getByRole('option').first()).toContainText('瑞金');
    await notice(page, 'renewed').getByRole('button').click();
    await expect(notice(page, 'renewed')).toHaveCount(0);
  });

  test('is told of when the same claim stops the next one too; another claim gets another engine', async ({ page }) => {
    await spring(page, { at: '2222.00' });
    await retype(page, '2222');
    const broken = notice(page, 'broken');
    await saidInBoth(page, broken, ({ engine }) => [engine.brokenTitle, engine.brokenText]);
    await expect(amount(page)).toHaveCount(0);
    await expect(own(page)).toHaveValue('2222.00');
    await again(broken).click();
    await expect(broken).toBeVisible();
    // Once the fault is gone, trying again is enough.
    await spring(page, { at: '' });
    await again(broken).click();
    await expect(amount(page)).toHaveText('¥1,135.40');
    await expect(broken).toHaveCount(0);

    await spring(page, { at: '555.00' });
    await retype(page, '555');
    await expect(broken).toBeVisible();
    await retype(page, '1000');
    await expect(amount(page)).toHaveText('¥280.00');
    await expect(broken).toHaveCount(0);
  });

  test('at a question, a search or a file, too', async ({ page, failures }) => {
    await go(page, { screen: 'visit', visit: 0 });
    await spring(page, { at: '瑞金' });
    await page.getByRole('combobox', { name: '医院' }).fill('瑞金');
    await expect(notice(page, 'renewed').or(notice(page, 'broken'))).toBeVisible();
    await spring(page, { at: '' });
    await page.getByRole('combobox', { name: '医院' }).fill('中山');
    await expect(page.getByRole('option').first()).toContainText('中山');
    await expect(amount(page)).toHaveText('¥280.00');

    await spring(page, { at: '9999.00' });
    await openFile(page, JSON.stringify({ encounters: [{ care_type: 'outpatient', invoices: [{ total: '9999.00' }] }] }));
    await expect(notice(page, 'renewed')).toBeVisible();
    await expect(amount(page)).toHaveText('¥280.00');
    await spring(page, { at: '' });
    await openFile(page, JSON.stringify({ encounters: [{ care_type: 'outpatient', invoices: [{ total: '9999.00' }] }] }));
    await expect(page.locator('main')).toContainText('9,999.00');
    // Nothing of ours fails but the calls themselves.
    expect(failures.splice(0).filter((failure) => !failure.startsWith('stopped: '))).toEqual([]);
  });
});

