// What a person types or a host gives is answered as the engine answers it elsewhere.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { caseOf, fromPackage, openComponent } from './component.js';
import { Checker, loadEngine } from '../../pkg/dist/node.js';

const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The engine with everything, in Node. */
const elsewhere = new Checker(await loadEngine(), {
  plan: text('plans/sh-teachers-2026.json'),
  hospitals: text('plans/hospitals/shanghai-public-knowledge.json'),
});


const LABELS = {
  'zh-CN': { first: '添加一次就诊', another: '再加一次就诊', next: '继续', done: '完成这次就诊', line: '添加一行明细', see: '看结果' },
  en: { first: 'Add a visit', another: 'Add another visit', next: 'Continue', done: 'This visit is done', line: 'Add an item of the list', see: 'See the result' },
};

for (const [locale, labels] of Object.entries(LABELS)) {
  test(`${locale}: two visits typed box by box pay what the case wants`, async () => {
    const { claim, want } = caseOf('sh-teachers-2026/reduce/S01.json');
    const opened = await openComponent({ properties: { locale } });
    for (const [n, visit] of claim.encounters.entries()) {
      await opened.tap(n === 0 ? labels.first : labels.another);
      await opened.pick(`f-encounters-${n}-date`, visit.date);
      await opened.tap(labels.next);
      await typeReceipt(opened, `f-encounters-${n}-invoices-0`, visit.invoices[0], labels);
      await opened.tap(labels.next);
      await opened.tap(labels.done);
    }
    await opened.tap(labels.see);
    assert.equal(opened.instance.check().estimate.payable, want.payable);
    assert.equal(opened.instance.data.strip.amount, `¥${want.payable}`);
    const typed = opened.instance.held;
    assert.deepEqual(opened.instance.check(), elsewhere.check(typed));
    const { words } = opened.instance;
    assert.equal(words.locale, locale);
    for (const { title } of words.findings) assert.ok(opened.text.includes(title), title);
    assert.ok(opened.text.includes(words.headline) && opened.text.includes(words.banner) && opened.text.includes(words.plan));
    opened.close();
  });

  for (const path of ['sh-teachers-2026/reduce/S08.json', 'sh-teachers-2026/pay/S06.json', 'sh-teachers-2026/reduce/S04.json']) {
    test(`${locale}: ${path} as the host's claim gives the same answer, byte for byte`, async () => {
      const { claim, want } = caseOf(path);
      const opened = await openComponent({ properties: { locale, claim } });
      opened.instance.goTo('result');
      assert.equal(JSON.stringify(opened.instance.check()), elsewhere.checkText(JSON.stringify(claim)));
      assert.equal(opened.eventsOf('change').at(-1).payable, want.payable);
      assert.deepEqual(opened.instance.held, claim);
      opened.close();
    });
  }
}

async function typeReceipt(opened, id, invoice, labels) {
  for (const [box, amount] of Object.entries(invoice)) {
    if (box !== 'lines' && box !== 'cash_paid') await opened.type(`${id}-${box}`, amount);
  }
  for (const [row, line] of (invoice.lines ?? []).entries()) {
    await opened.tap(labels.line);
    await opened.type(`${id}-lines-${row}-name`, line.name);
    await opened.type(`${id}-lines-${row}-amount`, line.amount);
  }
}

test('a paper that turns up brings what hangs on it', async () => {
  const { claim } = caseOf('sh-teachers-2026/pend/S08-without-list.json');
  const opened = await openComponent({ properties: { claim } });
  assert.equal(opened.eventsOf('change').at(-1).payable, '0.00');
  opened.instance.goTo('papers');
  // What hangs on it stands beside it.
  assert.ok(opened.text.includes('缺了少报 ¥161.00'));
  await opened.choose('f-encounters-0-stamped_reimbursement_list-attached');
  assert.equal(opened.eventsOf('change').at(-1).payable, '161.00');
  assert.deepEqual(opened.instance.held.encounters[0].documents, [{ kind: 'stamped_reimbursement_list', status: 'attached' }]);
  await opened.choose('f-encounters-0-stamped_reimbursement_list-not_mentioned');
  assert.deepEqual(opened.instance.held.encounters[0].documents, []);
  opened.close();
});

test('what is known of a diagnosis stays known while another is added', async () => {
  const { claim } = caseOf('sh-teachers-2026/reduce/S04.json');
  const opened = await openComponent({ properties: { claim } });
  opened.instance.goTo('visit', 0);
  await opened.type('f-encounters-0-diagnoses', '高血压、 上呼吸道感染，胃炎');
  assert.deepEqual(opened.instance.held.encounters[0].diagnoses, [...claim.encounters[0].diagnoses, { name: '胃炎' }]);
  opened.close();
});

test('a hospital is found by a few characters', async () => {
  const opened = await openComponent({ properties: { claim: { encounters: [{ care_type: 'outpatient' }] } } });
  opened.instance.goTo('visit', 0);
  await opened.typing('f-encounters-0-hospital-name', '中山医院');
  const [first] = opened.instance.data.hits;
  assert.equal(first.name, '复旦大学附属中山医院');
  await opened.tap(`${first.name} ${first.district}`);
  assert.deepEqual(opened.instance.held.encounters[0].hospital, { name: first.name });
  assert.deepEqual(opened.instance.data.hits, []);
  opened.close();
});

test('an emergency is one of the plan’s own list, and kinds of care do not leave traces', async () => {
  const opened = await openComponent({ properties: { claim: { encounters: [{ care_type: 'outpatient', date: '2026-06-01' }] } } });
  opened.instance.goTo('visit', 0);
  await opened.choose('f-encounters-0-care_type-emergency');
  const plan = JSON.parse(fromPackage('data/sh-teachers-2026.js'));
  const at = plan.emergencies.findIndex(({ term }) => term.id === 'acute_abdomen');
  await opened.pick('f-encounters-0-emergency-reason', String(at + 1));
  assert.deepEqual(opened.instance.held.encounters[0].emergency, { reason: 'acute_abdomen' });
  assert.ok(opened.text.includes(plan.emergencies[at].term.label['zh-CN']));
  await opened.choose('f-encounters-0-care_type-inpatient');
  assert.deepEqual(opened.instance.held.encounters[0], { care_type: 'inpatient', discharged_on: '2026-06-01' });
  opened.close();
});

test('the plan’s questions are asked, and only when somebody wants to see them', async () => {
  const opened = await openComponent({ properties: { claim: { encounters: [{ care_type: 'outpatient', date: '2026-06-01', invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00' }] }] } } });
  opened.instance.goTo('special', 0);
  assert.equal(opened.component.querySelectorAll('.choice').length, 0);
  await opened.tap('看看有哪些情况');
  await opened.choose('f-encounters-0-declarations-work_injury-yes');
  assert.deepEqual(opened.instance.held.encounters[0].declarations, { work_injury: true });
  assert.equal(opened.eventsOf('change').at(-1).payable, '0.00');
  await opened.choose('f-encounters-0-declarations-work_injury-no');
  assert.equal(opened.eventsOf('change').at(-1).payable, '280.00');
  opened.close();
});

test('what the policy year has used goes in by the plan’s benefits', async () => {
  const { claim } = caseOf('sh-teachers-2026/reduce/S01.json');
  const opened = await openComponent({ properties: { claim, policy: { accumulators: { outpatient: { base: '600.00', paid: '0.00' } } } } });
  assert.equal(opened.eventsOf('change').at(-1).payable, '438.83');
  opened.instance.goTo('policy');
  await opened.type('f-policy-accumulators-outpatient-base', '');
  assert.equal(opened.eventsOf('change').at(-1).payable, '18.83');
  opened.close();
});
