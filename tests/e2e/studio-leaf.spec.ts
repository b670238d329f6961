// The page to leave behind and the presentation.

import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { PRESETS } from '../../www/src/studio/presets';
import { expect, hasFocus, tabTo, test, violations } from './page';
import { bare, printed } from './paper';
import { ELSEWHERE, LOOKS, openPreset, openStudio, publish, studio, toScreen, type StudioPage } from './studio';

test.use({ serviceWorkers: 'block' });

const NOT_OFFER = { 'zh-CN': '不是要约，也不是理赔决定', en: 'This is no offer and no decision on a claim' };
const DEMO = { 'zh-CN': '演示数据', en: 'Demo data' };
/** What stands on things that can be pressed. */
const PRESSED = { 'zh-CN': ['打印这一页', '放上标志', '演示视图', '撤销', '换一个情形', '大字'], en: ['Print this page', 'Put a logo on it', 'Present', 'Undo', 'Another situation', 'Larger text'] };
const MM = 96 / 25.4;

/** Everything that has to be on paper, as the state of the page has it. */
function wanted(page: Page): Promise<{ amounts: string[]; plans: string[] }> {
  return studio(page).evaluate((element) => {
    const { studio: state } = element as Element as StudioPage;
    const yuan = (amount: string) => `¥${amount.replace(/\B(?=(?:\d{3})+\.)/g, ',')}`;
    const desks = state.medical ? state.desks : [];
    return {
      amounts: state.results.flatMap(({ totals }) => [totals.billed, totals.payable, totals.own_cost].map(yuan)),
      plans: desks.flatMap(({ plan }) => [plan.title[state.locale], plan.version]),
    };
  });
}

async function open(page: Page, preset: string, screen = 'leaf'): Promise<void> {
  await page.locator(`[data-preset="${preset}"]`).click();
  await toScreen(page, screen);
}

const show = (page: Page, view: Partial<StudioPage['studio']>) => studio(page).evaluate((element, to) => (element as Element as StudioPage).studio.show(to), view);

for (const locale of ['zh-CN', 'en'] as const) {
  test(`every situation is exactly one page with what it has to say (${locale})`, async ({ page }) => {
    await openStudio(page);
    await show(page, { locale });
    for (const { id, title, demonstration: { kind } } of PRESETS) {
      await open(page, id);
      if (kind === 'medical') await expect(page.locator('.leaf-curve svg'), id).toBeAttached();
      const pages = await printed(page);
      expect(pages, id).toHaveLength(1);
      const [text = ''] = pages;
      const { amounts, plans } = await wanted(page);
      const missing = [title[locale], DEMO[locale], NOT_OFFER[locale], ...amounts, ...plans].filter((part) => !text.includes(bare(part)));
      expect(missing, id).toEqual([]);
      // The plan's fingerprint, and the year in which this was printed.
      expect(text, id).toMatch(/[0-9a-f]{16}/);
      expect(text, id).toContain(String(new Date().getFullYear()));
      expect(PRESSED[locale].filter((pressed) => text.includes(bare(pressed))), id).toEqual([]);
      await page.locator('#situations').click();
    }
  });
}

test('the page of a broken bone has its clauses, sentences and scenario', async ({ page }) => {
  await openPreset(page, 'accident');
  await toScreen(page, 'leaf');
  await expect(page.locator('.leaf-curve svg')).toBeAttached();
  const [text = ''] = await printed(page);
  for (const part of [
    '一年看门诊 5 次，每次账单 ¥900.00', '住院 1 次，每次账单 ¥12,000.00', '另一份保险先付自己承担部分的 30%',
    '第四部分 二.1', '第四部分 二.2', '第一部分 保障责任 2', '−¥600.00', '−¥480.00', '−¥825.00',
    '每多 ¥100.00，多赔 ¥70.00',
  ]) expect(text).toContain(bare(part));
});

test('the page of an endowment has every payment with its day, that of the disabilities all ten grades', async ({ page }) => {
  await openStudio(page);
  await open(page, 'endowment-30');
  const [life = ''] = await printed(page);
  // 3 % of 100,000.00 on each third anniversary; the sum itself at the end.
  for (const part of ['2029年9月1日', '33 岁', '¥3,000.00', '¥100,000.00', '红利']) expect(life).toContain(bare(part));
  await page.locator('#situations').click();
  await open(page, 'disability');
  const [grades = ''] = await printed(page);
  // 50,000.00: 100 %, 90 % … 10 %.
  for (let grade = 1; grade <= 10; grade += 1) expect(grades).toContain(bare(`${grade} 级 ${110 - grade * 10}% ¥${55 - grade * 5},000.00`));
});

/** Opens a situation at an address whose code is shown. */
async function openPublished(page: Page, baseURL: string | undefined, preset: string): Promise<void> {
  await publish(page, baseURL);
  await page.goto(`${ELSEWHERE}/studio.html`);
  await page.locator(`[data-preset="${preset}"]`).click();
}

test('three plans, every figure at its most and a logo are one page too, at the larger size of text', async ({ page, baseURL }) => {
  await openPublished(page, baseURL, 'accident');
  await toScreen(page, 'leaf');
  await studio(page).evaluate((element) => {
    const { studio: state } = element as Element as StudioPage;
    const figures = (deductible: string, rate: string) => ({ deductible, rate, limit: '10000.00' });
    const columns = [{ plan: 'sh-teachers-2026', premium: 12_345 }, { plan: 'student-accident-medical-2026', figures: figures('100.00', '0.90') }, { plan: 'student-accident-medical-2026', figures: figures('0.00', '0.80') }];
    const situation = { visits: 24, visitCost: 499_999, visitScheme: 61, registration: 1_999, stays: 6, stayCost: 9_999_999, stayScheme: 77, outside: 13, others: 17 };
    if (state.medical) state.become({ ...state.medical, columns, situation }, 'test');
    state.show({ size: 'elder' });
  });
  await choose(page, 300, 300);
  for (const locale of ['zh-CN', 'en'] as const) {
    await show(page, { locale });
    await expect(page.locator('.leaf-curve svg')).toBeAttached();
    expect(await printed(page), locale).toHaveLength(1);
    expect(await smallestOnPaper(page), locale).toBeGreaterThanOrEqual(7);
  }
});

/** Size of the smallest text of the drawing on paper, in points. */
async function smallestOnPaper(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const sizes = await page.locator('.leaf-curve svg text').evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * ((text as Element as SVGGraphicsElement).getScreenCTM()?.a ?? 0) * 0.75));
  await page.emulateMedia({ media: null });
  expect(sizes.length).toBeGreaterThan(5);
  return Math.min(...sizes);
}

test('an empty year says so once, and nothing of clauses or papers', async ({ page }) => {
  for (const [locale, idle, silent] of [['zh-CN', '这一年没有就诊。', ['。。', '材料', '没有碰到']], ['en', 'No care in this year.', ['..', 'Papers', 'Nothing met']]] as const) {
    await openStudio(page, `#d=own&c=sh-teachers-2026&y=0.0.60.0.0.0.80.0.0&x=outpatient&g=150000&w=leaf&l=${locale}`);
    await expect(page.locator('.leaf .scenario p')).toHaveText(idle);
    for (const words of silent) await expect(page.locator('.leaf')).not.toContainText(words);
    await page.goto('about:blank');
  }
});

test('a heading fits what is shown: no preset that is not, and never an empty one', async ({ page }) => {
  const title = page.locator('#leaf-title');
  const titled = async (text: string) => {
    await expect(title).toHaveText(text);
    await expect(page.locator('.studio-bar .which')).toContainText(text);
    await page.locator('#present').click();
    await expect(page.locator('.shown .large')).toHaveText(text);
    await page.keyboard.press('Escape');
  };
  for (const preset of ['nope', 'own']) {
    await openStudio(page, `#d=${preset}&c=sh-teachers-2026&y=12.48000.60.2000.0.0.0.0.0&x=outpatient&g=150000&w=leaf&l=zh-CN`);
    await titled('一个假设的情形');
    await page.goto('about:blank');
  }
  await openPreset(page, 'accident');
  await toScreen(page, 'leaf');
  await titled('意外骨折');
  await studio(page).evaluate((element) => {
    const { studio: state } = element as Element as StudioPage;
    if (state.medical) state.become({ ...state.medical, situation: { ...state.medical.situation, visits: 10 } }, 'test');
  });
  await titled('一个假设的情形');
  await show(page, { locale: 'en' });
  await titled('An invented situation');
});

test('an endowment begun at birth is one page with a logo, and one that is refused says why', async ({ page }) => {
  await openPreset(page, 'endowment-30');
  await toScreen(page, 'leaf');
  await choose(page, 300, 300);
  const begin = (startAge: number) => studio(page).evaluate((element, age) => {
    const { studio: state } = element as Element as StudioPage;
    if (state.demonstration?.kind === 'endowment') state.become({ ...state.demonstration, startAge: age }, 'test');
  }, startAge);
  for (const locale of ['zh-CN', 'en'] as const) {
    await show(page, { locale });
    await begin(0);
    // 33 third anniversaries until 99, and the sum itself.
    await expect(page.locator('.life tbody tr')).toHaveCount(34);
    expect(await printed(page), locale).toHaveLength(1);
    await begin(61);
    await expect(page.locator('.life')).toHaveCount(0);
    await expect(page.locator('.leaf .notes')).toContainText(locale === 'en' ? '60' : '六十周岁');
  }
});

/** Puts a picture of that size on the page. */
async function choose(page: Page, width: number, height: number): Promise<void> {
  const file = test.info().outputPath('logo.svg');
  writeFileSync(file, `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#0b5a52"/></svg>`);
  await page.locator('#logo').setInputFiles(file);
  await expect(page.locator('.leaf .logo')).toBeVisible();
}

test('a logo is at most 20 mm high, stays in this page and can be taken off', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'leaf');
  const before = page.url();
  for (const [width, height] of [[400, 900], [1200, 90]] as const) {
    await choose(page, width, height);
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      const box = await page.locator('.leaf .logo').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(20 * MM + 0.5);
      expect(box?.width).toBeLessThanOrEqual(50 * MM + 0.5);
    }
    await page.emulateMedia({ media: 'screen' });
  }
  expect(await page.locator('.leaf .logo').getAttribute('src')).toMatch(/^blob:/);
  expect(page.url()).toBe(before);
  expect(await page.locator('#share-link').inputValue()).not.toContain('blob');
  await page.locator('#no-logo').click();
  await expect(page.locator('.leaf .logo')).toHaveCount(0);
});

test('a file that is no picture is refused in words', async ({ page }) => {
  await openPreset(page, 'chronic');
  await toScreen(page, 'leaf');
  const file = test.info().outputPath('no.png');
  writeFileSync(file, 'not a picture');
  await page.locator('#logo').setInputFiles(file);
  await expect(page.getByRole('alert').filter({ hasText: '不是图片' })).toBeVisible();
  await expect(page.locator('.leaf .logo')).toHaveCount(0);
});

/** What a page around could do to hide the sentence, all at once. */
const HOSTILE = `* { display: none !important; visibility: hidden !important; color: transparent !important; background: none !important; font-size: 0 !important;
  opacity: 0 !important; position: absolute !important; left: -9999px !important; width: 0 !important; height: 0 !important; overflow: hidden !important;
  clip-path: inset(50%) !important; transform: scale(0) !important; filter: opacity(0) !important; text-indent: -9999px !important; line-height: 0 !important;
  --ink: transparent !important; --text-small: 0 !important; --preclaim-color-text: transparent !important; --preclaim-font-size: 0px !important; content-visibility: hidden !important; }`;

test('no style sheet of the page around hides that this is no offer', async ({ page }) => {
  await openPreset(page, 'chronic');
  for (const screen of ['sandbox', 'leaf', 'presentation']) {
    if (screen === 'presentation') await page.locator('#present').click();
    else await toScreen(page, screen);
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, HOSTILE);
    for (const media of screen === 'leaf' ? (['screen', 'print'] as const) : (['screen'] as const)) {
      await page.emulateMedia({ media });
      const sentence = page.locator(screen === 'leaf' ? '.leaf .not-offer' : '.not-offer').first();
      await expect(sentence).toBeVisible();
      const seen = await sentence.evaluate((element) => {
        const { width, height, left } = element.getBoundingClientRect();
        const look = getComputedStyle(element);
        const chain: Element[] = [];
        for (let at: Element | null = element; at; at = at.parentElement ?? ((at.getRootNode() as ShadowRoot).host || null)) chain.push(at);
        return { width, height, left, size: Number.parseFloat(look.fontSize), color: look.color, indent: look.textIndent, opacity: chain.map((one) => getComputedStyle(one).opacity) };
      });
      expect(seen.width).toBeGreaterThan(200);
      expect(seen.height).toBeGreaterThan(12);
      expect(seen.left).toBeGreaterThanOrEqual(0);
      expect(seen.size).toBeGreaterThanOrEqual(screen === 'presentation' ? 24 : 10);
      expect(seen.color).toMatch(/^rgb\(/);
      expect(seen.indent).toBe('0px');
      expect(new Set(seen.opacity)).toEqual(new Set(['1']));
    }
    await page.emulateMedia({ media: 'screen' });
    if (screen === 'leaf') expect((await printed(page)).join('')).toContain(bare(NOT_OFFER['zh-CN']));
    await page.evaluate(() => document.adoptedStyleSheets.pop());
  }
});

/** Sizes of all text that is drawn, in pixels, with the text of the smallest. */
function smallest(page: Page): Promise<{ size: number; text: string }> {
  return studio(page).evaluate((element) => {
    let least = { size: Infinity, text: '' };
    const walk = document.createTreeWalker((element.shadowRoot as ShadowRoot), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const parent = walk.currentNode.parentElement;
      const text = (walk.currentNode.textContent ?? '').trim();
      if (!parent || !text || parent.getClientRects().length === 0) continue;
      // Text of a drawing is as large as the drawing makes it.
      const scale = parent instanceof SVGElement ? ((parent as Element as SVGGraphicsElement).getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < least.size) least = { size, text };
    }
    return least;
  });
}

const step = (page: Page) => page.locator('.shown').getAttribute('data-step');

const SCRIPTS = {
  accident: ['situation', 'bill', 'payment', 'difference', 'leaf'],
  'endowment-30': ['situation', 'receive', 'age', 'leaf'],
  disability: ['situation', 'grades', 'leaf'],
};

test('the presentation is walked with the keyboard alone', async ({ page }) => {
  await openPreset(page, 'accident');
  await tabTo(page, page.locator('#present'));
  await page.keyboard.press('Enter');
  await expect(page.locator('.shown h1')).toBeFocused();
  await expect(page.locator('.masthead')).toHaveCount(0);
  const seen = [await step(page)];
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) {
    await page.keyboard.press(key);
    seen.push(await step(page));
  }
  expect(seen).toEqual(SCRIPTS.accident);
  await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe('leaf');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[role="status"]').first()).toHaveText('第 4 步，共 5 步：区别');
  await page.keyboard.press('Home');
  expect(await step(page)).toBe('situation');
  await page.keyboard.press('End');
  expect(await step(page)).toBe('leaf');
  await page.keyboard.press('PageUp');
  expect(await step(page)).toBe('difference');
  await tabTo(page, page.locator('#step-back'));
  await page.keyboard.press(' ');
  expect(await step(page)).toBe('payment');
  expect(await hasFocus(page.locator('#step-back'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(page.locator('st-presentation')).toHaveCount(0);
  await expect.poll(() => hasFocus(page.locator('#present'))).toBe(true);
});

test('it shows the figures of the sandbox and the difference', async ({ page }) => {
  await openPreset(page, 'accident');
  await page.locator('#present').click();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.tally .total dd')).toHaveText('¥16,600.00');
  // 10,687.50 of the scheme and 1,496.25 of another cover: together, or each for itself.
  const others = await page.locator('.tally > div:not(.total) dd').allInnerTexts();
  expect(others.reduce((sum, amount) => sum + Number(amount.replace(/\D/g, '')), 0)).toBe(1_218_375);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.paid-cards .total dd')).toHaveText(['¥2,023.88', '¥2,107.88']);
  await expect(page.locator('st-presented-curve svg')).toContainText('¥1,496.25');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.shown .large')).toHaveText('B 比 A 多赔 ¥84.00');
  await expect(page.locator('.shown .tally dd')).toHaveText('+¥84.00');
});

for (const viewport of [{ width: 1024, height: 768 }, { width: 1280, height: 800 }]) {
  test(`what is paid and the page to take home fit a screen of ${viewport.width} × ${viewport.height}`, async ({ page, baseURL }) => {
    await page.setViewportSize(viewport);
    await openPublished(page, baseURL, 'accident');
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const presenting of [2, 4]) {
        await show(page, { locale, presenting });
        await expect(page.locator(presenting === 2 ? 'st-presented-curve svg' : '.qr')).toBeVisible();
        const height = () => page.evaluate(() => document.documentElement.scrollHeight);
        await expect.poll(height, `${locale}, ${presenting}`).toBeLessThanOrEqual(viewport.height);
      }
    }
  });
}

for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
  test(`nothing that is presented is smaller than 24 px (${viewport.width} wide)`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await openStudio(page);
    for (const [preset, steps] of Object.entries(SCRIPTS)) {
      await page.locator(`[data-preset="${preset}"]`).click();
      await page.locator('#present').click();
      for (const id of steps) {
        expect(await step(page)).toBe(id);
        if (id === 'payment') await expect(page.locator('st-presented-curve svg')).toBeVisible();
        await expect(page.locator('.stage .badge')).toBeVisible();
        await expect(page.locator('.not-offer')).toBeVisible();
        const least = await smallest(page);
        expect(least.size, `${preset}, ${id}: ${least.text}`).toBeGreaterThanOrEqual(23.99);
        for (const button of await page.locator('.stage nav button').all()) expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(60);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
        await page.keyboard.press('ArrowRight');
      }
      await page.keyboard.press('Escape');
      await page.locator('#situations').click();
    }
  });
}

for (const { locale, colorScheme } of LOOKS) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme });
    test('axe finds nothing on the page to leave behind', async ({ page }) => {
      await openStudio(page);
      for (const preset of Object.keys(SCRIPTS)) {
        await open(page, preset);
        if (preset === 'accident') await choose(page, 200, 80);
        expect(await violations(page), preset).toEqual([]);
        await page.locator('#situations').click();
      }
    });

    test('axe finds nothing in the presentation', async ({ page }) => {
      await openStudio(page);
      for (const [preset, steps] of Object.entries(SCRIPTS)) {
        await page.locator(`[data-preset="${preset}"]`).click();
        await page.locator('#present').click();
        for (const id of steps) {
          expect(await step(page)).toBe(id);
          expect(await violations(page), `${preset}, ${id}`).toEqual([]);
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Escape');
        await page.locator('#situations').click();
      }
    });
  });
}
