// The sample mini-program: built from pkg/dist, complete, within the limits of its packages, and its pages run.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { simulate, WXWebAssembly } from './component.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'preclaim-wechat-'));
const sample = join(scratch, 'wechat');
cpSync(join(root, 'samples/wechat'), sample, { recursive: true, filter: (path) => !path.includes('node_modules') });
execFileSync(process.execPath, [join(sample, 'build.mjs'), join(root, 'pkg')]);
after(() => rmSync(scratch, { recursive: true }));

const json = (path) => JSON.parse(readFileSync(join(sample, path), 'utf8'));
const require = createRequire(join(sample, 'app.js'));

/** A package of a mini-program may have so many bytes. */
const LIMIT = 2 * 1024 * 1024;
const app = json('app.json');
const subpackages = app.subPackages.map((one) => one.root);
const ignored = json('project.config.json').packOptions.ignore.map(({ value }) => value);

const filesBelow = (folder) => readdirSync(join(sample, folder), { withFileTypes: true }).flatMap((entry) => {
  const path = join(folder, entry.name);
  return ignored.includes(path) || path.startsWith('.') ? [] : entry.isDirectory() ? filesBelow(path) : [path];
});

const bytesOf = (files) => files.reduce((sum, path) => sum + statSync(join(sample, path)).size, 0);

test('every page and component is there', () => {
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root: folder, pages: own }) => own.map((page) => `${folder}/${page}`))];
  assert.equal(pages.length, 2);
  for (const page of pages) {
    for (const kind of ['js', 'json', 'wxml']) assert.ok(existsSync(join(sample, `${page}.${kind}`)), `${page}.${kind}`);
    for (const component of Object.values(json(`${page}.json`).usingComponents)) {
      assert.ok(existsSync(join(sample, `${component}.wxml`)), component);
    }
  }
});

test('the main package and each subpackage keep within what WeChat allows', () => {
  const main = filesBelow('').filter((path) => !subpackages.some((folder) => path.startsWith(`${folder}/`)));
  assert.ok(main.includes('miniprogram_npm/preclaim/visits.wasm.br'));
  assert.ok(bytesOf(main) < LIMIT, `main package: ${bytesOf(main)}`);
  for (const folder of subpackages) assert.ok(bytesOf(filesBelow(folder)) < LIMIT, `${folder}: ${bytesOf(filesBelow(folder))}`);
});

test('app.js supplies what the pages name', async () => {
  globalThis.App = () => {};
  require('./app.js');
  const { sourceOf } = require('./miniprogram_npm/preclaim/source.js');
  const wxml = readFileSync(join(sample, 'pages/check/check.wxml'), 'utf8');
  const [, plan] = /<preclaim-check plan="([^"]+)"/.exec(wxml);
  for (const locale of ['zh-CN', 'en']) {
    const source = await sourceOf(plan, locale);
    assert.equal(JSON.parse(source.plan).id, plan);
    assert.equal(source.words.texts.locale, locale);
    assert.ok(source.hospitals && source.twin);
  }
  const [, wasm] = /wasm-path="([^"]+)"/.exec(wxml);
  assert.ok(existsSync(join(sample, wasm)));
});

for (const kind of ['wasm', 'twin']) {
  test(`the conformance page gets every answer right with ${kind}`, async () => {
    globalThis.WXWebAssembly = WXWebAssembly;
    const id = simulate.load(join(sample, 'conformance/digest/digest'), 'digest', { compiler: 'simulate', rootPath: sample });
    const page = simulate.render(id);
    await page.instance.onRun({ currentTarget: { dataset: { engine: kind } } });
    const { result, said } = page.instance.data;
    assert.equal(said, '全部相同');
    assert.equal(result.kind, kind);
    assert.ok(result.run > 300, `${result.run} cases`);
    assert.deepEqual(result.differences, []);
    assert.equal(result.digest, result.expected);
  });
}

test('the conformance page says why an engine did not open', async () => {
  globalThis.WXWebAssembly = { instantiate: async () => Promise.reject(new Error('no such file')) };
  const id = simulate.load(join(sample, 'conformance/digest/digest'), 'digest', { compiler: 'simulate', rootPath: sample });
  const page = simulate.render(id);
  await page.instance.onRun({ currentTarget: { dataset: { engine: 'wasm' } } });
  assert.match(page.instance.data.said, /^path: /);
  assert.equal(page.instance.data.running, false);
});
