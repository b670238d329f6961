// Which engine runs where: WXWebAssembly from the package, its twin where that is missing or fails, a plain
// error where neither can be had.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseOf, openComponent, supplied, WXWebAssembly, wasmPath } from './component.js';

const { claim, want } = caseOf('sh-teachers-2026/reduce/S08.json');
const properties = { claim };
const rejects = { instantiate: async () => Promise.reject(new Error('CompileError: exported Global')) };
const noTwin = { ...supplied, twin: null };

const cases = [
  ['wasm of the package', {}, 'wasm'],
  ['exports without an instance, as some clients give them', { wasm: { instantiate: async (...call) => ({ exports: (await WXWebAssembly.instantiate(...call)).instance.exports }) } }, 'wasm'],
  ['no WXWebAssembly', { wasm: null }, 'twin'],
  ['WXWebAssembly that fails', { wasm: rejects }, 'twin'],
  ['wasm at another place', { properties: { ...properties, wasmPath: '/elsewhere/visits.wasm.br' } }, 'twin'],
  ['no path given', { properties: { ...properties, wasmPath: '' } }, 'twin'],
  ['the twin asked for', { properties: { ...properties, engine: 'twin' }, wasm: { instantiate: () => assert.fail('asked for wasm') } }, 'twin'],
];

for (const [name, host, kind] of cases) {
  test(`${name}: runs on ${kind}`, async () => {
    const opened = await openComponent({ properties, ...host });
    assert.deepEqual(opened.eventsOf('loaderror'), []);
    const [{ info, ms }] = opened.eventsOf('ready');
    assert.equal(info.engine, kind);
    assert.equal(info.plan, 'sh-teachers-2026');
    assert.ok(ms >= 0);
    assert.equal(opened.instance.check().estimate.payable, want.payable);
    opened.close();
  });
}

const failures = [
  ['neither WXWebAssembly nor a twin', { wasm: null, supply: noTwin }, 'csp'],
  ['wasm only, on a client without it', { wasm: null, properties: { ...properties, engine: 'wasm' } }, 'csp'],
  ['wasm that fails, and no twin', { wasm: rejects, supply: noTwin }, 'path'],
  ['a twin that does not load', { wasm: null, supply: { ...supplied, twin: () => Promise.reject({ mod: 'old-phones/twin.js', errMsg: 'the subpackage did not come' }) } }, 'path'],
  ['a plan that nobody supplied', { properties: { plan: 'not-supplied' } }, 'path'],
  ['a plan that cannot be read', { properties: { plan: 'broken' }, supply: { ...supplied, plans: { broken: () => '{ "id": "broken", "benefits": [] }' } } }, 'plan'],
  ['a plan with a form', { properties: { plan: 'form' }, supply: { ...supplied, plans: { form: () => ({ id: 'form', form: {} }) } } }, 'version'],
];

for (const [name, host, code] of failures) {
  test(`${name}: loaderror ${code}, and words that say what to do`, async () => {
    const opened = await openComponent({ properties, ...host });
    assert.deepEqual(opened.eventsOf('ready'), []);
    const [error] = opened.eventsOf('loaderror');
    assert.equal(error.code, code);
    assert.ok(error.hint.length > 10, error.hint);
    assert.ok(opened.text.includes('再试一次'));
    assert.ok(opened.nodes.some(({ attributes }) => attributes['aria-role'] === 'alert'));
    opened.close();
  });
}

test('what failed can be tried again, and the claim is still there', async () => {
  const opened = await openComponent({ properties, wasm: null, supply: noTwin });
  globalThis.WXWebAssembly = WXWebAssembly;
  const settled = opened.settled();
  await opened.tap('再试一次');
  await settled;
  assert.equal(opened.eventsOf('ready').length, 1);
  assert.equal(opened.instance.check().estimate.payable, want.payable);
  opened.close();
});

test('an engine that stops in the middle of a call is told, and comes back by the button', async () => {
  const opened = await openComponent({ properties });
  opened.instance.checker.checkInWords = () => {
    throw Object.assign(new Error('unreachable'), { code: 'stopped' });
  };
  opened.instance.goTo('papers');
  assert.equal(opened.eventsOf('loaderror').length, 1);
  const settled = opened.settled();
  await opened.tap('再试一次');
  await settled;
  assert.equal(opened.eventsOf('ready').length, 2);
  assert.equal(opened.eventsOf('change').at(-1).payable, want.payable);
  opened.close();
});

test('another language keeps claim, engine and amounts', async () => {
  const opened = await openComponent({ properties });
  const { engine } = opened;
  const settled = opened.settled();
  opened.instance.setData({ locale: 'en' });
  await settled;
  assert.equal(opened.engine, engine);
  assert.ok(opened.text.includes('Estimated payment') && opened.text.includes('¥161.00'));
  assert.deepEqual(opened.instance.held, claim);
  opened.close();
});

test('two components share nothing', async () => {
  const first = await openComponent({ properties });
  const second = await openComponent();
  assert.notEqual(first.engine, second.engine);
  await second.tap('添加一次就诊');
  assert.equal(first.instance.held.encounters.length, 1);
  assert.equal(first.instance.held.encounters[0].id, '1');
  assert.equal(first.instance.check().estimate.payable, want.payable);
  first.close();
  second.close();
});

test('the client’s WXWebAssembly takes a path of the package, and nothing else', async () => {
  await assert.rejects(WXWebAssembly.instantiate(new Uint8Array(8), {}), TypeError);
  await assert.rejects(WXWebAssembly.instantiate('https://example.com/visits.wasm', {}), TypeError);
  const { instance } = await WXWebAssembly.instantiate(wasmPath, {});
  // iOS refuses a module that exports a global.
  assert.deepEqual(Object.values(instance.exports).map((one) => typeof one).sort(), ['function', 'function', 'function', 'object']);
  assert.ok(instance.exports.memory instanceof WebAssembly.Memory);
});
