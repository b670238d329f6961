// Every screen, in every look and in both languages, as a program for accessibility sees it; and what moves on it.

import type { Page } from '@playwright/test';
import { expect, test, violations } from './page';
import { BUSY, FORMS, SMALL } from './claims';
import { byPointer, drawn, formPlaces, give, go, heading, onward, openAll, openReady, pathOf, PLACES, resize, speak, LANGUAGES, words } from './screens';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const looks = {
  light: (page: Page) => page.emulateMedia({ colorScheme: 'light' }),
  dark: (page: Page) => page.emulateMedia({ colorScheme: 'dark' }),
  elder: (page: Page) => resize(page, 'elder'),
  'forced colours': (page: Page) => page.emulateMedia({ forcedColors: 'active' }),
};

for (const language of LANGUAGES) {
  for (const [look, take] of Object.entries(looks)) {
    test(`axe finds nothing on any screen (${language}, ${look})`, async ({ page }) => {
      test.setTimeout(180_000);
      await openReady(page);
      await speak(page, language);
      await take(page);
      // Once with nearly everything that can be shown, else with a little of each: axe takes its time.
      await give(page, look === 'light' ? BUSY : SMALL);
      const wrong: Record<string, unknown[]> = {};
      const check = async (name: string) => {
        const found = await violations(page);
        if (found.length > 0) wrong[name] = found;
      };
      for (const place of PLACES) {
        await go(page, place);
        const folds = page.locator('main details:not([open])');
        // A closed fold shows less than an open one, but its summary may be wrong only then.
        if (look === 'light' || (await folds.count()) === 0) await check(pathOf(place));
        if ((await folds.count()) === 0) continue;
        await openAll(page);
        await check(`${pathOf(place)}, everything open`);
      }

      await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
      await byPointer(page, '/encounters/0/invoices/0/total').fill('x');
      await page.keyboard.press('Tab');
      await onward(page).click();
      await expect(page.locator('#problems')).toBeFocused();
      await check('an entry that cannot be read');
      expect(wrong).toEqual({});
    });
  }

  for (const [look, take] of Object.entries(looks)) {
    test(`axe finds nothing on any screen of a form (${language}, ${look})`, async ({ page }) => {
      test.setTimeout(180_000);
      await openReady(page);
      await speak(page, language);
      await take(page);
      // In the first look every form; the others differ in colour and size only.
      const wrong: Record<string, unknown[]> = {};
      for (const { plan, claim, sections } of look === 'light' ? FORMS : FORMS.slice(0, 1)) {
        await give(page, { plan, ...claim });
        for (const place of formPlaces(sections)) {
          await go(page, place);
          await openAll(page);
          const found = await violations(page);
          if (found.length > 0) wrong[`${plan} ${pathOf(place)}`] = found;
        }
      }
      await go(page, { screen: 'figures', part: 0 });
      await onward(page).click();
      await expect(page.locator('[data-problems=figures]')).toBeFocused();
      const found = await violations(page);
      if (found.length > 0) wrong['figures that are missing'] = found;
      expect(wrong).toEqual({});
    });
  }

  test(`axe finds nothing on the screens of a form without an answer (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    const wrong: Record<string, unknown[]> = {};
    await give(page, { plan: FORMS[0]?.plan });
    for (const place of formPlaces(FORMS[0]?.sections ?? 0).filter(({ screen }) => ['section', 'tasks', 'papers', 'answers', 'result', 'why'].includes(screen))) {
      await go(page, place);
      const found = await violations(page);
      if (found.length > 0) wrong[pathOf(place)] = found;
    }
    expect(wrong).toEqual({});
  });

  test(`axe finds nothing on the screens that have nothing to show yet (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    const wrong: Record<string, unknown[]> = {};
    for (const screen of ['start', 'quick', 'tasks', 'visits', 'papers', 'cover', 'answers', 'result', 'why'] as const) {
      await go(page, screen);
      // The first visit is made on the quick estimate.
      await give(page, {});
      await openAll(page);
      const found = await violations(page);
      if (found.length > 0) wrong[screen] = found;
    }
    expect(wrong).toEqual({});
  });

  test(`every screen has one heading of the first order, one main part, and a title of its own (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    await give(page, BUSY);
    const titles = new Set<string>();
    for (const place of PLACES) {
      await go(page, place);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      const title = `${(await heading(page).textContent())?.trim()} · ${words(language).name}`;
      await expect(page).toHaveTitle(title);
      titles.add(title);
    }
    // Two screens are about the same list, one level apart.
    expect(titles.size).toBe(PLACES.length);
  });
}

test('nothing moves for those who do not want it', async ({ page }) => {
  await openReady(page);
  await give(page, BUSY);
  const moving = () =>
    page.locator('preclaim-check').evaluate((host) => [...document.getAnimations(), ...((host.shadowRoot as unknown as DocumentOrShadowRoot)?.getAnimations() ?? [])].length);
  /** The most that moves while a pointer comes to a button. */
  const most = async () => {
    await go(page, 'result');
    let seen = 0;
    for (const button of (await page.locator('#result button:visible').all()).slice(0, 3)) {
      await button.hover();
      seen = Math.max(seen, await moving());
    }
    return seen;
  };
  // Otherwise the test would prove nothing.
  await expect.poll(most).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.mouse.move(0, 0);
  await drawn(page);
  for (const place of PLACES) {
    await go(page, place);
    await openAll(page);
    expect(await moving(), pathOf(place)).toBe(0);
  }
  expect(await most()).toBe(0);
});
