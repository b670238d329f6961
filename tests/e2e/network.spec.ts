import { expect, expectNoRequests, open, requestLog, test } from './page';

test('nothing typed leaves the page', async ({ page }) => {
  await open(page);
  await expectNoRequests(page, async () => {
    // Any page will do: every field that takes text gets some, and the keyboard walks on.
    const fields = page.locator('input:not([type]), input[type=text], input[type=number], input[type=search], textarea');
    for (const field of await fields.all()) {
      if ((await field.isVisible()) && (await field.isEditable())) await field.fill('1234.56');
    }
    for (const keys of ['Tab', '1', '2', 'Tab', 'Escape']) await page.keyboard.press(keys);
  });
});

test('everything the page loads comes from its own server', async ({ page, baseURL }) => {
  const origins = new Set<string>();
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  await open(page);
  expect([...origins]).toEqual([new URL(baseURL ?? '').origin]);
});

test('the server log sees a request', async ({ page }) => {
  test.skip(requestLog() === undefined, 'this server keeps no log: set REQUEST_LOG');
  // Otherwise an empty or forgotten log would make every test here pass.
  await open(page);
  const before = requestLog()?.length ?? 0;
  await page.evaluate(() => fetch('./?seen'));
  expect(requestLog()?.slice(before)).toEqual(['GET /?seen 200']);
});
