// The package as partners get it: installed from its tarball into new projects, built by their tools, opened here.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { serveOther, type OtherSite } from './other-site';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { claim } = JSON.parse(readFileSync(join(repository, 'tests/cases/sh-teachers-2026/reduce/S08.json'), 'utf8')) as { claim: object };
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Laid out as the repository, so that the samples find the tarball where they look for it. */
let folder: string;
const at = (...path: string[]) => join(folder, ...path);
const run = (cwd: string, program: string, ...args: string[]) => execFileSync(program, args, { cwd, stdio: 'pipe' });
const install = (cwd: string, ...args: string[]) => run(cwd, npm, ...args, '--no-audit', '--no-fund', '--loglevel=error');

test.beforeAll(() => {
  test.setTimeout(300_000);
  folder = mkdtempSync(join(tmpdir(), 'preclaim-partners-'));
  mkdirSync(at('pkg'));
  cpSync(join(repository, 'pkg/preclaim.tgz'), at('pkg/preclaim.tgz'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Serves a folder below /preclaim/, with a page that stands above it. */
async function open(page: Page, site: OtherSite, path: string): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (line) => { if (line.type() === 'error') wrong.push(line.text()); });
  await page.goto(site.url + path);
  return wrong;
}

const script = `
  const read = async (path) => (await fetch(new URL(path, base))).text();
  const engine = await loadEngine();
  const checker = new Checker(engine, { plan: await read('plans/sh-teachers-2026.json'), hospitals: await read('hospitals/shanghai-public-knowledge.json') });
  const { answer, words } = checker.checkInWords(${JSON.stringify(claim)}, new Catalogue(engine, await read('words/zh-CN.json')));
  document.body.dataset.told = [engine.kind, answer.estimate.payable, words.banner].join(' ');`;

test.describe('installed by itself', () => {
  test.beforeAll(() => {
    test.setTimeout(120_000);
    writeFileSync(at('package.json'), '{ "private": true, "type": "module" }');
    install(folder, 'install', '--offline', at('pkg/preclaim.tgz'));
  });

  for (const [policy, kind] of [["script-src 'self' 'wasm-unsafe-eval'", 'wasm'], ["script-src 'self'", 'twin']] as const) {
    test(`a page with a module script, under ${policy}`, async ({ page }) => {
      const site = await serveOther({
        '/': { policy: `default-src 'none'; connect-src 'self'; ${policy}`, body: '<!doctype html><title>page</title><script type="module" src="page.js"></script>' },
        '/page.js': { type: 'text/javascript', body: `import { Catalogue, Checker, loadEngine } from '/preclaim/dist/index.js'; const base = new URL('/preclaim/', location.href);${script}` },
      }, at('node_modules/preclaim'));
      const wrong = await open(page, site, '/');
      await expect(page.locator('body')).toHaveAttribute('data-told', `${kind} 161.00 预检结果，尚未提交`);
      // A refused attempt is told by the browser, once.
      expect(wrong.filter((line) => !/wasm|WebAssembly/i.test(line))).toEqual([]);
      await site.stop();
    });
  }

  test('a Vite project of its own', async ({ page }) => {
    test.setTimeout(180_000);
    const own = at('vite-app');
    mkdirSync(own);
    writeFileSync(join(own, 'index.html'), '<!doctype html><title>app</title><script type="module" src="/main.js"></script>');
    writeFileSync(join(own, 'main.js'), `
      import { Catalogue, Checker, loadEngine } from 'preclaim';
      import plan from 'preclaim/plans/sh-teachers-2026.json';
      import hospitals from 'preclaim/hospitals/shanghai-public-knowledge.json';
      import phrases from 'preclaim/words/zh-CN.json';
      const engine = await loadEngine();
      const checker = new Checker(engine, { plan, hospitals });
      const { answer, words } = checker.checkInWords(${JSON.stringify(claim)}, new Catalogue(engine, phrases));
      document.body.dataset.told = [engine.kind, answer.estimate.payable, words.banner].join(' ');`);
    run(own, process.execPath, join(repository, 'node_modules/vite/bin/vite.js'), 'build', '--base', './', '--logLevel', 'error', '--target', 'es2022');
    const site = await serveOther({}, join(own, 'dist'));
    expect(await open(page, site, '/preclaim/index.html')).toEqual([]);
    await expect(page.locator('body')).toHaveAttribute('data-told', 'wasm 161.00 预检结果，尚未提交');
    await site.stop();
  });

  test('in a frame without an origin: the digest of every other host', async ({ page }) => {
    test.setTimeout(180_000);
    const site = await serveOther({
      '/': { body: '<!doctype html><title>host</title><script type="module" src="host.js"></script><iframe sandbox="allow-scripts" src="frame.html"></iframe>' },
      '/host.js': { type: 'text/javascript', body: "addEventListener('message', ({ data, origin }) => { document.body.dataset.told = JSON.stringify({ ...data, origin }); });" },
      '/frame.html': { body: '<!doctype html><title>frame</title><script type="module" src="frame.js" crossorigin></script>' },
      '/frame.js': { type: 'text/javascript', body: `
        import { loadEngine } from '/preclaim/dist/index.js';
        import { runConformance } from '/preclaim/dist/conformance.js';
        const kit = await (await fetch('/preclaim/dist/conformance/cases.json')).json();
        parent.postMessage(await runConformance(await loadEngine(), kit), '*');` },
    }, at('node_modules/preclaim'));
    await open(page, site, '/');
    await expect(page.locator('body')).toHaveAttribute('data-told', /digest/, { timeout: 150_000 });
    const told = JSON.parse((await page.locator('body').getAttribute('data-told')) ?? '') as { digest: string; expected: string; run: number; origin: string };
    expect(told.origin).toBe('null');
    expect(told.run).toBeGreaterThan(800);
    expect(told.digest).toBe(told.expected);
    await site.stop();
  });
});

test.describe('samples', () => {
  // Their tools come from the registry, which may fail to answer once.
  test.describe.configure({ retries: 1 });

  for (const name of ['react', 'vue']) test(`the ${name} sample, installed and built`, async ({ page }) => {
    test.setTimeout(300_000);
    const own = at('samples', name);
    cpSync(join(repository, 'samples', name), own, { recursive: true, filter: (path) => !/node_modules|dist/.test(path.slice(repository.length)) });
    install(own, 'ci');
    run(own, npm, 'run', 'build', '--silent');
    const site = await serveOther({}, join(own, 'dist'));
    expect(await open(page, site, '/preclaim/index.html')).toEqual([]);
    // What the sample says of cover and visit: (200 + 1000 − 600) × 70 %.
    await expect(page.locator('output')).toHaveText(/420\.00/, { timeout: 30_000 });
    await site.stop();
  });
});
