// The main way through the page as a phone shows it, in both languages, and the studio. What is typed by keyboard
// alone is in ../e2e/journey.spec.ts, which runs here as well.

import { expect, test } from '../e2e/page';
import { amount, give, go, openReady, speak, LANGUAGES } from '../e2e/screens';
import { SMALL } from '../e2e/claims';
import { openPreset, payable } from '../e2e/studio';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 } });

const BANNER = { 'zh-CN': '预检结果，尚未提交', en: 'Pre-check only — nothing has been submitted' };

for (const language of LANGUAGES) {
  test(`receipt, result with amount and notice, and the clause behind it (${language})`, async ({ page }) => {
    await openReady(page);
    await speak(page, language);
    await give(page, SMALL);
    const sticksOut = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await sticksOut()).toBeLessThanOrEqual(0);
    await go(page, { screen: 'receipt', visit: 0, receipt: 0 });
    // (1000 − 20 − 600) × 70 %
    await expect(amount(page)).toHaveText('¥266.00');
    expect(await sticksOut()).toBeLessThanOrEqual(0);
    await go(page, 'result');
    await expect(amount(page)).toHaveText('¥266.00');
    await expect(page.locator('#result > :first-child')).toHaveText(BANNER[language]);
    expect(await sticksOut()).toBeLessThanOrEqual(0);
    await go(page, 'why');
    await expect(page.locator('.tree')).toContainText('第三部分 4');
    expect(await sticksOut()).toBeLessThanOrEqual(0);
  });
}

test('the studio opens and shows what a situation pays', async ({ page }) => {
  await openPreset(page, 'chronic');
  // 12 × 192.00 = 2,304.00; (2,304 − 600) × 70 %, (2,304 − 480) × 70 %.
  expect(await payable(page)).toEqual(['1192.80', '1276.80']);
});
