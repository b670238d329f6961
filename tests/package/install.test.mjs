// The tarball as somebody gets it who installs it: in Node by both kinds of modules, for TypeScript, and what lies in it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { place } from './kit.mjs';

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { claim } = JSON.parse(readFileSync(join(repository, 'tests/cases/sh-teachers-2026/reduce/S08.json'), 'utf8'));
/** What an expert has worked out for this claim. */
const PAYABLE = '161.00';

let folder;
const at = (path) => join(folder, path);
const installed = (path) => at(`node_modules/preclaim/${path}`);
const write = (name, text) => writeFileSync(at(name), text);
const node = (...args) => {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  } catch (error) {
    throw new Error(`${error.message}\n${error.stdout}`);
  }
};

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'preclaim-installed-'));
  write('package.json', '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--offline', '--loglevel=error', place('preclaim.tgz')], { cwd: folder, stdio: 'inherit' });
});
after(() => rmSync(folder, { recursive: true, force: true }));

const work = `
  const read = (path) => readFileSync(new URL(path, base), 'utf8');
  const engine = await loadEngine();
  const checker = new Checker(engine, { plan: read('plans/sh-teachers-2026.json'), hospitals: read('hospitals/shanghai-public-knowledge.json') });
  const catalogue = new Catalogue(engine, read('words/zh-CN.json'));
  const { answer, words } = checker.checkInWords(${JSON.stringify(claim)}, catalogue);
  console.log(answer.estimate.payable, words.banner);`;

test('an ES module in Node', () => {
  write('check.mjs', `import { readFileSync } from 'node:fs';
    import { Catalogue, Checker, loadEngine } from 'preclaim';
    const base = import.meta.resolve('preclaim/package.json');${work}`);
  assert.equal(node('check.mjs').trim(), `${PAYABLE} 预检结果，尚未提交`);
});

test('a CommonJS script in Node', () => {
  write('check.cjs', `const { readFileSync } = require('node:fs');
    const { pathToFileURL } = require('node:url');
    const { Catalogue, Checker, loadEngine } = require('preclaim');
    const base = pathToFileURL(require.resolve('preclaim/package.json'));
    (async () => {${work}})();`);
  assert.equal(node('check.cjs').trim(), `${PAYABLE} 预检结果，尚未提交`);
});

test('data by import', () => {
  write('data.mjs', `import plan from 'preclaim/plans/sh-teachers-2026.json' with { type: 'json' };
    import { Checker } from 'preclaim';
    import { loadEngine } from 'preclaim/twin';
    const engine = await loadEngine();
    console.log(engine.kind, new Checker(engine, { plan }).check(${JSON.stringify(claim)}).type);`);
  assert.equal(node('--no-warnings', 'data.mjs').trim(), 'twin success');
});

test('the conformance kit says in one line whether it fits', () => {
  write('conform.mjs', `import { readFileSync } from 'node:fs';
    import { loadEngine } from 'preclaim';
    import { runConformance } from 'preclaim/conformance';
    const kit = JSON.parse(readFileSync(new URL(import.meta.resolve('preclaim/conformance/cases.json')), 'utf8'));
    const { digest, expected, run } = await runConformance(await loadEngine(), kit);
    console.log(run > 800, digest === expected);`);
  assert.equal(node('conform.mjs').trim(), 'true true');
});

const caller = `
  const answer: Answer = new Checker(engine, { plan: '' }).check({ encounters: [{ care_type: 'outpatient' }] });
  const payable: string | undefined = answer.type === 'success' ? answer.estimate.payable : undefined;
  // @ts-expect-error amounts are texts
  new Checker(engine, { plan: '' }).check({ encounters: [{ care_type: 'outpatient', invoices: [{ total: 12.5 }] }] });
  export { payable };`;

test('types for ES modules, CommonJS and bundlers', () => {
  write('typed.mts', `import { Checker, loadEngine, type Answer } from 'preclaim';\nconst engine = await loadEngine();${caller}`);
  write('typed.cts', `import { Checker, type Answer, type Engine } from 'preclaim';\ndeclare const engine: Engine;${caller}`);
  write('typed.ts', `import { Checker, loadEngine, type Answer } from 'preclaim';\nimport 'preclaim/elements';\nconst engine = await loadEngine();${caller}`);
  const compiler = join(repository, 'node_modules/typescript/bin/tsc');
  const shared = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [] };
  const check = (files, options) => {
    write('tsconfig.json', JSON.stringify({ compilerOptions: { ...shared, ...options }, files }));
    node(compiler);
  };
  const example = readFileSync(installed('README.md'), 'utf8').match(/```js\n([^]*?)```/)?.[1] ?? '';
  write('example.mts', example);
  write('example.mjs', example);
  assert.match(node('--no-warnings', 'example.mjs'), /^280\.00 /);
  check(['typed.mts', 'typed.cts', 'example.mts'], { module: 'nodenext', resolveJsonModule: true });
  check(['typed.ts'], { module: 'esnext', moduleResolution: 'bundler' });
});

test('on a server the elements do nothing, and break nothing', () => {
  assert.equal(node('--input-type=module', '--eval', "await import('preclaim/elements'); console.log(typeof customElements)").trim(), 'undefined');
});

test('nothing runs on installation, and nothing else is installed', () => {
  const { scripts, dependencies, optionalDependencies, peerDependencies } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
  assert.deepEqual([scripts, dependencies, optionalDependencies, peerDependencies], [undefined, undefined, undefined, undefined]);
  assert.deepEqual(readdirSync(at('node_modules')).filter((name) => !name.startsWith('.')), ['preclaim']);
});

test('every file that package.json names is there', () => {
  const named = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
  const paths = [];
  const collect = (part) => (typeof part === 'string' ? paths.push(part) : Object.values(part).forEach(collect));
  collect([named.exports, named.main, named.module, named.types, named.customElements, named.miniprogram]);
  const missing = paths.filter((path) => !path.includes('*') && !existsSync(installed(path)));
  assert.deepEqual(missing, []);
  for (const path of ['LICENSE', 'NOTICE.md', 'README.md', 'dist/embed.js', 'dist/elements.js', 'dist/miniprogram/check/check.js']) assert.ok(existsSync(installed(path)), path);
});

test('the hashes in sri.json are those of the files', () => {
  const hashes = Object.entries(JSON.parse(readFileSync(installed('sri.json'), 'utf8')));
  assert.ok(hashes.length > 8);
  for (const [path, hash] of hashes) {
    assert.equal(hash, `sha384-${createHash('sha384').update(readFileSync(installed(path))).digest('base64')}`, path);
  }
});

test('the bill of materials and the notice of licences name the same', () => {
  const { metadata, components } = JSON.parse(readFileSync(installed('sbom.cdx.json'), 'utf8'));
  assert.match(metadata.component.purl, /^pkg:npm\/preclaim@/);
  const notice = readFileSync(installed('NOTICE.md'), 'utf8');
  // Our own, and the standard library, which the notice names without a version.
  const others = components.filter(({ name }) => !['preclaim', 'rust-std'].includes(name));
  assert.ok(others.length > 15);
  for (const { name, version } of others) assert.ok(notice.includes(`${name} ${version}`), `NOTICE.md does not name ${name} ${version}`);
});
