// The pre-check in a frame on a page of another site: nothing but one script tag there.

import { createHash } from 'node:crypto';
import { test as plain, type Frame, type Page } from '@playwright/test';
import { expect, test } from './page';
import { serveOther, type OtherPage, type OtherSite } from './other-site';

test.use({ serviceWorkers: 'block' });

const hostile = '<style>* { all: unset !important; display: none !important } html, body, p { display: block !important }</style>';
let site: OtherSite;
const pages: Record<string, OtherPage> = {};

test.beforeAll(async ({ request, baseURL }) => {
  const script = await (await request.get('/embed.js')).text();
  const ours = new URL(baseURL ?? '').origin;
  const hash = `sha384-${createHash('sha384').update(script).digest('base64')}`;
  const tag = (rest = '') => `<script src="${ours}/embed.js" ${rest} async></script>`;
  const page = (body: string) => `<!doctype html><html lang="zh-CN"><title>另一个网站</title><body>${body}</body></html>`;
  Object.assign(pages, {
    '/': { body: page(`<p>上文</p>${tag()}<p>下文</p>`) },
    '/en': { body: page(`${tag(`data-locale="en" data-size="elder" data-policy='{"cover_from":"2026-01-01"}'`)}`) },
    '/hostile': { body: page(`${hostile}<p>上文</p>${tag()}`) },
    '/strict': {
      body: page(tag(`integrity="${hash}" crossorigin="anonymous"`)),
      policy: `default-src 'none'; script-src ${ours}; frame-src ${ours}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
    '/two': { body: page(tag() + tag('data-locale="en"')) },
    '/long': { body: page(`<p style="height: 3000px">上文</p>${tag()}<p style="height: 3000px">下文</p>`) },
    // Pages that do by themselves what embed.js does, otherwise than they should.
    '/by-hand': { body: page(`<iframe id="frame" sandbox="allow-scripts" src="${ours}/embed.html#right"></iframe><iframe id="sibling" src="/sibling"></iframe>`) },
    '/sibling': { body: page('') },
  } satisfies Record<string, OtherPage>);
  site = await serveOther(pages);
});

test.afterAll(() => site.stop());

const iframe = (page: Page) => page.locator('iframe').first();
const inside = (page: Page) => page.frameLocator('iframe').first();

async function frameOf(page: Page, at = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(at).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('no frame');
  return frame;
}

interface Noted { type: string; detail: Record<string, unknown>; target: string }

/** Opens a page of the other site; what the frame tells is noted from the start. */
async function openThere(page: Page, path: string): Promise<() => Promise<Noted[]>> {
  await page.addInitScript(() => {
    if (window !== top) return;
    const noted: Noted[] = [];
    Object.assign(window, { noted });
    for (const type of ['ready', 'load-error', 'change', 'step', 'submit', 'clear'].map((name) => `preclaim-${name}`)) {
      document.addEventListener(type, (event) => noted.push({ type, detail: (event as CustomEvent).detail as Noted['detail'], target: (event.target as Element).tagName }));
    }
  });
  await page.goto(site.url + path);
  const noted = () => page.evaluate(() => (window as unknown as { noted: Noted[] }).noted);
  await expect.poll(async () => (await noted()).map(({ type }) => type)).toContain('preclaim-ready');
  return noted;
}

/** Four answers, as a person gives them. */
async function quickEstimate(page: Page): Promise<void> {
  const frame = inside(page);
  await frame.getByRole('link', { name: /^快速估算/ }).click();
  await frame.locator('#onward').click();
  await frame.getByRole('radio', { name: '门诊', exact: true }).check();
  await frame.getByLabel('票据总额').fill('1320');
  await frame.getByLabel('医保已经付的').fill('180');
  await frame.getByLabel('就诊日期', { exact: true }).fill('2026-10-10');
  // (1320 − 180 − 600) × 70 %
  await expect(frame.locator('pc-strip .amount, .answer .amount').first()).toHaveText('¥378.00');
}

/** The frame has come to rest, content and frame are equally high, and nothing in the frame scrolls. */
async function expectFit(page: Page): Promise<number> {
  let last = 0;
  await expect.poll(async () => {
    const before = last;
    last = (await iframe(page).boundingBox())?.height ?? 0;
    return last === before;
  }, { intervals: [500] }).toBe(true);
  const frame = await frameOf(page);
  const heights = async () => {
    const outer = (await iframe(page).boundingBox())?.height ?? 0;
    const inner = await frame.evaluate(() => ({ content: document.body.getBoundingClientRect().height, scrolls: document.documentElement.scrollHeight > innerHeight }));
    return { outer, difference: Math.abs(outer - inner.content) < 1, scrolls: inner.scrolls };
  };
  await expect.poll(async () => ({ ...(await heights()), outer: 0 })).toEqual({ outer: 0, difference: true, scrolls: false });
  return (await heights()).outer;
}

test('the script is small, and closed in itself', async ({ request }) => {
  const script = await (await request.get('/embed.js')).body();
  expect(script.length).toBeLessThanOrEqual(1_500);
  expect(script.toString()).toMatch(/^\(function\(\)\{.*\}\)\(\);\s*$/s);
});

test('a whole estimate in a frame on a page of another site, and nothing is asked of anybody else', async ({ page, baseURL }) => {
  const asked = new Set<string>();
  page.on('request', (request) => { if (!/^(data|blob):/.test(request.url())) asked.add(new URL(request.url()).origin); });
  const noted = await openThere(page, '/');
  await quickEstimate(page);
  expect([...asked].sort()).toEqual([site.url, new URL(baseURL ?? '').origin].sort());
  const steps = (await noted()).filter(({ type }) => type === 'preclaim-step');
  expect(steps.map(({ detail }) => detail['screen'])).toEqual(expect.arrayContaining(['start', 'plan', 'quick']));
  expect(steps.every(({ target }) => target === 'IFRAME')).toBe(true);
  // Where the script stands, and named for people who cannot see it.
  expect(await iframe(page).evaluate((frame) => [frame.previousElementSibling?.tagName, frame.nextElementSibling?.textContent])).toEqual(['SCRIPT', '下文']);
  expect(await iframe(page).getAttribute('title')).toBe('赔前查 preclaim');
});

test('the amount is told as it changes, the claim is not', async ({ page }) => {
  const noted = await openThere(page, '/');
  await quickEstimate(page);
  const changes = async () => (await noted()).filter(({ type }) => type === 'preclaim-change');
  await expect.poll(async () => (await changes()).at(-1)?.detail).toMatchObject({ empty: false, payable: '378.00' });
  for (const { detail } of await changes()) expect(Object.keys(detail)).not.toEqual(expect.arrayContaining(['claim']));
});

test('the frame has no origin, no storage, and after the start no network', async ({ page }) => {
  await openThere(page, '/');
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => self.origin)).toBe('null');
  for (const store of ['localStorage', 'sessionStorage'] as const) {
    expect(await frame.evaluate((name) => { try { return String(window[name]); } catch (error) { return (error as Error).name; } }, store)).toBe('SecurityError');
  }
  await expect(frame.locator('meta[http-equiv="Content-Security-Policy"]')).toBeAttached();
});

test('saving a file and confirming a question work in the sandbox', async ({ page }) => {
  await openThere(page, '/');
  await quickEstimate(page);
  const frame = await frameOf(page);
  await frame.evaluate(() => (document.querySelector('preclaim-check') as unknown as { session: { journey: { go(place: object): void } } }).session.journey.go({ screen: 'files' }));
  const saved = page.waitForEvent('download');
  await frame.getByRole('button', { name: '保存到文件' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.json$/);
  await frame.getByRole('button', { name: '清空' }).click();
  await frame.getByRole('dialog').getByRole('button', { name: '清空' }).click();
  await expect(frame.getByRole('button', { name: '保存到文件' })).toBeDisabled();
});

test('as high as its content, on every screen and in every width', async ({ page }) => {
  await openThere(page, '/');
  const start = await expectFit(page);
  await inside(page).getByRole('link', { name: /^快速估算/ }).click();
  await expect(inside(page).locator('main h1')).toHaveText('这是您的保障吗？');
  const plan = await expectFit(page);
  expect(plan).not.toBe(start);
  // On one of the two ways it grows, on the other it shrinks.
  await inside(page).locator('.brand').click();
  await expect.poll(async () => (await iframe(page).boundingBox())?.height).toBe(start);
  await page.setViewportSize({ width: 320, height: 640 });
  const narrow = await expectFit(page);
  expect(narrow).toBeGreaterThan(start);
  const frame = await frameOf(page);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // It stays so.
  expect(await expectFit(page)).toBe(narrow);
});

test('growth without end comes to an end', async ({ page }) => {
  await openThere(page, '/');
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    const filler = document.createElement('div');
    document.body.append(filler);
    // As high as the frame and more: what a rule with 100vh would do.
    const grow = () => { filler.style.height = `${innerHeight * 2}px`; };
    addEventListener('resize', grow);
    grow();
  });
  await expect.poll(async () => (await iframe(page).boundingBox())?.height).toBe(20_000);
  expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).not.toBe('hidden');
});

test('what sticks to the window sticks to what is seen of the frame', async ({ page }) => {
  await openThere(page, '/long');
  const frame = await frameOf(page);
  // A browser does not draw a frame that is out of sight.
  await iframe(page).evaluate((element) => element.scrollIntoView());
  await iframe(page).evaluate((element) => (element as unknown as { preclaim(set: object): void }).preclaim({
    claim: { encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] },
  }));
  await expect.poll(() => frame.evaluate(() => (document.querySelector('preclaim-check') as unknown as { claim: { encounters?: object[] } }).claim.encounters?.length)).toBe(1);
  await frame.evaluate(() => (document.querySelector('preclaim-check') as unknown as { session: { journey: { go(place: object): void } } }).session.journey.go({ screen: 'answers' }));
  const strip = frame.locator('pc-strip .strip');
  await expect(strip).toContainText('¥280.00');
  await expectFit(page);
  await iframe(page).evaluate((element) => scrollTo(0, scrollY + element.getBoundingClientRect().top + 250));
  await expect.poll(async () => Math.round((await iframe(page).boundingBox())?.y ?? 0)).toBe(-250);
  await expect.poll(async () => Math.abs((await strip.boundingBox())?.y ?? 99)).toBeLessThan(24);
});

test('another screen begins at its top', async ({ page }) => {
  await openThere(page, '/long');
  await iframe(page).evaluate((frame) => scrollTo(0, scrollY + frame.getBoundingClientRect().top + 200));
  await inside(page).getByRole('link', { name: /^快速估算/ }).click();
  await expect(inside(page).locator('main h1')).toHaveText('这是您的保障吗？');
  await expect.poll(async () => (await iframe(page).boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(-1);
});

test('a page that undoes every style still shows it', async ({ page }) => {
  await openThere(page, '/hostile');
  await expect(iframe(page)).toBeVisible();
  expect(await expectFit(page)).toBeGreaterThan(300);
  expect((await iframe(page).boundingBox())?.width).toBeGreaterThan(600);
  await quickEstimate(page);
});

test('under the strictest policy that names our origin, with integrity and trusted types', async ({ page }) => {
  await openThere(page, '/strict');
  await quickEstimate(page);
  await expectFit(page);
});

test('the page fills in what it knows, by attributes and later', async ({ page }) => {
  await openThere(page, '/en');
  const check = inside(page).locator('preclaim-check');
  await expect(check).toHaveAttribute('locale', 'en');
  await expect(check).toHaveAttribute('size', 'elder');
  const policy = () => check.evaluate((element) => (element as unknown as { policy?: Record<string, unknown> }).policy ?? {});
  await expect.poll(policy).toMatchObject({ cover_from: '2026-01-01' });
  await iframe(page).evaluate((frame) => (frame as unknown as { preclaim(set: object): void }).preclaim({ locale: 'zh-CN', policy: { union_cover: true } }));
  await expect(check).toHaveAttribute('locale', 'zh-CN');
  await expect.poll(policy).toMatchObject({ union_cover: true });
  // A frame that is moved is another window: it is told everything once more.
  await iframe(page).evaluate((frame) => document.body.prepend(frame));
  await expect(check).toHaveAttribute('size', 'elder');
  await expect(check).toHaveAttribute('locale', 'zh-CN');
  await expect.poll(policy).toMatchObject({ union_cover: true });
});

test('two on a page share nothing', async ({ page }) => {
  await openThere(page, '/two');
  const [one, other] = [page.frameLocator('iframe').first(), page.frameLocator('iframe').nth(1)];
  await expect(one.locator('preclaim-check')).toHaveAttribute('locale', 'zh-CN');
  await expect(other.locator('preclaim-check')).toHaveAttribute('locale', 'en');
  await quickEstimate(page);
  await expect(other.locator('main h1')).toHaveText('See what your claim would pay');
});

test('the page listens to its own frame alone, and hands its port over once', async ({ page }) => {
  await openThere(page, '/');
  const frame = await frameOf(page);
  await frame.evaluate(() => {
    const got: unknown[] = [];
    Object.assign(window, { got });
    addEventListener('message', ({ data }) => got.push(data));
  });
  const nonce = await iframe(page).evaluate((element) => (element as HTMLIFrameElement).src.split('#')[1] ?? '');
  expect(nonce.length).toBeGreaterThan(20);

  // The frame itself says hello again, with the right nonce and with a wrong one.
  await frame.evaluate((right) => { for (const nonce of [right, 'wrong']) parent.postMessage({ v: 1, nonce }, '*'); }, nonce);
  // Another window says hello with the right nonce: an advertisement in a frame, say.
  const answers = await page.evaluate((right) => new Promise<number>((resolve) => {
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    let answers = 0;
    stranger.contentWindow?.addEventListener('message', () => (answers += 1));
    // As the stranger's own script would: the source of the message is its window.
    const script = stranger.contentDocument?.createElement('script');
    if (!script) throw new Error('no script');
    script.textContent = `parent.postMessage({ v: 1, nonce: ${JSON.stringify(right)} }, '*')`;
    stranger.contentDocument?.body.append(script);
    setTimeout(() => resolve(answers), 500);
  }), nonce);
  expect(answers).toBe(0);
  expect(await frame.evaluate(() => (window as unknown as { got: unknown[] }).got)).toEqual([]);
});

test('the frame listens to its parent alone, with its nonce, once', async ({ page }) => {
  await page.addInitScript(() => {
    if (window !== top) return;
    Object.assign(window, { hellos: [] as unknown[] });
    addEventListener('message', ({ data }) => (window as unknown as { hellos: unknown[] }).hellos.push(data));
  });
  await page.goto(`${site.url}/by-hand`);
  const hellos = () => page.evaluate(() => (window as unknown as { hellos: unknown[] }).hellos);
  await expect.poll(hellos).toEqual([{ v: 1, nonce: 'right' }]);
  const check = page.frameLocator('#frame').locator('preclaim-check');
  const hand = (message: object, from: 'parent' | 'sibling' = 'parent') =>
    page.evaluate(([given, sender]) => {
      const to = (document.getElementById('frame') as HTMLIFrameElement).contentWindow;
      const { port1, port2 } = new MessageChannel();
      Object.assign(window, { port: port1 });
      if (sender === 'parent') return to?.postMessage(given, '*', [port2]);
      const sibling = (document.getElementById('sibling') as HTMLIFrameElement).contentWindow as unknown as { eval(code: string): (to: Window | null, given: object, port: MessagePort) => void };
      sibling.eval("(to, given, port) => to.postMessage(given, '*', [port])")(to, given, port2);
    }, [message, from] as const);

  await hand({ v: 1, nonce: 'wrong', set: { locale: 'en' } });
  await hand({ v: 2, nonce: 'right', set: { locale: 'en' } });
  await hand({ v: 1, nonce: 'right', set: { locale: 'en' } }, 'sibling');
  await page.waitForTimeout(300);
  await expect(check).toHaveAttribute('locale', 'zh-CN');
  await hand({ v: 1, nonce: 'right', set: { size: 'elder' } });
  await expect(check).toHaveAttribute('size', 'elder');
  await hand({ v: 1, nonce: 'right', set: { locale: 'en' } });
  await page.waitForTimeout(300);
  await expect(check).toHaveAttribute('locale', 'zh-CN');
});

// Not under the test that fails at every refusal of the browser: here it is wanted.
plain('the portal itself is shown in no frame', async ({ page, baseURL }) => {
  const other = await serveOther({ '/': { body: `<!doctype html><title>另一个网站</title><iframe src="${baseURL}/index.html"></iframe>` } });
  const refused = page.waitForEvent('console', { predicate: (message) => message.text().includes("frame-ancestors 'none'") });
  await page.goto(other.url);
  await refused;
  await other.stop();
});
