// One digest over all cases, from every build of the engine as it is shipped: wasm, and its twin where
// no code may be made of text.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadEngine } from '../../pkg/dist/node.js';
import { runConformance } from '../../pkg/dist/conformance.js';
import { kit } from './kit.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const record = createHash('sha256').update(readFileSync(here('../cases/answers.sha256'))).digest('hex');
const digest = (build, kind, ...flags) =>
  JSON.parse(execFileSync(process.execPath, [...flags, here('digest.mjs'), build, kind], { encoding: 'utf8' }));

test('the kit expects what the native tests hold as well', () => {
  const { digests, cases } = kit();
  assert.equal(digests.engine, record);
  const of = (build) => cases.filter(({ builds }) => builds.includes(build)).length;
  assert.ok(of('engine') > of('member') && of('member') > of('visits') && of('visits') > 500);
});

for (const build of ['engine', 'member', 'visits']) {
  test(`${build} as wasm`, () => {
    const told = digest(build, 'wasm');
    assert.deepEqual(told.differences, []);
    assert.equal(told.digest, kit().digests[build]);
  });

  test(`${build} in JavaScript, without WebAssembly, and no code made of text`, () => {
    const told = digest(build, 'twin', '--disallow-code-generation-from-strings');
    assert.deepEqual(told.differences, []);
    assert.equal(told.kind, 'twin');
    assert.equal(told.digest, kit().digests[build]);
  });
}

test('a difference is found and named', async () => {
  const whole = kit();
  const [one, two] = whole.cases;
  const told = await runConformance(await loadEngine(), { ...whole, cases: [{ ...one, sha256: 'another' }, two] });
  assert.equal(told.run, 2);
  assert.deepEqual(told.differences, [{ path: one.path, expected: 'another', found: one.sha256 }]);
  assert.notEqual(told.digest, told.expected);
});
