// The result: what it says first, what more can be had, how each amount came about, and what narrows the range.

import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { amount, byPointer, give, go, heading, onward, openAll, openReady, read, showSample } from './screens';

test.use({ serviceWorkers: 'block' });

/** The worked example of docs/changes.md: two lists are missing, and one hospital is not designated. */
function lists(): object {
  const [, json] = /<!-- lists claim -->\n```json\n([\s\S]*?)```/.exec(read('docs/changes.md')) ?? [];
  if (!json) throw new Error('docs/changes.md has no such claim');
  return JSON.parse(json) as object;
}

const undo = (page: Page) => page.getByRole('button', { name: '撤销' });
/** `+¥1,234.50` → 123450. */
const cents = (text: string | null) => Math.round(Number(text?.replace(/[^\d.]/g, '')) * 100);

async function show(page: Page, claim: object): Promise<void> {
  await openReady(page);
  await give(page, claim);
  await go(page, 'result');
}

test('first of all it says that nothing has been submitted', async ({ page }) => {
  await show(page, lists());
  const first = page.locator('#result > :first-child');
  await expect(first).toHaveText('预检结果，尚未提交');
  await expect(first).toBeInViewport();
  await expect(page.locator('#result .big')).toBeInViewport();
  await expect(page.locator('.actions')).toContainText('没有提交任何东西');
  await expect(page.locator('main')).not.toContainText(/提交成功|已提交|已完成/);
});

test('each way to have more paid brings exactly what it promises, and can be taken back', async ({ page }) => {
  await show(page, lists());
  const gains = page.locator('pc-gains');
  await expect(gains.getByRole('heading', { level: 2 })).toHaveText('还能多拿 ¥140.00');
  const cards = gains.locator('.card.gain');
  await expect(cards).toHaveCount(2);
  // The most for the least effort first.
  await expect(cards.locator('.more-amount')).toHaveText(['+¥140.00', '+¥70.00']);
  for (const at of [0, 1]) {
    const before = cents(await amount(page).textContent());
    const promised = cents(await cards.nth(at).locator('.more-amount').textContent());
    await cards.nth(at).getByRole('button', { name: '已经办好' }).click();
    await expect.poll(async () => cents(await amount(page).textContent())).toBe(before + promised);
    await expect(undo(page)).toBeFocused();
    await undo(page).click();
    await expect.poll(async () => cents(await amount(page).textContent())).toBe(before);
    await expect(cards).toHaveCount(2);
  }

  // And it leads to the place where the same is said by hand.
  await cards.first().getByRole('button', { name: '去看看' }).click();
  await expect(heading(page)).toHaveText('材料');
  await expect(byPointer(page, '/encounters/0/invoices/0/documents/itemized_bill').getByRole('radio', { name: '没有', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await onward(page).click();
  await expect(heading(page)).toHaveText('预检结果');
  await expect(amount(page)).toHaveText('¥140.00');
});

test('what no paper changes is said plainly, with its price and clause, and leads to what was entered', async ({ page }) => {
  await show(page, lists());
  const stuck = page.locator('pc-stuck .card');
  await expect(page.locator('pc-stuck h2')).toHaveText('补不回来的（1）');
  await expect(stuck).toHaveCount(1);
  await expect(stuck).toContainText('¥70.00');
  await expect(stuck).toContainText('不是');
  await stuck.locator('.clause summary').click();
  await expect(stuck.locator('.clause p')).toContainText('分院');
  await stuck.getByRole('button', { name: /^填错了？去核对/ }).click();
  await expect(heading(page)).toContainText('第 2 次就诊');
  // Entered wrongly after all: it is corrected, and one is led back.
  await openAll(page);
  await page.getByRole('group', { name: '是定点医院' }).getByRole('radio', { name: '是', exact: true }).check();
  await onward(page).click();
  await expect(heading(page)).toHaveText('预检结果');
  await expect(amount(page)).toHaveText('¥70.00');
  await expect(stuck).toHaveCount(0);
});

test('the way from the total to the payable amount adds up, and each step opens to its formula and clause', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S01');
  const tables = page.locator('.waterfall');
  await expect(tables).toHaveCount(2);
  for (const table of await tables.all()) {
    const figures = async (row: string) => (await table.locator(`tr.${row} td`).allTextContents()).map(cents);
    const [[total], off, [payable]] = [await figures('first'), await figures('off'), await figures('last')];
    expect(off.length).toBeGreaterThan(1);
    expect((total ?? 0) - off.reduce((sum, one) => sum + one, 0)).toBe(payable);
    await expect(table.locator('svg.bar')).toHaveCount(off.length + 2);

    // Each says by which formula, and opens to its clause.
    for (const row of await table.locator('tr.off').all()) {
      const step = row.locator('details.step');
      await expect(step.locator('.cite')).toBeHidden();
      await step.locator('summary').click();
      await expect(step.locator('.cite')).toBeVisible();
      await expect(step.locator('.cite')).toContainText(/条款 第.+部分/);
    }
  }
  const last = tables.nth(1);
  // 362.50 + 264.40 − 600.00 = 26.90; 26.90 × 70 %
  await expect(last.locator('.last td')).toHaveText('¥18.83');
  await expect(last).toContainText('26.90');
  await expect(last.locator('.cite').filter({ hasText: '条款' }).first()).toBeVisible();
});

test('what is withheld adds up, reason by reason', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S01');
  const reasons = (await page.locator('.reasons tbody td').allTextContents()).map(cents);
  expect(reasons.length).toBeGreaterThan(1);
  // 412.50 + 286.40 billed, 18.83 paid
  expect(reasons.reduce((sum, one) => sum + one, 0)).toBe(69_890 - 1_883);
});

test('every yuan can be followed down to the line, and leads to where it was entered', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S01');
  await page.getByRole('link', { name: /^逐行看每一分钱/ }).nth(1).click();
  await expect(heading(page)).toHaveText('每一分钱怎么来的');
  const tree = page.locator('.tree');
  await expect(tree).toContainText('¥698.90 → ¥18.83');
  const line = tree.locator('details.account', { hasText: '诊疗费' }).last();
  await openAll(page);
  await expect(line).toContainText('¥22.00');
  await line.getByRole('button', { name: /^去看填写的地方/ }).click();
  await expect(heading(page)).toHaveText('票据 1 的明细');
  await expect(byPointer(page, '/encounters/1/invoices/0/lines/0/name')).toHaveValue('诊疗费');
});

test('each meter says the same as a table', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S01');
  const benefits = page.locator('pc-meters .benefit');
  await expect(benefits).toHaveCount(1);
  const drawings = benefits.locator('svg.meter');
  await expect(drawings).toHaveCount(2);
  await benefits.locator('summary', { hasText: '看数字' }).click();
  const readings = benefits.locator('tbody');
  await expect(readings).toHaveCount(2);
  await expect(readings.locator('th[scope=rowgroup]')).toHaveText(['起付线还差', '限额还剩']);
  await expect(readings.nth(0).locator('th[scope=row]')).toHaveText(['这次之前', '这次以后', '全年']);
  await expect(readings.nth(0).locator('td')).toHaveText(['¥600.00', '¥0.00', '¥600.00']);
  await expect(readings.nth(1).locator('td')).toHaveText(['¥1,400.00', '¥1,381.17', '¥1,400.00']);
  // What is drawn: used before, and used by this claim, in hundredths.
  const drawn = (at: number) => drawings.nth(at).locator('rect.used, rect.now').evaluateAll((all) => all.map((one) => Number(one.getAttribute('width'))));
  expect(await drawn(0)).toEqual([0, 100]);
  const [used = -1, now = -1] = await drawn(1);
  expect(used).toBe(0);
  expect(now).toBeCloseTo(18.83 / 14, 2);
});

test('the question that narrows the range is answered on the spot, and taken back', async ({ page }) => {
  const claim = {
    submitted_on: '2026-12-01',
    policy: { accumulators: { outpatient: { base: '600.00', paid: '0.00' } } },
    encounters: [{
      care_type: 'outpatient', date: '2026-05-10', hospital: { name: '某某诊所' }, card_used: true,
      invoices: [{ total: '1000.00', pooled_fund_paid: '0.00', in_scope_self_paid: '1000.00' }],
    }],
  };
  await show(page, claim);
  await expect(page.locator('.range-words')).toContainText('¥0.00');
  await expect(page.locator('.range-words')).toContainText('¥700.00');
  const question = page.locator('pc-asked .question');
  await expect(question).toContainText('某某诊所');
  await question.getByRole('button', { name: '不是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥0.00');
  // Nothing is left between two amounts.
  await expect(page.locator('.range-words')).toHaveCount(0);
  await expect(undo(page)).toBeFocused();
  await undo(page).click();
  await expect(amount(page)).toHaveText('¥700.00');
  await expect(question).toContainText('某某诊所');
  await question.getByRole('button', { name: '是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥700.00');
  await expect(page.locator('.question').filter({ hasText: '某某诊所' })).toHaveCount(0);
});

test('a question that needs more than yes or no leads to where it is answered', async ({ page }) => {
  await show(page, { encounters: [{ care_type: 'outpatient', date: '2026-05-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  const question = page.locator('pc-asked .question');
  await question.getByRole('button', { name: '去回答' }).click();
  await expect(heading(page)).toContainText('我的保单');
  await expect(page.getByRole('group', { name: '门急诊' }).getByLabel('已累计的可报费用（未乘比例）')).toBeFocused();
});

test('a first figure between two amounts comes with the question that narrows it', async ({ page }) => {
  await openReady(page);
  await go(page, 'quick');
  await page.getByLabel('票据总额').fill('1320');
  await page.getByLabel('医保已经付的').fill('180');
  await page.getByLabel('就诊日期', { exact: true }).fill('2026-10-10');
  await expect(page.locator('.answer .big')).toHaveText('¥378.00');
  await expect(page.locator('.answer')).toContainText(/范围：¥0\.00 ～ ¥[\d,]+\.\d\d/);
  await expect(page.locator('.answer .question')).toBeVisible();
  await expect(page.locator('.answer .range-bar')).toBeVisible();
});

test('the last day to claim stands beside the amount', async ({ page }) => {
  await show(page, { submitted_on: '2026-12-01', encounters: [{ care_type: 'outpatient', date: '2026-05-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  await expect(page.locator('.answer .deadline')).toContainText(/\d{4}(-|年)\d/);
});
