// One front door: every plan on board, plans that lack figures, and claims that keep out of each other's way.

import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Plan } from '../../pkg/types';
import { expect, expectNoRequests, test } from './page';
import { amount, byPointer, check, drawn, give, go, heading, LANGUAGES, onward, openAll, openFile, openReady, read, ready, sample, showSample, speak, usePlan, words, type Check } from './screens';

test.use({ serviceWorkers: 'block' });

type Template = Plan & { figures?: { value?: unknown }[] };
const plans = readdirSync(new URL('../../plans', import.meta.url)).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(read(`plans/${name}`)) as Template);
const open = (plan: Template) => (plan.figures ?? []).filter(({ value }) => value === null);
const templates = plans.filter((plan) => open(plan).length > 0);
const allowance = templates.find(({ id }) => id === 'student-hospital-allowance-2026') as Template;
/** Two stays of ten nights; all amounts and days are invented. */
const stays = [{ admitted: '2026-03-01', discharged: '2026-03-11' }, { admitted: '2026-05-02', discharged: '2026-05-12' }];

const families = (page: Page) => page.locator('.others a');
const box = (page: Page, figure: string) => byPointer(page, `/figures/${figure}`);
const fillIn = (page: Page, { title }: Plan) => page.locator('.plan-card.template', { hasText: title['zh-CN'] }).getByRole('button', { name: /^填写数字/ });
const facts = (page: Page) => check(page).evaluate((element) => (element as Check & { claim: { facts?: object } }).claim.facts);

async function fillAllowance(page: Page, { daily = '100', waiting = '3' } = {}): Promise<void> {
  for (const [id, typed] of [['daily', daily], ['waiting_days', waiting], ['max_days_each', '60'], ['max_days_year', '180']] as const) await box(page, id).fill(typed);
  await onward(page).click();
}

async function openAllowance(page: Page): Promise<void> {
  await families(page).filter({ hasText: '学生保险' }).click();
  await fillIn(page, allowance).click();
  await expect(heading(page)).toHaveText('先填保单上的数字');
}

test('there are plans to choose from, and some lack figures', () => {
  expect(plans.length).toBeGreaterThan(5);
  expect(templates.length).toBeGreaterThan(3);
});

for (const language of LANGUAGES) {
  test(`every plan on board is offered with its title and what it answers (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    await go(page, 'plan');
    await openAll(page);
    const cards = page.locator('.plan-card');
    await expect(cards).toHaveCount(plans.length);
    for (const plan of plans) {
      const card = cards.filter({ hasText: plan.title[language] });
      await expect(card).toHaveCount(1);
      const lacking = open(plan);
      await expect(card.getByRole('radio')).toHaveCount(lacking.length > 0 ? 0 : 1);
      await expect(card.getByRole('button')).toHaveCount(lacking.length > 0 ? 1 : 0);
      for (const { label } of lacking) await expect(card.locator('.needs')).toContainText(label[language] ?? '');
      await expect(card).not.toContainText('undefined');
      // More than the title.
      expect(((await card.textContent()) ?? '').replace(plan.title[language], '').trim().length).toBeGreaterThan(10);
    }
  });
}

test('the start says what can be checked and leads to each family in one tap', async ({ page }) => {
  await openReady(page);
  const titles = await families(page).locator('.name').allTextContents();
  expect(titles.length).toBeGreaterThanOrEqual(4);
  let alone = 0;
  for (const title of titles) {
    await families(page).filter({ hasText: title }).click();
    const shown = page.locator('.frame');
    await expect(shown).toHaveAttribute('data-screen', /plan|tasks/);
    // Where there is nothing to choose from, nothing is asked.
    if ((await shown.getAttribute('data-screen')) === 'tasks') {
      alone += 1;
      await go(page, 'start');
      continue;
    }
    await expect(heading(page)).toHaveText('这是您的保障吗？');
    const family = page.locator('.family[open]').filter({ has: page.locator('summary:focus') });
    await expect(family).toHaveCount(1);
    expect(title).toContain((await family.locator('h2').textContent())?.trim());
    await expect(family.locator('.plan-card').first()).toBeVisible();
    // What one came for is chosen already.
    await expect(family.locator('.plan-card.chosen')).toHaveCount(1);
    await go(page, 'start');
  }
  expect(alone).toBeGreaterThan(0);
});

test('a plan with questions of its own takes the place of the quick estimate', async ({ page }) => {
  await openReady(page);
  await page.getByRole('link', { name: /^快速估算/ }).click();
  await expect(heading(page)).not.toHaveText('先看看能报多少');
  await openAll(page);
  await page.getByRole('radio', { name: /溢财宝/ }).check();
  await onward(page).click();
  // There is no quick estimate of a contract.
  await expect(heading(page)).toHaveText('要填的内容');
  await expect(page.locator('.tasks')).toContainText('保险合同');
  await go(page, 'start');
  await expect(page.getByRole('link', { name: /^快速估算/ })).toHaveCount(0);
  await expect(families(page).filter({ hasText: '补充医疗' })).toBeVisible();
  await page.locator('.door').click();
  await expect(heading(page)).toHaveText('要填的内容');
  // A screen of visits is none of this plan's.
  await check(page).evaluate((element) => (element as Check).session.journey.go({ screen: 'visits' }));
  await expect(page.locator('.frame')).toHaveAttribute('data-screen', 'tasks');
});

test.describe('a plan that lacks figures', () => {
  test('asks for each with its unit, names what is missing, and works with them', async ({ page }) => {
    await openReady(page);
    await openAllowance(page);
    for (const { id, label } of open(allowance)) await expect(page.getByLabel(label['zh-CN'] ?? '', { exact: true })).toHaveAttribute('id', `/figures/${id}`);
    await expect(box(page, 'daily')).toHaveAccessibleDescription('单位：元');
    await onward(page).click();
    const summary = page.locator('[data-problems=figures]');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveCount(open(allowance).length);
    await summary.getByRole('link').nth(1).click();
    await expect(box(page, 'waiting_days')).toBeFocused();
    await expect(box(page, 'waiting_days')).toHaveAttribute('aria-invalid', 'true');

    await expectNoRequests(page, async () => {
      await fillAllowance(page, { daily: '一百' });
      await expect(summary.getByRole('link')).toHaveCount(1);
      await expect(box(page, 'daily')).toHaveAccessibleDescription(/不是金额/);
      await fillAllowance(page);
      await expect(heading(page)).toHaveText('要填的内容');
    });
    await give(page, { plan: allowance.id, facts: { stays, days_paid: 0 } });
    // Twice (10 − 3) days of 100.
    await go(page, 'tasks');
    await expect(amount(page)).toHaveText('¥1,400.00');
  });

  test('keeps its figures; they can be changed, and the plan has its own claim still', async ({ page }) => {
    await openReady(page);
    await openAllowance(page);
    await fillAllowance(page);
    await give(page, { plan: allowance.id, facts: { stays, days_paid: 0 } });
    await go(page, 'plan');
    const chosen = page.locator('.plan-card.chosen');
    await expect(chosen).toContainText('¥100.00');
    await expect(chosen).toContainText('60 天');
    // It stands in its own place, once.
    await expect(page.locator('.plan-card').filter({ hasText: allowance.title['zh-CN'] })).toHaveCount(1);
    await chosen.getByRole('button', { name: '改数字' }).click();
    await expect(box(page, 'daily')).toHaveValue('100');
    await fillAllowance(page, { daily: '120.50', waiting: '0' });
    await expect(amount(page)).toHaveText('¥2,410.00');
    await go(page, 'plan');
    await expect(page.locator('.plan-card').filter({ hasText: allowance.title['zh-CN'] })).toHaveCount(1);
  });

  test('is saved with its figures as a file, and a claim that names it waits for them', async ({ page }) => {
    await openReady(page);
    await openAllowance(page);
    await fillAllowance(page);
    await go(page, 'plan');
    const download = page.waitForEvent('download');
    await page.locator('.plan-card.chosen').getByRole('button', { name: '把填好的方案存成文件' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect((JSON.parse(file) as Template).figures?.map(({ value }) => value)).toEqual(['100.00', 3, 60, 180]);
    const claim = JSON.stringify({ plan: allowance.id, facts: { stays, days_paid: 0 } });

    // A page that knows the template only asks first.
    await page.reload();
    await ready(page);
    await openFile(page, claim);
    await expect(heading(page)).toHaveText('先填保单上的数字');
    await expect(page.locator('.warn')).toContainText('接着打开');
    await fillAllowance(page);
    await expect(heading(page)).toHaveText('检查答案');
    await expect(amount(page)).toHaveText('¥1,400.00');

    // With the plan's file nothing is asked.
    await page.reload();
    await ready(page);
    await openFile(page, file, { name: '津贴.json', button: '打开方案文件…' });
    await expect(page.locator('[data-opened]')).toContainText('已换成“津贴.json”里的方案');
    await openFile(page, claim);
    await expect(heading(page)).toHaveText('检查答案');
    await expect(amount(page)).toHaveText('¥1,400.00');
  });

  test('opened from a file, asks for its figures too', async ({ page }) => {
    await openReady(page);
    const own = { ...allowance, id: 'own-allowance', title: { 'zh-CN': '自己的津贴', en: 'Own allowance' } };
    await openFile(page, JSON.stringify(own), { name: '自己的.json', button: '打开方案文件…' });
    await expect(heading(page)).toHaveText('先填保单上的数字');
    await expect(page.locator('main')).toContainText('自己的津贴');
    await expect(page.locator('[data-opened]')).toHaveCount(0);
    await fillAllowance(page);
    await expect(page.locator('.tasks')).toContainText('自己的津贴');
  });

  test('takes a share as a percentage or as a decimal, and says as what it was taken', async ({ page }) => {
    const shared = templates.find((plan) => open(plan).some(({ unit }) => unit === 'share')) as Template;
    const figure = open(shared).find(({ unit }) => unit === 'share')?.id ?? '';
    await openReady(page);
    await go(page, 'plan');
    await openAll(page);
    await fillIn(page, shared).click();
    const input = box(page, figure);
    const echo = page.locator('.figure.share [role=status]');
    for (const [typed, taken] of [['80', '80%'], ['0.80', '80%'], ['62.5%', '62.5%'], ['100', '100%'], ['８０％', '80%']] as const) {
      await input.fill(typed);
      await expect(echo).toHaveText(`就是 ${taken}`);
    }
    for (const typed of ['1', '101', '0', 'abc']) {
      await input.fill(typed);
      await expect(echo).toHaveCount(0);
    }
    // And it works like any plan that pays for visits.
    for (const { id, unit } of open(shared)) await box(page, id).fill(unit === 'share' ? '80' : unit === 'days' ? '30' : id.includes('limit') ? '5000' : '100');
    await onward(page).click();
    await expect(heading(page)).toHaveText('要填的内容');
    await expect(page.locator('.tasks')).toContainText('就诊与票据');
  });
});

test('every plan has its own claim, and coming back finds it', async ({ page }) => {
  await openReady(page);
  await give(page, { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  await usePlan(page, 'endowment-b');
  expect(await facts(page)).toBeUndefined();
  await give(page, sample('S12-alive-to-the-end').claim);
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥163,000.00');
  await usePlan(page, 'student-accident-2026');
  await expect(amount(page)).toHaveCount(0);
  await usePlan(page, 'sh-teachers-2026');
  await expect(amount(page)).toHaveText('¥280.00');
  // Plans that pay for visits share one.
  await usePlan(page, 'sh-university-480-2026');
  await expect(amount(page)).toHaveText('¥364.00');
  await usePlan(page, 'endowment-b');
  await expect(amount(page)).toHaveText('¥163,000.00');
});

test('an example of another plan leaves no trace on one’s own', async ({ page }) => {
  await openReady(page);
  await give(page, { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  await showSample(page, 'S12-alive-to-the-end');
  await page.getByRole('button', { name: '回到我的填写' }).click();
  await expect(amount(page)).toHaveText('¥280.00');
  // Whoever takes another plan while an example is shown is done with the example.
  await showSample(page, 'S12-alive-to-the-end');
  await usePlan(page, 'sh-teachers-2026');
  await expect(page.locator('.notice.sample')).toHaveCount(0);
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥280.00');
  await usePlan(page, 'endowment-b');
  await expect(amount(page)).toHaveCount(0);
});

test('a draft keeps the figures and the claims of other plans', async ({ page }) => {
  await openReady(page);
  await give(page, { plan: 'student-accident-2026', ...sample('S11-two-disabilities-of-grade-9').claim });
  await go(page, 'start');
  await openAllowance(page);
  await fillAllowance(page);
  await give(page, { plan: allowance.id, facts: { stays } });
  await go(page, 'tasks');
  await page.getByRole('checkbox', { name: '把填写的内容记在这台设备上' }).check();
  await expect(page.locator('.keep')).toContainText('已打开');
  await go(page, { screen: 'section', part: 1 });
  await byPointer(page, '/facts/days_paid').fill('0');
  await expect(amount(page)).toHaveText('¥1,400.00');
  await page.waitForTimeout(1_500);

  await page.goto('/');
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: '接着填' }).click();
  await drawn(page);
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥1,400.00');
  await usePlan(page, 'student-accident-2026');
  await expect(amount(page)).toHaveText('¥15,000.00');
  expect(words('zh-CN').plan.families.student).toBe('学生保险');
});

test('a host page may hand over a claim of any plan, even before the engine is there', async ({ page }) => {
  const { plan, claim } = sample('S12-alive-to-the-end');
  await page.addInitScript((given) => {
    document.addEventListener('DOMContentLoaded', () => {
      void customElements.whenDefined('preclaim-check').then(() => {
        const element = document.querySelector<Check>('preclaim-check');
        if (element) element.claim = given as never;
      });
    });
  }, { plan, ...claim });
  await openReady(page);
  await go(page, 'tasks');
  await expect(amount(page)).toHaveText('¥163,000.00');
  // A plan without its figures asks for them first.
  await give(page, { plan: allowance.id, facts: { stays, days_paid: 0 } });
  await expect(heading(page)).toHaveText('先填保单上的数字');
  await fillAllowance(page);
  await expect(amount(page)).toHaveText('¥1,400.00');
});
