// Plans with questions of their own: drawn from the plan alone, from the first section to the printed page.

import type { Locator, Page } from '@playwright/test';
import { walk } from './keyboard';
import { hasFocus, expect, tabTo, test } from './page';
import { bare, printed } from './paper';
import {
  amount, byPointer, check, drawn, finding, formPlaces, give, go, goToResult, heading, LANGUAGES, onward, openAll, openReady, pathOf, read, sample, samples,
  showSample, speak, typeDate, usePlan, words, type Check,
} from './screens';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const STUDENT = 'student-accident-2026';
const TWO_OF_NINE = sample('S11-two-disabilities-of-grade-9');
const APPLICATION = sample('S21-group-application-with-two-mistakes');

const field = (page: Page, id: string) => byPointer(page, `/facts/${id}`);
const facts = (page: Page) => check(page).evaluate((element) => (element as Check & { claim: { facts?: Record<string, unknown> } }).claim.facts);
const result = (page: Page) => page.locator('#result');
const task = (page: Page, name: string) => page.locator('.tasks li', { hasText: name });

/** A claim of a plan, as a host page hands it over. */
async function take(page: Page, { plan, claim }: { plan: string; claim: object }, more: object = {}): Promise<void> {
  await give(page, { plan, ...claim, ...more });
}

test('the whole journey of a form by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(page, target);
    await page.keyboard.press(key);
  };
  const pick = async (id: string, at: number) => {
    const options = field(page, id).getByRole('radio');
    // "Not said" is chosen; from there the arrows go round.
    await tabTo(page, options.last());
    for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
    await expect(options.nth(at)).toBeChecked();
  };
  const date = async (id: string, day: string) => {
    await tabTo(page, field(page, id));
    await typeDate(page, day);
  };

  await openReady(page);
  await press(page.locator('.others a', { hasText: '学生保险' }));
  await expect(page.locator('#plans-student > summary')).toBeFocused();
  await page.getByRole('radio', { name: /^学生平安意外伤害/ }).focus();
  await page.keyboard.press('Space');
  await press(onward(page));
  await expect(heading(page)).toHaveText('要填的内容');
  await press(task(page, '发生了什么').getByRole('link'));

  await expect(heading(page)).toHaveText('发生了什么');
  await expect(page).toHaveURL(/#section\/1$/);
  await expect(field(page, 'death_day')).toHaveCount(0);
  await pick('event', 0);
  await date('accident_day', '2026-03-03');
  await date('death_day', '2026-05-05');
  await press(onward(page));

  await expect(heading(page)).toHaveText('保单');
  await tabTo(page, field(page, 'sum_insured'));
  await page.keyboard.type('50000');
  await tabTo(page, field(page, 'disability_paid'));
  await page.keyboard.type('15000');
  await expect(amount(page)).toHaveText('¥35,000.00');
  await press(onward(page));

  // A death is no disability: that section is passed over.
  await expect(heading(page)).toHaveText('条款写明不赔的情况');
  await press(page.getByRole('button', { name: '其余都选“否”' }));
  // What was answered at once can be taken back at once.
  await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
  await press(onward(page));
  await expect(heading(page)).toHaveText('检查答案');
  await press(onward(page));
  await expect(heading(page)).toHaveText('预检结果');
  await expect(result(page).locator(':scope > :first-child')).toHaveText('预检结果，尚未提交');
  await expect(amount(page)).toHaveText('¥35,000.00');
  expect(await hasFocus(heading(page))).toBe(true);
});

test.describe('what is asked', () => {
  test('follows from the answers; what is no longer asked is kept and not shown', async ({ page }) => {
    await openReady(page);
    await usePlan(page, STUDENT);
    await go(page, 'tasks');
    await expect(task(page, '伤残')).toContainText('不用填');
    await expect(task(page, '伤残').getByRole('link')).toHaveCount(0);
    await expect(task(page, '发生了什么')).toContainText('未开始');
    await expect(task(page, '条款写明不赔')).toContainText('可不填');

    await go(page, { screen: 'section', part: 0 });
    await expect(field(page, 'death_day')).toHaveCount(0);
    await field(page, 'event').getByRole('radio', { name: '身故' }).check();
    await field(page, 'death_day').fill('2026-05-05');
    await field(page, 'event').getByRole('radio', { name: '伤残' }).check();
    await expect(field(page, 'death_day')).toHaveCount(0);
    await expect(field(page, 'treatment_finished')).toBeVisible();
    expect(await facts(page)).toMatchObject({ event: 'disability', death_day: '2026-05-05' });
    await go(page, 'answers');
    await expect(page.locator('main')).not.toContainText('身故在哪一天');
    await go(page, 'tasks');
    await expect(task(page, '发生了什么')).toContainText('进行中');
    await expect(task(page, '伤残').getByRole('link')).toHaveCount(1);

    // Back again, with the day that was given.
    await go(page, { screen: 'section', part: 0 });
    await field(page, 'event').getByRole('radio', { name: '身故' }).check();
    await expect(field(page, 'death_day')).toHaveValue('2026-05-05');
  });

  test('may stay open, and an answer can be taken back', async ({ page }) => {
    await openReady(page);
    await take(page, TWO_OF_NINE);
    await go(page, { screen: 'section', part: 1 });
    await expect(amount(page)).toHaveText('¥15,000.00');
    await field(page, 'option_bought').getByRole('radio', { name: '未填' }).check();
    expect(await facts(page)).not.toHaveProperty('option_bought');
    await expect(page.locator('pc-strip')).toContainText('还算不出');
    await expect(page.locator('pc-strip')).toContainText('还有 1 项要填');
    await field(page, 'sum_insured').fill('');
    expect(await facts(page)).not.toHaveProperty('sum_insured');
    await expect(page.locator('pc-strip')).toContainText('还有 2 项要填');

    await goToResult(page);
    await expect(result(page)).not.toContainText('¥0.00');
    const open = finding(page, 'form/answer-needed');
    await expect(open).toHaveCount(2);
    await open.filter({ hasText: '可选责任' }).getByRole('link', { name: '去填写' }).click();
    await expect(heading(page)).toHaveText('保单');
    await expect(field(page, 'option_bought').getByRole('radio', { name: '未填' })).toBeFocused();
    await expect(onward(page)).toHaveText('好了，回到结果');
  });

  test('an entry that cannot be read is named on “continue”, in its section', async ({ page }) => {
    await openReady(page);
    await usePlan(page, STUDENT);
    await go(page, { screen: 'section', part: 1 });
    await field(page, 'sum_insured').pressSequentially('五万');
    await page.keyboard.press('Tab');
    // Meanwhile there is no result, but the questions still follow from the answers.
    await go(page, { screen: 'section', part: 0 });
    await field(page, 'event').getByRole('radio', { name: '身故' }).check();
    await expect(field(page, 'death_day')).toBeVisible();
    await expect(page.locator('pc-strip')).toContainText('有 1 处要先改好');
    await go(page, { screen: 'section', part: 1 });
    await onward(page).click();
    await expect(heading(page)).toHaveText('保单');
    await expect(page.locator('#problems')).toBeFocused();
    await expect(page.locator('#problems')).toContainText('保险金额是多少？：');
    await field(page, 'sum_insured').fill('５００００');
    await onward(page).click();
    await expect(heading(page)).not.toHaveText('保单');
    expect(await facts(page)).toMatchObject({ sum_insured: '50000.00' });
  });

  test('a long table is searched, opened by part of the body, and doubtful conditions say so', async ({ page }) => {
    await openReady(page);
    await take(page, TWO_OF_NINE);
    await go(page, { screen: 'section', part: 2 });
    const group = field(page, 'conditions');
    const chosen = group.locator('.chosen li');
    await expect(chosen).toHaveCount(2);
    const search = group.getByRole('searchbox');
    await search.fill('听力');
    const hits = group.locator('.choices.column').first().getByRole('checkbox');
    await expect(hits.first()).toBeVisible();
    for (const label of await group.locator('.choices.column').first().locator('label').allTextContents()) expect(label).toMatch(/听|耳/);
    await hits.first().check();
    await expect(chosen).toHaveCount(3);
    await expect(group).toContainText('已选 3 项');
    await search.fill('没有这种伤');
    await expect(group).toContainText('没有找到');
    await search.fill('');

    const table = (JSON.parse(read(`plans/${STUDENT}.json`)) as { form: { tables: { groups: { id: string; label: Record<string, string>; items: { label: Record<string, string>; doubtful?: boolean }[] }[] }[] } }).form.tables[0];
    const doubtful = table?.groups.find(({ items }) => items.some((item) => item.doubtful));
    const item = doubtful?.items.find((one) => one.doubtful);
    await group.getByRole('combobox').selectOption({ label: doubtful?.label['zh-CN'] ?? '' });
    const box = group.getByRole('checkbox', { name: item?.label['zh-CN'] ?? '' });
    await expect(box).toHaveAccessibleName(/待核对/);
    await box.check();
    await expect(chosen.filter({ hasText: '待核对' })).toHaveCount(1);

    await chosen.last().getByRole('button', { name: /^去掉/ }).click();
    await chosen.last().getByRole('button', { name: /^去掉/ }).click();
    await expect(chosen).toHaveCount(2);
    await expect(amount(page)).toHaveText('¥15,000.00');
    // In the other language the same conditions are found by its words.
    await page.getByRole('button', { name: 'English' }).click();
    await search.fill('hearing');
    await expect(hits.first()).toBeVisible();
  });

  test('rows are added, filled and removed, and a removed one comes back', async ({ page }) => {
    await openReady(page);
    await take(page, APPLICATION);
    await go(page, { screen: 'section', part: 3 });
    const rows = field(page, 'products').locator('.row');
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: '再加一行' }).click();
    await expect(rows).toHaveCount(3);
    await expect(field(page, 'products/2/code')).toBeFocused();
    // An empty row is none yet.
    await go(page, 'result');
    await expect(result(page)).not.toContainText('第 3 行');
    await go(page, { screen: 'section', part: 3 });
    await field(page, 'products/2/premium').fill('100');
    await expect(page.locator('pc-here')).toContainText('第 3 行');
    await rows.first().getByRole('button', { name: /^删除这一行/ }).click();
    await expect(rows).toHaveCount(2);
    await expect(field(page, 'products/1/premium')).toHaveValue('100.00');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(rows).toHaveCount(3);
    await expect(field(page, 'products/0/premium')).toHaveValue('1200.00');
    await rows.last().getByRole('button', { name: /^删除这一行/ }).click();
    await expect(rows).toHaveCount(2);
  });
});

test.describe('the result', () => {
  test('of a graded benefit says everywhere that only an assessor can give the grade', async ({ page }) => {
    await openReady(page);
    await take(page, TWO_OF_NINE);
    await go(page, 'tasks');
    await expect(page.locator('pc-strip')).toContainText('¥15,000.00');
    await expect(page.locator('pc-strip')).toContainText('须鉴定为 8 级');
    await go(page, 'result');
    await expect(result(page).locator('.answer .grade')).toContainText('只有经鉴定机构确认为第 8 级');
    await expect(result(page).locator('.waterfall .last td')).toHaveText('¥15,000.00');
    await expect(result(page).locator('.waterfall .first td')).toHaveText('¥50,000.00');
    await expect(page.locator('pc-form-graded li')).toHaveCount(2);
    await go(page, 'why');
    await expect(page.locator('.grade')).toContainText('第 8 级');
    await expect(page.locator('.tree')).toContainText('30%');
    // Given by an assessor it is certain.
    await take(page, TWO_OF_NINE, { facts: { ...TWO_OF_NINE.claim.facts, assessed: true, grade: '8' } });
    await go(page, 'result');
    await expect(amount(page)).toHaveText('¥15,000.00');
    await expect(page.locator('pc-form-graded li')).toHaveCount(0);
    await go(page, 'tasks');
    await expect(page.locator('pc-strip')).not.toContainText('须鉴定');
  });

  test('of an application speaks of no money, and each mistake leads to its box', async ({ page }) => {
    await openReady(page);
    await take(page, APPLICATION);
    for (const place of formPlaces(6)) {
      if (['start', 'plan', 'samples', 'figures', 'files'].includes(place.screen)) continue;
      await go(page, place);
      await expect(page.locator('main'), pathOf(place)).not.toContainText(/¥0\.00|报销|能报|赔付/);
    }
    await go(page, 'tasks');
    await expect(page.locator('.tasks .status.fix')).toHaveCount(2);
    await expect(task(page, '日期')).toContainText('有要改的');
    await goToResult(page);
    await expect(result(page).locator('.big')).toHaveCount(0);
    await expect(result(page).locator('.headline')).toContainText('会被退回');
    await finding(page, 'form/not-the-day-before').getByRole('link', { name: /^去修改/ }).click();
    await expect(heading(page)).toHaveText('日期');
    await expect(field(page, 'application_date')).toBeFocused();
    await field(page, 'application_date').fill('2026-06-30');
    await onward(page).click();
    await expect(heading(page)).toHaveText('预检结果');
    await openAll(page);
    await finding(page, 'form/does-not-add-up').getByRole('link', { name: /^去修改/ }).click();
    await field(page, 'premium_total').fill('2000.50');
    await onward(page).click();
    await expect(result(page).locator('.headline')).toHaveText('没有发现会被退回的地方，可以交了。');
    await expect(page.locator('.actions')).toContainText('没有提交任何东西');
  });

  test('of a contract lists every payment with its day, and draws as many', async ({ page }) => {
    await openReady(page);
    await showSample(page, 'S12-alive-to-the-end');
    await expect(amount(page)).toHaveText('¥163,000.00');
    const rows = page.locator('table.payments tbody tr');
    await expect(rows).toHaveCount(22);
    await expect(page.locator('.time-line circle')).toHaveCount(22);
    await expect(rows.nth(0)).toContainText('2029年11月21日');
    await expect(rows.nth(0)).toContainText('¥3,000.00');
    await expect(rows.last()).toContainText('2089年11月21日');
    await expect(rows.last()).toContainText('¥100,000.00');
    await expect(page.locator('.time-line')).toHaveAttribute('aria-hidden', 'true');
    // From a day on, what comes later is told apart.
    await take(page, sample('S12-alive-to-the-end'), { facts: { ...sample('S12-alive-to-the-end').claim.facts, as_of: '2040-01-01' } });
    await go(page, 'result');
    await expect(page.locator('table.payments tr.due')).toHaveCount(4);
    await expect(page.locator('.time-line circle.future')).toHaveCount(18);
    await expect(rows.last()).toContainText('到期才付');
    await expect(amount(page)).toHaveText('¥12,000.00');
  });

  test('of a death ends the schedule', async ({ page }) => {
    await openReady(page);
    await showSample(page, 'S12-death-on-2041-11-20');
    await expect(page.locator('table.payments tbody tr')).toHaveCount(5);
    await expect(amount(page)).toHaveText('¥112,000.00');
    await expect(page.locator('pc-payments')).not.toContainText('2089');
  });
});

test.describe('the examples', () => {
  test('there is one for every plan that asks no figures', () => {
    expect(samples().length).toBeGreaterThan(10);
    expect(new Set(samples().map(({ plan }) => plan)).size).toBeGreaterThanOrEqual(6);
  });

  for (const { id, plan } of samples().filter(({ plan: of }) => of !== 'sh-teachers-2026')) {
    test(`${id} is shown with its own plan, says that nothing is submitted, and is one page on paper`, async ({ page }) => {
      await openReady(page);
      await go(page, 'samples');
      await page.locator(`[data-sample="${id}"]`).click();
      await expect(result(page).locator(':scope > :first-child')).toHaveText('预检结果，尚未提交');
      const { title, said, version } = await check(page).evaluate((element) => {
        const { plan: used, words: told } = (element as unknown as { session: { plan: { id: string; title: Record<string, string>; version: string }; words: { headline: string; form?: { payments: { amount: string; date: string }[]; grade?: string } } } }).session;
        const paid = (told.form?.payments ?? []).flatMap((payment) => [payment.amount, payment.date]);
        return { title: used.id, version: used.version, said: [told.headline, told.form?.grade ?? '', ...paid] };
      });
      expect(title).toBe(plan);
      const pages = await printed(page);
      expect(pages).toHaveLength(1);
      for (const part of [...said, version, '尚未提交']) expect(pages[0]).toContain(bare(part));
    });
  }
});

test('the other language keeps every answer, and leaves no word of the first on a screen', async ({ page }) => {
  test.setTimeout(120_000);
  await openReady(page);
  await take(page, TWO_OF_NINE);
  const before = await facts(page);
  await speak(page, 'en');
  for (const place of formPlaces(4)) {
    await go(page, place);
    await openAll(page);
    const main = await page.locator('main').evaluate((element) => (element as HTMLElement).innerText);
    // What stands in Chinese on a certificate may be quoted in brackets.
    expect(main.replace(/\([^()]*\)/g, '').match(/[^\n]*\p{Script=Han}[^\n]*/gu) ?? [], pathOf(place)).toEqual([]);
  }
  expect(await facts(page)).toEqual(before);
});

for (const language of LANGUAGES) {
  test(`every section of every form has a heading, a title and labels of its own (${language})`, async ({ page }) => {
    test.setTimeout(120_000);
    await openReady(page);
    await speak(page, language);
    for (const { plan, claim } of [TWO_OF_NINE, APPLICATION, sample('S12-alive-to-the-end'), sample('S22-an-injury'), sample('S23-hit-from-behind')]) {
      await give(page, { plan, ...claim });
      const { sections } = (JSON.parse(read(`plans/${plan}.json`)) as { form: { sections: { label: Record<string, string> }[] } }).form;
      for (const [part, { label }] of sections.entries()) {
        await go(page, { screen: 'section', part });
        await expect(heading(page)).toHaveText(label[language] ?? '');
        await expect(page).toHaveTitle(`${label[language]} · ${words(language).name}`);
        await expect(page.locator('main :is(input, select):not([aria-label], [id]):not([type=radio])')).toHaveCount(0);
      }
    }
  });
}

test('every stop of the Tab key is reached once, in the order of the page, and can be seen', async ({ page }) => {
  test.setTimeout(180_000);
  await openReady(page);
  const wrong: Record<string, string[]> = {};
  for (const { plan, claim } of [TWO_OF_NINE, APPLICATION]) {
    await give(page, { plan, ...claim });
    await drawn(page);
    const { sections } = (JSON.parse(read(`plans/${plan}.json`)) as { form: { sections: unknown[] } }).form;
    for (const place of formPlaces(sections.length).filter(({ screen }) => ['section', 'tasks', 'answers', 'result', 'papers'].includes(screen))) {
      await go(page, place);
      await openAll(page);
      const found = await walk(page, 'Tab');
      if (found.length > 0) wrong[`${plan} ${pathOf(place)}`] = found;
    }
  }
  expect(wrong).toEqual({});
});
