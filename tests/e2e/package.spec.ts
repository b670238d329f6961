import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

// The package as a caller in Node meets it: objects in and out, and text to text.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

async function checker() {
  const { Checker } = await import('../../pkg/dist/node/preclaim.js');
  return new Checker(read('plans/sh-teachers-2026.json'), read('plans/hospitals/shanghai-public-knowledge.json'));
}

test('objects and texts get the same answer', async () => {
  const { claim } = JSON.parse(read('tests/cases/sh-teachers-2026/reduce/S08.json'));
  const one = await checker();
  const answer = one.check(claim);
  expect(JSON.parse(one.checkText(JSON.stringify(claim)))).toEqual(answer);
  expect(answer.type === 'success' && answer.estimate.payable).toBe('161.00');
});

test('what JSON cannot carry is named, not passed over', async () => {
  const one = await checker();
  const withTotal = (total: unknown) => ({ encounters: [{ care_type: 'outpatient', invoices: [{ total }] }] }) as never;
  for (const number of [Number.NaN, Number.POSITIVE_INFINITY, 12.5]) {
    const answer = one.check(withTotal(number));
    expect(answer.type).toBe('failure');
    expect(answer.type === 'failure' && answer.errors[0]?.pointer).toBe('/encounters/0/invoices/0/total');
  }
  const circle: Record<string, unknown> = {};
  circle['encounters'] = [circle];
  for (const hopeless of [circle, withTotal(10n), undefined]) {
    const answer = one.check(hopeless as never);
    expect(answer.type === 'failure' && answer.errors[0]?.code).toBe('input/not-json');
  }
});

test('a plan with mistakes is refused with all of them', async () => {
  const { Checker } = await import('../../pkg/dist/node/preclaim.js');
  try {
    new Checker('{ "id": 7, "titel": {} }');
    throw new Error('it was taken');
  } catch (thrown) {
    const { type, errors } = thrown as { type: string; errors: { code: string; pointer: string }[] };
    expect(type).toBe('failure');
    expect(errors.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/id', '/titel', '/title', '/clauses']));
  }
});
