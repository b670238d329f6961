// How it is used: sizes, screen readers, mistakes, taking back, and what the host hears of it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { built, caseOf, fromPackage, openComponent } from './component.js';

const { claim } = caseOf('sh-teachers-2026/reduce/S08.json');
const SCREENS = [['visits'], ['visit', 0], ['receipts', 0], ['special', 0], ['papers'], ['policy'], ['result']];

for (const [fontSize, size, elder] of [[17, 'auto', false], [20, 'auto', true], [23.8, 'auto', true], [23.8, 'standard', false], [17, 'elder', true]]) {
  test(`a font of ${fontSize} px with size="${size}" is ${elder ? 'for elder people' : 'the standard'}`, async () => {
    const opened = await openComponent({ properties: { size }, fontSize });
    assert.equal(opened.instance.data.elder, elder);
    const frame = opened.nodes.find(({ attributes }) => /\bframe\b/.test(attributes.class));
    assert.equal(/\belder\b/.test(frame.attributes.class), elder);
    opened.close();
  });
}

test('every screen is named for screen readers', async () => {
  const opened = await openComponent({ properties: { claim, submitLabel: '交给单位' } });
  opened.instance.unfold('special');
  for (const [step, visit] of SCREENS) {
    opened.instance.goTo(step, visit);
    const { nodes } = opened;
    const of = (pattern) => nodes.filter(({ attributes }) => pattern.test(attributes.class ?? ''));
    for (const { attributes, text } of of(/^(button|choice)\b/)) {
      assert.match(attributes['aria-role'] ?? '', /^(button|radio)$/, `${step}: ${text}`);
      assert.ok((attributes['aria-label'] || text).trim(), `${step}: a button without a name`);
      if (attributes['aria-role'] === 'radio') assert.equal(typeof attributes['aria-checked'], 'boolean');
    }
    for (const { attributes } of nodes.filter(({ tag }) => tag === 'wx-input')) {
      assert.ok(attributes['aria-label'], `${step}: an input without a name`);
      assert.equal(attributes['aria-invalid'], 'false');
    }
    assert.ok(nodes.some(({ attributes }) => attributes['aria-role'] === 'heading'), `${step} has no heading`);
    assert.ok(of(/^strip$/)[0].attributes['aria-live'] === 'polite');
    for (const group of nodes.filter(({ attributes }) => attributes['aria-role'] === 'radiogroup')) {
      assert.ok(nodes.some(({ attributes }) => attributes.id === group.attributes['aria-labelledby']), step);
    }
    // Two buttons of one screen are told apart by their names.
    const spoken = of(/^button\b/).map(({ attributes, text }) => attributes['aria-label'] || text.trim());
    assert.deepEqual(spoken.filter((one, n) => spoken.indexOf(one) !== n), [], step);
  }
  opened.close();
});

test('what cannot be read is kept, told where it stands, and not counted', async () => {
  const opened = await openComponent({ properties: { claim } });
  opened.instance.goTo('receipts', 0);
  const id = 'f-encounters-0-invoices-0-total';
  await opened.typing(id, '85O');
  assert.ok(!opened.text.includes('请只写数字'), 'nobody is told while still typing');
  await opened.tap('继续');
  assert.equal(opened.instance.data.step, 'receipts');
  assert.equal(opened.instance.data.focused, id);
  const input = () => opened.nodes.find(({ attributes }) => attributes.id === id).attributes;
  assert.equal(input().value, '85O');
  assert.equal(input()['aria-invalid'], 'true');
  const message = opened.nodes.find(({ attributes }) => attributes.id === input()['aria-errormessage']);
  assert.match(message.text, /请只写数字/);
  assert.match(opened.instance.data.strip.unread, /有 1 处读不懂/);
  assert.equal(opened.eventsOf('change').at(-1).payable, null);
  await opened.type(id, '８５０。０ 元');
  assert.equal(input()['aria-invalid'], 'false');
  assert.equal(opened.instance.held.encounters[0].invoices[0].total, '850.00');
  await opened.tap('继续');
  assert.equal(opened.instance.data.step, 'special');
  opened.close();
});

for (const [typed, reason] of [['-5', '去掉负号'], ['1.234', '两位小数'], ['1234567890', '太大'], ['12a', '只写数字'], ['1,00', '只写数字']]) {
  test(`the amount ${typed} is refused with what to do`, async () => {
    const opened = await openComponent({ properties: { claim } });
    opened.instance.goTo('receipts', 0);
    await opened.type('f-encounters-0-invoices-0-category_copay', typed);
    assert.ok(opened.text.includes(reason), opened.text);
    assert.equal(opened.instance.held.encounters[0].invoices[0].category_copay, undefined);
    opened.close();
  });
}

test('what the engine cannot read stands beside its field and in the result', async () => {
  const opened = await openComponent({ properties: { claim: { encounters: [{ care_type: 'inpatient', admitted_on: '2026-07-09', discharged_on: '2026-07-01' }] } } });
  opened.instance.goTo('result');
  const [problem] = opened.instance.problems;
  assert.ok(opened.text.includes(problem.text) && opened.text.includes(problem.remedy));
  assert.equal(opened.instance.focusFirstProblem(), true);
  assert.equal(opened.instance.data.step, 'visit');
  opened.close();
});

test('a removal and clearing can be taken back, until something else is done', async () => {
  const two = caseOf('sh-teachers-2026/reduce/S01.json').claim;
  const opened = await openComponent({ properties: { claim: two } });
  await opened.tap('删除 第 1 次就诊');
  assert.deepEqual(opened.instance.held.encounters.map(({ id }) => id), ['2']);
  await opened.tap('撤销');
  assert.deepEqual(opened.instance.held, two);
  opened.instance.goTo('result');
  await opened.tap('清空');
  assert.deepEqual(opened.instance.held, {});
  assert.equal(opened.eventsOf('clear').length, 1);
  await opened.tap('撤销');
  assert.deepEqual(opened.instance.held, two);
  assert.equal(opened.instance.data.step, 'result');
  opened.instance.goTo('visits');
  await opened.tap('删除 第 2 次就诊');
  await opened.tap('再加一次就诊');
  await assert.rejects(opened.tap('撤销'));
  opened.close();
});

test('what is not read of a receipt moves up with it', async () => {
  const opened = await openComponent({ properties: { claim: { encounters: [{ care_type: 'outpatient', invoices: [{ total: '1.00' }, {}] }] } } });
  opened.instance.goTo('receipts', 0);
  await opened.type('f-encounters-0-invoices-1-total', 'x');
  await opened.tap('删除 票据 1');
  assert.deepEqual(Object.keys(opened.instance.typed), ['/encounters/0/invoices/0/total']);
  assert.equal(opened.nodes.find(({ attributes }) => attributes.id === 'f-encounters-0-invoices-0-total').attributes.value, 'x');
  opened.close();
});

test('nothing entered yet: one sentence and one button', async () => {
  const opened = await openComponent();
  assert.ok(opened.text.includes('还没有就诊') && opened.text.includes(opened.instance.words.headline));
  assert.deepEqual(opened.component.querySelectorAll('.button').map(({ dom }) => dom.textContent), ['添加一次就诊']);
  assert.deepEqual(opened.eventsOf('change').at(-1), { empty: true, complete: false, payable: '0.00', openFindings: 0 });
  opened.close();
});

test('the host hears of steps and amounts, of what was typed only if it asks', async () => {
  const opened = await openComponent({ properties: { claim, submitLabel: '交给单位' } });
  assert.deepEqual(Object.keys(opened.eventsOf('change').at(-1)), ['empty', 'complete', 'payable', 'openFindings']);
  opened.instance.goTo('result');
  assert.deepEqual(opened.eventsOf('step').at(-1), { step: 'result', index: 6, total: 7 });
  await opened.tap('交给单位');
  const [submitted] = opened.eventsOf('submit');
  assert.deepEqual(submitted.claim, claim);
  assert.equal(submitted.result.payable, '161.00');
  opened.instance.setData({ disclosure: 'full' });
  opened.instance.goTo('visits');
  assert.deepEqual(opened.eventsOf('change').at(-1).claim, claim);
  assert.notEqual(opened.eventsOf('change').at(-1).claim, opened.instance.held);
  opened.close();
});

test('half an answer is none: nothing is handed over while an entry cannot be read', async () => {
  const opened = await openComponent({ properties: { claim, submitLabel: '交给单位' } });
  opened.instance.typed = { '/encounters/0/invoices/0/total': { text: '85O', reason: 'amount', quiet: false } };
  opened.instance.goTo('result');
  assert.equal(opened.instance.data.result.headline, undefined);
  assert.equal(opened.instance.data.result.unread[0].text, '85O');
  opened.instance.onSubmit();
  assert.deepEqual(opened.eventsOf('submit'), []);
  assert.notEqual(opened.instance.data.step, 'result');
});

test('without submit-label there is no such button', async () => {
  const opened = await openComponent({ properties: { claim } });
  opened.instance.goTo('result');
  assert.deepEqual(opened.component.querySelectorAll('.primary'), []);
  opened.close();
});

test('the result leads to what can be changed, not to what is only advice', async () => {
  const opened = await openComponent({ properties: { claim } });
  opened.instance.goTo('result');
  const effects = opened.instance.answer.estimate.findings.map(({ effect }) => effect);
  assert.deepEqual(effects, ['reduce', 'advise']);
  const ways = opened.component.querySelectorAll('.button').filter(({ dom }) => dom.textContent === '去修改');
  assert.equal(ways.length, 1);
  await opened.tap(`去修改 ${opened.instance.words.findings[0].title}`);
  assert.equal(opened.instance.data.step, 'receipts');
  opened.close();
});

test('readonly shows the result and nothing to change', async () => {
  const opened = await openComponent({ properties: { claim, readonly: true } });
  assert.equal(opened.instance.data.step, 'result');
  assert.ok(opened.text.includes('预检结果，尚未提交'));
  assert.deepEqual(opened.nodes.filter(({ tag, attributes }) => tag === 'wx-input' || attributes['aria-role'] === 'radio'), []);
  await assert.rejects(opened.tap('清空'));
  opened.close();
});

test('the given claim is never changed, and reset goes back to it', async () => {
  const given = structuredClone(claim);
  const opened = await openComponent({ properties: { claim: given } });
  opened.instance.goTo('receipts', 0);
  await opened.type('f-encounters-0-invoices-0-total', '900');
  assert.deepEqual(given, claim);
  assert.equal(opened.instance.held.encounters[0].invoices[0].total, '900.00');
  opened.instance.reset();
  assert.deepEqual(opened.instance.held, claim);
  opened.close();
});

test('nothing is sent or stored', async () => {
  const real = globalThis.wx;
  const used = new Set();
  globalThis.wx = new Proxy(real, { get: (wx, name) => (used.add(name), wx[name]) });
  const opened = await openComponent({ properties: { claim, submitLabel: '交给单位' } });
  for (const [step, visit] of SCREENS) opened.instance.goTo(step, visit);
  await opened.tap('交给单位');
  await opened.tap('清空');
  opened.close();
  globalThis.wx = real;
  const allowed = ['getAppBaseInfo', 'pageScrollTo', 'createSelectorQuery'];
  assert.deepEqual([...used].filter((name) => !allowed.includes(String(name))), []);
  assert.ok(used.has('getAppBaseInfo'));
});

test('the scripts name nothing that a mini-program lacks', () => {
  const lacking = /\b(?:fetch|XMLHttpRequest|TextDecoder|Intl|URL|eval|Function|document|window|localStorage|BigInt|WebAssembly)\s*[.(]/;
  for (const file of ['check/check.js', 'source.js']) {
    assert.doesNotMatch(readFileSync(join(built, file), 'utf8'), lacking, file);
  }
});

test('both languages say the same things', () => {
  const [zh, en] = ['zh-CN', 'en'].map((locale) => fromPackage(`data/${locale}.js`).texts);
  const shape = (value) => (typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, Array.isArray(one) ? one.length : shape(one)])) : typeof value);
  assert.deepEqual(shape(zh), shape(en));
  const chinese = JSON.stringify(en).replace(/\([一-龥]+\)/g, '');
  assert.doesNotMatch(chinese, /[一-龥]/);
});

test('no size, colour or text stands outside the variables and words', () => {
  const wxml = readFileSync(join(built, 'check/check.wxml'), 'utf8');
  assert.doesNotMatch(wxml, /style=/);
  assert.doesNotMatch(wxml.replace(/<!--.*?-->/gs, ''), /[一-龥]/);
  const wxss = readFileSync(new URL('../../pkg/miniprogram/check/check.wxss', import.meta.url), 'utf8');
  const coloured = wxss.split('\n').filter((line) => /#[0-9a-f]{3,6}\b|rgb|hsl/i.test(line));
  assert.ok(coloured.length > 8);
  for (const line of coloured) assert.match(line, /^ +--c-[a-z-]+: var\(--preclaim-color-/);
  assert.match(wxss, /--target: var\(--preclaim-target, 44px\)/);
  assert.match(wxss, /\.elder \{[^}]*60px/);
});

test('the folder is complete in itself', () => {
  assert.deepEqual(readdirSync(built).sort(), ['README.md', 'check', 'data', 'engine.js', 'package.json', 'source.js', 'visits.wasm.br']);
});
