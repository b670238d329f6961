import { expect, test } from './page';
import { amount, finding, go, goToResult, openReady, showSample } from './screens';

test.use({ serviceWorkers: 'block' });

const scenarios: { id: string; pays: string; visits?: string[] }[] = [
  { id: 'S01', pays: '¥18.83', visits: ['这次预计可报 ¥0.00', '这次预计可报 ¥18.83'] },
  { id: 'S03', pays: '¥280.07', visits: ['这次预计可报 ¥280.04', '这次预计可报 ¥0.03'] },
  { id: 'S04', pays: '¥80.50' },
  { id: 'S06', pays: '¥1,708.00' },
  { id: 'S08', pays: '¥161.00' },
];

for (const { id, pays, visits } of scenarios) {
  test(`${id} pays ${pays}`, async ({ page }) => {
    await openReady(page);
    await showSample(page, id);
    await expect(page.locator('#result .big .amount')).toHaveText(pays);
    await expect(page.locator('#result > :first-child')).toHaveText('预检结果，尚未提交');
    // Every visit ends in what it pays.
    const paid = await page.locator('.waterfall .last td').allTextContents();
    await go(page, 'visits');
    expect(paid).toHaveLength(await page.locator('.cards > li').count());
    await expect(page.locator('pc-strip .amount')).toHaveText(pays);
    await expect(page.locator('.cards .amount')).toHaveText(visits ?? [`这次预计可报 ${pays}`]);
    expect(paid).toEqual((visits ?? [pays]).map((visit) => visit.replace('这次预计可报 ', '')));
  });
}

test('S08 without the stamped list pays nothing and says what the list is worth', async ({ page }) => {
  await openReady(page);
  await showSample(page, 'S08');
  await go(page, 'papers');
  const slot = page.locator('pc-papers fieldset', { has: page.locator('legend', { hasText: '盖章' }) });
  await slot.getByRole('radio', { name: '没有', exact: true }).check();
  await expect(amount(page)).toHaveText('¥0.00');
  const label = (await slot.locator('legend').textContent())?.trim() ?? '';

  await goToResult(page);
  await expect(page.locator('pc-gains')).toContainText('¥161.00');
  const missing = page.locator('.finding', { hasText: label });
  await expect(missing).toContainText('¥161.00');
  await missing.getByRole('link').click();
  await expect(slot.getByRole('radio', { name: '没有', exact: true })).toBeFocused();
  await slot.getByRole('radio', { name: '有', exact: true }).check();
  await expect(amount(page)).toHaveText('¥161.00');
  await goToResult(page);
  await expect(finding(page, 'document/missing')).toHaveCount(0);
});
