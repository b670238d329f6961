// The link to a demonstration and its QR code: read with a decoder that knows nothing of the encoder.

import type { Browser, Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './page';
import { ELSEWHERE, publish } from './studio';

test.use({ serviceWorkers: 'block' });

const GRADES = 'd=disability&i=student-accident-2026&y=5000000.9&w=leaf&l=zh-CN';
const ENDOWMENT = 'd=endowment-30&e=endowment-b&y=30.10000000.45&w=leaf&l=zh-CN';

async function open(page: Page, fragment: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${ELSEWHERE}/studio.html#${fragment}`);
  await page.locator('st-share .qr').first().waitFor();
}

test.beforeEach(({ page, baseURL }) => publish(page, baseURL));

const link = (page: Page) => page.locator('#share-link').inputValue();

/** What a camera would make of the code as it is drawn. */
async function scanned(page: Page, browser: Browser): Promise<string | undefined> {
  const picture = (await page.locator('st-share .qr').first().screenshot()).toString('base64');
  // A page of its own: this one may load no picture any more.
  const tool = await browser.newPage();
  const { width, height, pixels } = await tool.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, pixels: [...(context?.getImageData(0, 0, image.width, image.height).data ?? [])] };
  }, picture);
  await tool.close();
  // Dark on light, as every camera can read it.
  return jsQR(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: 'dontInvert' })?.data;
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the code says what the link says, ${colorScheme}`, async ({ page, browser }) => {
    await page.emulateMedia({ colorScheme });
    for (const fragment of [GRADES, ENDOWMENT]) {
      await open(page, fragment);
      expect(await scanned(page, browser)).toBe(await link(page));
    }
  });
}

test('the code of a year of care with two plans can be read, too', async ({ page, browser }) => {
  await page.goto(`${ELSEWHERE}/studio.html`);
  await page.locator('[data-preset=student-fracture]').first().click();
  await page.locator('[data-screen=leaf]').click();
  await page.locator('st-share .qr').first().waitFor();
  expect(await scanned(page, browser)).toBe(await link(page));
});

test('the link says what was set and nothing else, and opens the same figures elsewhere', async ({ page, browser, baseURL }) => {
  await open(page, ENDOWMENT);
  const url = new URL(await link(page));
  expect(url.search).toBe('');
  const parts = Object.fromEntries(new URLSearchParams(url.hash.slice(1)));
  expect(parts).toEqual({ d: 'endowment-30', e: expect.stringMatching(/^endowment-b@\d+\.\d+\.\d+$/), y: '30.10000000.45', w: 'leaf', l: 'zh-CN' });
  const before = await page.locator('article').innerText();
  const phone = await browser.newContext({ ...(baseURL && { baseURL }), viewport: { width: 390, height: 844 }, locale: 'en-GB' });
  const other = await phone.newPage();
  await publish(other, baseURL);
  const asked: string[] = [];
  other.on('request', (request) => asked.push(request.url()));
  await other.goto(url.href);
  await other.locator('st-share .qr').first().waitFor();
  expect(await link(other)).toBe(url.href);
  expect(before).toContain('¥15,000.00');
  await expect(other.locator('article')).toContainText('¥15,000.00');
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((address) => address.replace(/#.*/, '').includes('10000000'))).toEqual([]);
  await phone.close();
});

test('the logo is not part of it', async ({ page }) => {
  await open(page, GRADES);
  const before = await link(page);
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await page.locator('input#logo').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
  await expect(page.locator('article img')).toBeVisible();
  expect(await link(page)).toBe(before);
});

test('it is copied; where that is refused, it is selected to be copied by hand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, GRADES);
  await page.locator('#copy-link').click();
  await expect(page.locator('st-share [role=status]').first()).toHaveText('链接已复制。');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await link(page));
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('#copy-link').click();
  await expect(page.locator('st-share [role=status]').first()).toContainText('没能复制');
  const selected = await page.locator('#share-link').evaluate((input: HTMLInputElement) => input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0));
  expect(selected).toBe(await link(page));
});

test('it is passed on where the device can, and closing that is no fault', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        Object.assign(window, { passedOn: data });
        return Promise.reject(new DOMException('closed', 'AbortError'));
      },
    });
  });
  await open(page, GRADES);
  await page.locator('#send-link').click();
  expect(await page.evaluate(() => (window as unknown as { passedOn: ShareData }).passedOn.url)).toBe(await link(page));
});

test('it says that nothing is sent', async ({ page }) => {
  await open(page, GRADES);
  await expect(page.locator('st-share').first()).toContainText('不会把 # 后面的内容发给任何服务器');
  await expect(page.locator('[data-only-here]')).toHaveCount(0);
  await expect(page.getByRole('img', { name: '二维码' }).first()).toBeVisible();
});

test('no code is shown, printed or presented that only this device could open', async ({ page }) => {
  await page.goto(`/studio.html#${GRADES}`);
  const only = page.locator('[data-only-here]');
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(only).toContainText('用发布到网上的地址打开演示台');
    await expect(only).toBeVisible();
    await expect(page.locator('.qr')).toHaveCount(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#present').click();
  await page.keyboard.press('End');
  await expect(only).toBeVisible();
  await expect(page.locator('.qr')).toHaveCount(0);
});

test('on paper the code is at least 30 mm wide', async ({ page }) => {
  await open(page, GRADES);
  await page.emulateMedia({ media: 'print' });
  const box = await page.locator('st-share .qr').first().boundingBox();
  expect((box?.width ?? 0) / (96 / 25.4)).toBeGreaterThanOrEqual(30);
});
