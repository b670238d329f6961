import { mkdirSync } from 'node:fs';
import { test } from '@playwright/test';

/** Where the pictures go; nobody checks them in. */
const folder = 'target/screenshots';
const looks = [
  { name: 'studio-phone', width: 390, height: 844, locale: 'zh-CN', colorScheme: 'light' },
  { name: 'studio-phone-dark-en', width: 390, height: 844, locale: 'en', colorScheme: 'dark' },
  { name: 'studio-tablet', width: 1024, height: 768, locale: 'zh-CN', colorScheme: 'light' },
  { name: 'studio-desktop-dark', width: 1280, height: 800, locale: 'zh-CN', colorScheme: 'dark' },
] as const;
const demonstrations = {
  accident: ['sandbox', 'curve', 'compare', 'bill', 'goal', 'leaf'],
  'student-fracture': ['curve', 'compare', 'leaf'],
  disability: ['grades', 'leaf'],
  'endowment-30': ['timeline', 'leaf'],
};

for (const { name, width, height, locale, colorScheme } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height }, locale, colorScheme });
    test(`screenshots: ${name}`, async ({ page }) => {
      mkdirSync(`${folder}/${name}`, { recursive: true });
      await page.goto('/studio.html', { waitUntil: 'networkidle' });
      const shoot = async (of: string) => {
        // Curves are drawn when the hand rests.
        await page.waitForTimeout(500);
        await page.screenshot({ path: `${folder}/${name}/${of}.png`, fullPage: true });
      };
      await shoot('start');
      for (const [preset, screens] of Object.entries(demonstrations)) {
        await page.locator(`[data-preset="${preset}"]`).click();
        for (const screen of screens) {
          await page.locator(`[data-screen="${screen}"]`).click();
          await shoot(`${preset}-${screen}`);
        }
        await page.locator('#present').click();
        for (let step = 1; step <= (preset === 'accident' ? 5 : 3); step += 1) {
          await shoot(`${preset}-presented-${step}`);
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Escape');
        await page.locator('#situations').click();
      }
    });
  });
}
