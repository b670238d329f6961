import type { Page } from '@playwright/test';
import { expect, open, test } from './page';

/** Shows one of the page's examples, as a visitor would. */
async function showSample(page: Page, id: string): Promise<void> {
  await page.locator('header summary', { hasText: '看示例' }).click();
  await page.locator(`header [data-sample="${id}"]`).click();
}

const scenarios: { id: string; pays: string; visits?: string[] }[] = [
  { id: 'S01', pays: '¥18.83', visits: ['这次可报 ¥0.00', '这次可报 ¥18.83'] },
  { id: 'S03', pays: '¥280.07', visits: ['这次可报 ¥280.04', '这次可报 ¥0.03'] },
  { id: 'S04', pays: '¥80.50' },
  { id: 'S06', pays: '¥1,708.00' },
  { id: 'S08', pays: '¥161.00' },
];

for (const { id, pays, visits } of scenarios) {
  test(`${id} pays ${pays}`, async ({ page }) => {
    await open(page);
    await showSample(page, id);
    await expect(page.locator('pc-strip .amount')).toHaveText(pays);
    await expect(page.locator('#result .big .amount')).toHaveText(pays);
    await expect(page.locator('#result .banner')).toHaveText('预检结果，尚未提交');
    if (visits) await expect(page.locator('.earns')).toHaveText(visits);
    // Every visit ends in what it pays.
    const paid = await page.locator('.waterfall .last td').allTextContents();
    expect(paid).toHaveLength(await page.locator('pc-visit').count());
  });
}

test('S08 without the stamped list pays nothing and says what the list is worth', async ({ page }) => {
  await open(page);
  await showSample(page, 'S08');
  await expect(page.locator('pc-strip .amount')).toHaveText('¥161.00');

  const slot = page.locator('pc-papers fieldset', { has: page.locator('legend', { hasText: '盖章' }) });
  await slot.getByRole('radio', { name: '没有', exact: true }).check();

  await expect(page.locator('pc-strip .amount')).toHaveText('¥0.00');
  const label = (await slot.locator('legend').textContent())?.trim() ?? '';
  const finding = page.locator('.finding', { hasText: label });
  await expect(finding).toContainText('¥161.00');
  await expect(page.locator('.gain')).toContainText('¥161.00');

  await finding.getByRole('link').click();
  await expect(slot.getByRole('radio', { name: '没有', exact: true })).toBeFocused();
  await slot.getByRole('radio', { name: '有', exact: true }).check();
  await expect(page.locator('pc-strip .amount')).toHaveText('¥161.00');
});
