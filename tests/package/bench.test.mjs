// What the bench compares is right before it is fast: its contenders answer as the engine does, and each
// piece of work that it measures can be done. The others are installed by `npm ci` in benches/others.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { all, ofHalfCents } from '../../benches/claims.mjs';
import { SIZES } from '../../benches/cells.mjs';
import { answer } from '../../benches/others/hand.mjs';

const program = fileURLToPath(new URL('../../benches/run.mjs', import.meta.url));
// A browser takes part where one is named.
const browser = process.env.CHROMIUM ? ['--chromium', process.env.CHROMIUM] : [];
const quick = JSON.parse(execFileSync(process.execPath, ['--no-warnings', program, '--quick', ...browser], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
const wrong = (who) => quick.wrong.find((one) => one.who === who);

for (const who of ['hand', 'decimal', 'zen', 'zen-graph']) {
  test(`${who} gives the engine's answers to 100 claims of half a cent`, () => {
    assert.deepEqual(wrong(who), { who, claims: 100, payable: 0, anything: 0 });
  });
}

test('floating point does not, and is told so', () => {
  assert.ok(wrong('json-logic').payable > 10);
});

test('every piece of work was done', () => {
  const left = quick.cells.filter(({ best }) => !(best > 0));
  assert.deepEqual(left, []);
  const works = new Set(quick.cells.map(({ work }) => work));
  for (const work of ['summary_text', 'totals_text', 'check_text', 'summary_object', 'check_object', 'edit', 'words', 'explain', 'changes', 'range', 'curve']) {
    assert.ok(works.has(work), work);
  }
});

test('a fresh start is told in steps', () => {
  assert.ok(quick.cold.length >= 2);
  for (const { open, first, second, whole } of quick.cold) assert.ok(open > 0 && first > 0 && second > 0 && whole >= open + first);
});

test('claims are as large as they are called, and no two of the ring are the same', () => {
  const claims = all();
  for (const lines of SIZES.lines) assert.equal(claims[`lines-${lines}`].encounters[0].invoices[0].lines.length, lines);
  for (const visits of SIZES.visits) assert.equal(claims[`visits-${visits}`].encounters.length, visits);
  assert.equal(new Set(ofHalfCents(400).map((claim) => JSON.stringify(claim))).size, 400);
});

test('what is written by hand refuses what is no amount', () => {
  const [claim] = ofHalfCents(1);
  claim.encounters[0].invoices[0].total = '12';
  assert.throws(() => answer(claim), TypeError);
});
