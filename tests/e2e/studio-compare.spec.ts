// Plans side by side, the difference by clause, and one bill through each plan. Expected amounts are worked out by hand.

import type { Page } from '@playwright/test';
import { centsOf } from '../../www/src/studio/amounts';
import { PRESETS } from '../../www/src/studio/presets';
import { NOTHING } from '../../www/src/studio/situation';
import { expect, hasFocus, tabTo, test, violations } from './page';
import { LOOKS, openPreset, openStudio, studio, toScreen, type StudioPage } from './studio';

test.use({ serviceWorkers: 'block' });

const MEDICAL = PRESETS.filter(({ demonstration }) => demonstration.kind === 'medical');

/** What a term says in each plan, as the table has it. */
const said = (page: Page, term: string) => page.locator(`st-terms [data-term="${term}"] td.plan`).allInnerTexts();
const terms = (page: Page) => page.locator('st-terms [data-term]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-term')));

/** What each column comes to, in cents. */
const payable = (page: Page): Promise<number[]> =>
  studio(page).evaluate((element) => (element as Element as StudioPage).studio.results.map(({ totals }) => Number(totals.payable.replace('.', ''))));

/** Another situation and other plans, as sliders and pickers would set them. */
async function become(page: Page, change: object): Promise<void> {
  await studio(page).evaluate((element, more) => {
    const { studio: state } = element as Element as StudioPage;
    if (state.medical) state.become({ ...state.medical, ...more }, 'test');
  }, change);
}

const THREE = [{ plan: 'sh-teachers-2026' }, { plan: 'sh-university-480-2026' }, { plan: 'student-accident-medical-2026', figures: { deductible: '0.00', rate: '0.90', limit: '5000.00' } }];

test('the terms of two plans stand side by side as the manual has them', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'compare');
  await page.locator('#only-different').uncheck();
  expect(await said(page, 'outpatient:deductible')).toEqual(['¥600.00', '¥480.00']);
  expect(await said(page, 'outpatient:rate')).toEqual(['70%', '70%']);
  expect(await said(page, 'outpatient:limit')).toEqual(['¥1,400.00', '¥1,400.00']);
  expect(await said(page, 'inpatient:deductible')).toEqual(['没有，从第一元起赔', '没有，从第一元起赔']);
  expect(await said(page, 'inpatient:rate')).toEqual(['70%', '70%']);
  expect(await said(page, 'inpatient:limit')).toEqual(['¥2,600.00', '¥2,600.00']);
  expect(await said(page, 'total_limit')).toEqual(['¥4,000.00', '¥4,000.00']);
  expect(await said(page, 'claim_limit')).toEqual(['保障开始后 15 个月内', '保障开始后 15 个月内']);
  expect(await said(page, 'days:T-Q02')).toEqual(['5 天', '5 天']);
  expect(await said(page, 'year')).toEqual(['2026年4月1日 至 2027年3月31日', '2026年4月1日 至 2027年3月31日']);
});

test('only what differs is shown at first, and how much is left out is said', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'compare');
  expect(await terms(page)).toEqual(['outpatient:deductible']);
  await page.locator('#only-different').uncheck();
  const all = await terms(page);
  await page.locator('#only-different').check();
  await expect(page.locator('st-terms [role="status"] .of-all')).toHaveText(`另有 ${all.length - 1} 条完全一样，已收起。`);
});

test('a term opens to its clause in both plans, with the keyboard', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'compare');
  const term = page.locator('[data-term="outpatient:deductible"] summary');
  await tabTo(page, term);
  await page.keyboard.press('Enter');
  const clauses = page.locator('[data-term="outpatient:deductible"] .cite');
  await expect(clauses).toHaveText([/A 第一部分 保障责任 2.*600 元/, /B 第一部分 保障责任 2.*480 元/]);
});

test('what only one plan has is a dash in the other', async ({ page }) => {
  await openPreset(page, 'chronic');
  await become(page, { columns: [THREE[0], THREE[2]] });
  await toScreen(page, 'compare');
  expect((await said(page, 'outpatient:deductible')).map((text) => text.slice(0, 1))).toEqual(['¥', '—']);
  expect((await said(page, 'accident_medical:rate')).map((text) => text.slice(0, 1))).toEqual(['—', '9']);
});

test('the difference by clause adds up to the cent, whatever the situation', async ({ page }) => {
  await openStudio(page);
  for (const { id } of MEDICAL) {
    await page.locator(`[data-preset="${id}"]`).click();
    await toScreen(page, 'compare');
    const card = page.locator('st-difference [data-pair="1"]');
    const difference = centsOf((await card.getAttribute('data-difference')) ?? '');
    const amounts = await card.locator('[data-amount]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-amount') ?? ''));
    const [first = 0, other = 0] = await payable(page);
    expect(amounts.reduce((sum, amount) => sum + centsOf(amount), 0), id).toBe(difference);
    expect(other - first, id).toBe(difference);
    await page.locator('#situations').click();
  }
});

test('1,000.00 within the scheme: 280.00 against 364.00, by the deductible alone', async ({ page }) => {
  await openPreset(page, 'chronic');
  // (1,000 − 600) × 70 % = 280.00; (1,000 − 480) × 70 % = 364.00.
  await become(page, { situation: { ...NOTHING, visits: 1, visitCost: 100_000 } });
  await toScreen(page, 'compare');
  await expect(page.locator('st-difference tbody tr td:last-child')).toHaveText(['¥280.00', '¥364.00', '¥364.00']);
  await expect(page.locator('st-difference [data-amount] td').first()).toHaveText('+¥84.00');
  await expect(page.locator('st-difference .sum')).toContainText('正好是 +¥84.00');
  await expect(page.locator('[data-term="outpatient:deductible"] .worth')).toHaveText('这一年 +¥84.00');
  await page.locator('st-difference details.step summary').click();
  await expect(page.locator('st-difference .cite')).toHaveText([/600 元/, /480 元/]);
});

test('with three plans the first stands against each other one', async ({ page }) => {
  await openPreset(page, 'student-fracture');
  await become(page, { columns: THREE });
  await toScreen(page, 'compare');
  await expect(page.locator('st-difference [data-pair]')).toHaveCount(2);
  for (const card of await page.locator('st-difference [data-pair]').all()) {
    const amounts = await card.locator('[data-amount]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-amount') ?? ''));
    expect(amounts.reduce((sum, amount) => sum + centsOf(amount), 0)).toBe(centsOf((await card.getAttribute('data-difference')) ?? ''));
  }
});

test('with one plan the year stands with it and without it', async ({ page }) => {
  await openPreset(page, 'chronic');
  await become(page, { columns: THREE.slice(0, 1) });
  await toScreen(page, 'compare');
  await expect(page.locator('#only-different')).toHaveCount(0);
  // 12 × 500.00 billed, 12 × 480 × 60 % by the scheme, 1,192.80 by the cover, and the rest is borne.
  await expect(page.locator('st-alone tbody td')).toHaveText(['¥6,000.00', '−¥3,456.00', '¥1,192.80', '¥1,351.20']);
  await expect(page.locator('st-alone')).toContainText('没有这份保障，自己要多付 ¥1,192.80。');
});

test('a situation that is opened again is worked out again', async ({ page }) => {
  await openStudio(page);
  for (const id of ['chronic', 'student-injury', 'endowment-30', 'chronic']) {
    await page.locator(`[data-preset="${id}"]`).click();
    if (id === 'chronic') {
      await toScreen(page, 'compare');
      await expect(page.locator('st-difference .sum')).toContainText('+¥84.00');
      await toScreen(page, 'bill');
      await expect(page.locator('st-bill .waterfall')).toHaveCount(2);
    }
    await page.locator('#situations').click();
  }
});

/** The last amount of each waterfall that is shown, in cents. */
const ends = (page: Page) => page.locator('st-bill .waterfall tbody tr:last-child td').evaluateAll((cells) => cells.map((cell) => Number((cell.textContent ?? '').replace(/\D/g, ''))));

test('a waterfall ends with what is paid, and the bills of the year add up to it', async ({ page }) => {
  await openStudio(page);
  for (const { id } of MEDICAL) {
    await page.locator(`[data-preset="${id}"]`).click();
    await toScreen(page, 'bill');
    const paid = await payable(page);
    expect(await ends(page), id).toEqual(paid);
    const sums = paid.map(() => 0);
    for (const at of (await page.locator('#which option').all()).slice(1).keys()) {
      await page.locator('#which').selectOption(String(at));
      (await ends(page)).forEach((cents, column) => (sums[column] = (sums[column] ?? 0) + cents));
    }
    expect(sums, id).toEqual(paid);
    await page.locator('#situations').click();
  }
});

test('the first visits fill the deductible, the later ones are paid', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'bill');
  // 192.00 a visit: 600 is passed at the fourth, 480 at the third.
  // (768 − 600) × 70 % = 117.60; (576 − 480) × 70 % = 67.20; afterwards 192 × 70 % = 134.40.
  const rows = page.locator('st-bill .visits tbody tr');
  await expect(rows).toHaveCount(13);
  await expect(rows.nth(1).locator('td')).toHaveText(['¥0.00', '¥0.00']);
  await expect(rows.nth(2).locator('td')).toHaveText(['¥0.00', '¥67.20']);
  await expect(rows.nth(3).locator('td')).toHaveText(['¥117.60', '¥134.40']);
  await expect(rows.nth(4).locator('td')).toHaveText(['¥134.40', '¥134.40']);
  await rows.nth(3).getByRole('button').click();
  expect(await hasFocus(page.locator('#which'))).toBe(true);
  expect(await ends(page)).toEqual([11_760, 13_440]);
  await page.locator('#bill-after').click();
  expect(await ends(page)).toEqual([13_440, 13_440]);
});

test('what loses nothing by being refused says why', async ({ page }) => {
  await openPreset(page, 'healthy-year');
  await toScreen(page, 'bill');
  // 3 × 20.00 registration, below the deductible.
  await expect(page.locator('st-bill .unpaid').first()).toContainText('本来也不会赔：还在起付线以内，或者已经超过限额');
  await expect(page.locator('st-bill')).not.toContainText('不影响金额');
});

test('a step opens to its clause, and what is refused is listed with its own', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'bill');
  const first = page.locator('st-bill [data-plan="sh-teachers-2026"]');
  await first.locator('.waterfall summary', { hasText: '起付线' }).click();
  await expect(first.locator('.waterfall')).toContainText('超过 600 元');
  // 12 × 20.00 registration, which would have been paid at 70 %.
  await expect(first.locator('.unpaid li')).toHaveCount(1);
  await expect(first.locator('.unpaid')).toContainText('挂号费');
  await expect(first.locator('.unpaid')).toContainText('¥168.00');
  await expect(first.locator('.unpaid .clause')).toContainText('第四部分 二.1');
});

test('on a narrow screen one plan stands beside the first, with the difference', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await openPreset(page, 'student-fracture');
  await become(page, { columns: THREE });
  await toScreen(page, 'compare');
  const heads = page.locator('st-terms thead th:visible');
  await expect(heads).toHaveCount(3);
  await expect(heads.nth(1)).toContainText('B');
  await page.locator('#beside').selectOption('2');
  await expect(heads.nth(1)).toContainText('C');
  await expect(heads.nth(2)).toContainText('差别');
  for (const screen of ['compare', 'bill']) {
    await toScreen(page, screen);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
});

for (const { locale, colorScheme } of LOOKS) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('axe finds nothing in comparison and bill', async ({ page }) => {
      await openPreset(page, 'accident');
      for (const screen of ['compare', 'bill']) {
        await toScreen(page, screen);
        if (screen === 'compare') await page.locator('#only-different').uncheck();
        await page.locator('st-compare details, st-bill details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        expect(await violations(page), screen).toEqual([]);
      }
    });
  });
}
