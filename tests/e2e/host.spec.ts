// The element as the page around it sees it, and the page as a browser without script sees it.

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Plan } from '../../pkg/types';
import { expect, test } from './page';
import { amount, byPointer, check, drawn, give, go, openReady, read, type Check } from './screens';

const base = '/policy/accumulators/outpatient/base';

test('what the page around it fills in says so, can be changed, and comes back', async ({ page }) => {
  await openReady(page);
  await check(page).evaluate((element) => {
    (element as Check).policy = { accumulators: { outpatient: { base: '200.00', paid: '0.00' } }, cover_from: '2026-01-01', union_cover: true };
  });
  await give(page, {
    policy: { accumulators: { outpatient: { base: '200.00', paid: '0.00' } }, cover_from: '2026-01-01', union_cover: true },
    encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }],
  });
  await go(page, 'policy');
  // (1000 + 200 − 600) × 70 %
  await expect(amount(page)).toHaveText('¥420.00');
  const field = byPointer(page, base);
  const holder = page.locator('pc-field', { has: field });
  await expect(field).toHaveValue('200.00');
  await expect(holder).toContainText('由所在页面带入');
  await expect(field).toHaveAccessibleDescription(/由所在页面带入/);
  await expect(byPointer(page, '/policy/cover_to').locator('xpath=..')).not.toContainText('由所在页面带入');

  await field.fill('0');
  await expect(amount(page)).toHaveText('¥280.00');
  await expect(holder).toContainText('您改过了');
  await holder.getByRole('button', { name: '恢复带入的值' }).click();
  await expect(field).toHaveValue('200.00');
  await expect(amount(page)).toHaveText('¥420.00');
  await expect(holder).toContainText('由所在页面带入');

  // So does what is chosen instead of typed.
  const union = page.locator('pc-choice', { has: byPointer(page, '/policy/union_cover') });
  await expect(union).toContainText('由所在页面带入');
  await union.getByRole('radio', { name: '不是', exact: true }).check();
  await expect(union).toContainText('您改过了');
  await union.getByRole('button', { name: '恢复带入的值' }).click();
  await expect(union.getByRole('radio', { name: '是', exact: true })).toBeChecked();
});

test('what is filled in before the engine is there counts as well', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      void customElements.whenDefined('preclaim-check').then(() => {
        const element = document.querySelector<Check>('preclaim-check');
        if (element) element.policy = { accumulators: { outpatient: { base: '200.00', paid: '0.00' } } };
      });
    });
  });
  await openReady(page);
  await go(page, 'policy');
  await expect(byPointer(page, base)).toHaveValue('200.00');
  await expect(page.locator('pc-field', { has: byPointer(page, base) })).toContainText('由所在页面带入');
});

test('two elements on one page share nothing', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const second = document.createElement('preclaim-check');
      second.id = 'second';
      document.body.append(second);
    });
  });
  await page.goto('/');
  const [one, other] = [page.locator('preclaim-check:not(#second)'), page.locator('#second')];
  for (const element of [one, other]) await expect.poll(() => element.evaluate((host) => (host as Check).session?.status)).toBe('ready');

  const claim = (total: string) => ({ encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total, in_scope_self_paid: total }] }] });
  await one.evaluate((host, given) => { (host as Check).claim = given as never; (host as Check).session.journey.go({ screen: 'receipt', visit: 0, receipt: 0 }); }, claim('1000.00'));
  await other.evaluate((host, given) => { (host as Check).claim = given as never; (host as Check).session.journey.go({ screen: 'receipt', visit: 0, receipt: 0 }); }, claim('2000.00'));
  await expect(one.locator('pc-strip .amount')).toHaveText('¥280.00');
  await expect(other.locator('pc-strip .amount')).toHaveText('¥980.00');
  await drawn(page);

  await other.getByLabel('总额', { exact: true }).fill('abc');
  await other.getByRole('button', { name: 'English' }).click();
  await other.locator('.settings button').first().click();
  await expect(other.locator('.topic h1')).not.toContainText('票据');
  await expect(one.locator('main h1')).toHaveText('第 1 次就诊，票据 1');
  await expect(one).toHaveAttribute('size', 'standard');
  await expect(other).toHaveAttribute('size', 'elder');
  await expect(one.getByLabel('总额', { exact: true })).toHaveValue('1000.00');
  await expect(one.locator('pc-strip .amount')).toHaveText('¥280.00');
  await expect(other.locator('pc-strip .amount')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page lists every paper of the plan, in the plan’s words', async ({ page }) => {
    const plan = JSON.parse(read('plans/sh-teachers-2026.json')) as Plan;
    const all = plan.requirements ?? [];
    const certain = all.filter(({ when }) => when === 'always');
    const ofStays = certain.filter(({ care }) => care?.length === 1 && care[0] === 'inpatient');
    const ofAll = certain.filter((one) => !ofStays.includes(one));
    const named = (some: typeof all) => new Set(some.map(({ document }) => document));
    // What a visit needs as well stands under the first heading.
    const onlyStays = new Set([...named(ofStays)].filter((id) => !named(ofAll).has(id)));
    const later = named(all.filter((one) => !certain.includes(one) && !named(certain).has(one.document)));
    const said = (wanted: Set<string>) =>
      (plan.documents ?? []).filter(({ id }) => wanted.has(id)).map(({ label, hint }) => `${label['zh-CN']}：${hint['zh-CN']}`);
    expect(named(all).size).toBeGreaterThan(10);

    await page.goto('/');
    const under = (title: string) => page.locator(`h3:text-is("${title}") + ul > li`).allTextContents();
    expect(await under('都要')).toEqual(said(named(ofAll)));
    expect(await under('住院还要')).toEqual(said(onlyStays));
    expect(await under('看情况要')).toEqual(said(later));
    await expect(page.locator('body')).toContainText('iOS 16.4');
    // Playwright takes no text out of it.
    await expect(page.locator('noscript p')).toBeVisible();
  });
});

test('the list of papers on the first screen holds the same', async ({ page }) => {
  await openReady(page);
  await page.locator('summary', { hasText: '需要准备的材料' }).click();
  const shown = await page.locator('.checklist .papers strong').allTextContents();
  const written = readFileSync(new URL('../../www/index.html', import.meta.url), 'utf8').match(/(?<=<li><strong>)[^<]+/g);
  expect(shown).toEqual(written);
  await expect(floor(page)).toContainText('iOS 16.4');
});

/** Which browsers will do. */
const floor = (page: Page) => page.locator('.fine-print');
