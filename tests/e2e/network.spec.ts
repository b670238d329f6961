import { test as plain } from '@playwright/test';
import { untilLocked } from './locked';
import { expect, expectNoRequests, open, requestLog, test } from './page';

test('nothing typed leaves the page', async ({ page }) => {
  await open(page);
  await untilLocked(page);
  await expectNoRequests(page, async () => {
    // Any page will do: every field that takes text gets some, and the keyboard walks on.
    const fields = page.locator('input:not([type]), input[type=text], input[type=number], input[type=search], textarea');
    for (const field of await fields.all()) {
      if ((await field.isVisible()) && (await field.isEditable())) await field.fill('1234.56');
    }
    for (const keys of ['Tab', '1', '2', 'Tab', 'Escape']) await page.keyboard.press(keys);
  });
});

test('nothing typed leaves the page: the quick estimate', async ({ page }) => {
  await page.goto('/#privacy');
  await untilLocked(page);
  await page.evaluate(() => {
    location.hash = 'quick';
  });
  const fields = page.locator('#main input[inputmode=decimal], #main input[type=text], #main input:not([type])');
  await expect(fields.first()).toBeVisible();
  await expectNoRequests(page, async () => {
    for (const field of await fields.all()) if (await field.isEditable()) await field.fill('1234.56');
    await page.keyboard.press('Tab');
  });
});

test('everything the page loads comes from its own server', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.context().on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  await open(page);
  await untilLocked(page);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test('the server log sees a request', async ({ request }) => {
  test.skip(requestLog() === undefined, 'this server keeps no log: set REQUEST_LOG');
  // Otherwise an empty or forgotten log would make every test here pass.
  const before = requestLog()?.length ?? 0;
  await request.get('/?seen');
  expect(requestLog()?.slice(before)).toEqual(['GET /?seen 200']);
});

// Not under the test that fails at every refusal of the browser: here they are wanted.
plain('the person can try it: every way of sending is refused, and the server saw none', async ({ page }) => {
  await page.goto('/#privacy');
  await untilLocked(page);
  await expectNoRequestsToServer(async () => {
    await page.getByRole('button', { name: '自己试试' }).click();
    const rows = page.locator('[role=status] tbody tr');
    await expect(rows).toHaveCount(5);
    for (const row of await rows.all()) await expect(row).toContainText('被拦下');
    await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.remove());
    await page.getByRole('button', { name: '自己试试' }).click();
    await page.waitForTimeout(1_500);
    for (const row of await rows.all()) await expect(row).toContainText('被拦下');
  });
});

async function expectNoRequestsToServer(work: () => Promise<void>): Promise<void> {
  const before = requestLog();
  await work();
  expect(requestLog()).toEqual(before);
}
