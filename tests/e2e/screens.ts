// The one-topic screens of the page: how a test gets to one, and what all of them have.

import { readdirSync, readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Claim, Plan, PolicyFacts } from '../../pkg/types';
import { labelsOf, type Labels } from '../../www/src/i18n';
import { SCREENS, pathOf, type Place } from '../../www/src/journey';
import { expect } from './page';

export type { Place };
export type Language = 'zh-CN' | 'en';
export const LANGUAGES: Language[] = ['zh-CN', 'en'];
export const words = (language: Language): Labels => labelsOf[language];

/** What a test uses of the element that the page consists of. */
export interface Check extends HTMLElement {
  claim: Claim;
  policy: PolicyFacts;
  locale: Language;
  size: 'standard' | 'elder';
  session: {
    status: string;
    journey: { go(place: Place): void; place: Place };
    engine: { plans: { text: string; data: Plan }[] };
    board: { choose(text: string): void };
  };
}

/** Every screen of a plan that pays for visits; where one is about a visit and a receipt, the first of them. */
export const PLACES: Place[] = SCREENS.filter((screen) => screen !== 'section').map((screen) => {
  if (screen === 'figures') return { screen, part: 0 };
  if (['receipt', 'items'].includes(screen)) return { screen, visit: 0, receipt: 0 };
  return ['visit', 'reason', 'receipts', 'special'].includes(screen) ? { screen, visit: 0 } : { screen };
});

/** Every screen of a plan with questions of its own. */
export function formPlaces(sections: number): Place[] {
  const parts = Array.from({ length: sections }, (_, part): Place => ({ screen: 'section', part }));
  const others = ['tasks', 'papers', 'answers', 'result', 'why', 'plan', 'samples', 'files', 'privacy', 'start'] as const;
  return [...parts, ...others.map((screen): Place => ({ screen })), { screen: 'figures', part: 0 }];
}

export const check = (page: Page) => page.locator('preclaim-check');
export const heading = (page: Page) => page.locator('main h1');
export const onward = (page: Page) => page.locator('#onward');
/** The amount that is always there: in the strip, and on the result in the result itself. */
export const amount = (page: Page) => page.locator('pc-strip .amount, #result .big .amount').first();
/** A field, a group or a fold by its place in the claim. */
export const byPointer = (page: Page, pointer: string) => page.locator(`[id="${pointer}"]`);

/** Opens the page and waits until its engine is there. */
export async function openReady(page: Page, path = '/'): Promise<void> {
  await page.goto(path);
  await ready(page);
}

export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector<Check>('preclaim-check')?.session?.status === 'ready');
}

/** Shows a screen, as every link of the page does, and waits until it is drawn. */
export async function go(page: Page, place: Place | Place['screen']): Promise<void> {
  const to: Place = typeof place === 'string' ? { screen: place } : place;
  await check(page).evaluate((element, wanted) => (element as Check).session.journey.go(wanted), to);
  await expect(page.locator(`.frame[data-screen=${to.screen}] main h1`)).toBeVisible();
  await drawn(page);
}

/** Elements draw themselves one inside the other, each a turn later. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

/** Hands the element a claim, as a host page does. */
export async function give(page: Page, claim: object): Promise<void> {
  await check(page).evaluate((element, given) => { (element as Check).claim = given as Claim; }, claim);
  await drawn(page);
}

export async function speak(page: Page, language: Language): Promise<void> {
  await check(page).evaluate((element, locale) => { (element as Check).locale = locale; }, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

export async function resize(page: Page, size: Check['size']): Promise<void> {
  await check(page).evaluate((element, wanted) => { (element as Check).size = wanted; }, size);
  await drawn(page);
}

/** Opens a file by one of the page's buttons for files; `button` is its label. */
export async function openFile(page: Page, content: string, { name = '我的.json', button = '打开文件…' } = {}): Promise<void> {
  await go(page, 'files');
  await page.getByLabel(button).setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Shows one of the page's examples, as a visitor would. */
export async function showSample(page: Page, id: string): Promise<void> {
  await go(page, 'samples');
  await page.locator(`[data-sample="${id}"]`).click();
  await expect(page.locator('#result .big')).toBeVisible();
}

/** Takes a plan on board, as the screen of plans does. */
export async function usePlan(page: Page, id: string): Promise<void> {
  await check(page).evaluate((element, wanted) => {
    const { session } = element as Check;
    const plan = session.engine.plans.find(({ data }) => data.id === wanted);
    if (!plan) throw new Error(`no plan ${wanted} on board`);
    session.board.choose(plan.text);
  }, id);
  await drawn(page);
}

/** Adds an outpatient visit and stays on its first receipt. */
export async function startReceipt(page: Page): Promise<void> {
  await openReady(page);
  await go(page, 'visits');
  await page.getByRole('button', { name: '门诊', exact: true }).click();
  await expect(heading(page)).toContainText('什么时候');
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
}

/** Opens every fold of the screen; what a fold holds is drawn then, and may have folds of its own. */
export async function openAll(page: Page): Promise<void> {
  for (let closed = 1; closed > 0; ) {
    closed = await page.locator('main details:not([open])').evaluateAll((all) => {
      for (const details of all) (details as HTMLDetailsElement).open = true;
      return all.length;
    });
    await drawn(page);
  }
}

/** The result with all its findings open. */
export async function goToResult(page: Page): Promise<void> {
  await go(page, 'result');
  await openAll(page);
}

export const finding = (page: Page, code: string): Locator => page.locator(`.finding[data-code="${code}"]`);

/** Month and day are the same, so that only the place of the year depends on the browser's language. */
export async function typeDate(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-');
  for (const digits of [month + day + year, year + month + day]) {
    await page.keyboard.type(digits);
    if ((await page.locator('input[type=date]:focus').inputValue()) === date) return;
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
  }
}

export const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
export interface Case { id: string; plan: string; claim: Claim & { facts?: Record<string, unknown> }; figures?: Record<string, unknown>; readings?: object }
/** Every example of the page: the scenarios among the cases of plans on board. */
export function samples(): Case[] {
  return readdirSync(new URL('../cases', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])S\d+[^\\/]*\.json$/.test(name))
    .map((name) => JSON.parse(read(`tests/cases/${name}`)) as Case)
    .filter(({ readings }) => !readings);
}
export function sample(id: string): Case {
  const found = samples().find((one) => one.id === id);
  if (!found) throw new Error(`no scenario ${id}`);
  return found;
}
export const sampleClaim = (folder: string, id: string): Claim =>
  (JSON.parse(read(`tests/cases/sh-teachers-2026/${folder}/${id}.json`)) as { claim: Claim }).claim;
export { pathOf };
