// What is typed stays on the device if and only if the person asks for it, and goes at once when they say so.

import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { amount, give, go, heading, openReady, ready, resize, showSample } from './screens';

test.use({ serviceWorkers: 'block' });

const box = (page: Page) => page.getByRole('checkbox', { name: '把填写的内容记在这台设备上' });
const draft = (page: Page) => page.locator('section', { has: page.getByRole('heading', { name: '上次填到一半' }) });
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
/** Longer than the page waits before it writes. */
const writing = 1_500;

const claim = {
  policy: { accumulators: { outpatient: { base: '100.00', paid: '0.00' } } },
  encounters: [{ care_type: 'outpatient', date: '2026-10-10', hospital: { name: '瑞金医院' }, invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }],
};

/** A claim that is kept from here on, with something typed after that. */
async function keepSomething(page: Page): Promise<void> {
  await openReady(page);
  await give(page, claim);
  await go(page, 'tasks');
  await box(page).check();
  await expect(page.locator('.keep')).toContainText('已打开');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await page.getByLabel('总额', { exact: true }).fill('1200');
  await page.getByLabel('自负', { exact: true }).fill('1200');
  await expect.poll(() => databases(page)).toHaveLength(1);
  await page.waitForTimeout(writing);
}

async function reload(page: Page): Promise<void> {
  await page.goto('/');
  await page.reload();
  await ready(page);
}

test('what is kept is offered on the next visit, and going on restores it all', async ({ page }) => {
  await keepSomething(page);
  await resize(page, 'elder');
  await page.getByLabel('附加支付').fill('1');
  await page.getByLabel('附加支付').fill('');
  await page.waitForTimeout(writing);
  // (1200 + 100 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥490.00');

  await reload(page);
  await expect(draft(page)).toBeVisible();
  await draft(page).getByRole('button', { name: '接着填' }).click();
  await expect(heading(page)).toHaveText('第 1 次就诊，票据 1');
  await expect(page.getByLabel('总额', { exact: true })).toHaveValue('1200.00');
  await expect(amount(page)).toHaveText('¥490.00');
  await expect(page.locator('preclaim-check')).toHaveAttribute('size', 'elder');
  await go(page, { screen: 'visit', visit: 0 });
  await expect(page.getByRole('combobox', { name: '医院' })).toHaveValue('瑞金医院');
  await go(page, 'policy');
  await expect(page.getByLabel('已累计的可报费用（未乘比例）').first()).toHaveValue('100.00');
  // It is kept on.
  await go(page, 'tasks');
  await expect(box(page)).toBeChecked();
  await go(page, 'start');
  await expect(draft(page)).toHaveCount(0);
});

test('taking the tick away, “delete” and “clear all” remove it at once', async ({ page }) => {
  await keepSomething(page);
  await go(page, 'tasks');
  await box(page).uncheck();
  await expect.poll(() => databases(page)).toEqual([]);
  // What is typed is still there, and kept no more.
  await expect(amount(page)).toHaveText('¥490.00');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await page.getByLabel('总额', { exact: true }).fill('1300');
  await page.waitForTimeout(writing);
  expect(await databases(page)).toEqual([]);

  await go(page, 'tasks');
  await box(page).check();
  await expect.poll(() => databases(page)).toHaveLength(1);
  await reload(page);
  await draft(page).getByRole('button', { name: '删掉' }).click();
  await expect(draft(page)).toHaveCount(0);
  await expect.poll(() => databases(page)).toEqual([]);

  await give(page, claim);
  await go(page, 'tasks');
  await box(page).check();
  await go(page, 'privacy');
  await expect(page.locator('main')).toContainText(/一份草稿，\d+ 字节/);
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(heading(page)).toHaveText('先看看能报多少');
  await expect.poll(() => databases(page)).toEqual([]);
  await expect(page.getByRole('button', { name: '撤销' })).toHaveCount(0);
  await go(page, 'answers');
  await expect(page.locator('main')).toContainText('还没有填就诊');
  await reload(page);
  await expect(heading(page)).toBeVisible();
  await expect(draft(page)).toHaveCount(0);
});

test('on a device that several people use nothing is kept, and what was kept goes', async ({ page }) => {
  await keepSomething(page);
  await go(page, 'privacy');
  await page.getByRole('checkbox', { name: '这是几个人共用的设备' }).check();
  await expect.poll(() => databases(page)).toEqual([]);
  await go(page, 'tasks');
  await expect(box(page)).toHaveCount(0);
  await expect(page.locator('.keep')).toContainText('共用设备模式');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await page.getByLabel('总额', { exact: true }).fill('1300');
  await page.waitForTimeout(writing);
  expect(await databases(page)).toEqual([]);
  await reload(page);
  await expect(heading(page)).toBeVisible();
  await expect(draft(page)).toHaveCount(0);
});

test('an example is never kept in the place of one’s own claim', async ({ page }) => {
  await keepSomething(page);
  await showSample(page, 'S08');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await page.getByLabel('总额', { exact: true }).fill('777');
  await page.waitForTimeout(writing);
  await reload(page);
  await draft(page).getByRole('button', { name: '接着填' }).click();
  await expect(draft(page)).toHaveCount(0);
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await expect(page.getByLabel('总额', { exact: true })).toHaveValue('1200.00');
});

test('a browser that gives no storage is told of, and nothing typed is lost', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await openReady(page);
  await give(page, claim);
  await go(page, 'tasks');
  await box(page).click();
  await expect(page.locator('.keep')).toContainText('不让页面存东西');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await expect(page.getByLabel('总额', { exact: true })).toHaveValue('1000.00');
});
