// The component's scripts in a context that has the language and what WeChat gives, and nothing else: no TextDecoder,
// URL, fetch, Intl, BigInt, WebAssembly of its own, and no code made from text.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { built, caseOf, twin, wasmPath, WXWebAssembly } from './component.js';

const LACKING = ['WebAssembly', 'Intl', 'BigInt', 'BigInt64Array', 'BigUint64Array', 'FinalizationRegistry', 'WeakRef', 'SharedArrayBuffer', 'Atomics'];
const { claim, want } = caseOf('sh-teachers-2026/reduce/S08.json');

/** What a mini-program's scripts see. */
function phone(given) {
  const wx = { getAppBaseInfo: () => ({ fontSizeSetting: 17 }) };
  const context = vm.createContext({ wx, console, setTimeout, clearTimeout, ...given }, { codeGeneration: { strings: false, wasm: false } });
  for (const name of LACKING) vm.runInContext(`delete globalThis.${name}`, context);
  const loaded = new Map();
  const require = (path) => {
    if (!loaded.has(path)) {
      const module = { exports: {} };
      loaded.set(path, module);
      const script = vm.runInContext(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, context, { filename: path });
      script((next) => require(join(dirname(path), next)), module, module.exports);
    }
    return loaded.get(path).exports;
  };
  return { context, require };
}

/** The component without a renderer: what the framework does for one that is shown. */
function show(definition, properties) {
  const events = [];
  const instance = { ...definition.methods };
  instance.data = { ...definition.data };
  for (const [name, { value }] of Object.entries(definition.properties)) instance.data[name] = value;
  Object.assign(instance.data, properties);
  instance.setData = (data) => Object.assign(instance.data, data);
  const ended = new Promise((go) => {
    instance.triggerEvent = (name, detail) => {
      events.push([name, detail]);
      if (name === 'ready' || name === 'loaderror') go();
    };
  });
  definition.lifetimes.attached.call(instance);
  return ended.then(() => ({ instance, events }));
}

for (const [kind, client] of [['wasm', { WXWebAssembly }], ['twin', {}]]) {
  test(`with ${kind}: the claim is answered, in Chinese, with nothing of a browser or of Node`, async () => {
    let definition;
    const { context, require } = phone({ ...client, Component: (given) => (definition = given) });
    for (const name of [...LACKING, 'TextDecoder', 'TextEncoder', 'URL', 'fetch', 'window', 'document', 'process', 'Buffer']) {
      assert.equal(vm.runInContext(`typeof ${name}`, context), 'undefined', name);
    }
    assert.throws(() => vm.runInContext('new Function("return 1")', context), /Code generation from strings disallowed/);
    const at = (path) => join(built, path);
    require(at('source.js')).supply({
      plans: { 'sh-teachers-2026': () => require(at('data/sh-teachers-2026.js')) },
      words: { 'zh-CN': () => require(at('data/zh-CN.js')) },
      hospitals: () => require(at('data/hospitals.js')),
      twin: async () => require(twin),
    });
    require(at('check/check.js'));
    const { instance, events } = await show(definition, { plan: 'sh-teachers-2026', wasmPath, claim });
    assert.deepEqual(events.filter(([name]) => name === 'loaderror'), []);
    assert.equal(instance.info.engine, kind);
    instance.goTo('result');
    assert.equal(instance.data.strip.amount, `¥${want.payable}`);
    assert.equal(instance.data.banner, '预检结果，尚未提交');
    assert.match(instance.data.result.findings[0].title, /^“西药费”开了 5 天/);
  });
}
