// The exact curve: what is drawn, walked and told is the engine's to the cent. Expected amounts are worked out by hand.

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Checker } from '../../pkg/dist/node.js';
import type { Claim, Plan } from '../../pkg/types';
import { crossings, stretches, type Piece } from '../../www/src/studio/curve/crossings';
import { inRow } from '../../www/src/studio/curve/labels';
import { axisEnd, roundStep, ticks } from '../../www/src/studio/curve/scale';
import { linesOf } from '../../www/src/studio/curve/shape';
import type { MedicalDemonstration } from '../../www/src/studio/demonstration';
import { fragmentOf } from '../../www/src/studio/fragment';
import { presetOf } from '../../www/src/studio/presets';
import { expect, hasFocus, tabTo, test, violations } from './page';
import { LOOKS, openPreset, openStudio, toScreen } from './studio';

test.use({ serviceWorkers: 'block' });

const plot = (page: Page) => page.locator('.plot');
const heading = (page: Page) => page.locator('.readout h2');
const attributes = (all: Locator, name: string) => all.evaluateAll((elements, wanted) => elements.map((element) => element.getAttribute(wanted)), name);

async function openCurve(page: Page, preset = 'chronic'): Promise<void> {
  await openPreset(page, preset);
  await toScreen(page, 'curve');
  await expect(plot(page).locator('svg')).toBeVisible();
}

/** A preset with something else in it, as a link opens it. */
async function openWith(page: Page, preset: string, more: Partial<MedicalDemonstration>, screen: 'curve' | 'goal' = 'curve'): Promise<void> {
  const demonstration = presetOf(preset)?.demonstration as MedicalDemonstration;
  await openStudio(page, `#${fragmentOf({ ...demonstration, ...more }, screen, 'zh-CN', [])}`);
  await expect(page.locator('svg.curves')).toBeVisible();
}

/** The vertices of one column of the drawing: amount and figure. */
const vertices = (page: Page, column: number) =>
  page.locator(`.curves .vertex[data-column="${column}"]`).evaluateAll((marks) => marks.map((mark) => [mark.getAttribute('data-at'), mark.getAttribute('data-figure')]));

/** What the readout says of each column: paid, left to the client, paid of a further 100 yuan. */
const figures = (page: Page) =>
  page.locator('.readout tbody tr').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td > :last-child')].map((cell) => cell.textContent)));

// The engine itself, beside the page.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

async function checkerOf(plan: string): Promise<Checker> {
  const { Checker, loadEngine } = await import('../../pkg/dist/node.js');
  return new Checker(await loadEngine(), { plan: JSON.parse(read(`plans/${plan}.json`)) as Plan });
}

function curveOf(checker: Checker, claim: Claim, at: string[] = []) {
  const reply = checker.ask({ ask: 'curve', claim, vary: '/encounters/0/invoices/0/in_scope_self_paid', from: '0.00', to: '4000.00', at });
  if (!('curve' in reply)) throw new Error(JSON.stringify(reply));
  return reply.curve;
}

/** One visit; a registration fee in its receipt is never paid and takes its share of a base that moves. */
const visit = (fee?: string): Claim => ({
  policy: { accumulators: { outpatient: { base: '0.00', paid: '0.00' } } },
  encounters: [{
    care_type: 'outpatient', date: '2026-05-06', card_used: true,
    invoices: [{ total: '1500.00', pooled_fund_paid: '500.00', cash_paid: '1000.00', in_scope_self_paid: '1000.00', ...(fee && { lines: [{ name: '挂号费', amount: fee }] }) }],
  }],
});

test('the drawing turns where the wording says, to the cent', async ({ page }) => {
  await openCurve(page);
  // 600 below, then 70 % up to 1,400: 600 + 1,400 ÷ 0.7 = 2,600. With 480: 2,480.
  expect(await vertices(page, 1)).toEqual([['600.00', '0.00'], ['2600.00', '1400.00']]);
  expect(await vertices(page, 2)).toEqual([['480.00', '0.00'], ['2480.00', '1400.00']]);
  // The engine says the same.
  const { vertices: told } = curveOf(await checkerOf('sh-teachers-2026'), visit());
  expect(told.map(({ before }) => [before.at, before.engine])).toEqual([['600.00', '0.00'], ['2600.00', '1400.00']]);
});

test('the line runs through the vertices and is drawn to scale', async ({ page }) => {
  await openCurve(page);
  const path = await page.locator('.curves path.curve[data-column="1"]').getAttribute('d');
  const points = [...(path ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  const bend = (at: string) => page.locator(`.curves .vertex[data-column="1"][data-at="${at}"] circle`).evaluate((mark) => [Number(mark.getAttribute('cx')), Number(mark.getAttribute('cy'))]);
  const [first, last] = [await bend('600.00'), await bend('2600.00')];
  for (const [x, y] of [first, last]) expect(points.some(([px, py]) => Math.abs(px - (x ?? 0)) < 0.1 && Math.abs(py - (y ?? 0)) < 0.1)).toBe(true);
  const origin = points[0] ?? [0, 0];
  // 600 of the way to 2,600.
  expect(((first[0] ?? 0) - origin[0]) / ((last[0] ?? 0) - origin[0])).toBeCloseTo(600 / 2600, 2);
});

test('arrow keys walk every turn, Home and End go to the first and the last', async ({ page }) => {
  await openCurve(page);
  await tabTo(page, plot(page));
  await page.keyboard.press('Home');
  const walked = [await heading(page).getAttribute('data-at')];
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press('ArrowRight');
    walked.push(await heading(page).getAttribute('data-at'));
  }
  // Both deductibles, the situation (12 × 192.00), both limits.
  expect(walked).toEqual(['480.00', '600.00', '2304.00', '2480.00', '2600.00']);
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveAttribute('data-at', '2600.00');
  await page.keyboard.press('ArrowLeft');
  await expect(heading(page)).toHaveAttribute('data-at', '2480.00');
  await page.keyboard.press('End');
  await expect(heading(page)).toHaveAttribute('data-at', '2600.00');
  await expect(page.locator('.notes')).toContainText('第一部分 保障责任 1');
  await expect(plot(page)).toHaveAttribute('aria-valuetext', /¥2,600\.00.*A 在这里转折、年度限额、第一部分 保障责任 1/);
  await expect(plot(page)).toHaveAttribute('aria-valuenow', '2600');
  // The figures are told once somebody rests.
  await expect(page.locator('st-curve [role=status]').first()).toHaveText('全年门急诊自负 ¥2,600.00 时：A 报 ¥1,400.00，再花 ¥100 再报 ¥0.00；B 报 ¥1,400.00，再花 ¥100 再报 ¥0.00');
  await page.keyboard.press('PageDown');
  await expect(heading(page)).toHaveAttribute('data-at', '2500.00');
  expect(await hasFocus(plot(page))).toBe(true);
});

test('buttons walk like the keys, and back to the situation', async ({ page }) => {
  await openCurve(page);
  await page.locator('#point-after').click();
  await expect(heading(page)).toHaveAttribute('data-at', '2480.00');
  await page.locator('#point-before').click();
  await page.locator('#point-before').click();
  await expect(heading(page)).toHaveAttribute('data-at', '600.00');
  await page.locator('#point-now').click();
  await expect(heading(page)).toHaveAttribute('data-at', '2304.00');
  await expect(page.locator('#point-now')).toBeDisabled();
});

test('at any amount: what is paid, what is left, and what a further 100 yuan brings', async ({ page }) => {
  await openWith(page, 'chronic', { columns: [{ plan: 'sh-teachers-2026' }] });
  const box = page.locator('#point-amount');
  // Twelve registration fees of 20.00 are never paid: 240.00 are always left.
  const expected: Record<string, string[]> = {
    '0': ['¥0.00', '¥240.00', '¥0.00'],
    '550': ['¥0.00', '¥790.00', '¥35.00'],
    '600': ['¥0.00', '¥840.00', '¥70.00'],
    '1000': ['¥280.00', '¥960.00', '¥70.00'],
    // (2,550 − 600) × 70 % = 1,365.00; only 35.00 are left of the limit.
    '2550': ['¥1,365.00', '¥1,425.00', '¥35.00'],
    '3000': ['¥1,400.00', '¥1,840.00', '¥0.00'],
    // (1,234.56 − 600) × 70 % = 444.192.
    '１２３４．５６元': ['¥444.19', '¥1,030.37', '¥70.00'],
  };
  for (const [amount, row] of Object.entries(expected)) {
    await box.fill(amount);
    await expect.poll(() => figures(page), amount).toEqual([row]);
  }
  await box.fill('abc');
  await expect(page.locator('#point-wrong')).toBeVisible();
  // It stays, with what was typed, until it is put right.
  await page.locator('#point-amount').press('Tab');
  await expect(page.locator('#point-wrong')).toBeVisible();
  await expect(box).toHaveAttribute('aria-invalid', 'true');
});

test('a finger or a mouse reads any point, and a turn that is near', async ({ page }) => {
  await openWith(page, 'chronic', { columns: [{ plan: 'sh-teachers-2026' }] });
  const box = await page.locator('.plot svg.curves').boundingBox();
  const mark = await page.locator('.vertex[data-at="600.00"] .mark').boundingBox();
  if (!box || !mark) throw new Error('nothing is drawn');
  // A little beside the turn: the turn is meant.
  await page.mouse.click(mark.x + mark.width / 2 + 5, box.y + box.height / 2);
  await expect(heading(page)).toHaveAttribute('data-at', '600.00');
  await page.mouse.click(mark.x + mark.width / 2 + 60, box.y + box.height / 2);
  const at = Number(await heading(page).getAttribute('data-at'));
  expect(at).toBeGreaterThan(650);
  expect(Number.isInteger(at)).toBe(true);
  const paid = ((await figures(page))[0]?.[0] ?? '').replace(/[¥,]/g, '');
  expect(Number(paid)).toBeCloseTo((at - 600) * 0.7, 2);
  await expect(page.locator('.curves .cursor')).toHaveAttribute('data-at', at.toFixed(2));
});

test('a tap reads the figures there', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 }, locale: 'zh-CN', serviceWorkers: 'block' });
  const page = await context.newPage();
  await openWith(page, 'chronic', { columns: [{ plan: 'sh-teachers-2026' }] });
  await page.locator('.vertex[data-at="2600.00"] .mark').tap();
  await expect(heading(page)).toHaveAttribute('data-at', '2600.00');
  expect(await figures(page)).toEqual([['¥1,400.00', '¥1,440.00', '¥0.00']]);
  await context.close();
});

test('two covers cross where both pay the same', async ({ page }) => {
  await openCurve(page, 'student-injury');
  // 80 % above 100 against 90 % up to 5,000 (reached at 5,555.56): 0.8 × (x − 100) = 5,000, x = 6,350.
  await expect(page.locator('.curves .crossing')).toHaveAttribute('data-at', '6350.00');
  expect(await page.locator('.leads li').evaluateAll((all) => all.map((one) => [one.getAttribute('data-leader'), one.getAttribute('data-from'), one.getAttribute('data-to')].join(' ')))).toEqual([
    'equal 0.00 0.00', '1 0.01 6349.99', 'equal 6350.00 6350.00', '0 6350.01 1000000.00',
  ]);
  // Widest apart: 5,000 − 0.8 × 5,455.55 = 635.56, and 10,000 − 5,000 at the top.
  await expect(page.locator('.leads li').nth(1)).toContainText('¥635.56');
  await expect(page.locator('.leads li').nth(3)).toContainText('¥5,000.00');
  await page.locator('#point-amount').fill('6350');
  await expect(page.locator('.notes')).toContainText('再往上 A 报得多');
  expect(await figures(page)).toEqual([['¥5,000.00', '¥1,350.00', '¥80.00'], ['¥5,000.00', '¥1,350.00', '¥0.00']]);
});

test('covers that pay the same on a stretch are said to', async ({ page }) => {
  await openCurve(page);
  expect(await page.locator('.leads li').allTextContents()).toEqual([
    '¥0.00 – ¥480.00：一样多', '¥480.01 – ¥2,599.99：B 报得多，最多多 ¥84.00', '¥2,600.00 – ¥1,000,000.00（只看到这里）：一样多',
  ]);
  await expect(page.locator('.curves .crossing')).toHaveCount(0);
});

test('the table says what the drawing shows', async ({ page }) => {
  await openCurve(page);
  await page.locator('details.more > summary').click();
  for (const column of [1, 2]) {
    const rows = page.locator(`.pieces[data-column="${column}"] .turn-row`);
    expect(await rows.evaluateAll((all) => all.map((row) => [row.getAttribute('data-at'), row.getAttribute('data-figure')]))).toEqual(await vertices(page, column));
  }
  const pieces = page.locator('.pieces[data-column="1"] .piece');
  expect(await pieces.evaluateAll((rows) => rows.map((row) => ['from', 'to', 'from-figure', 'to-figure'].map((name) => row.getAttribute(`data-${name}`))))).toEqual([
    ['0.00', '600.00', '0.00', '0.00'], ['600.01', '2600.00', '0.01', '1400.00'], ['2600.01', '1000000.00', '1400.00', '1400.00'],
  ]);
  await expect(page.locator('.pieces caption').first()).toContainText('上海教职工补充医疗保障');
  await expect(page.locator('.pieces .turn-row').first()).toContainText('第一部分 保障责任 2');
});

test('flat stretches are shaded and named', async ({ page }) => {
  await openCurve(page);
  expect(await attributes(page.locator('.curves .zone.column-1'), 'data-kind')).toEqual(['nothing', 'pays', 'top']);
  // Where neither pays more: below 480 and above 2,600.
  await expect(page.locator('.curves .flat')).toHaveCount(2);
});

test('the other axis and the client’s own cost', async ({ page }) => {
  await openCurve(page);
  await page.locator('.choice', { hasText: '自己最后承担多少' }).click();
  // 600 borne and 240 of fees; at the limit 2,600 − 1,400 + 240.
  expect(await vertices(page, 1)).toEqual([['600.00', '840.00'], ['2600.00', '1440.00']]);
  await page.locator('.choice', { hasText: '住院' }).click();
  // 70 % of a stay, at most 2,600: 2,600 ÷ 0.7 = 3,714.2857…; 1,192.80 are paid for the visits anyway.
  await expect.poll(() => vertices(page, 1)).toEqual([['3714.28', '2465.48']]);
  await page.locator('.choice', { hasText: /^\s*报多少/ }).click();
  expect(await vertices(page, 1)).toEqual([['3714.28', '3792.80']]);
  await page.locator('#undo').click();
  await expect(page.locator('[name=axis][value=outpatient]')).toBeChecked();
});

test('from which amount on the premium comes back', async ({ page }) => {
  await openCurve(page);
  await expect(page.locator('.premiums')).toContainText('没有保费数据');
  await page.locator('#premium-0').fill('210');
  await page.locator('#premium-0').press('Enter');
  // (900 − 600) × 70 % = 210.
  await expect(page.locator('#premium-told-0')).toHaveText('全年门急诊自负到 ¥900.00 起，报销 ¥210.00，不少于保费 ¥210.00');
  // It was being typed into: the page must not take that away.
  expect(await hasFocus(page.locator('#premium-0'))).toBe(true);
  await page.locator('#premium-1').fill('1500');
  await page.locator('#premium-1').press('Enter');
  await expect(page.locator('#premium-told-1')).toHaveText('这一项花得再多也报不回保费 ¥1,500.00：最多报 ¥1,400.00');
  await tabTo(page, plot(page), 120);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.notes')).toContainText('A 从这里起报回保费');
});

test('a premium that cannot be read stays in its box, and is said to, until it is put right', async ({ page }) => {
  await openCurve(page);
  const box = page.locator('#premium-0');
  await box.fill('300');
  await box.press('Enter');
  await expect(box).toHaveValue('300.00');
  await box.fill('abc');
  await box.press('Tab');
  await expect(box).toHaveValue('abc');
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription('请填一个金额，例如 120');
  expect(await violations(page)).toEqual([]);
  // Nothing is taken from a wrong box.
  await page.locator('#premium-1').fill('210');
  await page.locator('#premium-1').press('Tab');
  await expect(box).toHaveValue('abc');
  await box.fill('210');
  await expect(page.locator('#premium-wrong-0')).toHaveCount(0);
  await box.press('Tab');
  await expect(box).toHaveValue('210.00');
  await expect(page.locator('#premium-told-0')).toContainText('¥900.00 起，报销 ¥210.00');
  // Empty: nobody knows it.
  await box.fill('');
  await box.press('Tab');
  await expect(page.locator('#premium-told-0')).toHaveText('');
});

test('a turn whose label has no room is numbered, and told below', async ({ page }) => {
  const labels = page.locator('.curves .flag.turn');
  await page.setViewportSize({ width: 1280, height: 800 });
  await openCurve(page);
  await expect(labels).toHaveText(['A ¥600.00 起付线 · 第一部分 保障责任 2', 'A ¥2,600.00 年度限额 · 第一部分 保障责任 1', 'B ¥480.00 起付线 · 第一部分 保障责任 2', 'B ¥2,480.00 年度限额 · 第一部分 保障责任 1']);
  await expect(page.locator('.turn-list')).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  const list = page.locator('.turn-list li');
  await expect(list).toHaveText(['A1 ¥600.00、B1 ¥480.00：起付线 · 第一部分 保障责任 2', 'A2 ¥2,600.00、B2 ¥2,480.00：年度限额 · 第一部分 保障责任 1']);
  for (const [at, number] of ['A1', 'A2', 'B1', 'B2'].entries()) await expect(labels.nth(at)).toHaveText(new RegExp(`^${number}`));
});

/** The upright lines above the curves that run through a label. */
const struckThrough = (page: Page) => page.locator('.curves').evaluate((drawing) => {
  const labels = [...drawing.querySelectorAll<SVGTextElement>('.flag.turn')].map((label) => ({ said: label.textContent, box: label.getBBox() }));
  const pieces = [...drawing.querySelectorAll('.leader, .now-line')].flatMap((line) => [...(line.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) => ({ x: Number(x), from: Number(from), to: Number(to) })));
  return pieces.flatMap(({ x, from, to }) => labels.filter(({ box }) => x > box.x && x < box.x + box.width && from < box.y + box.height * 0.7 && to > box.y + box.height * 0.3).map(({ said }) => said));
});

test('no line runs through a label', async ({ page }) => {
  for (const preset of ['chronic', 'operation', 'student-injury']) {
    for (const width of [390, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await openCurve(page, preset);
      expect(await page.locator('.leader').count()).toBeGreaterThan(1);
      expect(await struckThrough(page), `${preset} ${width}`).toEqual([]);
    }
  }
});

test('a situation far beyond the last turn leaves the turns their room', async ({ page }) => {
  const { situation } = presetOf('chronic')?.demonstration as MedicalDemonstration;
  await openWith(page, 'chronic', { situation: { ...situation, visits: 24, visitCost: 500_000, visitScheme: 0, registration: 0 } });
  await expect(page.locator('.curves .now.beyond')).toHaveAttribute('data-at', '120000.00');
  await expect(page.locator('.curves .now-name')).toHaveText('现在 ¥120,000.00，在图的右边以外 →');
  const bend = await page.locator('.curves .vertex[data-column="1"][data-at="2600.00"] circle').evaluate((mark) => Number(mark.getAttribute('cx')));
  const width = await page.locator('.curves').evaluate((drawing) => (drawing as SVGSVGElement).viewBox.baseVal.width);
  expect(bend).toBeGreaterThan(width / 2);
  // What is looked at may lie there too: the arrow says so, the figures are those of the amount.
  await plot(page).press('End');
  await expect(heading(page)).toHaveAttribute('data-at', '120000.00');
  await expect(page.locator('.curves .cursor.beyond')).toHaveAttribute('data-at', '120000.00');
  expect((await figures(page))[0]).toEqual(['¥1,400.00', '¥118,600.00', '¥0.00']);
});

test('the mark of the situation moves at once while somebody drags', async ({ page }) => {
  await openPreset(page, 'chronic');
  const now = page.locator('.curves .now');
  await expect(now).toHaveAttribute('data-at', '2304.00');
  await page.locator('st-slider[name=visits] [type=range]').press('ArrowLeft');
  // 11 × 192.00; (2,112 − 600) × 70 %, with 480.
  await expect(now).toHaveAttribute('data-at', '2112.00');
  expect(await attributes(now.locator('.now-dot'), 'data-figure')).toEqual(['1058.40', '1142.40']);
});

// What the studio's own situations do not show, from the engine's answers to other claims.

test('curves that are not straight cross where they meet, to the cent', async () => {
  // Deductible 480, but a fee of 200.00 takes 200 × x ÷ (x + 500) of the base; against deductible 600 without a fee:
  // 480 + 200 × x ÷ (x + 500) = 600 where x = 750.
  const curves = [{ checker: await checkerOf('sh-university-480-2026'), claim: visit('200.00') }, { checker: await checkerOf('sh-teachers-2026'), claim: visit() }] as const;
  const [one, other] = curves.map(({ checker, claim }) => curveOf(checker, claim));
  expect(one?.segments.some(({ slope }) => slope === undefined)).toBe(true);
  const found = stretches(one?.segments ?? [], other?.segments ?? [], (curve, at) => {
    const { checker, claim } = curves[curve];
    return (curveOf(checker, claim, at.map((cents) => (cents / 100).toFixed(2))).points ?? []).map(({ exact }) => exact);
  });
  // Nothing is paid up to x − 200 × x ÷ (x + 500) = 480, x = 588.096…; at the top, from x − 200 × x ÷ (x + 500) = 2,480 on, x = 2,648.236…, both pay 1,400.
  expect(found).toEqual([
    { from: 0, to: 58_809, leader: 'equal' }, { from: 58_810, to: 74_999, leader: 0 }, { from: 75_000, to: 75_000, leader: 'equal' },
    { from: 75_001, to: 264_823, leader: 1 }, { from: 264_824, to: 400_000, leader: 'equal' },
  ]);
  expect(crossings(found)).toEqual([{ at: 75_000, leader: 1 }]);
});

const piece = (from: [string, string], to: [string, string], slope = '1.00'): Piece => ({ from: { at: from[0], exact: from[1], engine: from[1] }, to: { at: to[0], exact: to[1], engine: to[1] }, slope });
const none = () => [];

test('crossings are exact', () => {
  // x against 10.00: they meet on the cent.
  const meet = stretches([piece(['0.00', '0.00'], ['20.00', '20.00'])], [piece(['0.00', '10.00'], ['20.00', '10.00'], '0.00')], none);
  expect(meet).toEqual([{ from: 0, to: 999, leader: 1 }, { from: 1000, to: 1000, leader: 'equal' }, { from: 1001, to: 2000, leader: 0 }]);
  expect(crossings(meet)).toEqual([{ at: 1000, leader: 0 }]);
  // 0.7 x against 10.00: 14.285714…, between two cents.
  const between = stretches([piece(['0.00', '0.00'], ['20.00', '14.00'], '0.70')], [piece(['0.00', '10.00'], ['20.00', '10.00'], '0.00')], none);
  expect(between).toEqual([{ from: 0, to: 1428, leader: 1 }, { from: 1429, to: 2000, leader: 0 }]);
  // A jump over the other one: from 5.00 to 15.00 at 10.00.
  const leap = stretches([piece(['0.00', '5.00'], ['10.00', '5.00'], '0.00'), piece(['10.01', '15.00'], ['20.00', '15.00'], '0.00')], [piece(['0.00', '10.00'], ['20.00', '10.00'], '0.00')], none);
  expect(crossings(leap)).toEqual([{ at: 1000, leader: 0 }]);
  // Touching without crossing: |x − 10|, pieced together, against nothing.
  const touch = stretches([piece(['0.00', '10.00'], ['10.00', '0.00'], '-1.00'), piece(['10.01', '0.01'], ['20.00', '10.00'])], [piece(['0.00', '0.00'], ['20.00', '0.00'], '0.00')], none);
  expect(touch.map(({ leader }) => leader)).toEqual([0, 'equal', 0]);
  expect(crossings(touch)).toEqual([]);
  // Thirds are rounded to a millionth by the engine: no lead of anybody.
  expect(stretches([piece(['0.00', '0.333333'], ['3.00', '1.333333'])], [piece(['0.00', '0.333334'], ['3.00', '1.333334'])], none)).toEqual([{ from: 0, to: 300, leader: 'equal' }]);
});

test('a curved piece is drawn through the engine’s points, and a jump leaves a gap', async () => {
  const told = curveOf(await checkerOf('sh-teachers-2026'), visit('50.00'));
  const [line = [], ...more] = linesOf(told, (from, to) => [{ at: (from + to) / 2, height: 1 }]);
  expect(more).toEqual([]);
  // Three pieces with two ends each, and one point in the curved one.
  expect(line).toHaveLength(7);
  expect(line.at(-1)).toEqual({ at: 400_000, height: 140_000 });
  const jump = { ...told, vertices: told.vertices.map((vertex) => ({ ...vertex, kind: 'jump' as const })) };
  expect(linesOf(jump, () => [])).toHaveLength(3);
});

test('ticks are round and labels never lie over one another', () => {
  expect(roundStep(3_200, 4)).toBe(1_000);
  expect(ticks(250_000, 5)).toEqual([0, 50_000, 100_000, 150_000, 200_000, 250_000]);
  expect(ticks(0, 5)).toEqual([0]);
  // A bit beyond the last turn; a place that is more than twice as far off is left out.
  expect([axisEnd([250_000], [400_000]), axisEnd([250_000], [9_000_000]), axisEnd([], [9_000_000]), axisEnd([], [])]).toEqual([500_000, 300_000, 12_000_000, 1_000_000]);
  const labels = inRow([{ x: 20, wordings: ['a long wording', 'short'] }, { x: 60, wordings: ['another long one', 'brief'] }], 0, 120, 10);
  expect(labels.map(({ text }) => text)).toEqual(['short', 'brief']);
  expect((labels[0]?.x ?? 0) + 5 * 5.8).toBeLessThanOrEqual(labels[1]?.x ?? 0);
  // None is left out where all of them belong to one place.
  const crowded = inRow([0, 1, 2, 3].map((x) => ({ x, wordings: [`a wording too long for it ${x}`, `A${x + 1}`] })), 0, 120, 10);
  expect(crowded.map(({ text }) => text)).toEqual(['A1', 'A2', 'A3', 'A4']);
  for (const [at, { x }] of crowded.slice(1).entries()) expect(x).toBeGreaterThanOrEqual((crowded[at]?.x ?? 0) + 11.6);
});

test('nothing is too wide on a narrow screen with large text', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openCurve(page, 'accident');
  await page.locator('.masthead button', { hasText: '大字' }).click();
  await page.locator('details.more > summary').click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // The drawing's text is as large as the text around it.
  const size = await page.locator('.curves .tick').first().evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  expect(size).toBeGreaterThanOrEqual(16);
});

for (const look of LOOKS) {
  test(`axe finds nothing on the curve (${look.locale}, ${look.colorScheme})`, async ({ browser }) => {
    const context = await browser.newContext({ ...look, serviceWorkers: 'block' });
    const page = await context.newPage();
    await openCurve(page, 'student-injury');
    await page.locator('details.more > summary').click();
    await plot(page).press('End');
    expect(await violations(page)).toEqual([]);
    await page.locator('.choice').nth(3).click();
    await expect(page.locator('[name=figure][value=ownCost]')).toBeChecked();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
}
