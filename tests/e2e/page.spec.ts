import type { Page } from '@playwright/test';
import { expect, expectNoRequests, open, openFile, tabTo, test, violations } from './page';

const total = (page: Page) => page.getByLabel('总额', { exact: true });
const amount = (page: Page) => page.locator('pc-strip .amount');

async function startVisit(page: Page): Promise<void> {
  await open(page);
  await page.getByRole('button', { name: '门诊', exact: true }).click();
  await expect(total(page)).toBeVisible();
}

async function showSample(page: Page, id: string): Promise<void> {
  await page.locator('header .menu summary').first().click();
  await page.locator(`header [data-sample="${id}"]`).click();
  await expect(page.locator('#result .big')).toBeVisible();
}

/** Month and day are the same, so that only the place of the year depends on the browser's language. */
async function typeDate(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [month + day + year, year + month + day]) {
    await page.keyboard.type(digits);
    if ((await page.locator('input[type=date]:focus').inputValue()) === date) return;
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
  }
}

test('a small claim by keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, page.getByRole('button', { name: '门诊', exact: true }));
  await page.keyboard.press('Enter');
  await expect(total(page)).toBeVisible();

  await tabTo(page, page.getByLabel('就诊日期', { exact: true }));
  await typeDate(page, '2026-10-10');
  const hospital = page.getByRole('combobox', { name: '医院' });
  await tabTo(page, hospital);
  await page.keyboard.type('瑞金');
  await expect(page.getByRole('listbox', { name: '医院' }).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(hospital).toHaveValue(/瑞金医院/);
  await tabTo(page, total(page));
  await page.keyboard.type('1000');
  await tabTo(page, page.getByLabel('自负', { exact: true }));
  await page.keyboard.type('1000');

  // (1000 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(page.getByLabel('就诊日期', { exact: true })).toHaveValue('2026-10-10');
});

test('amounts are taken as people write them', async ({ page }) => {
  await startVisit(page);
  for (const [typed, tidy] of [['１，０００元', '1000.00'], ['￥ 1 000', '1000.00'], ['12。5', '12.50'], ['0099.9', '99.90']] as const) {
    await total(page).fill(typed);
    await total(page).blur();
    await expect(total(page)).toHaveValue(tidy);
  }
});

test('an amount that is none keeps its text and is named', async ({ page }) => {
  await startVisit(page);
  await total(page).fill('三百');
  await total(page).blur();
  await expect(total(page)).toHaveValue('三百');
  await expect(total(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page).toHaveTitle(/^错误：/);

  const summary = page.locator('[data-problems=entries]');
  await expect(summary).toContainText('总额');
  await expect(summary).toContainText('三百');
  await summary.getByRole('link').click();
  await expect(total(page)).toBeFocused();

  await total(page).fill('300');
  await total(page).blur();
  await expect(summary).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^错误：/);
});

test('an entry that cannot be read holds the figure back: no half answer', async ({ page }) => {
  await startVisit(page);
  const own = page.getByLabel('自负', { exact: true });
  await total(page).fill('1000');
  await own.fill('1000');
  await expect(amount(page)).toHaveText('¥280.00');
  for (const typed of ['abc', '1e3', '-5', '12.345', '123456789']) {
    await own.fill(typed);
    await expect(amount(page)).toHaveCount(0);
    await own.blur();
    await expect(amount(page)).toHaveCount(0);
    await expect(page.locator('#result .big')).toHaveCount(0);
    await expect(own).toHaveValue(typed);
  }
  await own.fill('1000');
  await expect(amount(page)).toHaveText('¥280.00');
});

test('a date is read from pasted text, and a day that does not exist is named', async ({ page }) => {
  await startVisit(page);
  const date = page.getByLabel('就诊日期', { exact: true });
  const paste = (text: string) =>
    date.evaluate((input, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste('2026年13月1日');
  await expect(page.locator('[data-problems=entries]')).toContainText('2026年13月1日');
  await paste('2026.5.10');
  await expect(date).toHaveValue('2026-05-10');
  await expect(page.locator('[data-problems=entries]')).toHaveCount(0);
});

test('the other language keeps everything typed', async ({ page }) => {
  await startVisit(page);
  await total(page).fill('1000');
  await page.getByLabel('自负', { exact: true }).fill('一千');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByLabel('Total (总额)')).toHaveValue('1000.00');
  await expect(page.getByLabel('Self-paid in scope (自负)')).toHaveValue('一千');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(total(page)).toHaveValue('1000.00');
});

test('a file with mistakes lists them all and changes nothing', async ({ page }) => {
  await startVisit(page);
  await total(page).fill('88');
  await openFile(page, '{"encounters":[{"care_type":"outpatient","invoices":[{"total":12.5,"totl":"1.00"}]}]}');
  const problems = page.locator('[data-problems=file]');
  await expect(problems.getByRole('listitem')).toHaveCount(2);
  await expect(problems).toContainText('我的.json');
  await expect(problems).toContainText('/encounters/0/invoices/0/total');
  await expect(problems).toContainText('/encounters/0/invoices/0/totl');
  await expect(total(page)).toHaveValue('88.00');
});

test('a file that is no JSON says where it breaks off', async ({ page }) => {
  await open(page);
  await openFile(page, '{"encounters": [');
  await expect(page.locator('[data-problems=file]')).toContainText('第 1 行');
});

test('a saved claim opens again', async ({ page }) => {
  await startVisit(page);
  await total(page).fill('1000');
  await page.getByLabel('自负', { exact: true }).fill('1000');
  await expect(amount(page)).toHaveText('¥280.00');
  await page.locator('header summary', { hasText: '文件与方案' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存到本机' }).click();
  const path = await (await download).path();

  await page.getByRole('button', { name: '清空' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await expect(amount(page)).toHaveCount(0);
  await page.getByLabel('打开文件…').setInputFiles(path);
  await expect(amount(page)).toHaveText('¥280.00');
});

test('what is removed comes back, and an example gives way to one’s own claim', async ({ page }) => {
  await startVisit(page);
  await total(page).fill('abc');
  await page.getByRole('button', { name: '删除这张票据' }).click();
  await expect(total(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(total(page)).toHaveValue('abc');

  await page.locator('header summary', { hasText: '看示例' }).click();
  await page.locator('header [data-sample="S04"]').click();
  await expect(amount(page)).toHaveText('¥80.50');
  await page.getByRole('button', { name: '回到我的填写' }).click();
  await expect(total(page)).toHaveValue('abc');
});

test('the strip is read out once typing has paused', async ({ page }) => {
  await startVisit(page);
  const spoken = page.locator('pc-strip [role=status]');
  await total(page).fill('1000');
  await page.getByLabel('自负', { exact: true }).fill('1000');
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(spoken).not.toContainText('280.00');
  await expect(spoken).toContainText('预计可报 ¥280.00');
});

test('nothing is asked of the server once the page has loaded', async ({ page }) => {
  await open(page);
  await expectNoRequests(page, async () => {
    await showSample(page, 'S08');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Back to my own claim' }).click();
    await page.locator('#plan').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Outpatient', exact: true }).click();
    await page.getByRole('combobox', { name: 'Hospital', exact: true }).fill('瑞金');
    await page.getByLabel('Total (总额)').fill('1000');
  });
});

test('a failed engine says what to do and keeps what is typed', async ({ page }) => {
  await page.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'no engine' }));
  await open(page);
  await expect(page.getByRole('alert')).toContainText('计算组件未能加载');
  await page.getByRole('button', { name: '门诊', exact: true }).click();
  await total(page).fill('12');
  await page.unroute('**/*.wasm');
  await page.getByRole('button', { name: '重试' }).click();
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
  const strip = page.locator('pc-strip a');
  await page.clock.runFor(1_000);
  await expect(strip).toContainText('正在准备计算');
  await page.getByRole('button', { name: '门诊', exact: true }).click();
  await page.clock.runFor(25_000);
  await expect(strip).toContainText('有文件没下载到');
  await total(page).fill('1000');
  await page.getByLabel('自负', { exact: true }).fill('1000');

  await page.clock.resume();
  await strip.click();
  await expect(page.locator('#engine')).toBeFocused();
  await page.locator('#engine').getByRole('button', { name: '再试一次' }).click();
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(page.locator('#engine')).toHaveCount(0);
});

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test(`axe finds nothing (${language}, ${scheme})`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await open(page);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      expect(await violations(page)).toEqual([]);

      await showSample(page, 'S04');
      await page.locator('pc-visit').getByLabel(language === 'en' ? 'Total (总额)' : '总额', { exact: true }).first().fill('x');
      await page.keyboard.press('Tab');
      for (const details of await page.locator('details').all()) await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`a narrow phone needs no sideways scrolling, and every target is large enough (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await showSample(page, 'S08');
    for (const details of await page.locator('details').all()) await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page.locator('button, select, summary, input:not([type=file], [type=radio], [type=checkbox]), .choice, .button').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent?.trim().slice(0, 30), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
}
