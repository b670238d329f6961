// What the tests of faults share: a receipt that is being typed, what the page says in both languages, and an
// engine that stops when it is told to.

import type { Locator, Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import { LANGUAGES, check, drawn, go, speak, words, type Check, type Language } from './screens';
import type { Labels } from '../../www/src/i18n';

/**
 * `test` for pages on which something goes wrong: the browser may complain of it, but no script of ours may fail, and
 * nothing that is no script of ours may run.
 */
export const test = base.extend<{ failures: string[] }>({
  failures: [async ({ page }, use) => {
    const failures: string[] = [];
    page.on('pageerror', (error) => failures.push(error.message));
    page.on('dialog', (dialog) => { failures.push(`dialog: ${dialog.message()}`); void dialog.dismiss(); });
    await use(failures);
    expect(failures, 'scripts that failed').toEqual([]);
  }, { auto: true }],
});

export { expect };

export const total = (page: Page) => page.locator('[id="/encounters/0/invoices/0/total"]');
export const own = (page: Page) => page.locator('[id="/encounters/0/invoices/0/in_scope_self_paid"]');
export const notice = (page: Page, name: string) => page.locator(`pc-notices [data-notice=${name}]`);
/** What is said while there is no engine. */
export const alert = (page: Page) => page.locator('pc-notices #engine');

/** Types two amounts into a receipt, as one does while the engine is on its way, or when it has not come. */
export async function typeReceipt(page: Page, amount = '1000'): Promise<void> {
  await check(page).evaluate((element) => {
    const { session } = element as Check & { session: { store: { replace(claim: object, what: string): void } } };
    session.store.replace({ encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{}] }] }, 'file');
  });
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await retype(page, amount);
}

export async function retype(page: Page, amount: string): Promise<void> {
  await total(page).fill(amount);
  await own(page).fill(amount);
  await own(page).blur();
}

/** Checks what is said in each language; the page is left in the first one. */
export async function saidInBoth(page: Page, where: Locator, sentences: (words: Labels) => string[]): Promise<void> {
  for (const language of [...LANGUAGES].reverse()) {
    await speak(page, language);
    for (const sentence of sentences(words(language))) await expect(where).toContainText(sentence);
  }
}

export const again = (where: Locator, language: Language = 'zh-CN') => where.getByRole('button', { name: words(language).engine.again });

/** A way to make the engine of a page stop: it is really in the middle of a call, and really gone after it. */
export interface Trap {
  /** How many of the next calls stop the engine. */
  times: number;
  /** Calls that hold this text stop it, whenever they come. */
  at: string;
  /** How many engines were made. */
  made: number;
}
declare global { interface Window { trap: Trap } }

/** To be called before the page is opened. */
export async function setTrap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const trap = (window.trap = { times: 0, at: '', made: 0 });
    // One function, which does nothing but stop.
    const stopper = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 120, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const real = WebAssembly.instantiate as (module: WebAssembly.Module, imports?: WebAssembly.Imports) => Promise<WebAssembly.Instance>;
    WebAssembly.instantiate = (async (module: WebAssembly.Module) => {
      const [{ exports }, { exports: { x: stop } }] = await Promise.all([real(module), real(new WebAssembly.Module(stopper))]);
      trap.made += 1;
      const { memory, preclaim_call: call } = exports as { memory: WebAssembly.Memory; preclaim_call: (at: number, length: number) => number };
      const holds = (at: number, length: number) => trap.at !== '' && new TextDecoder().decode(new Uint8Array(memory.buffer, at, length)).includes(trap.at);
      const preclaim_call = (at: number, length: number) => {
        if (trap.times > 0) {
          trap.times -= 1;
          (stop as () => void)();
        }
        if (holds(at, length)) (stop as () => void)();
        return call(at, length);
      };
      return { exports: { ...exports, preclaim_call } };
    }) as unknown as typeof WebAssembly.instantiate;
  });
}

export async function spring(page: Page, trap: Partial<Trap>): Promise<void> {
  await page.evaluate((set) => void Object.assign(window.trap, set), trap);
}

export { drawn };
