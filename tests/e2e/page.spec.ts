// What holds wherever one is on the page: how entries are read, what is said of those that cannot be, files, the
// amount that stays in sight, and an engine that fails or never comes.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoRequests, test } from './page';
import {
  amount, byPointer, check, drawn, give, go, heading, onward, openFile, openReady, pathOf, PLACES, ready, showSample, startReceipt, type Check,
} from './screens';
import { untilLocked } from './locked';

const total = (page: Page) => page.getByLabel('总额', { exact: true });
const own = (page: Page) => page.getByLabel('自负', { exact: true });
const summary = (page: Page) => page.locator('[data-problems=entries]');

test.describe('entries', () => {
  test('amounts are taken as people write them', async ({ page }) => {
    await startReceipt(page);
    for (const [typed, tidy] of [['１，０００元', '1000.00'], ['￥ 1 000', '1000.00'], ['12。5', '12.50'], ['0099.9', '99.90']] as const) {
      await total(page).fill(typed);
      await total(page).blur();
      await expect(total(page)).toHaveValue(tidy);
    }
  });

  test('an amount that is none keeps its text, and is named on “continue” and not before', async ({ page }) => {
    await startReceipt(page);
    await expect(page).toHaveTitle(/^第 1 次就诊，票据 1/);
    await total(page).pressSequentially('三百');
    await page.keyboard.press('Tab');
    await drawn(page);
    // Neither while typing nor after leaving the field.
    await expect(summary(page)).toHaveCount(0);
    await expect(total(page)).not.toHaveAttribute('aria-invalid');
    await expect(page).not.toHaveTitle(/错误/);
    await expect(total(page)).toHaveValue('三百');

    await onward(page).click();
    await expect(heading(page)).toHaveText('第 1 次就诊，票据 1');
    await expect(summary(page)).toBeFocused();
    await expect(page).toHaveTitle(/^错误：第 1 次就诊，票据 1/);
    await expect(total(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(total(page)).toHaveValue('三百');
    await expect(summary(page)).toContainText('您写的是“三百”');

    // The same words at the field and in the summary, and the label leads the way.
    const link = summary(page).getByRole('link');
    const wrong = byPointer(page, '/encounters/0/invoices/0/total:wrong');
    await expect(wrong).toHaveText('错误：不是金额。请只写数字，例如 362.50');
    await expect(link).toContainText('不是金额。请只写数字，例如 362.50');
    await expect(link).toContainText(/^总额：/);
    await expect(total(page)).toHaveAccessibleDescription(/不是金额/);
    await link.click();
    await expect(total(page)).toBeFocused();

    await total(page).fill('300');
    await expect(summary(page)).toHaveCount(0);
    await expect(page).not.toHaveTitle(/错误/);
    await onward(page).click();
    await expect(heading(page)).toHaveText('票据 1 的明细');
  });

  test('several unreadable entries are listed in one summary, each with its link', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('abc');
    await own(page).fill('-5');
    await page.keyboard.press('Tab');
    await onward(page).click();
    await expect(summary(page).getByRole('heading')).toHaveText('有 2 处读不懂');
    await summary(page).getByRole('link', { name: /^自负/ }).click();
    await expect(own(page)).toBeFocused();
  });

  test('a finding never holds one back', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('1000');
    await own(page).fill('1000');
    await page.locator('summary', { hasText: '票据号码、形式和问题' }).click();
    await page.getByRole('checkbox', { name: '只有半联' }).check();
    await expect(page.locator('.here')).toBeVisible();
    await expect(page.getByRole('checkbox', { name: '只有半联' })).toBeFocused();
    await onward(page).click();
    await expect(heading(page)).toHaveText('票据 1 的明细');
  });

  test('an entry that cannot be read holds the figure back: no half answer', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('1000');
    await own(page).fill('1000');
    await expect(amount(page)).toHaveText('¥280.00');
    for (const typed of ['abc', '1e3', '-5', '12.345', '123456789']) {
      await own(page).fill(typed);
      await expect(amount(page)).toHaveCount(0);
      await own(page).blur();
      await expect(amount(page)).toHaveCount(0);
      await go(page, 'result');
      await expect(page.locator('#result .big')).toHaveCount(0);
      await expect(page.locator('#result')).toContainText('有内容读不懂');
      await page.locator('#result').getByRole('link', { name: typed }).click();
      await expect(own(page)).toBeFocused();
      await expect(own(page)).toHaveValue(typed);
    }
    await own(page).fill('1000');
    await expect(amount(page)).toHaveText('¥280.00');
  });

  test('a date is read from pasted text, and a day that does not exist is named', async ({ page }) => {
    await startReceipt(page);
    await go(page, { screen: 'visit', visit: 0 });
    const date = page.getByLabel('就诊日期', { exact: true });
    const paste = (text: string) =>
      date.evaluate((input, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, text);
    await paste('2026年13月1日');
    await onward(page).click();
    await expect(summary(page)).toContainText('2026年13月1日');
    await expect(summary(page)).toBeFocused();
    await paste('2026.5.10');
    await expect(date).toHaveValue('2026-05-10');
    await expect(summary(page)).toHaveCount(0);
  });

  test('the other language keeps everything typed, readable or not', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('1000');
    await own(page).fill('一千');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByLabel('Total (总额)')).toHaveValue('1000.00');
    await expect(page.getByLabel('Self-paid in scope (自负)')).toHaveValue('一千');
    await page.getByRole('button', { name: '中文' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
    await expect(total(page)).toHaveValue('1000.00');
  });
});

test.describe('files', () => {
  test('a file with mistakes lists them all and changes nothing', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('88');
    await openFile(page, '{"encounters":[{"care_type":"outpatient","invoices":[{"total":12.5,"totl":"1.00"}]}]}');
    const problems = page.locator('[data-problems=file]');
    await expect(problems).toBeFocused();
    await expect(problems.getByRole('listitem')).toHaveCount(2);
    await expect(problems).toContainText('我的.json');
    await expect(problems).toContainText('/encounters/0/invoices/0/total');
    await expect(problems).toContainText('/encounters/0/invoices/0/totl');
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    await expect(total(page)).toHaveValue('88.00');
  });

  test('a file that is no JSON says where it breaks off', async ({ page }) => {
    await openReady(page);
    await openFile(page, '{"encounters": [');
    await expect(page.locator('[data-problems=file]')).toContainText('第 1 行');
  });

  test('a saved claim opens again', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('1000');
    await own(page).fill('1000');
    await expect(amount(page)).toHaveText('¥280.00');
    await go(page, 'files');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存到文件' }).click();
    const path = await (await download).path();

    await page.getByRole('button', { name: '清空' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
    await expect(amount(page)).toHaveCount(0);
    await page.getByLabel('打开文件…').setInputFiles(path);
    await expect(heading(page)).toHaveText('检查答案');
    await expect(amount(page)).toHaveText('¥280.00');
  });
});

test('what is removed comes back, and an example gives way to one’s own claim', async ({ page }) => {
  await startReceipt(page);
  await total(page).fill('abc');
  await go(page, { screen: 'receipts', visit: 0 });
  await page.getByRole('button', { name: '删除这张票据' }).click();
  await expect(page.getByRole('button', { name: '删除这张票据' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).click();
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await expect(total(page)).toHaveValue('abc');

  await showSample(page, 'S04');
  await expect(amount(page)).toHaveText('¥80.50');
  await page.getByRole('button', { name: '回到我的填写' }).click();
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await expect(total(page)).toHaveValue('abc');
});

test('the strip is read out once typing has paused', async ({ page }) => {
  await startReceipt(page);
  const spoken = page.locator('pc-strip [role=status]');
  await total(page).fill('1000');
  await own(page).fill('1000');
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(spoken).not.toContainText('280.00');
  await expect(spoken).toContainText('预计可报 ¥280.00');
});

test.describe('privacy', () => {
  /** Everything the page could have left behind on the device, the page's own files aside. */
  const stored = (page: Page) =>
    page.evaluate(async () => ({
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cookies: document.cookie,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname + new URL(url).search),
    }));

  test('a whole session asks nothing of the server, stores nothing, and the address holds nothing of the claim', async ({ page }) => {
    await openReady(page);
    await untilLocked(page);
    const before = await stored(page);
    const addresses = new Set<string>();
    page.on('framenavigated', (frame) => addresses.add(frame.url()));
    await expectNoRequests(page, async () => {
      await showSample(page, 'S08');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Back to my own claim' }).click();
      await go(page, 'plan');
      await page.getByRole('radio').nth(1).check();
      await page.getByRole('radio').nth(0).check();
      await go(page, 'visits');
      await page.getByRole('button', { name: 'Outpatient', exact: true }).click();
      await page.getByRole('combobox', { name: 'Hospital', exact: true }).fill('瑞金');
      await go(page, { screen: 'reason', visit: 0 });
      await byPointer(page, '/encounters/0/diagnoses').fill('高血压');
      await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
      await page.getByLabel('Total (总额)').fill('76543.21');
      await page.getByLabel('Self-paid in scope (自负)').fill('76543.21');
      for (const place of PLACES) {
        await go(page, place);
        expect(new URL(page.url()).hash).toBe(`#${pathOf(place)}`);
      }
      await page.goBack();
      await page.goForward();
    });
    expect(addresses.size).toBeGreaterThan(15);
    for (const address of addresses) expect(decodeURIComponent(address)).not.toMatch(/76543|瑞金|高血压/);
    expect(await stored(page)).toEqual(before);
    expect({ ...before, caches: [] }).toEqual({ local: [], session: [], cookies: '', databases: [], caches: [] });
    // What is kept for use without a network are the page's own files, by their own names.
    expect(before.caches.length).toBeGreaterThan(5);
    for (const path of before.caches) expect(path).toMatch(/^\/($|index\.html|assets\/|icon|manifest)[\w.-]*$/);
  });
});

test.describe('the engine', () => {
  test('one that failed says what to do and keeps what is typed', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'no engine' }));
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('计算功能没有打开');
    await go(page, 'visits');
    await page.getByRole('button', { name: '门诊', exact: true }).click();
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    await total(page).fill('12');
    expect(await saved(page)).toMatchObject({ encounters: [{ invoices: [{ total: '12.00' }] }] });
    await page.unroute('**/*.wasm');
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(total(page)).toHaveValue('12.00');
    await expect(amount(page)).toBeVisible();
  });

  test('a file that never arrives is named, and asking again gets it', async ({ page }) => {
    await page.clock.install();
    let asked = 0;
    await page.route('**/*.wasm', async (route) => {
      asked += 1;
      if (asked > 1) await route.continue();
    });
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    // The start is usable meanwhile.
    await expect(heading(page)).toHaveText('先看看能报多少');
    await page.clock.runFor(1_000);
    await check(page).evaluate((element) => (element as Check).session.journey.go({ screen: 'visits' }));
    await page.clock.runFor(1_000);
    const strip = page.locator('pc-strip a');
    await expect(strip).toContainText('正在准备计算');
    await page.getByRole('button', { name: '门诊', exact: true }).click();
    await page.clock.runFor(1_000);
    await check(page).evaluate((element) => (element as Check).session.journey.go({ screen: 'receipt', visit: 0, receipt: 0 }));
    await page.clock.runFor(25_000);
    await expect(strip).toContainText('有文件没下载到');
    await total(page).fill('1000');
    await own(page).fill('1000');

    await page.clock.resume();
    await expect(page.locator('#engine')).toContainText('您填的内容还在');
    expect(await saved(page)).toMatchObject({ encounters: [{ invoices: [{ total: '1000.00' }] }] });
    await page.locator('#engine').getByRole('button', { name: '再试一次' }).click();
    await expect(amount(page)).toHaveText('¥280.00');
    await expect(page.locator('#engine')).toHaveCount(0);
    await expect(total(page)).toHaveValue('1000.00');
  });

  test('one that breaks while it works out a claim loses no entry and offers to save it', async ({ page }) => {
    await startReceipt(page);
    await total(page).fill('1000');
    await check(page).evaluate((element) => {
      (element as unknown as { session: { engine: { check(): never } } }).session.engine.check = () => { throw new Error('unreachable executed'); };
    });
    await own(page).fill('1000');
    await expect(page.getByRole('alert')).toContainText('计算时出错了');
    await expect(amount(page)).toHaveCount(0);
    await expect(own(page)).toHaveValue('1000');
    const { encounters } = await saved(page);
    expect(encounters).toMatchObject([{ invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }]);

    // A page loaded anew works again, and takes up the file.
    await page.reload();
    await ready(page);
    await give(page, { encounters });
    await go(page, 'result');
    await expect(amount(page)).toHaveText('¥280.00');
  });

  /** What the notice offers to save. */
  async function saved(page: Page): Promise<{ encounters: object[] }> {
    const download = page.waitForEvent('download');
    await page.locator('pc-notices').getByRole('button', { name: '保存到文件' }).click();
    return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as { encounters: object[] };
  }
});
