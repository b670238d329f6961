// The page for developers: what one chooses is what one sees and what one copies.

import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { transformWithOxc } from 'vite';
import { untilLocked } from './locked';
import { expect, hasFocus, tabTo, test, violations } from './page';
import { serveOther, type OtherPage } from './other-site';
import { sample } from './screens';

test.use({ serviceWorkers: 'block' });

/** The tabs of the code. */
const WAYS = ['html', 'react', 'vue', 'iframe', 'engine', 'wechat'];

const tab = (page: Page, name: string) => page.locator(`[id="snippets-${name}"]`);
const snippet = (page: Page, file: string) => page.locator(`.snippet[data-file="${file}"] pre`);
const live = (page: Page) => page.locator('#preview > :is(preclaim-check, preclaim-estimate, iframe)');
const events = (page: Page, name: string) => page.locator(`tr[data-event="preclaim-${name}"]`);

async function openPage(page: Page): Promise<void> {
  await page.goto('/developer.html');
  await expect(events(page, 'ready')).toHaveCount(1);
}

async function allSnippets(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const way of WAYS) {
    await tab(page, way).click();
    await expect(tab(page, way)).toHaveAttribute('aria-selected', 'true');
    for (const figure of await page.locator('#snippets .snippet').all()) {
      found[`${way}/${await figure.getAttribute('data-file')}`] = (await figure.locator('pre').textContent()) ?? '';
    }
  }
  return found;
}

test('the live element follows what is chosen', async ({ page }) => {
  await openPage(page);
  await expect(live(page)).toHaveJSProperty('tagName', 'PRECLAIM-CHECK');
  await page.locator('#locale').selectOption('en');
  await expect(live(page)).toHaveAttribute('locale', 'en');
  await expect(live(page).locator('h1')).toHaveText('See what your claim would pay');
  await page.locator('#theme').selectOption('dark');
  await expect(live(page)).toHaveAttribute('theme', 'dark');
  await page.locator('#size').selectOption('elder');
  await expect(live(page)).toHaveAttribute('size', 'elder');
  await page.locator('#plan').selectOption('sh-university-480-2026');
  await expect(live(page)).toHaveAttribute('plan', 'sh-university-480-2026');
  await page.locator('#policy').fill('{ "union_cover": true }');
  await expect.poll(() => live(page).evaluate((element) => (element as unknown as { policy?: object }).policy ?? {})).toMatchObject({ union_cover: true });
  await page.locator('#kind').selectOption('estimate');
  await expect(live(page)).toHaveJSProperty('tagName', 'PRECLAIM-ESTIMATE');
  await expect(events(page, 'ready')).toHaveCount(2);
});

test('the frame is the real one, and its events arrive', async ({ page }) => {
  await openPage(page);
  await page.locator('#kind').selectOption('frame');
  await expect(live(page)).toHaveJSProperty('tagName', 'IFRAME');
  await expect(events(page, 'ready')).toHaveCount(2);
  await expect(tab(page, 'iframe')).toHaveAttribute('aria-selected', 'true');
  await page.locator('#locale').selectOption('en');
  // A browser does not draw a frame that is out of sight.
  await live(page).scrollIntoViewIfNeeded();
  await expect(page.frameLocator('#preview iframe').locator('h1')).toHaveText('See what your claim would pay');
  // Another engine is chosen by the frame's own page.
  await expect(page.locator('#engine')).toHaveCount(0);
});

test('the console has every event with its detail, and can be emptied', async ({ page }) => {
  await openPage(page);
  await expect(events(page, 'ready')).toContainText('"engine":"wasm"');
  await live(page).evaluate((element) => {
    (element as unknown as { claim: object }).claim = { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] };
  });
  // (1000 − 600) × 70 %
  await expect(events(page, 'change').first()).toContainText('"payable":"280.00"');
  await page.getByRole('button', { name: '清空记录' }).click();
  await expect(page.locator('tr[data-event]')).toHaveCount(0);
});

test('every snippet can be read by the machine it is for, before and after a choice', async ({ page }) => {
  await openPage(page);
  const before = await allSnippets(page);
  await page.locator('#plan').selectOption('sh-university-480-2026');
  await page.locator('#locale').selectOption('en');
  await page.locator('#size').selectOption('elder');
  // What HTML, JSX and a template must not be torn by.
  await page.locator('#policy').fill('{ "union_cover": true, "note": "<\\"a\\" & {{b}}>" }');
  const after = await allSnippets(page);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, text] of Object.entries(after)) {
    // These say the same whatever is chosen.
    if (!/(?:vite\.config\.js|csp|page\.json|iframe\/claims\.js)$/.test(name)) expect(text, name).not.toBe(before[name]);
  }
  for (const [name, text] of [...Object.entries(before), ...Object.entries(after)]) await expectReadable(page, name, text);
});

async function expectReadable(page: Page, name: string, text: string): Promise<void> {
  const { ext } = parse(name);
  if (ext === '.json') expect(() => void JSON.parse(text), name).not.toThrow();
  // As far as a parser can tell, which throws at what it cannot read.
  if (ext === '.js' || ext === '.jsx') await transformWithOxc(text.replace("with { type: 'json' }", ''), name.endsWith('.jsx') ? 'a.jsx' : 'a.js');
  if (ext === '.vue') {
    const [, script = '', template = ''] = /<script setup>([\s\S]*)<\/script>\s*<template>([\s\S]*)<\/template>/.exec(text) ?? [];
    await transformWithOxc(script, 'a.js');
    expect(await namesOf(page, template), name).toEqual(expect.arrayContaining(['plan', '@preclaim-change']));
  }
  if (ext === '.html' || ext === '.wxml') expect((await namesOf(page, text)).length, name).toBeGreaterThan(0);
}

/** The attributes of the tag that matters, as a browser reads them. */
function namesOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate((given) => {
    const read = new DOMParser().parseFromString(given.replace(/\/>/g, '></x>'), 'text/html');
    return read.querySelector('preclaim-check, preclaim-estimate, script[src$="embed.js"]')?.getAttributeNames() ?? [];
  }, text);
}

test('the line for a frame works as it is copied, under the policy that is given with it', async ({ page, context }) => {
  await openPage(page);
  await page.locator('#locale').selectOption('en');
  await page.locator('#policy').fill('{ "union_cover": true }');
  await page.locator('#kind').selectOption('frame');
  await expect(snippet(page, 'index.html')).toContainText('integrity="sha384-');
  const [body, script, line] = [await snippet(page, 'index.html').textContent(), await snippet(page, 'claims.js').textContent(), await snippet(page, 'csp').textContent()];
  const pages: Record<string, OtherPage> = {
    '/': { body: `<!doctype html><title>另一个网站</title><body>${body ?? ''}</body>`, policy: `default-src 'none'; ${(line ?? '').replace('Content-Security-Policy: ', '')}` },
  };
  expect(script).toContain('preclaim-change');
  const site = await serveOther(pages);
  const other = await context.newPage();
  await other.goto(site.url);
  const check = other.frameLocator('iframe').locator('preclaim-check');
  await expect(check).toHaveAttribute('locale', 'en');
  await expect.poll(() => check.evaluate((element) => (element as unknown as { policy?: object }).policy ?? {})).toMatchObject({ union_cover: true });
  await site.stop();
});

test('the code for a plain page works as it is copied, under the policy that is given with it', async ({ page, context }) => {
  await openPage(page);
  await page.locator('#locale').selectOption('en');
  await page.locator('#policy').fill('{ "union_cover": true }');
  await expect(snippet(page, 'claims.js')).toContainText('union_cover');
  const [body, script, line] = [await snippet(page, 'index.html').textContent(), await snippet(page, 'claims.js').textContent(), await snippet(page, 'csp').textContent()];
  const site = await serveOther({
    '/': { body: `<!doctype html><title>另一个网站</title><body>${body ?? ''}</body>`, policy: `default-src 'none'; ${(line ?? '').replace('Content-Security-Policy: ', '')}` },
    '/claims.js': { body: script ?? '', type: 'text/javascript' },
  }, fileURLToPath(new URL('../../pkg/dist', import.meta.url)));
  const other = await context.newPage();
  const said: string[] = [];
  other.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  await other.goto(site.url);
  const check = other.locator('preclaim-check');
  await expect(check.locator('h1')).toHaveText('See what your claim would pay');
  await check.evaluate((element) => {
    (element as unknown as { claim: object }).claim = { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] };
  });
  // (1000 − 600) × 70 %, told by the copied script; and no policy was in the way.
  await expect.poll(() => said).toContain('log: 280.00');
  expect(said.filter((one) => one.startsWith('error'))).toEqual([]);
  await site.stop();
});

test('the policy line says what is needed, and no more', async ({ page }) => {
  await openPage(page);
  await expect(snippet(page, 'csp')).toHaveText("Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'");
  await page.locator('#engine').selectOption('twin');
  await expect(snippet(page, 'csp')).toHaveText("Content-Security-Policy: script-src 'self'; connect-src 'self'");
  await expect(events(page, 'ready').first()).toContainText('"engine":"twin"');
  await tab(page, 'wechat').click();
  await expect(snippet(page, 'csp')).toHaveCount(0);
});

test('a policy that is no object is said to be none, and changes nothing', async ({ page }) => {
  await openPage(page);
  const before = await snippet(page, 'claims.js').textContent();
  for (const text of ['{ "union_cover": ', '[1]', 'null']) {
    await page.locator('#policy').fill(text);
    await expect(page.locator('#policy-wrong')).toContainText('这不是一个 JSON 对象');
    await expect(page.locator('#policy')).toHaveAttribute('aria-invalid', 'true');
  }
  expect(await snippet(page, 'claims.js').textContent()).toBe(before);
  await page.locator('#policy').fill('');
  await expect(page.locator('#policy-wrong')).toBeEmpty();
});

interface Wanted { billed: string; payable: string }

test('the explorer shows the figures of an example to the cent, by keyboard', async ({ page }) => {
  await openPage(page);
  await expect(page.locator('#claim')).not.toHaveValue('');
  const { claim } = sample('S08');
  await page.locator('#explain').click();
  const tree = page.getByRole('tree');
  await expect(tree).toBeVisible();
  const told = JSON.parse((await page.locator('.raw pre').textContent()) ?? '') as { explanation: { account: Wanted & { entries: { amount: string }[] } } };
  const { account } = told.explanation;
  // The answer on record for this example, worked out by hand.
  expect(account.payable).toBe('161.00');
  expect(JSON.parse(await page.locator('#claim').inputValue())).toEqual(claim);
  const root = tree.getByRole('treeitem').first();
  await expect(root).toContainText(`¥${account.billed} → ¥${account.payable}`);

  await root.focus();
  const rows = await tree.getByRole('treeitem').count();
  await page.keyboard.press('ArrowLeft');
  await expect(root).toHaveAttribute('aria-expanded', 'false');
  await expect(tree.getByRole('treeitem')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(tree.getByRole('treeitem')).toHaveCount(rows);
  await page.keyboard.press('ArrowRight');
  expect(await hasFocus(tree.locator('[aria-level="2"]').first())).toBe(true);
  await page.keyboard.press('End');
  expect(await hasFocus(tree.getByRole('treeitem').last())).toBe(true);
  await page.keyboard.press('Home');
  expect(await hasFocus(root)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.raw figcaption')).toContainText('选中的部分');

  // Every entry has what a partner needs: clause, place, before and after.
  await page.getByRole('button', { name: '全部展开' }).click();
  await expect(tree).toContainText('/encounters/0');
  await expect(tree.locator('code').filter({ hasText: /· / }).first()).toBeVisible();
});

test('a claim that cannot be read is named with its place', async ({ page }) => {
  await openPage(page);
  await expect(page.locator('#claim')).not.toHaveValue('');
  await page.locator('#claim').fill('{ "encounters": [{ "care_type": "spa" }] }');
  await page.locator('#explain').click();
  await expect(page.locator('[role=alert]')).toContainText('/encounters/0/care_type');
  await page.locator('#claim').fill('{');
  await page.locator('#explain').click();
  await expect(page.locator('[role=alert]')).toContainText('JSON');
});

for (const kind of ['wasm', 'twin'] as const) {
  test(`this browser gives the answers on record, by ${kind}`, async ({ page }) => {
    test.setTimeout(300_000);
    await openPage(page);
    await page.locator('#conform-engine').selectOption(kind);
    await page.locator('#conform').click();
    await expect(page.locator('[data-same]')).toBeVisible({ timeout: 240_000 });
    await expect(page.locator('[data-same]')).toHaveAttribute('data-same', 'true');
    const kit = JSON.parse(readFileSync(new URL('../../pkg/dist/conformance/cases.json', import.meta.url), 'utf8')) as { digests: { engine: string }; cases: object[] };
    await expect(page.locator('#digest')).toHaveText(kit.digests.engine);
    await expect(page.locator('pd-conformance dl')).toContainText(kind);
  });
}

test('running the cases can be stopped, and a wrong answer is found', async ({ page }) => {
  await page.route('**/assets/cases-*.json', async (route) => {
    const kit = await (await route.fetch()).json() as { cases: { sha256: string; path: string }[] };
    // The first answer on record is changed, and few cases are left.
    kit.cases = kit.cases.slice(0, 40);
    const [first] = kit.cases;
    if (first) first.sha256 = '0'.repeat(64);
    await route.fulfill({ json: kit });
  });
  await openPage(page);
  await page.locator('#conform').click();
  await expect(page.locator('[data-same=false]')).toBeVisible();
  await expect(page.locator('[data-same=false]')).toContainText('1 个用例');
  await page.unroute('**/assets/cases-*.json');
  await page.reload();
  await expect(events(page, 'ready')).toHaveCount(1);
  await page.locator('#conform').click();
  await page.getByRole('button', { name: '停下' }).click();
  await expect(page.locator('pd-conformance [role=status]').last()).toContainText('已停下');
});

for (const language of ['zh-CN', 'en'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language} ${colorScheme}`, () => {
      test.use({ locale: language, colorScheme });

      test('axe finds nothing, with everything on the page opened', async ({ page }) => {
        test.setTimeout(120_000);
        await openPage(page);
        await page.locator('#explain').click();
        await expect(page.getByRole('tree')).toBeVisible();
        expect(await violations(page)).toEqual([]);
        // Each language has its turn with one colour; the colours are the same behind every tab.
        if ((language === 'en') !== (colorScheme === 'dark')) return;
        for (const way of WAYS) {
          await tab(page, way).click();
          expect(await violations(page), way).toEqual([]);
        }
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      });
    });
  }
}

test('320 px wide, nothing sticks out', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPage(page);
  await page.locator('#explain').click();
  await expect(page.getByRole('tree')).toBeVisible();
  for (const way of WAYS) {
    await tab(page, way).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), way).toBeLessThanOrEqual(320);
  }
});

test('by keyboard alone', async ({ page }) => {
  await openPage(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.locator('#content'))).toBe(true);
  await tabTo(page, page.locator('#kind'));
  await page.keyboard.press('ArrowDown');
  await expect(live(page)).toHaveJSProperty('tagName', 'PRECLAIM-ESTIMATE');
  await tabTo(page, tab(page, 'html'));
  await page.keyboard.press('ArrowRight');
  expect(await hasFocus(tab(page, 'react'))).toBe(true);
  await page.keyboard.press('End');
  expect(await hasFocus(tab(page, 'wechat'))).toBe(true);
  await expect(snippet(page, 'page.wxml')).toBeVisible();
});

test('code is copied as it stands', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPage(page);
  await page.getByRole('button', { name: '复制 index.html' }).click();
  await expect(page.locator('.snippet[data-file="index.html"] [role=status]')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await snippet(page, 'index.html').textContent());
});

test.describe('once the portal keeps itself on the device', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the developer page and the frame still come from the server, and the portal asks for nothing new', async ({ page }) => {
    await page.goto('/');
    await untilLocked(page);
    await openPage(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
    await page.locator('#kind').selectOption('frame');
    await expect(events(page, 'ready')).toHaveCount(2);
    // Neither of them is among what the device keeps.
    const kept = await page.evaluate(async () => {
      const caching = await caches.open((await caches.keys())[0] ?? '');
      return (await caching.keys()).map(({ url }) => new URL(url).pathname);
    });
    expect(kept).toContain('/');
    expect(kept.filter((path) => /developer|embed|twin|engine-/.test(path))).toEqual([]);
  });
});
