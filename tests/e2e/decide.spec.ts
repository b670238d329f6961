// What the page took a name for, what it asks, and what only the member can say: each can be
// corrected, answered and taken back.

import type { Locator, Page } from '@playwright/test';
import { expect, open, openFile, tabTo, test, violations } from './page';

interface Said { visit?: object; receipt?: object; lines?: object[] }

/** One outpatient visit of 1,000 yuan inside the scope: (1,000 − 600) × 70 % when nothing stands in the way. */
function claim({ visit = {}, receipt = {}, lines = [] }: Said): string {
  const invoice = { total: '1000.00', in_scope_self_paid: '1000.00', lines, ...receipt };
  return JSON.stringify({ encounters: [{ care_type: 'outpatient', date: '2026-05-10', ...visit, invoices: [invoice] }] });
}

async function show(page: Page, said: Said): Promise<void> {
  await open(page);
  await openFile(page, claim(said));
}

const amount = (page: Page) => page.locator('pc-strip .amount');
const finding = (page: Page, code: string) => page.locator(`.finding[data-code="${code}"]`);
const byId = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const note = (page: Page, name: string) => byId(page, `${name}:match`);
const undo = (page: Page) => page.getByRole('button', { name: '撤销' });
const visit = '/encounters/0';
const receipt = `${visit}/invoices/0`;
const line = `${receipt}/lines/0`;

async function openFold(fold: Locator): Promise<void> {
  await fold.locator(':scope > summary').click();
}

test('a fee taken wrongly is corrected, and the name decides again when that is cleared', async ({ page }) => {
  await show(page, { lines: [{ name: '门诊诊查费', amount: '100.00' }] });
  const taken = note(page, `${line}/name`);
  await expect(taken).toContainText('认作：');
  await expect(taken).toContainText('不报的收费');
  // (900 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥210.00');

  await finding(page, 'fee/not-payable').getByRole('link').click();
  await expect(taken.locator(':scope > summary')).toBeFocused();
  const list = page.getByLabel('它是什么');
  await expect(list).toBeVisible();
  await list.selectOption({ label: '没有这些情况' });
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(finding(page, 'fee/not-payable')).toHaveCount(0);
  await expect(taken).toContainText('按您选的：没有这些情况');

  await list.selectOption({ label: '按名称判断' });
  await expect(amount(page)).toHaveText('¥210.00');
});

test('a medicine under its trade name is named, and can be made another one', async ({ page }) => {
  await show(page, { lines: [{ name: '络活喜', amount: '100.00' }] });
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
  const taken = note(page, `${line}/name`);
  await expect(taken).toContainText('没认出，先当作能报的项目');
  const asked = finding(page, 'name/not-recognised');
  await expect(page.locator('#result h3', { hasText: '请您确认（1）' })).toBeVisible();
  await asked.getByRole('link', { name: /^去选一下/ }).click();
  await expect(taken.locator(':scope > summary')).toBeFocused();
  await page.getByLabel('它是什么').selectOption({ label: '挂号费' });
  await expect(asked).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥210.00');
});

test('a diagnosis shows which disease it is, and what is not paid can be chosen for it', async ({ page }) => {
  await show(page, { visit: { diagnoses: [{ name: '2型糖尿病' }, { name: '怪病甲' }] } });
  await expect(note(page, `${visit}/diagnoses/0/name`)).toContainText('“2型糖尿病”认作：');
  const unknown = note(page, `${visit}/diagnoses/1/name`);
  await expect(unknown).toContainText('没认出，先当作一般疾病');
  await openFold(unknown);
  await byId(page, `${visit}/diagnoses/1/disease`).selectOption({ label: '名单上的都不是' });
  await expect(unknown).not.toContainText('没认出');
});

test('a name that leaves a doubt asks: yes, taken back, no, taken back', async ({ page }) => {
  await show(page, { lines: [{ name: '新冠核酸检测', amount: '100.00' }] });
  const asked = finding(page, 'excluded/ask');
  await expect(note(page, `${line}/name`)).toContainText('可能是：');
  await expect(amount(page)).toHaveText('¥280.00');

  await asked.getByRole('button', { name: '是', exact: true }).click();
  await expect(amount(page)).toHaveText('¥210.00');
  await expect(asked).toHaveCount(0);
  await expect(finding(page, 'excluded/test-or-vaccine')).toBeVisible();
  await expect(undo(page)).toBeFocused();
  await undo(page).click();
  await expect(asked).toBeVisible();
  await expect(amount(page)).toHaveText('¥280.00');

  await asked.getByRole('button', { name: '不是', exact: true }).click();
  await expect(asked).toHaveCount(0);
  await expect(finding(page, 'excluded/test-or-vaccine')).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
  // Changed later in the form.
  await openFold(note(page, `${line}/name`));
  await page.getByLabel('它是什么').selectOption({ label: '核酸检测' });
  await expect(amount(page)).toHaveText('¥210.00');
});

test('a department that asks waits for a diagnosis', async ({ page }) => {
  await show(page, { visit: { department: '产科' } });
  const asked = finding(page, 'excluded/ask');
  await expect(asked).toContainText('请先填写这次就诊的诊断');
  await asked.getByRole('link').click();
  await expect(byId(page, `${visit}/diagnoses`)).toBeFocused();
  await page.keyboard.type('怪病甲');
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
  const said = finding(page, 'excluded/liability');
  await expect(said).toContainText('您自己说的');

  // It leads to the answer, which is changed there.
  await said.getByRole('link').click();
  const group = byId(page, `${visit}/declarations/work_injury`);
  await expect(group.getByRole('radio', { name: '有', exact: true })).toBeFocused();
  await group.getByRole('radio', { name: '没有', exact: true }).check();
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(asked).toHaveCount(0);
});

test('circumstances are asked once, and only those that fit the kind of care', async ({ page }) => {
  await show(page, {});
  const fold = byId(page, `${visit}/declarations`);
  await expect(fold.getByRole('radio')).toHaveCount(0);
  await openFold(fold);
  const collected = page.getByRole('group', { name: /别人替您去医院配的/ });
  await collected.getByRole('radio', { name: '有', exact: true }).check();
  await expect(amount(page)).toHaveText('¥0.00');
  await expect(finding(page, 'prescription/irregular')).toBeVisible();
  await expect(fold.locator(':scope > summary')).toContainText('已回答 1 个');
  await collected.getByRole('radio', { name: '未填', exact: true }).check();
  await expect(amount(page)).toHaveText('¥280.00');

  await fold.getByRole('button', { name: '其余都选“没有”' }).last().click();
  await expect(fold.locator(':scope > summary')).toContainText(/已回答 \d+ 个/);
  await undo(page).click();
  await expect(fold.locator(':scope > summary')).toContainText('可不填');

  await page.getByRole('radio', { name: '住院', exact: true }).check();
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
  const fold = byId(page, `${visit}/record`);
  await openFold(fold);
  const signature = fold.getByRole('checkbox', { name: '医生签名' });
  await signature.check();
  await expect(amount(page)).toHaveText('¥0.00');
  await expect(fold.locator(':scope > summary')).toContainText('缺 1 项');
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
  await openFold(byId(page, `${visit}/record`));
  const items = page.getByLabel('病历上写的药和检查');
  await items.fill('阿莫西林胶囊\n血常规');
  const lacks = finding(page, 'record/lacks-item');
  await expect(lacks).toHaveCount(1);
  await expect(amount(page)).toHaveText('¥210.00');
  await lacks.getByRole('button', { name: '病历里有' }).click();
  await expect(lacks).toHaveCount(0);
  await expect(amount(page)).toHaveText('¥280.00');
  await items.fill('');
  await undo(page).click();
  // Nothing listed is nothing compared.
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
  await page.locator('pc-receipt summary', { hasText: '票据号码、形式和问题' }).click();
  await page.getByLabel('手里的是').selectOption({ label: '遗失了' });
  await expect(amount(page)).toHaveText('¥0.00');
  await expect(finding(page, 'receipt/lost')).toBeVisible();
  await page.getByLabel('手里的是').selectOption({ label: '没有说明' });
  await expect(amount(page)).toHaveText('¥280.00');

  const half = page.getByRole('checkbox', { name: '只有半联' });
  await half.check();
  await page.getByRole('checkbox', { name: '没有日期' }).check();
  await expect(finding(page, 'receipt/half')).toBeVisible();
  await expect(finding(page, 'receipt/undated')).toBeVisible();
  await expect(amount(page)).toHaveText('¥0.00');
  await half.uncheck();
  await expect(finding(page, 'receipt/half')).toHaveCount(0);
  await page.getByRole('checkbox', { name: '没有日期' }).uncheck();
  await expect(amount(page)).toHaveText('¥280.00');
});

test('what costs nothing is shown, but not counted as something to fix', async ({ page }) => {
  await show(page, { receipt: { total: '300.00', in_scope_self_paid: '300.00' }, lines: [{ name: '挂号费', amount: '20.00' }] });
  await expect(page.locator('pc-strip')).toContainText('没有要处理的问题');
  await expect(page.locator('#result h3', { hasText: '这次不影响金额（1）' })).toBeVisible();
  await expect(finding(page, 'fee/not-payable')).toBeVisible();
});

test('all of it by keyboard alone', async ({ page }) => {
  await show(page, { lines: [{ name: '门诊诊查费', amount: '100.00' }, { name: '新冠核酸检测', amount: '100.00' }] });
  const summary = note(page, `${line}/name`).locator(':scope > summary');
  await byId(page, `${line}/name`).focus();
  await tabTo(page, summary, 3);
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('它是什么').first(), 3);
  await page.keyboard.press('ArrowDown');
  await expect(note(page, `${line}/name`)).toContainText('按您选的：没有这些情况');

  const yes = finding(page, 'excluded/ask').getByRole('button', { name: '是', exact: true });
  await page.locator('#result').focus();
  await tabTo(page, yes);
  await page.keyboard.press('Enter');
  await expect(amount(page)).toHaveText('¥210.00');
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(amount(page)).toHaveText('¥280.00');

  await byId(page, `${visit}/declarations`).locator(':scope > summary').focus();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('group', { name: /别人替您去医院配的/ }).getByRole('radio', { name: '未填', exact: true }), 12);
  await page.keyboard.press('ArrowRight');
  await expect(finding(page, 'prescription/irregular')).toBeVisible();
});

const everything: Said = {
  visit: { department: '产科', diagnoses: [{ name: '高血压' }, { name: '右手外伤' }, { name: '怪病甲' }], record: { items: ['氨氯地平'], parts: { signature: false } } },
  receipt: { form: 'lost', defects: ['half'] },
  lines: [{ name: '门诊诊查费', amount: '25.00' }, { name: 'TQ-7', amount: '60.00' }, { name: '新冠核酸检测', amount: '100.00' }, { name: '络活喜', amount: '200.00', days_supply: 30 }],
};

/** Opens every fold of the form; what a fold holds is drawn then. */
async function openAll(page: Page): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    for (const details of await page.locator('main details').all()) await details.evaluate((element) => ((element as HTMLDetailsElement).open = true));
    await page.waitForTimeout(300);
  }
}

for (const scheme of ['light', 'dark'] as const) {
  for (const language of ['zh-CN', 'en'] as const) {
    test(`axe finds nothing in what is asked and corrected (${language}, ${scheme})`, async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ colorScheme: scheme });
      await show(page, everything);
      if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await openAll(page);
      expect(await violations(page)).toEqual([]);
    });
  }
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`on a narrow phone everything asked is large enough and nothing sticks out (${language})`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await show(page, everything);
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const small = await page.locator('main').locator('button, select, textarea, summary, .choice').evaluateAll((targets) =>
      targets
        .map((target) => ({ text: target.textContent?.trim().slice(0, 30), box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
        .map(({ text, box }) => `${text} ${box.width}×${box.height}`),
    );
    expect(small).toEqual([]);
  });
}
