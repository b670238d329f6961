// From a goal back to the amounts that meet it: all ranges, or none and the nearest. Expected amounts are worked out by hand.

import type { Page } from '@playwright/test';
import { opened } from '../../www/src/studio/fragment';
import { expect, test, violations } from './page';
import { demonstration, LOOKS, openPreset, openStudio, toScreen } from './studio';

test.use({ serviceWorkers: 'block' });

async function openGoal(page: Page, preset = 'chronic'): Promise<void> {
  await openPreset(page, preset);
  await toScreen(page, 'goal');
  await expect(page.locator('st-goal-bars svg')).toBeVisible();
}

const ranges = (page: Page) =>
  page.locator('.goal-cards > li').evaluateAll((cards) => cards.map((card) => [...card.querySelectorAll('.intervals li')].map((one) => `${one.getAttribute('data-from')} ${one.getAttribute('data-to')}`)));

const bars = (page: Page) => page.locator('.goal-bars .met').evaluateAll((all) => all.map((bar) => `${bar.getAttribute('data-from')} ${bar.getAttribute('data-to')}`));

const want = async (page: Page, amount: string) => {
  await page.locator('#goal-box').fill(amount);
  await page.locator('#goal-box').blur();
};

test('the client’s own cost at or below an amount', async ({ page }) => {
  await openGoal(page);
  // 240.00 of fees, and x − 1,400 above the limit: 240 + x − 1,400 = 1,500, x = 2,660.
  await expect.poll(() => ranges(page)).toEqual([['0.00 2660.00'], ['0.00 2660.00']]);
  // Below the limit it is 240 + 600 + 0.3 × (x − 600) = 1,200, x = 1,800; with 480: 240 + 480 + 0.3 × (x − 480) = 1,200, x = 2,080.
  // A cent more makes 1,200.003, which is 1,200.00 still.
  await want(page, '1200');
  await expect.poll(() => ranges(page)).toEqual([['0.00 1800.01'], ['0.00 2080.01']]);
  expect(await bars(page)).toEqual(['0.00 1800.01', '0.00 2080.01']);
  // 12 × 192.00 + 240.00 − 1,192.80 = 1,351.20.
  await expect(page.locator('.goal-now').first()).toHaveText('现在全年门急诊自负 ¥2,304.00：自己最后承担 ¥1,351.20，还做不到。');
  await expect(page.locator('st-goal [role=status]')).toContainText('A：¥0.00 – ¥1,800.01：做得到');
});

test('no solution, and the nearest', async ({ page }) => {
  await openGoal(page);
  // The fees of 240.00 are left even where nothing else is borne.
  await want(page, '200');
  await expect(page.locator('.no-solution')).toHaveCount(2);
  await expect(page.locator('.no-solution').first()).toContainText('无解');
  await expect(page.locator('.intervals').first()).toHaveText('最接近的是全年门急诊自负 ¥0.00 时： 自己最后承担 ¥240.00');
  expect(await bars(page)).toEqual([]);
  await want(page, '240');
  await expect.poll(() => ranges(page)).toEqual([['0.00 0.00'], ['0.00 0.00']]);
});

test('the cover pays at least an amount; the wish is in the link', async ({ page }) => {
  await openGoal(page);
  await page.locator('.choice', { hasText: '这份保障至少报' }).click();
  await want(page, '700');
  // (1,600 − 600) × 70 % = 700; with 480 from 1,480 on.
  await expect.poll(() => ranges(page)).toEqual([['1600.00 1000000.00'], ['1480.00 1000000.00']]);
  await expect.poll(() => new URL(page.url()).hash).toContain('p=70000');
  expect(opened(new URL(page.url()).hash)?.demonstration).toMatchObject({ goal: 150_000, paidAtLeast: 70_000 });
  await openStudio(page, new URL(page.url()).hash);
  await expect.poll(() => ranges(page)).toEqual([['1600.00 1000000.00'], ['1480.00 1000000.00']]);
  // More than the limit is never paid.
  await want(page, '1400.01');
  await expect(page.locator('.no-solution')).toHaveCount(2);
  await expect(page.locator('.intervals').first()).toContainText('¥2,600.00 时： 报销 ¥1,400.00');
  // Back to the other wish, which has kept its amount.
  await page.locator('.choice', { hasText: '自己最后承担不超过' }).click();
  await expect(page.locator('#goal-box')).toHaveValue('1500');
  expect(await demonstration(page)).not.toHaveProperty('paidAtLeast');
});

test('a situation far beyond the bars leaves them their room', async ({ page }) => {
  await openStudio(page, '#d=own&c=sh-teachers-2026&y=24.500000.0.0.0.0.0.0.0&x=outpatient&g=150000&p=70000&w=goal');
  await expect(page.locator('.goal-bars .now-name.beyond')).toHaveText('现在 ¥120,000.00，在图的右边以外 →');
  // From 1,600.00 on, of about 2,000.
  const bar = await page.locator('.goal-bars .met').evaluate((mark) => Number(mark.getAttribute('width')));
  expect(bar).toBeGreaterThan(40);
});

test('the other axis, with the keyboard alone', async ({ page }) => {
  await openGoal(page, 'operation');
  await expect(page.locator('[name=axis][value=inpatient]')).toBeChecked();
  // Stay: 2,400.00 outside the scheme, 40.00 of fees, visits 432.00 and 120.00 outside: 2,992.00. Up to 3,714.28 of it 30 % is left:
  // 2,992 + 0.3 x = 3,000, x = 26.67; up to 26.68 it is 3,000.00 to the cent.
  await expect.poll(() => ranges(page)).toEqual([['0.00 26.68'], ['0.00 26.68']]);
  await page.locator('[name=axis][value=inpatient]').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[name=axis][value=outpatient]')).toBeChecked();
  await expect(page.locator('.no-solution')).toHaveCount(2);
  await page.locator('#goal').focus();
  await page.keyboard.press('End');
  await expect(page.locator('.no-solution')).toHaveCount(0);
});

test('nothing is too wide on a narrow screen with large text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openGoal(page);
  await page.locator('.masthead button', { hasText: '大字' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

for (const look of LOOKS) {
  test(`axe finds nothing on the goal (${look.locale}, ${look.colorScheme})`, async ({ browser }) => {
    const context = await browser.newContext({ ...look, serviceWorkers: 'block' });
    const page = await context.newPage();
    await openGoal(page);
    expect(await violations(page)).toEqual([]);
    await want(page, '100');
    await expect(page.locator('.no-solution')).toHaveCount(2);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
}
