// docs/mini-program.md names every property, event, slot, class and variable, and no other.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const text = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const page = text('docs/mini-program.md');
const folder = new URL('../../pkg/miniprogram/check/', import.meta.url);
const script = readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => text(`pkg/miniprogram/check/${file}`)).join('\n');
const template = text('pkg/miniprogram/check/check.wxml');
const styles = text('pkg/miniprogram/check/check.wxss');

const all = (source, pattern) => [...new Set([...source.matchAll(pattern)].map(([, name]) => name))].sort();
const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The names in the first column of the table below a heading. */
function tableOf(heading) {
  const [, table] = new RegExp(`\\| ${heading} [^\\n]*\\n((?:\\|[^\\n]*\\n)+)`).exec(page);
  return all(table, /^\| `([^`]+)`/gm);
}

test('properties', () => {
  const [, block] = /properties: \{([\s\S]*?)\n {2}\}/.exec(script);
  assert.deepEqual(tableOf('Property'), all(block, /^ {4}(\w+):/gm).map(dashed).sort());
});

test('events', () => {
  assert.deepEqual(tableOf('Event'), all(script, /triggerEvent\('(\w+)'/g));
});

test('variables', () => {
  assert.deepEqual(tableOf('Variable'), all(styles, /var\((--preclaim-[a-z-]+)/g));
});

test('slots and classes', () => {
  for (const name of all(template, /<slot name="([^"]+)"/g)) assert.ok(page.includes(`\`${name}\``), name);
  const [, classes] = /externalClasses: \[(.*)\]/.exec(script);
  for (const name of all(classes, /'([^']+)'/g)) assert.ok(page.includes(`\`${name}\``), name);
});
