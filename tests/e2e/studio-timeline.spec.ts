// The endowment over its whole life and the table of grades. The figures are worked out here by hand: 3 % of
// the basic sum on every third policy anniversary, the sum itself on the first anniversary at age 99.

import type { Page } from '@playwright/test';
import { expect, tabTo, test, violations } from './page';

test.use({ serviceWorkers: 'block' });

const timeline = (start: number, sum: number, age: number, locale = 'zh-CN') => `/studio.html#d=endowment-30&e=endowment-b&y=${start}.${sum * 100}.${age}&w=timeline&l=${locale}`;
const grades = (sum: number, grade: number, locale = 'zh-CN') => `/studio.html#d=disability&i=student-accident-2026&y=${sum * 100}.${grade}&w=grades&l=${locale}`;

async function open(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(path);
  await page.locator('st-timeline h1, st-grades h1').waitFor();
}

const yuan = (amount: number) => `¥${amount.toLocaleString('en-US')}.00`;
const sums = (page: Page) => page.locator('section[aria-labelledby=by-age] .big').allInnerTexts();

test.describe('endowment', () => {
  for (const { start, sum } of [{ start: 30, sum: 100_000 }, { start: 50, sum: 200_000 }, { start: 7, sum: 55_000 }]) {
    test(`every payment of one begun at ${start} over ${sum} yuan`, async ({ page }) => {
      await open(page, timeline(start, sum, start));
      const each = sum * 0.03;
      const rows: { date: string; age: string; amount: string; total: number }[] = [];
      let total = 0;
      for (let years = 3; start + years <= 99; years += 3) {
        total += each;
        rows.push({ date: `${2026 + years}年9月1日`, age: `${start + years} 周岁`, amount: yuan(each), total });
      }
      rows.push({ date: `${2026 + 99 - start}年9月1日`, age: '99 周岁', amount: yuan(sum), total: total + sum });
      // Two payments of one day have one total.
      const last = rows.at(-2);
      if (last?.date === rows.at(-1)?.date && last) last.total = total + sum;
      const shown = await page.locator('.life-table tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.split('\n'))));
      expect(shown.map(([when, , amount, by]) => [when, amount, by])).toEqual(rows.map(({ date, age, amount, total: by }) => [[date, age], [amount], [yuan(by)]]));
    });
  }

  test('what has been paid by an age, and what is to come', async ({ page }) => {
    await open(page, timeline(30, 100_000, 45));
    expect(await sums(page)).toEqual(['¥15,000.00', '¥154,000.00']);
    await expect(page.locator('section[aria-labelledby=by-age]')).toContainText('满期保险金 ¥100,000.00');
    await page.locator('#age-more').click();
    expect(await sums(page), 'at 46 nothing is added').toEqual(['¥15,000.00', '¥154,000.00']);
    await expect(page.locator('section[aria-labelledby=by-age]')).toContainText('45 岁到 48 岁之间没有钱领');
    await page.locator('#sum-box').fill('200000');
    expect(await sums(page)).toEqual(['¥30,000.00', '¥308,000.00']);
    await page.locator('#undo').click();
    expect(await sums(page)).toEqual(['¥15,000.00', '¥154,000.00']);
    await open(page, timeline(50, 200_000, 60));
    expect(await sums(page)).toEqual(['¥18,000.00', '¥278,000.00']);
  });

  test('the keys walk from payment to payment', async ({ page }) => {
    await open(page, timeline(30, 100_000, 45));
    const line = page.getByRole('slider', { name: '领取的时间线' });
    await tabTo(page, line);
    await page.keyboard.press('ArrowRight');
    await expect(line).toHaveAttribute('aria-valuetext', /^48 周岁，生存保险金.*¥3,000\.00，到这一天一共 ¥18,000\.00$/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect(line).toHaveAttribute('aria-valuenow', '42');
    await page.keyboard.press('End');
    expect(await sums(page)).toEqual(['¥169,000.00', '¥0.00']);
    await page.keyboard.press('Home');
    expect(await sums(page)).toEqual(['¥0.00', '¥169,000.00']);
    await expect(line).toHaveAttribute('aria-valuenow', '30');
  });

  test('an end before the time brings the basic sum, after it no more', async ({ page }) => {
    await open(page, timeline(30, 100_000, 45));
    const ended = page.locator('[data-ended]');
    await expect(ended.locator('.big')).toHaveText(['¥100,000.00', '¥115,000.00']);
    await expect(ended).toContainText('第三条 三');
    await open(page, timeline(30, 100_000, 99));
    await expect(ended).toContainText('合同已经满期');
    await expect(ended.locator('.big')).toHaveCount(0);
  });

  test('above sixty it is refused in the words of the plan; dividends are no amount', async ({ page }) => {
    await open(page, timeline(60, 100_000, 70));
    await expect(page.locator('[data-dividends]')).toContainText('红利没有保证');
    await page.locator('#start-age-more').click();
    await expect(page.locator('[data-refused]')).toContainText('投保的年龄不在六十天到六十周岁之间');
    await expect(page.locator('[data-refused]')).toContainText('第二条');
    await expect(page.locator('.life-line, .life-table')).toHaveCount(0);
  });
});

test.describe('grades of disability', () => {
  test('each of the ten pays its share', async ({ page }) => {
    await open(page, grades(50_000, 8));
    const rows = () => page.locator('.grade-table tbody tr').evaluateAll((all) => all.map((row) => [row.children[1]?.textContent, row.children[3]?.textContent]));
    expect(await rows()).toEqual(Array.from({ length: 10 }, (_, at) => [`${100 - 10 * at}%`, yuan(50_000 - 5_000 * at)]));
    await page.locator('#sum-box').fill('123456.78');
    await expect(page.locator('.grade-table tbody tr').last()).toContainText('¥12,345.68');
  });

  test('a chosen grade explains itself', async ({ page }) => {
    await open(page, grades(50_000, 8));
    const button = page.locator('[data-grade="9"]');
    await tabTo(page, button);
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    const card = page.locator('[data-chosen="9"]');
    await expect(card).toContainText('九级：赔 ¥10,000.00');
    await expect(card).toContainText('1.1 (2)');
    await card.locator('summary').click();
    expect(await card.locator('li').count()).toBeGreaterThan(2);
  });

  test('two conditions of grade 9 make grade 8, two of grade 1 stay there', async ({ page }) => {
    await open(page, grades(50_000, 9));
    const two = page.locator('[data-two]');
    await expect(two).toHaveAttribute('data-two', '8');
    await expect(two.locator('.big')).toHaveText(['¥10,000.00', '¥15,000.00']);
    await expect(two.locator('li')).toHaveCount(2);
    for (let grade = 1; grade <= 10; grade += 1) {
      await page.locator(`[data-grade="${grade}"]`).click();
      await expect(two).toHaveAttribute('data-two', String(Math.max(grade - 1, 1)));
    }
  });

  test('what was paid for disability comes off what death pays', async ({ page }) => {
    await open(page, grades(50_000, 9));
    await expect(page.locator('[data-death] .big')).toHaveText(['¥50,000.00', '¥40,000.00']);
  });
});

for (const [name, at] of [['time line', timeline], ['grades', grades]] as const) {
  test.describe(`for everybody: ${name}`, () => {
    const path = (locale: string) => (at === timeline ? timeline(30, 100_000, 45, locale) : grades(50_000, 9, locale));
    for (const locale of ['zh-CN', 'en']) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test(`axe finds nothing in ${locale}, ${colorScheme}`, async ({ page }) => {
          await page.emulateMedia({ colorScheme });
          await open(page, path(locale));
          expect(await violations(page)).toEqual([]);
        });
      }
    }

    test('nothing is wider than a small phone, with larger text neither', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      for (const locale of ['zh-CN', 'en']) {
        await open(page, path(locale));
        for (const size of ['normal', 'elder']) {
          if (size === 'elder') await page.locator('.settings button').first().click();
          expect(await page.evaluate(() => document.documentElement.scrollWidth), `${locale} ${size}`).toBeLessThanOrEqual(320);
        }
      }
    });
  });
}
