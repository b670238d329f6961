// The package when something is wrong: with the engine's file, with a plan, in the middle of a call, and with claims
// that nobody types. Whatever comes, the caller gets an answer or an error that says what to do.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { Checker, Refusal, loadEngine } from '../../pkg/dist/node.js';
import { loadEngine as loadInBrowser } from '../../pkg/dist/index.js';
import { place } from './kit.mjs';
import { wasmThatSays } from './odd-wasm.mjs';

const repository = new URL('../../', import.meta.url);
const plan = readFileSync(new URL('plans/sh-teachers-2026.json', repository), 'utf8');
const wasm = readFileSync(place('dist/engine.wasm'));
const page = new TextEncoder().encode('<!doctype html><title>Sign in to this network</title>');
const receipt = (more = {}) => ({ encounters: [{ care_type: 'outpatient', date: '2026-05-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00', ...more }] }] });
/** By its name: each script of the package has a class of its own. */
const fails = (code) => (error) => error.name === 'EngineError' && error.code === code && error.hint.length > 10;

/** What lies at the addresses of a server that has everything wrong. */
const files = {
  '/right.wasm': { type: 'application/wasm', body: wasm },
  '/unnamed.wasm': { type: 'application/octet-stream', body: wasm },
  '/as-text.wasm': { type: 'text/plain', body: wasm },
  '/as-page.wasm': { type: 'text/html', body: wasm },
  '/half.wasm': { type: 'application/wasm', body: wasm.subarray(0, wasm.length / 2) },
  '/page.wasm': { type: 'text/html', body: page },
  '/page-as-wasm.wasm': { type: 'application/wasm', body: page },
  '/broken-off.wasm': { type: 'application/wasm', body: wasm.subarray(0, wasm.length / 2), promised: wasm.length },
  '/broken-off-unnamed.wasm': { type: 'text/plain', body: wasm.subarray(0, wasm.length / 2), promised: wasm.length },
};
const server = createServer(({ url }, response) => {
  const file = files[url];
  if (!file) return void response.writeHead(404).end('not found');
  response.writeHead(200, { 'content-type': file.type, 'content-length': file.promised ?? file.body.length });
  // What is promised and does not come: the connection breaks.
  if (file.promised) response.write(file.body, () => response.destroy());
  else response.end(file.body);
});
let address;
before(() => new Promise((ready) => server.listen(0, '127.0.0.1', () => { address = `http://127.0.0.1:${server.address().port}`; ready(); })));
after(() => { server.close(); server.closeAllConnections(); });

for (const name of ['right', 'unnamed', 'as-text', 'as-page']) {
  test(`over the network, ${name}: it runs`, async () => {
    const engine = await loadInBrowser({ wasm: `${address}/${name}.wasm` });
    assert.equal(engine.kind, 'wasm');
    assert.equal(new Checker(engine, { plan }).check(receipt()).estimate.payable, '280.00');
  });
}

const wrong = [['half', 'version'], ['page', 'mime'], ['page-as-wasm', 'version'], ['missing', 'path'], ['broken-off', 'network'], ['broken-off-unnamed', 'network']];
for (const [name, code] of wrong) {
  test(`over the network, ${name}: ${code}, with what to do, and no twin is taken for it`, async () => {
    const twin = () => assert.fail('asked for the twin');
    await assert.rejects(loadInBrowser({ wasm: `${address}/${name}.wasm`, twin }), fails(code));
  });
}

test('a server that has gone is no fault of the file', async () => {
  await assert.rejects(loadInBrowser({ wasm: 'http://127.0.0.1:9/engine.wasm' }), fails('network'));
});

for (const [what, bytes] of [
  ['of another version', wasmThatSays('{"calls":2,"version":"9.0.0"}')],
  ['that says nothing one can read', wasmThatSays('<html>')],
  ['that stops at the first call', wasmThatSays()],
  ['that is some other module', new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])],
]) {
  test(`wasm ${what} is not taken for the engine`, async () => {
    await assert.rejects(loadEngine({ wasm: bytes }), fails('version'));
  });
}

test('a file that is not there, and one that is a folder', async () => {
  await assert.rejects(loadEngine({ wasm: '/no/such/engine.wasm' }), fails('path'));
  await assert.rejects(loadEngine({ wasm: place('dist/') }), fails('path'));
});

for (const [what, text] of [['no JSON', '{'], ['cut short', plan.slice(0, 5_000)], ['a page', '<!doctype html>'], ['nothing', ''], ['no plan', '{}'], ['a list', '[]']]) {
  test(`a plan that is ${what} is refused with its problems, and the engine goes on`, async () => {
    const engine = await loadEngine();
    assert.throws(() => new Checker(engine, { plan: text }), (error) => error instanceof Refusal && error.errors.length > 0);
    assert.equal(new Checker(engine, { plan }).check(receipt()).estimate.payable, '280.00');
  });
}

test('no plan at all is refused with its problem', async () => {
  const engine = await loadEngine();
  for (const none of [{}, { plan: undefined }, { plan: null }]) {
    assert.throws(() => new Checker(engine, none), (error) => error instanceof Refusal || error instanceof TypeError);
  }
  assert.equal(new Checker(engine, { plan }).check(receipt()).estimate.payable, '280.00');
});

/** Checks a long claim again and again, as a host may do off its own thread. */
const worker = `
  import { readFileSync } from 'node:fs';
  import { parentPort, workerData } from 'node:worker_threads';
  const { Checker, loadEngine } = await import(workerData.package);
  const checker = new Checker(await loadEngine(), { plan: workerData.plan });
  parentPort.postMessage(checker.check(workerData.claim).estimate.payable);
  if (workerData.forever) for (;;) checker.check(workerData.claim);`;

test('a worker that is killed in the middle of a check takes nothing with it, and the next one gives the same answer', async () => {
  const lines = Array.from({ length: 200 }, (_, at) => ({ name: `样品药 ${at + 1}`, amount: '5.00' }));
  const data = { package: new URL('../../pkg/dist/node.js', import.meta.url).href, plan, claim: receipt({ lines }) };
  const started = (forever) => {
    const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(worker)}`), { workerData: { ...data, forever } });
    return new Promise((told, failed) => { thread.once('message', (payable) => told({ thread, payable })).once('error', failed); });
  };
  const killed = await started(true);
  const code = await killed.thread.terminate();
  const next = await started(false);
  assert.deepEqual([killed.payable, code, next.payable], ['280.00', 1, '280.00']);
  assert.equal(new Checker(await loadEngine(), { plan }).check(data.claim).estimate.payable, '280.00');
});

test('an engine that has stopped says so at every call, and another one of the same module goes on', async () => {
  const module = await WebAssembly.compile(wasm);
  const engine = await loadEngine({ wasm: module });
  const checker = new Checker(engine, { plan });
  const exports = await stopping(module);
  const stopped = await loadEngine({ engine: 'twin', twin: async () => ({ default: () => exports.of }) });
  const held = new Checker(stopped, { plan });
  const session = held.open(receipt());
  exports.stop = true;
  assert.throws(() => held.check(receipt()), fails('stopped'));
  exports.stop = false;
  for (const call of [() => held.check(receipt()), () => session.summary(), () => new Checker(stopped, { plan }), () => held.close()]) assert.throws(call, fails('stopped'));
  // The others have not noticed.
  assert.equal(checker.check(receipt()).estimate.payable, '280.00');
  assert.equal(new Checker(await loadEngine({ wasm: module }), { plan }).check(receipt()).estimate.payable, '280.00');
});

/** The exports of an engine whose calls can be made to stop it. */
async function stopping(module) {
  const { exports } = await WebAssembly.instantiate(module);
  const { instance: { exports: trap } } = await WebAssembly.instantiate(wasmThatSays());
  const told = { stop: false };
  told.of = { ...exports, preclaim_call: (at, length) => (told.stop ? trap.preclaim_call(at, length) : exports.preclaim_call(at, length)) };
  return told;
}

test('5,000 lines are worked out; what is beyond the limit is refused with the limit', async () => {
  const checker = new Checker(await loadEngine(), { plan });
  const lines = Array.from({ length: 5_000 }, (_, at) => ({ name: `样品药 ${at + 1}`, amount: '10.00' }));
  const session = checker.open(receipt({ total: '50000.00', lines }));
  const reply = session.summary();
  assert.equal(reply.type, 'success');
  assert.equal(reply.summary.payable, '280.00');
  const { estimate } = checker.check(receipt({ total: '50000.00', lines }));
  assert.equal(estimate.payable, '280.00');
  assert.equal(estimate.assumptions.filter(({ code }) => code === 'line_name').length, 5_000);
  const beyond = checker.check(receipt({ lines: [{ name: '很'.repeat(700_000), amount: '10.00' }] }));
  assert.deepEqual([beyond.type, beyond.errors[0].code, beyond.errors[0].facts.limit], ['failure', 'input/too-large', '2000000']);
  assert.equal(checker.check(receipt()).estimate.payable, '280.00');
});

// The longest stands twice in a claim, whose limit is two million bytes.
const names = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '药\u202E片', '\u2069\u2066', '\u0000', '\uD800', '药\uDC00片', '\u200B', '__proto__', '\\ud800', 'שלום עולם', 'مرحبا 12.50', 'x'.repeat(990_000)];
test('names of every kind are read, and nothing else of the claim is lost with them', async () => {
  const checker = new Checker(await loadEngine(), { plan });
  for (const name of names) {
    const answer = checker.check({ insured: { name }, ...receipt({ lines: [{ name, amount: '10.00' }] }) });
    assert.equal(answer.type, 'success', JSON.stringify([name.slice(0, 30), answer.errors]));
    assert.equal(answer.estimate.payable, '280.00');
  }
});

test('a session gives back what was typed, as it was; half a character becomes the sign for one', async () => {
  const checker = new Checker(await loadEngine(), { plan });
  for (const name of names) {
    const session = checker.open(receipt());
    session.edit('/encounters/0/hospital', { name });
    assert.equal(session.claim().encounters[0].hospital.name, name.replace(/[\ud800-\udfff]/, '\ufffd'));
    session.close();
  }
});

test('fields by the names of what every object has are refused by their names, and change no object', async () => {
  const checker = new Checker(await loadEngine(), { plan });
  for (const field of ['__proto__', 'constructor', 'toString']) {
    const answer = checker.check(JSON.parse(`{ "${field}": { "polluted": "yes" } }`));
    assert.deepEqual([answer.type, answer.errors[0].code, answer.errors[0].pointer], ['failure', 'input/unknown-field', `/${field}`]);
    assert.equal(checker.open(receipt()).edit(`/${field}/polluted`, 'yes').type, 'failure');
  }
  assert.equal('polluted' in {}, false);
});
