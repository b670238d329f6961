// Claims that nobody types: of thousands of lines, and with names that are programs, directions or books.

import type { Page } from '@playwright/test';
import type { Claim } from '../../pkg/types';
import { expect, saidInBoth, test, total } from './faults';
import { amount, byPointer, check, drawn, give, go, goToResult, heading, openFile, openReady, words, type Check } from './screens';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const claimOf = (page: Page) => check(page).evaluate((element) => (element as Check).claim);
const refused = (page: Page) => page.locator('[data-problems=file]');

/** How long it takes until what was done can be seen. */
async function timeOf(page: Page, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  await drawn(page);
  return performance.now() - start;
}

test.describe('5,000 lines', () => {
  const LINES = 5_000;
  const long: Claim = {
    encounters: [{
      care_type: 'outpatient',
      date: '2026-05-10',
      invoices: [{ total: '50000.00', in_scope_self_paid: '1000.00', lines: Array.from({ length: LINES }, (_, at) => ({ name: `样品药 ${at + 1}`, amount: '10.00' })) }],
    }],
  };

  test('are worked out, shown in portions, and can be changed', async ({ page }) => {
    await openReady(page);
    await openFile(page, JSON.stringify(long));
    await expect(heading(page)).toHaveText(words('zh-CN').answersPage.title, { timeout: 45_000 });
    await expect(page.locator('main')).toContainText(`${LINES} 行明细`);
    await go(page, 'result');
    await expect(amount(page)).toHaveText('¥280.00');
    await expect(page.locator('[data-long]')).toBeVisible();
    await saidInBoth(page, page.locator('[data-long]'), ({ result }) => [result.long(300)]);
    expect(await page.locator('main .finding').count()).toBeLessThan(120);

    await go(page, { screen: 'items', visit: 0, receipt: 0 });
    const rows = page.locator('pc-line');
    const place = page.locator('.fields .portion [role=status]');
    await expect(rows).toHaveCount(50);
    await expect(place).toHaveText('第 1～50 项，共 5000 项');
    await page.getByRole('button', { name: '下一页' }).first().click();
    await expect(byPointer(page, '/encounters/0/invoices/0/lines/50/name')).toHaveValue('样品药 51');
    // Whoever is sent to a row gets to it.
    await check(page).evaluate((element) => (element as Check & { goTo(where: string): void }).goTo('/encounters/0/invoices/0/lines/4321/amount'));
    await expect(byPointer(page, '/encounters/0/invoices/0/lines/4321/amount')).toBeFocused();
    // Typing does not wait for the engine.
    const field = byPointer(page, '/encounters/0/invoices/0/lines/4321/amount');
    const took = await timeOf(page, () => field.pressSequentially('11.5'));
    expect(took).toBeLessThan(3_000);
    await page.getByRole('button', { name: '添加一行明细' }).click();
    await expect(byPointer(page, `/encounters/0/invoices/0/lines/${LINES}/name`)).toBeFocused({ timeout: 30_000 });
    const { encounters } = await claimOf(page);
    expect(encounters?.[0]?.invoices?.[0]?.lines).toHaveLength(LINES + 1);
  });

  test('a file beyond the limit is refused with the limit, and nothing changes', async ({ page }) => {
    await openReady(page);
    await give(page, { encounters: [{ care_type: 'outpatient', date: '2026-05-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
    await openFile(page, JSON.stringify({ encounters: [{ care_type: 'outpatient', hospital: { name: '很'.repeat(700_000) } }] }));
    await saidInBoth(page, refused(page), ({ problems }) => [problems.fileTitle('我的.json'), '2000000']);
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    await expect(total(page)).toHaveValue('1000.00');
    await expect(amount(page)).toHaveText('¥280.00');
  });
});

const program = '<img src=x onerror="alert(1)"><script>alert(2)</script>"><svg onload=alert(3)>';
const names: Record<string, string> = {
  'a program': program,
  'a turn of direction': '药\u202E片',
  'a turn that ends what isolates it': '\u2069\u2069\u202E药片',
  'letters from right to left': '\u05E9\u05DC\u05D5\u05DD',
  'nothing that can be seen': '药\u200B\uFEFF\u2060片',
  'the character of no text': '药\u0000片',
  'half a character': '药\uD800片',
  'the name of what every object has': '__proto__',
};

const claimWith = (name: string): Claim => ({
  insured: { name, bank_account_holder: name },
  history: { dispensings: [{ date: '2026-04-01', name, days_supply: 30 }] },
  encounters: [{
    care_type: 'outpatient',
    date: '2026-05-10',
    department: name,
    hospital: { name },
    diagnoses: [{ name }],
    record: { items: [name], patient_name: name },
    invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00', bill_number: name, lines: [{ name, amount: '10.00' }] }],
  }],
});

/** The page's own tree, as text. */
const PLACES = ['answers', 'result', 'visits', 'papers', { screen: 'items', visit: 0, receipt: 0 }, { screen: 'visit', visit: 0 }] as const;

for (const [what, name] of Object.entries(names)) {
  test(`a name that is ${what} is kept, does nothing, and turns nothing else`, async ({ page }) => {
    await openReady(page);
    await give(page, claimWith(name));
    await go(page, 'answers');
    await expect(amount(page)).toHaveText('¥280.00');
    for (const place of PLACES) {
      await go(page, place as Parameters<typeof go>[1]);
      if (place === 'result') await goToResult(page);
      const found = await page.evaluate(() => {
        const root = document.querySelector('preclaim-check')?.shadowRoot;
        const all = [...(root?.querySelectorAll('*') ?? [])];
        const text = all.flatMap((one) => [...one.childNodes]).filter((one) => one.nodeType === Node.TEXT_NODE).map((one) => one.nodeValue ?? '');
        return {
          // What the page itself never has.
          foreign: all.filter((one) => one.matches('img, script, svg[onload], [onerror]')).length,
          turned: text.filter((one) => /[\u202a-\u202e\u2066\u2067]/.test(one)),
          wide: document.documentElement.scrollWidth > innerWidth,
        };
      });
      expect([place, found]).toEqual([place, { foreign: 0, turned: [], wide: false }]);
    }
    // What was typed is what is kept, and what is saved.
    expect((await claimOf(page)).encounters?.[0]?.hospital?.name).toBe(name);
  });
}

test('a file by a hostile name is told by its name, and the sentence stays in its order', async ({ page }) => {
  await openReady(page);
  await openFile(page, '{', { name: `${program.replaceAll('/', '')}\u202E.json` });
  await expect(refused(page)).toContainText('<img src=x');
  expect(await refused(page).locator('img, script').count()).toBe(0);
  expect(await refused(page).textContent()).not.toMatch(/\u202e/);
});

test('a name of a million bytes is kept; the page shows its beginning and goes on', async ({ page }) => {
  const name = '长'.repeat(300_000) + 'x'.repeat(100_000);
  await openReady(page);
  await give(page, { encounters: [{ care_type: 'outpatient', date: '2026-05-10', hospital: { name }, invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  await go(page, 'answers');
  await expect(amount(page)).toHaveText('¥280.00');
  for (const place of ['answers', 'result', 'visits'] as const) {
    await go(page, place);
    expect((await page.locator('main').innerText()).length).toBeLessThan(10_000);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
  }
  expect((await claimOf(page)).encounters?.[0]?.hospital?.name).toHaveLength(400_000);
});

test('fields by the names of what every object has are refused, and change no object', async ({ page }) => {
  await openReady(page);
  for (const field of ['__proto__', 'constructor', 'prototype', 'toString']) {
    await openFile(page, `{ "${field}": { "polluted": "yes" }, "encounters": [{ "care_type": "outpatient", "${field}": { "polluted": "yes" } }] }`);
    await expect(refused(page)).toContainText(`/${field}`);
    await expect(refused(page)).toContainText(`/encounters/0/${field}`);
  }
  expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in Object)).toBe(false);
  // As an id among the answers to a plan's own questions, too.
  await give(page, JSON.parse('{ "plan": "endowment-b", "facts": { "__proto__": { "polluted": "yes" }, "constructor": "x" } }') as object);
  await go(page, 'result');
  expect(await page.evaluate(() => 'polluted' in {} || 'polluted' in Object)).toBe(false);
});
