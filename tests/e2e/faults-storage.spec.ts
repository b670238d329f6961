// A device that has no room, gives none, or is used by two windows at once: nothing typed is lost silently.

import type { BrowserContext, Page } from '@playwright/test';
import { expect, notice, own, saidInBoth, test, total, typeReceipt } from './faults';
import { amount, go, openReady, ready, words } from './screens';

test.use({ serviceWorkers: 'block' });

const box = (page: Page) => page.getByRole('checkbox', { name: words('zh-CN').keep.label });
const problem = (page: Page) => notice(page, 'not-kept');
const button = (page: Page, name: string) => problem(page).getByRole('button', { name });
const { keep, start, files } = words('zh-CN');

/** A claim that is being typed on a page that keeps it, or tries to. */
async function keeping(page: Page): Promise<void> {
  await openReady(page);
  await typeReceipt(page);
  await go(page, 'tasks');
  await box(page).check();
}

/** What lies on the device. */
const kept = (page: Page) => page.evaluate(() => new Promise<{ claim: string; version: number } | undefined>((resolve, reject) => {
  const request = indexedDB.open('preclaim-draft');
  request.onerror = () => reject(request.error);
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    const found = request.result.transaction('drafts').objectStore('drafts').get('draft') as IDBRequest<{ claim: string; version: number } | undefined>;
    found.onsuccess = () => resolve(found.result);
    request.result.close();
  };
}));
const keptTotal = (page: Page) => kept(page).then((draft) => /"total": "([\d.]+)"/.exec(draft?.claim ?? '')?.[1]);

/** Types another total and leaves the field. */
async function retotal(page: Page, amount: string): Promise<void> {
  // A browser lets a window that is not in front wait.
  await page.bringToFront();
  await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
  await total(page).fill(amount);
  await total(page).blur();
}

test.describe('no room', () => {
  test('a full device says so wherever one is, and keeps again when there is room', async ({ page, context, baseURL }) => {
    await openReady(page);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '', quotaSize: 1 });
    await typeReceipt(page);
    await go(page, 'tasks');
    await box(page).check();
    await saidInBoth(page, problem(page), ({ keep: said }) => [said.notKept, said.problems.full]);
    await retotal(page, '1200');
    await expect(problem(page)).toBeVisible();
    await expect(total(page)).toHaveValue('1200.00');
    await expect(button(page, files.save)).toBeVisible();

    await devtools.send('Storage.overrideQuotaForOrigin', { origin: baseURL ?? '' });
    await retotal(page, '1300');
    await expect(problem(page)).toHaveCount(0);
    await expect.poll(() => keptTotal(page)).toBe('1300.00');
  });

  const blocked: [string, () => void][] = [
    ['indexedDB is not there', () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined })],
    ['indexedDB may not be asked for', () => Object.defineProperty(globalThis, 'indexedDB', { get: () => { throw new DOMException('', 'SecurityError'); } })],
    ['indexedDB opens nothing', () => { IDBFactory.prototype.open = () => { throw new DOMException('', 'InvalidStateError'); }; }],
    ['nothing may be stored at all', () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches']) Object.defineProperty(globalThis, name, { get: () => { throw new DOMException('', 'SecurityError'); } });
    }],
  ];
  for (const [what, block] of blocked) {
    test(`${what}: the page works, and says that it keeps nothing`, async ({ page }) => {
      await page.addInitScript(block);
      await keeping(page);
      await saidInBoth(page, problem(page), ({ keep: said }) => [said.notKept, said.problems.unavailable]);
      await expect(amount(page)).toHaveText('¥280.00');
      await retotal(page, '1200');
      await expect(total(page)).toHaveValue('1200.00');
    });
  }

  test('a database that never answers is told of, too', async ({ page }) => {
    await openReady(page);
    // As when another tab stands in the way.
    await page.evaluate(() => { IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest; });
    await typeReceipt(page);
    await go(page, 'tasks');
    await box(page).check();
    await saidInBoth(page, problem(page), ({ keep: said }) => [said.problems.busy]);
  });
});

test.describe('what a later version has left', () => {
  for (const [what, store, value] of [
    ['a draft', 'drafts', { version: 2, saved: '2027-01-01T00:00:00.000Z', claim: { later: true } }],
    ['a database', 'others', 'something'],
  ] as const) {
    test(`${what} is not written over, until it is deleted`, async ({ page }) => {
      await page.goto('/manifest.webmanifest');
      await page.evaluate(([name, content]) => new Promise<void>((done) => {
        const request = indexedDB.open('preclaim-draft', 7);
        request.onupgradeneeded = () => request.result.createObjectStore(name).put(content, 'draft');
        request.onsuccess = () => { request.result.close(); done(); };
      }), [store, value] as const);
      await keeping(page);
      await saidInBoth(page, problem(page), ({ keep: said }) => [said.problems.unreadable]);
      await retotal(page, '1200');
      await expect(problem(page)).toBeVisible();
      const there = () => page.evaluate((name) => new Promise<unknown>((done) => {
        const request = indexedDB.open('preclaim-draft');
        request.onsuccess = () => {
          const found: IDBRequest<unknown> = request.result.transaction(name).objectStore(name).get('draft');
          found.onsuccess = () => { request.result.close(); done(found.result); };
        };
      }), store);
      expect(await there()).toEqual(value);

      await button(page, start.draftWipe).click();
      await expect(problem(page)).toHaveCount(0);
      await go(page, 'tasks');
      await box(page).check();
      await expect.poll(() => keptTotal(page)).toBe('1200.00');
    });
  }
});

test.describe('two windows', () => {
  /** A second window that goes on with the same draft. */
  async function second(context: BrowserContext): Promise<Page> {
    const page = await context.newPage();
    await openReady(page);
    await page.getByRole('button', { name: start.draftGoOn }).click();
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    await expect(total(page)).toHaveValue('1000.00');
    return page;
  }

  async function first(page: Page): Promise<void> {
    await keeping(page);
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    await expect.poll(() => keptTotal(page)).toBe('1000.00');
  }

  test('the one that comes later is asked which counts, and neither loses anything', async ({ page, context }) => {
    await first(page);
    const other = await second(context);
    await retotal(other, '1200');
    await expect.poll(() => keptTotal(other)).toBe('1200.00');

    await retotal(page, '1500');
    await saidInBoth(page, problem(page), ({ keep: said }) => [said.notKept, said.problems.elsewhere]);
    expect(await keptTotal(page)).toBe('1200.00');
    await expect(total(page)).toHaveValue('1500.00');

    // What the other one has typed, and back.
    await page.bringToFront();
    await button(page, keep.theirs).click();
    await expect(total(page)).toHaveValue('1200.00');
    await expect(problem(page)).toHaveCount(0);
    await page.locator('#undo').click();
    await expect(total(page)).toHaveValue('1500.00');
    await expect.poll(() => keptTotal(page)).toBe('1500.00');

    // Now it is the other one that is told.
    await retotal(other, '1300');
    await expect(problem(other)).toContainText(keep.problems.elsewhere);
    await button(other, keep.mine).click();
    await expect(problem(other)).toHaveCount(0);
    await expect.poll(() => keptTotal(other)).toBe('1300.00');
    await other.close();
  });

  test('a window that comes to the front again sees what the other one has done', async ({ page, context }) => {
    await first(page);
    const other = await second(context);
    await retotal(other, '1200');
    await expect.poll(() => keptTotal(other)).toBe('1200.00');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(problem(page)).toContainText(keep.problems.elsewhere);
    await other.close();
  });

  test('a draft that one of them deletes is not brought back by the other', async ({ page, context }) => {
    await first(page);
    const other = await second(context);
    await go(other, 'tasks');
    await box(other).uncheck();
    await expect.poll(() => other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await retotal(page, '1500');
    await saidInBoth(page, problem(page), ({ keep: said }) => [said.problems.gone]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await expect(total(page)).toHaveValue('1500.00');
    await expect(own(page)).toHaveValue('1000.00');
    // Whoever wants it kept all the same says so again.
    await go(page, 'tasks');
    await expect(box(page)).not.toBeChecked();
    await box(page).check();
    await expect.poll(() => keptTotal(page)).toBe('1500.00');
    await expect(problem(page)).toHaveCount(0);
    await other.close();
  });

  test('one that knows of no draft does not write over that of the other', async ({ page, context }) => {
    const other = await context.newPage();
    await openReady(other);
    await page.bringToFront();
    await first(page);
    await other.bringToFront();
    await typeReceipt(other, '700');
    await go(other, 'tasks');
    await box(other).check();
    await expect(problem(other)).toContainText(keep.problems.elsewhere);
    expect(await keptTotal(page)).toBe('1000.00');
    await other.close();
    await page.reload();
    await ready(page);
    await expect(page.getByRole('button', { name: start.draftGoOn })).toBeVisible();
  });
});
