// What the page took a name for, what it asks, and what only the member can say: each can be
// corrected, answered and taken back.

import type { Locator, Page } from '@playwright/test';
import { expect, tabTo, test } from './page';
import { amount, byPointer, finding, give, go, goToResult, openReady } from './screens';

test.use({ serviceWorkers: 'block' });

interface Said { visit?: object; receipt?: object; lines?: object[] }

/** One outpatient visit of 1,000 yuan inside the scope: (1,000 − 600) × 70 % when nothing stands in the way. */
function claim({ visit = {}, receipt = {}, lines = [] }: Said): object {
  const invoice = { total: '1000.00', in_scope_self_paid: '1000.00', lines, ...receipt };
  return { encounters: [{ care_type: 'outpatient', date: '2026-05-10', ...visit, invoices: [invoice] }] };
}

/** The page with such a claim, on its result; every finding is open. */
async function show(page: Page, said: Said): Promise<void> {
  await openReady(page);
  await give(page, claim(said));
  await goToResult(page);
}

const note = (page: Page, name: string) => byPointer(page, `${name}:match`);
const undo = (page: Page) => page.getByRole('button', { name: '撤销' });
const visit = '/encounters/0';
const receipt = `${visit}/invoices/0`;
const line = `${receipt}/lines/0`;
const items = { screen: 'items', visit: 0, receipt: 0 } as const;
const reason = { screen: 'reason', visit: 0 } as const;
const special = { screen: 'special', visit: 0 } as const;
const onReceipt = { screen: 'receipt', visit: 0, receipt: 0 } as const;

async function openFold(fold: Locator): Promise<void> {
  await fold.locator(':scope > summary').click();
}

test('a fee taken wrongly is corrected, and the name decides again when that is cleared', async ({ page }) => {
  await show(page, { lines: [{ name: '门诊诊查费', amount: '100.00' }] });
  // (900 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥210.00');

  await finding(page, 'fee/not-payable').getByRole('link').click();
  const taken = note(page, `${line}/name`);
  await expect(taken.locator(':scope > summary')).toBeFocused();
  await expect(taken).toContainText('认作：');
  await expect(taken).toContainText('不报的收费');
  const list = page.getByLabel('它是什么');
  await expect(list).toBeVisible();
  await list.selectOption({ label: '没有这些情况' });
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(taken).toContainText('按您选的：没有这些情况');
  await goToResult(page);
  await expect(finding(page, 'fee/not-payable')).toHaveCount(0);

  await go(page, items);
  await openFold(taken);
  await list.selectOption({ label: '按名称判断' });
  await expect(amount(page)).toHaveText('¥210.00');
});

test('a medicine under its trade name is named, and can be made another one', async ({ page }) => {
  await show(page, { lines: [{ name: '络活喜', amount: '100.00' }] });
  await go(page, items);
  const taken = note(page, `${line}/name`);
  await expect(taken).toContainText('认作：氨氯地平（药品）');
  await openFold(taken);
  const list = page.getByLabel('它是什么');
  // The list of what it was taken for stands first.
  await expect(list.locator('optgroup').first()).toHaveAttribute('label', '药品');
  await list.selectOption({ label: '硝苯地平' });
  await expect(taken).toContainText('按您选的：硝苯地平（药品）');
});

test('a name in no list says so, asks, and takes what one chooses', async ({ page }) => {
  await show(page, { lines: [{ name: 'TQ-7', amount: '100.00' }] });
  const asked = finding(page, 'name/not-recognised');
  await expect(page.locator('pc-asked h2')).toHaveText('请您确认');
  await expect(page.locator('pc-asked').locator(asked)).toHaveCount(1);
  await asked.getByRole('link', { name: /^去选一下/ }).click();
  const taken = note(page, `${line}/name`);
  await expect(taken).toContainText('没认出，先当作能报的项目');
  await expect(taken.locator(':scope > summary')).toBeFocused();
  await page.getByLabel('它是什么').selectOption({ label: '挂号费' });
  await expect(amount(page)).toHaveText('¥210.00');
  await goToResult(page);
  await expect(asked).toHaveCount(0);
});

test('a diagnosis shows which disease it is, and what is not paid can be chosen for it', async ({ page }) => {
  await show(page, { visit: { diagnoses: [{ name: '2型糖尿病' }, { name: '怪病甲' }] } });
  await go(page, reason);
  await expect(note(page, `${visit}/diagnoses/0/name`)).toContainText('“2型糖尿病”认作：');
  const unknown = note(page, `${visit}/diagnoses/1/name`);
  await expect(unknown).toContainText('没认出，先当作一般疾病');
  await openFold(unknown);
  await byPointer(page, `${visit}/diagnoses/1/disease`).selectOption({ label: '名单上的都不是' });
  await expect(unknown).not.toContainText('没认出');
});

test('a name that leaves a doubt asks: yes, taken back, no, taken back', async ({ page }) => {
  await show(page, { lines: [{ name: '新冠核酸检测', amount: '100.00' }] });
  const asked = finding(page, 'excluded/ask');
  await expect(amount(page)).toHaveText('¥280.00');

  await asked.getByRole('button', { name: '是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥210.00');
  await expect(asked).toHaveCount(0);
  await expect(finding(page, 'excluded/test-or-vaccine')).toHaveCount(1);
  await expect(undo(page)).toBeFocused();
  await undo(page).click();
  await expect(asked).toBeVisible();
  await expect(amount(page)).toHaveText('¥280.00');

  await asked.getByRole('button', { name: '不是', exact: true }).click();
  await expect(asked).toHaveCount(0);
  await expect(finding(page, 'excluded/test-or-vaccine')).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
  await undo(page).click();
  await expect(asked).toBeVisible();

  // Changed later in the form.
  await go(page, items);
  const taken = note(page, `${line}/name`);
  await expect(taken).toContainText('可能是：');
  await openFold(taken);
  await page.getByLabel('它是什么').selectOption({ label: '核酸检测' });
  await expect(amount(page)).toHaveText('¥210.00');
});

test('a department that asks waits for a diagnosis', async ({ page }) => {
  await show(page, { visit: { department: '产科' } });
  const asked = finding(page, 'excluded/ask');
  await expect(asked).toContainText('请先填写这次就诊的诊断');
  await expect(asked.getByRole('button')).toHaveCount(0);
  await asked.getByRole('link').click();
  await expect(byPointer(page, `${visit}/diagnoses`)).toBeFocused();
  await page.keyboard.type('怪病甲');
  // One is led back to where one came from.
  await page.getByRole('button', { name: '好了，回到结果' }).click();
  await expect(asked).toBeVisible();
  await asked.getByRole('button', { name: '是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥0.00');
  await undo(page).click();
  await asked.getByRole('button', { name: '不是', exact: true }).click();
  await expect(asked).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
});

test('words that hint at a circumstance ask in the plan’s own words', async ({ page }) => {
  await show(page, { visit: { diagnoses: [{ name: '右手外伤' }] } });
  const asked = finding(page, 'declaration/ask').filter({ hasText: '上班' });
  await asked.getByRole('button', { name: '是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥0.00');
  await goToResult(page);
  const said = finding(page, 'excluded/liability');
  await expect(said).toContainText('您自己说的');

  // It leads to the answer, which is changed there.
  await said.getByRole('link').click();
  const group = byPointer(page, `${visit}/declarations/work_injury`);
  await expect(group.getByRole('radio', { name: '是', exact: true })).toBeFocused();
  await group.getByRole('radio', { name: '否', exact: true }).check();
  await expect(amount(page)).toHaveText('¥280.00');
  await goToResult(page);
  await expect(asked).toHaveCount(0);
});

test('circumstances are asked once, and only those that fit the kind of care', async ({ page }) => {
  await show(page, {});
  await go(page, special);
  const fold = byPointer(page, `${visit}/declarations`);
  await expect(fold.getByRole('radio')).toHaveCount(0);
  await openFold(fold);
  const collected = page.getByRole('group', { name: /别人替您去医院配的/ });
  await collected.getByRole('radio', { name: '是', exact: true }).check();
  await expect(amount(page)).toHaveText('¥0.00');
  await expect(fold.locator(':scope > summary')).toContainText('已回答 1 个');
  await goToResult(page);
  await expect(finding(page, 'prescription/irregular')).toBeVisible();
  await go(page, special);
  await openFold(fold);
  await collected.getByRole('radio', { name: '未填', exact: true }).check();
  await expect(amount(page)).toHaveText('¥280.00');

  await fold.getByRole('button', { name: '其余都选“否”' }).last().click();
  await expect(fold.locator(':scope > summary')).toContainText(/已回答 \d+ 个/);
  await undo(page).click();
  await expect(fold.locator(':scope > summary')).toContainText('可不填');

  await go(page, { screen: 'visit', visit: 0 });
  await page.getByRole('radio', { name: '住院', exact: true }).check();
  await go(page, special);
  await openFold(fold);
  await expect(fold.getByRole('radio').first()).toBeVisible();
  await expect(collected).toHaveCount(0);
});

test('a medicine that perhaps does not fit: it does not, it does', async ({ page }) => {
  await show(page, {
    visit: { diagnoses: [{ name: '高血压' }] },
    lines: [{ name: '二甲双胍', amount: '100.00', diagnosis: '牙痛' }],
  });
  const asked = finding(page, 'diagnosis/may-not-fit');
  await asked.getByRole('button', { name: '对不上' }).click();
  await expect(amount(page)).toHaveText('¥210.00');
  await undo(page).click();
  await asked.getByRole('button', { name: '对得上' }).click();
  await expect(asked).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
});

test('a part that the record lacks costs the visit, and is found again', async ({ page }) => {
  await show(page, {});
  await go(page, special);
  const fold = byPointer(page, `${visit}/record`);
  await openFold(fold);
  const signature = fold.getByRole('checkbox', { name: '医生签名' });
  await signature.check();
  await expect(amount(page)).toHaveText('¥0.00');
  await expect(fold.locator(':scope > summary')).toContainText('缺 1 项');
  await goToResult(page);
  await finding(page, 'record/incomplete').getByRole('link').click();
  await expect(signature).toBeFocused();
  await page.keyboard.press('Space');
  await expect(amount(page)).toHaveText('¥280.00');

  // A return visit needs no past history.
  await fold.getByRole('checkbox', { name: '既往史' }).check();
  await expect(amount(page)).toHaveText('¥0.00');
  await fold.getByRole('radio', { name: '复诊' }).check();
  await expect(amount(page)).toHaveText('¥280.00');
});

test('what the record lists is compared with the lines, and the member has the last word', async ({ page }) => {
  await show(page, { lines: [{ name: '阿莫西林胶囊', amount: '100.00', days_supply: 3 }, { name: '布洛芬', amount: '100.00', days_supply: 3 }] });
  const record = async () => {
    await go(page, special);
    await openFold(byPointer(page, `${visit}/record`));
    return page.getByLabel('病历上写的药和检查');
  };
  await (await record()).fill('阿莫西林胶囊\n血常规');
  await goToResult(page);
  const lacks = finding(page, 'record/lacks-item');
  await expect(lacks).toHaveCount(1);
  await expect(amount(page)).toHaveText('¥210.00');
  await lacks.getByRole('button', { name: '病历里有' }).click();
  await expect(lacks).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
  await (await record()).fill('');
  await undo(page).click();
  // Nothing listed is nothing compared.
  await goToResult(page);
  await expect(lacks).toHaveCount(0);
});

test('another department is told from the line, and taken back', async ({ page }) => {
  await show(page, { visit: { department: '心内科' }, lines: [{ name: '玻璃酸钠滴眼液', amount: '100.00', department: '眼科', days_supply: 3 }] });
  await expect(amount(page)).toHaveText('¥210.00');
  await finding(page, 'prescription/other-department').getByRole('button', { name: '不是跨科' }).click();
  await expect(amount(page)).toHaveText('¥280.00');
});

test('a lost receipt and one with a defect', async ({ page }) => {
  await show(page, {});
  const identity = async () => {
    await go(page, onReceipt);
    await page.locator('summary', { hasText: '票据号码、形式和问题' }).click();
  };
  const has = async (code: string, count: number) => {
    await goToResult(page);
    await expect(finding(page, code)).toHaveCount(count);
  };
  await identity();
  await page.getByLabel('手里的是').selectOption({ label: '遗失了' });
  await expect(amount(page)).toHaveText('¥0.00');
  await has('receipt/lost', 1);
  await identity();
  await page.getByLabel('手里的是').selectOption({ label: '没有说明' });
  await expect(amount(page)).toHaveText('¥280.00');

  const half = page.getByRole('checkbox', { name: '只有半联' });
  await half.check();
  await page.getByRole('checkbox', { name: '没有日期' }).check();
  await expect(amount(page)).toHaveText('¥0.00');
  await has('receipt/half', 1);
  await expect(finding(page, 'receipt/undated')).toBeVisible();
  await identity();
  await half.uncheck();
  await has('receipt/half', 0);
  await expect(finding(page, 'receipt/undated')).toBeVisible();
  await identity();
  await page.getByRole('checkbox', { name: '没有日期' }).uncheck();
  await expect(amount(page)).toHaveText('¥280.00');
});

test('what costs nothing is shown, but not counted as something to fix', async ({ page }) => {
  await show(page, { receipt: { total: '300.00', in_scope_self_paid: '300.00' }, lines: [{ name: '挂号费', amount: '20.00' }] });
  await expect(page.locator('pc-findings summary', { hasText: '这次不影响金额（1）' })).toBeVisible();
  await expect(page.locator('pc-findings summary', { hasText: '要处理的问题' })).toHaveCount(0);
  await expect(finding(page, 'fee/not-payable')).toBeVisible();
  await go(page, 'tasks');
  await expect(page.locator('pc-strip .strip')).toContainText('没填');
  await expect(page.locator('pc-strip .strip')).not.toContainText('要处理');
});

test('correcting and answering by keyboard alone', async ({ page }) => {
  await show(page, { lines: [{ name: '门诊诊查费', amount: '100.00' }, { name: '新冠核酸检测', amount: '100.00' }] });
  await go(page, items);
  const summary = note(page, `${line}/name`).locator(':scope > summary');
  await tabTo(page, byPointer(page, `${line}/name`));
  await tabTo(page, summary, 3);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('它是什么').first()).toBeVisible();
  await tabTo(page, page.getByLabel('它是什么').first(), 3);
  await page.keyboard.press('ArrowDown');
  await expect(note(page, `${line}/name`)).toContainText('按您选的：没有这些情况');

  await go(page, 'result');
  const yes = finding(page, 'excluded/ask').getByRole('button', { name: '是', exact: true });
  await tabTo(page, yes);
  await page.keyboard.press('Enter');
  await expect(amount(page)).toHaveText('¥210.00');
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(amount(page)).toHaveText('¥280.00');

  await go(page, special);
  await tabTo(page, byPointer(page, `${visit}/declarations`).locator(':scope > summary'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: /别人替您去医院配的/ })).toBeVisible();
  await tabTo(page, page.getByRole('group', { name: /别人替您去医院配的/ }).getByRole('radio', { name: '未填', exact: true }), 12);
  await page.keyboard.press('ArrowRight');
  await expect(amount(page)).toHaveText('¥0.00');
  await go(page, 'result');
  await expect(finding(page, 'prescription/irregular')).toHaveCount(1);
});
