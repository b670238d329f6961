// Narrow, zoomed, with larger text and wider spacing: everything still fits, and everything can still be pressed.

import type { Page } from '@playwright/test';
import { expect, test } from './page';
import { BUSY, FORMS } from './claims';
import { walk } from './keyboard';
import { check, drawn, formPlaces, give, go, openAll, openReady, pathOf, PLACES, resize, speak, LANGUAGES, type Check } from './screens';

test.use({ serviceWorkers: 'block' });

const SIZES: Check['size'][] = ['standard', 'elder'];

/** What sticks out sideways, by its element; an empty list if nothing does. */
function outside(page: Page): Promise<string[]> {
  return check(page).evaluate((host) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('*')];
    const out = all.filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} wide`, ...out.slice(-3).map((element) => `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`)];
  });
}

/** Text that its own box cuts off. */
function clipped(page: Page): Promise<string[]> {
  return check(page).evaluate((host) =>
    [...(host.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility() && !element.matches('.visually-hidden, .skip, input, svg, svg *') && !element.closest('.visually-hidden'))
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const wide = element.scrollWidth > element.clientWidth + 1 && (overflowX !== 'visible' || element.matches('button, .choice'));
        const high = element.scrollHeight > element.clientHeight + 1 && (overflowY !== 'visible' || element.matches('button, .choice'));
        return element.clientWidth > 0 && (wide || high);
      })
      .map((element) => `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}`));
}

/** What is pressed and smaller than it has to be. Links inside a sentence are as large as its text. */
function small(page: Page, least: number): Promise<string[]> {
  return check(page).evaluate((host, least_) => {
    const root = host.shadowRoot as ShadowRoot;
    const targets = [...root.querySelectorAll<HTMLElement>('button, select, textarea, summary, .choice, .button, a[href], [role=option], input:not([type=file], [type=radio], [type=checkbox])')];
    const inSentence = (element: HTMLElement) => element.localName === 'a' && element.matches('p a, .notice li a');
    return targets
      .filter((element) => element.checkVisibility() && !element.matches('.skip') && !inSentence(element))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least_ - 0.01 || box.width < least_ - 0.01))
      .map(({ element, box }) => `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)} ${Math.round(box.width)}×${Math.round(box.height)}`);
  }, least);
}

/** Text in letters smaller than this. */
function fine(page: Page, least: number): Promise<string[]> {
  return check(page).evaluate((host, least_) => {
    const main = (host.shadowRoot as ShadowRoot).querySelector('main') as HTMLElement;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found = new Set<string>();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement as HTMLElement;
      const size = parseFloat(getComputedStyle(holder).fontSize);
      if (node.textContent?.trim() && holder.checkVisibility() && size < least_) found.add(`${holder.localName}.${holder.className} ${size}px ${node.textContent.trim().slice(0, 20)}`);
    }
    return [...found];
  }, least);
}

/** What WCAG 1.4.12 lets a reader set. */
async function spaceOut(page: Page): Promise<void> {
  await check(page).evaluate((host) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    const root = host.shadowRoot as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}

/** Looks at every screen with everything open; what is wrong, by screen. */
async function everywhere(page: Page, look: () => Promise<string[]>, places = PLACES): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const place of places) {
    await go(page, place);
    await openAll(page);
    const found = await look();
    if (found.length > 0) wrong[pathOf(place)] = found;
  }
  return wrong;
}

const views = [
  { name: '320 px wide, or 1280 px at 400 %', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  { name: '640 px wide, or 1280 px at 200 %', viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 },
];

for (const { name, viewport, deviceScaleFactor } of views) {
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor });

    for (const language of LANGUAGES) {
      for (const { plan, claim, sections } of FORMS) {
        test(`nothing of a form sticks out, in both sizes (${plan}, ${language})`, async ({ page }) => {
          test.setTimeout(120_000);
          await openReady(page);
          await speak(page, language);
          await give(page, { plan, ...claim });
          const wrong: Record<string, Record<string, string[]>> = {};
          for (const size of SIZES) {
            await resize(page, size);
            const elder = size === 'elder';
            const look = async () => [...(await outside(page)), ...(await small(page, elder ? 60 : 44)), ...(elder ? await fine(page, 18) : [])];
            wrong[size] = await everywhere(page, look, formPlaces(sections));
          }
          expect(wrong).toEqual({ standard: {}, elder: {} });
        });
      }

      test(`nothing sticks out and everything pressed is large enough, in both sizes (${language})`, async ({ page }) => {
        test.setTimeout(120_000);
        await openReady(page);
        await speak(page, language);
        await give(page, BUSY);
        const wrong: Record<string, Record<string, string[]>> = {};
        for (const size of SIZES) {
          await resize(page, size);
          const elder = size === 'elder';
          wrong[size] = await everywhere(page, async () => [
            ...(await outside(page)), ...(await small(page, elder ? 60 : 44)), ...(elder ? await fine(page, 18) : []),
          ]);
        }
        expect(wrong).toEqual({ standard: {}, elder: {} });
      });
    }
  });
}

test.describe('wider spacing of the text', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const language of LANGUAGES) {
    test(`cuts nothing off and pushes nothing out (${language})`, async ({ page }) => {
      test.setTimeout(120_000);
      await openReady(page);
      await speak(page, language);
      await give(page, BUSY);
      await spaceOut(page);
      const look = async () => [...(await outside(page)), ...(await clipped(page))];
      expect(await everywhere(page, look)).toEqual({});
      const [form] = FORMS;
      await give(page, { plan: form?.plan, ...form?.claim });
      expect(await everywhere(page, look, formPlaces(form?.sections ?? 0))).toEqual({});
    });
  }
});

test.describe('a browser set to text twice as large', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('gets the larger layout unasked, and nothing sticks out', async ({ page }) => {
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.documentElement) return;
        document.documentElement.style.fontSize = '24px';
        observer.disconnect();
      }).observe(document, { childList: true });
    });
    await openReady(page);
    await expect(check(page)).toHaveAttribute('size', 'elder');
    await give(page, BUSY);
    expect(await everywhere(page, () => outside(page))).toEqual({});
  });
});

test.describe('at 400 %', () => {
  test.use({ viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 });
  test('what has the focus is never under the strip', async ({ page }) => {
    test.setTimeout(120_000);
    await openReady(page);
    await give(page, BUSY);
    for (const size of SIZES) {
      await resize(page, size);
      await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
      await drawn(page);
      expect(await walk(page, 'Tab'), size).toEqual([]);
      expect(await walk(page, 'Shift+Tab'), size).toEqual([]);
    }
  });
});
