// Every case the package ships, answered in this browser by each build of the engine, as wasm and as the twin under a
// policy that forbids wasm: one digest, the same as in Node and natively. Needs no page of ours.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Build, ConformanceKit, ConformanceResult } from '../../pkg/src/conformance';
import { serveOther, type OtherSite } from '../e2e/other-site';

const folder = fileURLToPath(new URL('../../pkg', import.meta.url));
const kit = JSON.parse(readFileSync(`${folder}/dist/conformance/cases.json`, 'utf8')) as ConformanceKit;
const BUILDS: Build[] = ['engine', 'member', 'visits'];
const POLICIES = { wasm: "'self' 'wasm-unsafe-eval'", twin: "'self'" } as const;
type Kind = keyof typeof POLICIES;

const script = `
  import { loadEngine } from '/preclaim/dist/index.js';
  import { runConformance } from '/preclaim/dist/conformance.js';
  const [build, kind] = location.hash.slice(1).split('-');
  try {
    const kit = await (await fetch('/preclaim/dist/conformance/cases.json')).json();
    const twin = () => import('/preclaim/dist/' + build + '-twin.js');
    const engine = await loadEngine({ engine: kind, wasm: '/preclaim/dist/' + build + '.wasm', twin });
    globalThis.told = await runConformance(engine, kit, { build });
  } catch (error) {
    globalThis.told = String(error);
  }`;

const pageUnder = (kind: Kind) => ({
  policy: `default-src 'none'; connect-src 'self'; script-src ${POLICIES[kind]}`,
  body: '<!doctype html><title>cases</title><script type="module" src="/run.js"></script>',
});

let site: OtherSite;
test.beforeAll(async () => {
  site = await serveOther({ '/wasm': pageUnder('wasm'), '/twin': pageUnder('twin'), '/run.js': { type: 'text/javascript', body: script } }, folder);
});
test.afterAll(() => site.stop());

for (const build of BUILDS) {
  for (const kind of ['wasm', 'twin'] as const) {
    test(`${build} as ${kind}`, async ({ page, browser }) => {
      test.setTimeout(300_000);
      await page.goto(`${site.url}/${kind}#${build}-${kind}`);
      const read = () => page.evaluate(() => (globalThis as { told?: ConformanceResult | string }).told);
      await expect.poll(read, { timeout: 280_000 }).toBeTruthy();
      const told = await read();
      const cases = kit.cases.filter(({ builds }) => builds.includes(build)).length;
      expect(told).toEqual({ build, kind, run: cases, digest: kit.digests[build], expected: kit.digests[build], differences: [] });
      console.log(`${browser.browserType().name()} ${browser.version()}, ${build} as ${kind}: ${cases} cases, digest ${kit.digests[build].slice(0, 16)}…`);
    });
  }
}

test('where the policy forbids wasm, wasm is not run', async ({ page }) => {
  await page.goto(`${site.url}/twin#engine-wasm`);
  await expect.poll(() => page.evaluate(() => (globalThis as { told?: unknown }).told)).toMatch(/EngineError/);
});
