// On paper: one page with the calculation, the clauses and what it rests on, and nothing that can only be pressed.

import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { bare, printed } from './paper';
import { BUSY } from './claims';
import { check, give, go, openReady, LANGUAGES, sampleClaim, showSample, speak, words, type Language } from './screens';

test.use({ serviceWorkers: 'block' });

interface Said {
  session: {
    estimate: { payable: string };
    words: {
      banner: string;
      plan: string;
      encounters: { steps: { label: string; amount: string; formula?: string | null; clause?: { cite: string } | null }[] }[];
    };
    plan: { version: string };
  };
}

/** Everything that has to be on paper. */
function wanted(page: Page): Promise<string[]> {
  return check(page).evaluate((element) => {
    const { words, plan } = (element as unknown as Said).session;
    const steps = words.encounters.flatMap((visit) => visit.steps);
    return [words.banner, words.plan, plan.version, ...steps.flatMap(({ label, amount, formula, clause }) => [label, amount, formula ?? '', clause?.cite ?? ''])];
  });
}

/** What stands on things that can be pressed, as far as no sentence has the same words. */
function pressed(language: Language): string[] {
  const { result, files, gains, stuck, back, elderSize, otherLanguage, onward } = words(language);
  return [result.print, files.save, result.why, result.table, result.howHint, result.go, gains.done, gains.look, stuck.look, back, elderSize, otherLanguage, onward.result];
}

async function expectOnOnePage(page: Page, sum: string, language: Language = 'zh-CN'): Promise<void> {
  const pages = await printed(page);
  expect(pages).toHaveLength(1);
  const [text = ''] = pages;
  expect(text).toContain(bare(sum));
  const missing = (await wanted(page)).filter((part) => !text.includes(bare(part)));
  expect(missing).toEqual([]);
  await expect(page.getByRole('button', { name: pressed(language)[0] ?? '' })).toBeVisible();
  expect(pressed(language).filter((button) => text.includes(bare(button)))).toEqual([]);
}

test('the first example is one page with every amount, formula and clause', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S01');
  await expectOnOnePage(page, '¥18.83');
  const [text = ''] = await printed(page);
  expect(text).toContain('尚未提交');
  // (26.90 × 70 %) = 18.83
  expect(text).toContain('26.90');
  // The fingerprint of the plan: sixteen or more hexadecimal figures.
  expect(text).toMatch(/[0-9a-f]{12,}/);
});

for (const language of LANGUAGES) {
  test(`three visits are one page (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    const { encounters = [] } = sampleClaim('reduce', 'S01');
    await give(page, { encounters: [...encounters, { ...encounters[1], id: '3', date: '2026-07-02' }] });
    await go(page, 'result');
    await expect(page.locator('#result .big .amount')).toBeVisible();
    const payable = await page.locator('#result .big .amount').innerText();
    await expectOnOnePage(page, payable, language);
  });
}

test('a claim in which nearly everything is wrong is two pages at most', async ({ page }) => {
  await openReady(page);
  await give(page, BUSY);
  await go(page, 'result');
  const pages = await printed(page);
  expect(pages.length).toBeLessThanOrEqual(2);
  const text = pages.join('');
  expect((await wanted(page)).filter((part) => !text.includes(bare(part)))).toEqual([]);
});

test('dark colours do not reach the paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await openReady(page);
  await showSampleOnPaper(page);
  const { ink, paper } = await page.locator('.sheet').evaluate((sheet) => {
    const host = (sheet.getRootNode() as ShadowRoot).host;
    return { ink: getComputedStyle(sheet).color, paper: getComputedStyle(host).backgroundColor };
  });
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

/** On paper there is nothing to press, so the claim is handed over. */
async function showSampleOnPaper(page: Page): Promise<void> {
  await check(page).evaluate((element, claim) => {
    const host = element as unknown as { claim: object; session: { journey: { go(place: object): void } } };
    host.claim = claim;
    host.session.journey.go({ screen: 'result' });
  }, sampleClaim('reduce', 'S01'));
  await expect(page.locator('.sheet')).toBeVisible();
}
