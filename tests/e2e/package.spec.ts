import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

// The package as a caller in Node meets it: objects in and out, and text to text.

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const built = () => import('../../pkg/dist/node.js');

async function checker() {
  const { Checker, loadEngine } = await built();
  return new Checker(await loadEngine(), { plan: read('plans/sh-teachers-2026.json'), hospitals: read('plans/hospitals/shanghai-public-knowledge.json') });
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
  const { Checker, Refusal, loadEngine } = await built();
  const engine = await loadEngine();
  let thrown: unknown;
  try {
    new Checker(engine, { plan: '{ "id": 7, "titel": {} }' });
  } catch (refusal) {
    thrown = refusal;
  }
  expect(thrown).toBeInstanceOf(Refusal);
  const pointers = (thrown as InstanceType<typeof Refusal>).errors.map(({ pointer }) => pointer);
  expect(pointers).toEqual(expect.arrayContaining(['/id', '/titel', '/title', '/clauses']));
});

test('a session keeps the claim, and what is closed is closed', async () => {
  const { EngineError, Refusal } = await built();
  const one = await checker();
  const session = one.open({ encounters: [{ care_type: 'outpatient', date: '2026-10-10', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] });
  const payable = (reply: ReturnType<typeof session.summary>) => reply.type === 'success' && 'summary' in reply && reply.summary.payable;
  expect(payable(session.edit('/encounters/0/invoices/0/in_scope_self_paid', '800.00'))).toBe('140.00');
  expect(session.undo()).toBe(true);
  expect(payable(session.summary())).toBe('280.00');
  session.close();
  one.close();
  expect(() => one.close()).toThrow(Refusal);
  expect(new EngineError('stopped', 'again').message).toContain('stopped');
});

test('what is no wasm is said to be none', async () => {
  const { loadEngine } = await built();
  const page = new TextEncoder().encode('<!doctype html><title>not found</title>');
  await expect(loadEngine({ engine: 'wasm', wasm: page })).rejects.toMatchObject({ name: 'EngineError', code: 'mime' });
  const half = readFileSync(new URL('../../pkg/dist/engine.wasm', import.meta.url)).subarray(0, 50_000);
  await expect(loadEngine({ wasm: half })).rejects.toMatchObject({ name: 'EngineError', code: 'version' });
});
