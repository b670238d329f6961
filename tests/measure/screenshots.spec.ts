import { mkdirSync } from 'node:fs';
import { test, type Page } from '@playwright/test';
import { walk } from './journey';

/** Where the pictures go; nobody checks them in. */
const folder = 'target/screenshots';
const looks = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'phone-dark-en', width: 390, height: 844, colorScheme: 'dark', english: true },
  { name: 'phone-elder', width: 390, height: 844, elder: true },
  { name: 'desktop', width: 1280, height: 800 },
] as const;
const rest = ['papers', 'cover', 'policy', 'answers', 'result', 'why', 'samples', 'files', 'privacy'];

for (const look of looks) {
  test(`screenshots: ${look.name}`, async ({ page }) => {
    mkdirSync(`${folder}/${look.name}`, { recursive: true });
    await page.setViewportSize(look);
    await page.emulateMedia({ colorScheme: 'colorScheme' in look ? look.colorScheme : 'light' });
    await page.goto('/', { waitUntil: 'networkidle' });
    if ('english' in look) await page.getByRole('button', { name: 'English' }).click();
    if ('elder' in look) await page.getByRole('button', { name: '大字版' }).click();
    let number = 0;
    const shoot = async (name: string) => {
      // What follows typing only once it rests shall be seen, too.
      await page.waitForTimeout(700);
      number += 1;
      await page.screenshot({ path: `${folder}/${look.name}/${String(number).padStart(2, '0')}-${name.replaceAll(' ', '-')}.png`, fullPage: true });
    };
    await walk(page, shoot);
    for (const screen of rest) {
      await go(page, screen);
      await shoot(screen);
    }
    for (const sample of ['S01', 'S04', 'S08', 'S11-two-disabilities-of-grade-9', 'S12-alive-to-the-end', 'S21-group-application-with-two-mistakes', 'S24-ten-days-in-hospital']) {
      await go(page, 'samples');
      await page.locator(`[data-sample="${sample}"]`).click();
      await shoot(`result-${sample}`);
    }
  });
}

async function go(page: Page, screen: string): Promise<void> {
  await page.evaluate((name) => {
    const check = document.querySelector('preclaim-check') as unknown as { session: { journey: { go(place: { screen: string }): void } } };
    check.session.journey.go({ screen: name });
  }, screen);
}
