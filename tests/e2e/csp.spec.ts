import { expect, test, type Page } from '@playwright/test';
import { caching, mediaTypes, security, securityAt, sharing } from './policy';

const policy = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self'",
  'font-src': "'self'",
  'manifest-src': "'self'",
  'worker-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** The smallest wasm module: magic number and version. */
const probe = `
  try {
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    document.documentElement.dataset.probe = 'compiled';
  } catch (error) {
    document.documentElement.dataset.probe = error.name;
  }`;

/**
 * Opens the page without its own script. That one adds a stricter policy as soon as everything is there; here the
 * policy of the server is to be seen by itself.
 */
async function openUnlocked(page: Page, url = '/'): Promise<void> {
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(url);
}

/**
 * Runs a script as the page's own: from the page's server, under the page's policy. (What Playwright evaluates
 * may be exempt from the policy.)
 */
async function runAsOwnScript(page: Page, source: string): Promise<void> {
  await page.route('**/probe.js', (route) => route.fulfill({ contentType: 'text/javascript', body: source }));
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const script = document.createElement('script');
        script.src = '/probe.js';
        script.onload = () => resolve();
        script.onerror = () => reject(new Error('the probe did not load'));
        document.head.append(script);
      }),
  );
}

/** Collects, from now on, the directives that were violated. */
async function watchViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seenViolations: seen });
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
  });
  return () => page.evaluate(() => (window as unknown as { seenViolations: string[] }).seenViolations);
}

test('the headers are as promised', async ({ request }) => {
  const response = await request.get('/');
  const headers = response.headers();
  const directives = (headers['content-security-policy'] ?? '').split(';').map((directive) => {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    return [name, values.join(' ')] as const;
  });
  expect(Object.fromEntries(directives)).toEqual(policy);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  });
  expect(headers['permissions-policy']).toContain('geolocation=()');
});

test('only what a frame of another site needs is open to other sites', async ({ page, request }) => {
  const seen = new Set(['/', '/index.html', '/embed.html', '/embed.js', '/developer.html', '/sw.js', '/manifest.webmanifest']);
  page.on('response', (response) => seen.add(new URL(response.url()).pathname));
  await page.goto('/embed.html', { waitUntil: 'networkidle' });
  expect([...seen].filter((path) => path.startsWith('/assets/')).length).toBeGreaterThan(3);
  for (const path of seen) {
    const headers = (await request.get(path)).headers();
    expect(headers, path).toMatchObject(securityAt(path));
    expect(headers[sharing], path).toBe(securityAt(path)[sharing]);
  }
});

test('every file has its media type, and hashed files are kept', async ({ page }) => {
  const seen: { path: string; type: string | undefined; caching: string | undefined }[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    const headers = response.headers();
    seen.push({ path, type: headers['content-type'], caching: headers['cache-control'] });
  });
  await page.goto('/', { waitUntil: 'networkidle' });
  const types: Record<string, RegExp> = {
    wasm: /^application\/wasm$/,
    js: /^text\/javascript/,
    css: /^text\/css/,
    json: /^application\/json/,
  };
  for (const { path, type, caching } of seen) {
    const expected = types[path.split('.').pop() ?? ''];
    if (expected) expect(type, path).toMatch(expected);
    if (path.includes('/assets/')) expect(caching, path).toContain('immutable');
  }
});

test('nothing outside the page can be asked for', async ({ request }) => {
  for (const path of ['/%2e%2e/Cargo.toml', '/..%2f..%2fCargo.toml', '/.vite/manifest.json', '/src/main.ts']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
  expect((await request.post('/', { data: 'x' })).status()).toBe(405);
});

test('the service worker comes under the same policy, for its own folder, and is asked for again', async ({ request }) => {
  const response = await request.get('/sw.js');
  expect(response.headers()).toMatchObject({
    ...security,
    'content-type': mediaTypes['js'],
    'cache-control': caching.other,
  });
  expect(response.headers()['service-worker-allowed']).toBeUndefined();
});

test('files come compressed', async ({ request }) => {
  for (const coding of ['br', 'gzip']) {
    const response = await request.get('/', { headers: { 'Accept-Encoding': coding } });
    expect(response.headers()).toMatchObject({ 'content-encoding': coding, vary: 'Accept-Encoding' });
    // What the test's client has unpacked.
    expect(await response.text()).toContain('</html>');
  }
});

test('wasm compiles because the policy says so', async ({ page }) => {
  await openUnlocked(page);
  await runAsOwnScript(page, probe);
  await expect(page.locator('html')).toHaveAttribute('data-probe', 'compiled');
});

test('wasm does not compile where the policy does not say so', async ({ page }) => {
  const url = process.env['BASE_URL_WITHOUT_WASM'];
  test.skip(!url, 'needs a second server: cargo xtask serve --no-build --csp-without-wasm, BASE_URL_WITHOUT_WASM');
  await openUnlocked(page, url);
  await runAsOwnScript(page, probe);
  await expect(page.locator('html')).toHaveAttribute('data-probe', 'CompileError');
});

test('eval is blocked', async ({ page }) => {
  await openUnlocked(page);
  await runAsOwnScript(
    page,
    `try { document.documentElement.dataset.probe = eval("'ran'"); }
     catch (error) { document.documentElement.dataset.probe = error.name; }`,
  );
  await expect(page.locator('html')).toHaveAttribute('data-probe', 'EvalError');
});

test('an inline script and an inline style are blocked', async ({ page }) => {
  await openUnlocked(page);
  const violations = await watchViolations(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = "document.documentElement.dataset.inline = 'ran'";
    const style = document.createElement('style');
    style.textContent = 'html { outline: 1px solid red }';
    document.head.append(script, style);
  });
  await expect.poll(async () => (await violations()).sort()).toEqual(['script-src-elem', 'style-src-elem']);
  await expect(page.locator('html')).not.toHaveAttribute('data-inline');
});

test('a request to another server is blocked', async ({ page }) => {
  await openUnlocked(page);
  const violations = await watchViolations(page);
  await runAsOwnScript(
    page,
    `fetch('https://elsewhere.invalid/').then(
       () => { document.documentElement.dataset.probe = 'sent'; },
       (error) => { document.documentElement.dataset.probe = error.name; });
     new Image().src = 'https://elsewhere.invalid/pixel.png';`,
  );
  await expect(page.locator('html')).toHaveAttribute('data-probe', 'TypeError');
  await expect.poll(violations).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
});
