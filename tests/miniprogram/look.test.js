// How it looks: the component's nodes and styles drawn in Chromium. Not WeChat's renderer, but the same colours, sizes
// and roles.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { built, caseOf, openComponent } from './component.js';

// Those of the page's tests.
const fromRoot = createRequire(new URL('../../package.json', import.meta.url));
const { chromium } = fromRoot('@playwright/test');
const axe = readFileSync(fromRoot.resolve('axe-core/axe.min.js'), 'utf8');
const styles = readFileSync(join(built, 'check/check.wxss'), 'utf8');

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined });
after(() => browser.close());

const { claim } = caseOf('sh-teachers-2026/reduce/S08.json');
const SCREENS = [['visits'], ['visit', 0], ['receipts', 0], ['special', 0], ['papers'], ['policy'], ['result']];
/** The narrowest phone. */
const WIDTH = 320;

for (const [name, properties, fontSize, colorScheme, target] of [
  ['standard', {}, 17, 'light', 44],
  ['dark', {}, 17, 'dark', 44],
  ['elder', {}, 24, 'light', 60],
  ['English', { locale: 'en' }, 17, 'light', 44],
]) {
  test(`${name}: contrast, names, targets and width hold on every screen`, async () => {
    const opened = await openComponent({ properties: { claim, submitLabel: 'OK', ...properties }, fontSize });
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 640 }, colorScheme });
    opened.instance.unfold('special');
    opened.instance.unfold('how');
    for (const [step, visit] of SCREENS) {
      opened.instance.goTo(step, visit);
      // A message is on the screen too.
      if (step === 'receipts') await opened.type('f-encounters-0-invoices-0-category_copay', 'x');
      await page.setContent(asPage(opened.component.toJSON(), properties.locale));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${step} is too wide`);
      const small = await page.locator('.button, .choice, .input').evaluateAll((all, least) => all.filter((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < least || height < least;
      }).map((one) => one.outerHTML), target);
      assert.deepEqual(small, [], step);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes[0].html]), [], step);
      if (step === 'receipts') await opened.type('f-encounters-0-invoices-0-category_copay', '0');
    }
    await page.close();
    opened.close();
  });
}

const TAGS = { 'wx-text': 'span', 'wx-input': 'input' };

function asPage(tree, locale = 'zh-CN') {
  return `<!doctype html><html lang="${locale}"><title>preclaim</title><style>body { margin: 0; } span { white-space: pre-line; } ${styles}</style><main>${asHtml(tree)}</main>`;
}

/** What WeChat draws of a node, near enough. */
function asHtml(node) {
  if (typeof node === 'string') return escaped(node);
  const tag = TAGS[node.tagName] ?? 'div';
  const given = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  // The message is there only if something is wrong.
  if (given['aria-invalid'] !== 'true') delete given['aria-errormessage'];
  const role = given['aria-role'];
  const attributes = Object.entries({ ...given, role, tabindex: role === 'button' || role === 'radio' ? 0 : undefined })
    .filter(([name, value]) => value !== undefined && /^(?:class|id|role|tabindex|value|aria-(?!role)[a-z]+)$/.test(name))
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  return tag === 'input' ? `<input${attributes}>` : `<${tag}${attributes}>${node.children.map(asHtml).join('')}</${tag}>`;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
