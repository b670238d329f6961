// The engine of mini-programs in a context that has ECMAScript and nothing else, as their script engine:
// no WebAssembly, TextDecoder, URL, fetch or Intl, no code made of text, wasm only from a path of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import vm from 'node:vm';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { place, text } from './kit.mjs';

/** The package folder as the client sees it. */
const files = {
  '/visits.wasm.br': readFileSync(place('dist/wechat/visits.wasm.br')),
  '/engine.wasm.br': brotliCompressSync(readFileSync(place('dist/engine.wasm')), { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
};

/** WXWebAssembly as documented: only a path, only functions, memory and tables out. */
const shim = {
  async instantiate(path, imports) {
    if (typeof path !== 'string') throw new TypeError('only a path');
    if (!(path in files)) throw new Error(`no file ${path}`);
    const bytes = path.endsWith('.br') ? brotliDecompressSync(files[path]) : files[path];
    const { instance } = await WebAssembly.instantiate(bytes, imports);
    // iOS refuses a module that exports a global.
    if (Object.values(instance.exports).some((one) => one instanceof WebAssembly.Global)) throw new Error('exports a global');
    return { instance };
  },
};

/** A context with `require` for files of the package's folder. */
function client({ WXWebAssembly }) {
  const context = vm.createContext({ ...(WXWebAssembly && { WXWebAssembly }) }, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext('delete globalThis.WebAssembly; delete globalThis.Intl; delete globalThis.FinalizationRegistry; delete globalThis.WeakRef;', context);
  const modules = new Map();
  context.load = (name) => {
    if (!modules.has(name)) {
      const module = vm.runInContext('({ exports: {} })', context);
      modules.set(name, module);
      vm.runInContext(`(function (module, exports) {${text(`dist/wechat/${name}`)}\n})`, context)(module, module.exports);
    }
    return modules.get(name).exports;
  };
  context.kit = vm.runInContext('(text) => JSON.parse(text)', context)(text('dist/conformance/cases.json'));
  return (script) => vm.runInContext(`(async () => { const api = load('index.js'); ${script} })()`, context);
}

test('the context has nothing that a phone may lack', async () => {
  const run = client({});
  const found = await run("return ['TextDecoder', 'TextEncoder', 'URL', 'fetch', 'WebAssembly', 'Intl', 'setTimeout', 'process', 'crypto'].filter((name) => typeof globalThis[name] !== 'undefined').join()");
  assert.equal(found, '');
  await assert.rejects(run("return new Function('return 1')()"), /Code generation from strings/);
});

const digest = "const { runConformance } = load('conformance.js'); return JSON.stringify(await runConformance(engine, kit, { build }));";

for (const build of ['visits', 'engine']) {
  test(`${build} from a path, compressed: the digest of every other host`, async () => {
    const run = client({ WXWebAssembly: shim });
    const told = JSON.parse(await run(`const build = '${build}'; const engine = await api.loadEngine({ wasm: '/${build}.wasm.br' }); ${digest}`));
    assert.deepEqual(told.differences, []);
    assert.equal(told.kind, 'wasm');
    assert.equal(told.digest, JSON.parse(text('dist/conformance/cases.json')).digests[build]);
  });
}

const without = {
  'no WXWebAssembly': undefined,
  'a client that fails': { instantiate: async () => { throw new Error('not supported'); } },
  'a client that never made wasm of it': { instantiate: async () => ({}) },
};
for (const [what, WXWebAssembly] of Object.entries(without)) {
  test(`${what}: the twin takes over and says so`, async () => {
    const run = client({ WXWebAssembly });
    const kind = await run(`
      const engine = await api.loadEngine({ wasm: '/visits.wasm.br', twin: () => load('twin.js') });
      new api.Checker(engine, { plan: kit.plans[0] }).close();
      return engine.kind;`);
    assert.equal(kind, 'twin');
    await assert.rejects(run("return api.loadEngine({ wasm: '/visits.wasm.br' })"), { name: 'EngineError' });
    await assert.rejects(run("return api.loadEngine({ wasm: '/visits.wasm.br', twin: () => load('twin.js'), engine: 'wasm' })"), { name: 'EngineError' });
  });
}

test('the twin gives the same digest there', async () => {
  const run = client({});
  const told = JSON.parse(await run(`const build = 'visits'; const engine = await api.loadEngine({ twin: () => load('twin.js') }); ${digest}`));
  assert.deepEqual(told.differences, []);
  assert.equal(told.digest, JSON.parse(text('dist/conformance/cases.json')).digests.visits);
});

test('texts of every kind survive the codec of its own', async () => {
  const run = client({ WXWebAssembly: shim });
  const texts = ['abc', '上海市第一人民医院', '𠮷野家 😀', 'é\u00a0ß', 'x'.repeat(5_000) + '字'.repeat(5_000)];
  const keys = JSON.parse(await run(`
    const engine = await api.loadEngine({ wasm: '/visits.wasm.br' });
    const checker = new api.Checker(engine, { plan: kit.plans[0] });
    return JSON.stringify(${JSON.stringify(texts)}.map((name) => checker.check({ [name]: 1 }).errors[0].pointer));`));
  // A problem names what is wrong by its first 80 letters.
  assert.deepEqual(keys, texts.map((one) => `/${one.slice(0, 80)}`));
  // Half a character is no UTF-8; the rest of the text is read all the same.
  const half = await run(`
    const engine = await api.loadEngine({ wasm: '/visits.wasm.br' });
    return new api.Checker(engine, { plan: kit.plans[0] }).checkText('{ "a' + String.fromCharCode(0xd800) + 'b": 1 }');`);
  assert.equal(JSON.parse(half).errors[0].pointer, '/a\ufffdb');
});
