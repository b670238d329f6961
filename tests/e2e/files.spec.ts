// Files are taken as what they are, and a plan changed by hand takes effect at once.

import type { Page } from '@playwright/test';
import type { Plan } from '../../pkg/types';
import { expect, expectNoRequests, test } from './page';
import { amount, byPointer, finding, go, goToResult, heading, openFile, openReady, read } from './screens';

test.use({ serviceWorkers: 'block' });

const released = read('plans/sh-teachers-2026.json');
const sister = read('plans/sh-university-480-2026.json');
const hospitals = read('plans/hospitals/shanghai-public-knowledge.json');
const claim = JSON.stringify({
  encounters: [{
    care_type: 'outpatient',
    date: '2026-05-10',
    invoices: [{ total: '1100.00', in_scope_self_paid: '1100.00', lines: [{ name: '储物柜费', amount: '100.00' }] }],
  }],
});

const opened = (page: Page) => page.locator('[data-opened]');

/** The released plan with rate 0.75, limit 1500, one fee name and one document kind more. */
function changed(): string {
  const plan = JSON.parse(released) as Plan;
  const [benefit] = plan.benefits ?? [];
  for (const step of benefit?.steps ?? []) {
    if (step.type === 'share') step.rate = '0.75';
    if (step.type === 'limit') step.amount = '1500.00';
  }
  const [fee] = plan.excluded_fees ?? [];
  const rule = plan.requirements?.find(({ scope, when }) => scope === 'encounter' && when === 'always')?.rule;
  if (!fee || !rule) throw new Error('the plan has neither');
  plan.excluded_fees?.push({ ...fee, term: { id: 'locker', label: { 'zh-CN': '储物柜费', en: 'Locker' }, names: ['储物柜费', '寄存柜费'] } });
  plan.documents?.push({ id: 'blue_form', label: { 'zh-CN': '蓝色登记表', en: 'Blue form' }, hint: { 'zh-CN': '在学校工会领取', en: 'From the union office' } });
  plan.requirements?.push({ document: 'blue_form', scope: 'encounter', when: 'always', holds: 'nothing', rule });
  plan.title = { 'zh-CN': '改过的方案', en: 'Changed plan' };
  return JSON.stringify(plan);
}

test('a plan changed by hand takes effect at once: rate, limit, fee, paper, and every label', async ({ page }) => {
  await openReady(page);
  await openFile(page, claim);
  // (1,100 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥350.00');
  await goToResult(page);
  await expect(finding(page, 'name/not-recognised')).toHaveCount(1);
  await go(page, 'papers');
  await expect(page.locator('pc-papers')).toContainText('身份证');
  await expect(page.locator('pc-papers')).not.toContainText('蓝色登记表');

  await expectNoRequests(page, async () => {
    await openFile(page, changed(), { name: '改过.json', button: '打开方案文件…' });
    // (1,100 − 100 − 600) × 75 %
    await expect(amount(page)).toHaveText('¥300.00');
  });
  await expect(opened(page)).toContainText('改过的方案');
  await go(page, 'plan');
  const chosen = page.locator('.plan-card.chosen');
  await expect(chosen).toContainText('改过的方案');
  await expect(chosen).toContainText('改过.json');
  await expect(chosen).toContainText('超过的部分赔 75%，一年最多 ¥1,500.00');
  await goToResult(page);
  await expect(finding(page, 'fee/not-payable')).toContainText('储物柜费');
  await expect(page.locator('pc-waterfalls')).toContainText('75%');
  await go(page, { screen: 'items', visit: 0, receipt: 0 });
  await expect(page.locator('pc-match', { hasText: '储物柜费（不报的收费）' })).toBeVisible();
  await go(page, 'papers');
  const paper = page.locator('pc-papers fieldset', { has: page.locator('legend', { hasText: '蓝色登记表' }) });
  await expect(paper).toContainText('在学校工会领取');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await page.getByLabel('总额', { exact: true }).fill('3000');
  await page.getByLabel('自负', { exact: true }).fill('3000');
  await expect(amount(page)).toHaveText('¥1,500.00');

  await page.getByRole('button', { name: 'English' }).click();
  await go(page, 'papers');
  await expect(page.locator('pc-papers legend', { hasText: 'Blue form' })).toBeVisible();
  await go(page, { screen: 'items', visit: 0, receipt: 0 });
  await expect(page.locator('pc-match', { hasText: 'Locker' })).toBeVisible();
  await go(page, 'plan');
  await expect(chosen).toContainText('Changed plan');

  // And back: both have the same id, and neither stands in the other's way.
  await page.locator('.plan-card').first().getByRole('radio').check();
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥1,400.00');
  await go(page, 'plan');
  await page.getByRole('radio', { name: /Changed plan.*改过.json/ }).check();
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥1,500.00');
});

test('a question of the plan is asked in the plan’s words', async ({ page }) => {
  const plan = JSON.parse(released) as Plan;
  const [first] = plan.declarations?.filter(({ at }) => at.includes('visit')) ?? [];
  if (!first) throw new Error('the plan declares nothing');
  first.question = { 'zh-CN': '新的问题？', en: 'A new question?' };
  await openReady(page);
  await openFile(page, claim);
  await openFile(page, JSON.stringify(plan), { button: '打开方案文件…' });
  await go(page, { screen: 'special', visit: 0 });
  await byPointer(page, '/encounters/0/declarations').locator(':scope > summary').click();
  await expect(page.getByRole('group', { name: '新的问题？' })).toBeVisible();
});

for (const button of ['打开文件…', '打开方案文件…', '打开医院名单…']) {
  test(`a claim, a plan and a hospital list are told apart under “${button}”`, async ({ page }) => {
    await openReady(page);
    await openFile(page, claim, { button });
    await expect(heading(page)).toHaveText('检查答案');
    await expect(amount(page)).toHaveText('¥350.00');
    await expect(opened(page)).toHaveCount(0);

    await openFile(page, sister, { name: '方案.json', button });
    await expect(opened(page)).toContainText('已换成“方案.json”里的方案');
    // (1,100 − 480) × 70 %
    await expect(amount(page)).toHaveText('¥434.00');

    const list = JSON.parse(hospitals) as { title: Record<string, string> };
    list.title = { 'zh-CN': '我的名单', en: 'My list' };
    await openFile(page, JSON.stringify(list), { name: '名单.json', button });
    await expect(opened(page)).toContainText('已换成“名单.json”里的医院名单');
    await expect(opened(page)).toContainText('我的名单');
    await opened(page).getByRole('button', { name: '知道了' }).click();
    await expect(opened(page)).toHaveCount(0);
    await expect(page.locator('[data-problems=file]')).toHaveCount(0);
  });
}

test('a plan with mistakes opened by the claim’s button is refused as a plan, and nothing changes', async ({ page }) => {
  await openReady(page);
  await openFile(page, claim);
  await openFile(page, '{ "benefits": [], "clauses": 7 }');
  const problems = page.locator('[data-problems=file]');
  await expect(problems).toContainText('/clauses');
  await expect(problems).toContainText('/valid_from');
  await expect(amount(page)).toHaveText('¥350.00');
});

test('“none of these is mine” takes the plan that one was given', async ({ page }) => {
  await openReady(page);
  await go(page, 'plan');
  await page.locator('summary', { hasText: '都不是我的保障' }).click();
  await page.getByLabel('打开方案文件…').setInputFiles({ name: '改过.json', mimeType: 'application/json', buffer: Buffer.from(changed()) });
  await expect(page.locator('.plan-card.chosen')).toContainText('改过的方案');
});
