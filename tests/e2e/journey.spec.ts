// The way from the first question to the reason for every yuan: by keyboard alone, back and forth, and from the list
// of answers to a single one.

import type { Locator, Page } from '@playwright/test';
import { hasFocus, expect, tabTo, test } from './page';
import { walk } from './keyboard';
import {
  amount, byPointer, check, drawn, give, go, heading, onward, openAll, openReady, pathOf, PLACES, typeDate, words, type Check,
} from './screens';
import { BUSY, SMALL } from './claims';

test.use({ serviceWorkers: 'block' });

const sizes = [{ width: 390, height: 844 }, { width: 1280, height: 800 }];
const visit = '/encounters/0';
const receipt = `${visit}/invoices/0`;
const screen = (page: Page) => page.locator('.frame').getAttribute('data-screen');

for (const size of sizes) {
  test.describe(`${size.width} × ${size.height}`, () => {
    test.use({ viewport: size });

    test('the whole journey by keyboard alone', async ({ page }) => {
      test.setTimeout(120_000);
      const press = async (target: Locator, key = 'Enter') => {
        await tabTo(page, target);
        await page.keyboard.press(key);
      };
      const type = async (target: Locator, text: string) => {
        await tabTo(page, target);
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type(text);
      };
      /** One has arrived: the address, the heading, and the focus on it. */
      const arrive = async (path: string, title: string | RegExp) => {
        await expect(heading(page)).toHaveText(title);
        await expect(heading(page)).toBeFocused();
        await expect(page).toHaveURL(new RegExp(`#${path}$`));
      };
      const goOn = () => press(onward(page));

      await openReady(page);
      await press(page.getByRole('link', { name: /^快速估算/ }));
      await arrive('plan', '这是您的保障吗？');
      // The figures by which one knows one's plan; no amount is shown before.
      await expect(page.locator('.plan-card.chosen')).toContainText('先自己付满 ¥600.00，超过的部分赔 70%，一年最多 ¥1,400.00');
      await expect(page.locator('pc-strip .strip')).toHaveCount(0);
      await goOn();

      await arrive('quick', '快速估算');
      await expect(amount(page)).toHaveCount(0);
      await tabTo(page, page.getByRole('radio', { name: '门诊', exact: true }));
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: '急诊', exact: true })).toBeFocused();
      await page.keyboard.press('ArrowLeft');
      await expect(page.getByRole('radio', { name: '门诊', exact: true })).toBeChecked();
      await type(page.getByLabel('票据总额'), '1320');
      await type(page.getByLabel('医保已经付的'), '180');
      await tabTo(page, page.getByLabel('就诊日期', { exact: true }));
      await typeDate(page, '2026-10-10');
      // (1320 − 180 − 600) × 70 %
      await expect(amount(page)).toHaveText('¥378.00');
      await expect(page.locator('.answer .banner')).toHaveText('预检结果，尚未提交');
      await goOn();

      await arrive('visit/1', '第 1 次就诊：什么时候、在哪里？');
      await expect(page.getByLabel('就诊日期', { exact: true })).toHaveValue('2026-10-10');
      const hospital = page.getByRole('combobox', { name: '医院' });
      await type(hospital, '瑞金');
      await expect(page.getByRole('listbox', { name: '医院' }).getByRole('option').first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(hospital).toHaveValue(/瑞金医院/);
      await goOn();

      await arrive('reason/1', '第 1 次就诊：看的什么病？');
      await type(byPointer(page, `${visit}/diagnoses`), '高血压');
      await goOn();

      await arrive('receipt/1/1', '第 1 次就诊，票据 1');
      await expect(page.getByLabel('总额', { exact: true })).toHaveValue('1320.00');
      await type(page.getByLabel('总额', { exact: true }), '1000');
      await type(page.getByLabel('医保统筹支付'), '0');
      await type(page.getByLabel('自负', { exact: true }), '1000');
      // (1000 − 600) × 70 %
      await expect(amount(page)).toHaveText('¥280.00');
      await goOn();

      await arrive('items/1/1', '票据 1 的明细');
      await press(page.getByRole('button', { name: '添加一行明细' }));
      const name = byPointer(page, `${receipt}/lines/0/name`);
      await expect(name).toBeFocused();
      await page.keyboard.type('挂号费');
      await type(byPointer(page, `${receipt}/lines/0/amount`), '20');
      // (1000 − 20 − 600) × 70 %
      await expect(amount(page)).toHaveText('¥266.00');
      await goOn();

      await arrive('receipts/1', '第 1 次就诊的票据');
      await goOn();
      await arrive('special/1', '第 1 次就诊：有没有特别的情况？');
      await goOn();
      await arrive('visits', '就诊与票据');
      await goOn();
      await arrive('tasks', '要填的内容');
      await press(page.locator('.tasks').getByRole('link', { name: /^材料/ }));

      await arrive('papers', '材料');
      const papers = page.locator('pc-papers fieldset');
      await tabTo(page, papers.first().locator('input[value=not_mentioned]'));
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect(papers.first().getByRole('radio', { name: '有', exact: true })).toBeChecked();
      await goOn();

      await arrive('cover', '其他地方赔过的钱');
      await press(page.getByRole('button', { name: '添加一项其他赔付' }));
      const payer = byPointer(page, `${visit}/settlements/0/payer`);
      await expect(payer).toBeFocused();
      // On to what takes it away again, and back once past it.
      const remove = page.getByRole('button', { name: '删除这项赔付' });
      await tabTo(page, page.getByRole('button', { name: '添加一项其他赔付' }));
      await backTo(page, remove);
      await page.keyboard.press('Enter');
      await expect(payer).toHaveCount(0);
      await goOn();

      await arrive('policy', '我的保单');
      // Used up before: 100 of the 600. (1000 − 20 − 500) × 70 %
      await type(byPointer(page, '/policy/accumulators/outpatient/base'), '100');
      await expect(amount(page)).toHaveText('¥336.00');
      await goOn();

      await arrive('answers', '检查答案');
      await expect(page.locator('.summary').first()).toContainText('瑞金医院');
      await goOn();

      await arrive('result', '预检结果');
      await expect(page.locator('#result > :first-child')).toHaveText('预检结果，尚未提交');
      await expect(amount(page)).toHaveText('¥336.00');
      await press(page.getByRole('link', { name: /^逐行看每一分钱/ }));

      await arrive('why/1', '每一分钱怎么来的');
      await expect(page.locator('.tree')).toContainText('¥1,000.00 → ¥336.00');
      await expect(page.locator('.tree')).toContainText('挂号费');
    });

    test('every stop of the Tab key is reached once, in the order of the page, and can be seen', async ({ page }) => {
      test.setTimeout(180_000);
      await openReady(page);
      await give(page, SMALL);
      const wrong: Record<string, string[]> = {};
      for (const place of PLACES) {
        await go(page, place);
        // On the narrow page, where the strip lies over the form, everything is open.
        const narrow = size.width < 500;
        if (narrow) await openAll(page);
        const found = await walk(page, 'Tab');
        // Going back, what comes next comes from under the strip.
        if (narrow && ['receipt', 'result'].includes(place.screen)) found.push(...(await walk(page, 'Shift+Tab')));
        if (found.length > 0) wrong[pathOf(place)] = found;
      }
      expect(wrong).toEqual({});
    });
  });
}

async function backTo(page: Page, target: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await hasFocus(target)) return;
  }
  throw new Error(`Shift+Tab does not reach ${target.toString()}`);
}

test('the full check asks for the plan first, and not again once it is confirmed', async ({ page }) => {
  await openReady(page);
  await page.getByRole('link', { name: /^完整预检/ }).click();
  await expect(heading(page)).toHaveText('这是您的保障吗？');
  await onward(page).click();
  await expect(heading(page)).toHaveText('要填的内容');
  await page.getByRole('link', { name: '赔前查' }).click();
  await page.getByRole('link', { name: /^快速估算/ }).click();
  await expect(heading(page)).toHaveText('快速估算');
});

test('another plan that one chooses changes the amounts', async ({ page }) => {
  await openReady(page);
  await page.getByRole('link', { name: /^快速估算/ }).click();
  await page.getByRole('radio').nth(1).check();
  await expect(page.locator('.plan-card.chosen')).toContainText('先自己付满 ¥480.00');
  await onward(page).click();
  await page.getByLabel('票据总额').fill('1320');
  await page.getByLabel('医保已经付的').fill('180');
  // (1320 − 180 − 480) × 70 %
  await expect(amount(page)).toHaveText('¥462.00');
});

test('a hospital is found by part of its name, by initials, by sound and by nickname; any other is taken', async ({ page }) => {
  await openReady(page);
  await give(page, { encounters: [{ care_type: 'outpatient' }] });
  await go(page, { screen: 'visit', visit: 0 });
  const hospital = page.getByRole('combobox', { name: '医院' });
  const options = page.getByRole('listbox', { name: '医院' }).getByRole('option');
  for (const typed of ['瑞金', 'rjyy', 'ruijin', 'RuiJin', '瑞金医院']) {
    await hospital.fill(typed);
    await expect(options.first(), typed).toContainText('瑞金医院');
  }
  await hospital.fill('瑞金医院北部');
  await options.filter({ hasText: '分院' }).first().click();
  await expect(page.locator('.warn')).toContainText('分院');
  await hospital.fill('某某诊所');
  await expect(options).toHaveCount(0);
  await page.keyboard.press('Tab');
  await onward(page).click();
  await expect(heading(page)).toHaveText('第 1 次就诊：看的什么病？');
  await go(page, 'answers');
  await expect(page.locator('.summary').first()).toContainText('某某诊所');
});

test('the browser’s own back and forward go from screen to screen and keep everything typed', async ({ page }) => {
  await openReady(page);
  await page.getByRole('link', { name: /^快速估算/ }).click();
  await onward(page).click();
  await page.getByLabel('票据总额').fill('1000');
  await onward(page).click();
  await expect(heading(page)).toContainText('什么时候');
  await page.getByRole('combobox', { name: '医院' }).fill('瑞金医院');
  await page.keyboard.press('Tab');
  await onward(page).click();
  await expect.poll(() => screen(page)).toBe('reason');

  // Not Playwright's own `goBack`: in Firefox it waits for a page to load, and none does.
  const travel = (steps: number) => page.evaluate((by) => history.go(by), steps);
  for (const back of ['visit', 'quick', 'plan', 'start']) {
    await travel(-1);
    await expect.poll(() => screen(page)).toBe(back);
    await drawn(page);
    await expect(heading(page)).toBeFocused();
  }
  for (const forward of ['plan', 'quick', 'visit', 'reason']) {
    await travel(1);
    await expect.poll(() => screen(page)).toBe(forward);
  }
  await page.locator('a.back').click();
  await expect.poll(() => screen(page)).toBe('visit');
  await expect(page.getByRole('combobox', { name: '医院' })).toHaveValue('瑞金医院');
  await page.locator('a.back').click();
  await expect.poll(() => screen(page)).toBe('quick');
  await expect(page.getByLabel('票据总额')).toHaveValue('1000.00');
});

test('from the answers one changes a single one and comes back; a visit and a receipt are one tap away', async ({ page }) => {
  await openReady(page);
  await give(page, { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  await go(page, 'answers');
  await page.getByRole('link', { name: /^修改.*第 1 次就诊 票据 1 总额$/ }).click();
  const total = page.getByLabel('总额', { exact: true });
  await expect(total).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('1200');
  await expect(onward(page)).toHaveText('好了，回到检查答案');
  await onward(page).click();
  await expect(heading(page)).toHaveText('检查答案');
  await expect(page.locator('.summary').first()).toContainText('¥1,200.00');

  await page.getByRole('button', { name: '再加一张票据' }).click();
  await expect(heading(page)).toHaveText('第 1 次就诊，票据 2');
  await total.fill('34.50');
  await onward(page).click();
  await expect(heading(page)).toHaveText('检查答案');
  await expect(page.locator('.summary').first()).toContainText('¥34.50');

  await page.getByRole('button', { name: '再加一次就诊' }).click();
  await expect(heading(page)).toHaveText('第 2 次就诊：什么时候、在哪里？');
  await onward(page).click();
  await expect(heading(page)).toHaveText('检查答案');
  await expect(page.locator('.summary')).toHaveCount(3);
});

test('the other language keeps screen, entries and figures, on every screen', async ({ page }) => {
  test.setTimeout(120_000);
  await openReady(page);
  await give(page, BUSY);
  /** All amounts in sight, as figures; and all that is entered. */
  const facts = () => check(page).evaluate((element) => ({
    place: (element as Check).session.journey.place,
    amounts: (element.shadowRoot?.querySelector('.frame') as HTMLElement).innerText.match(/¥[\d,]+\.\d\d/g),
    entries: [...(element.shadowRoot?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('main :is(input, select, textarea)') ?? [])].map((input) =>
      input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type) ? input.checked : input.value),
  }));
  for (const place of PLACES) {
    await go(page, place);
    await openAll(page);
    const title = await heading(page).textContent();
    const before = await facts();
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await drawn(page);
    await openAll(page);
    expect(await facts(), pathOf(place)).toEqual(before);
    expect(await heading(page).textContent(), pathOf(place)).not.toBe(title);
    expect(await heading(page).textContent(), pathOf(place)).not.toMatch(/\p{Script=Han}/u);
    await page.getByRole('button', { name: '中文' }).click();
    await expect(heading(page)).toHaveText(title ?? '');
  }
  expect(words('en').otherLanguage).toBe('中文');
});
