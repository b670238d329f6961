// The template and styles through WeChat's own compiler, which takes less than the simulator's.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { built, caseOf, openComponent } from './component.js';

const compiler = createRequire(import.meta.url)('miniprogram-compiler');

test('WeChat’s compiler takes the template, and it draws the same result', async () => {
  const { claim } = caseOf('sh-teachers-2026/reduce/S08.json');
  const opened = await openComponent({ properties: { claim }, compiler: 'official' });
  opened.instance.goTo('result');
  const { headline, banner, findings } = opened.instance.words;
  for (const text of [headline, banner, findings[0].title, '¥161.00']) assert.ok(opened.text.includes(text), text);
  opened.instance.goTo('visit', 0);
  await opened.choose('f-encounters-0-care_type-outpatient');
  assert.equal(opened.instance.held.encounters[0].care_type, 'outpatient');
  opened.close();
});

test('WeChat’s compiler takes the styles', () => {
  assert.match(JSON.stringify(compiler.wxssToJs(built)), /--preclaim-color-primary/);
});
