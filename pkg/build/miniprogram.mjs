// The folder that "npm build" of the WeChat DevTools copies into a mini-program: component, engine and data, complete
// in itself. Needs dist/wechat, which scripts.mjs makes.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const source = (path) => here(`../miniprogram/${path}`);
const target = (path) => here(`../dist/miniprogram/${path}`);
const read = (path) => readFileSync(path, 'utf8');

/** Plans of visits: what the engine of mini-programs can check. */
const PLANS = ['sh-teachers-2026', 'sh-university-480-2026'];
const LOCALES = ['zh-CN', 'en'];

rmSync(target(''), { recursive: true, force: true });
for (const folder of ['check', 'data']) mkdirSync(target(folder), { recursive: true });

await script('check/check.js');
await script('source.js');
cpSync(here('../dist/wechat/index.js'), target('engine.js'));
cpSync(here('../dist/wechat/visits.wasm.br'), target('visits.wasm.br'));
for (const file of ['README.md', 'check/check.json']) cpSync(source(file), target(file));
// Space between tags means nothing there.
writeFileSync(target('check/check.wxml'), read(source('check/check.wxml')).replace(/<!--.*?-->/gs, '').replace(/>\s+</g, '><'));

writeFileSync(target('check/check.wxss'), read(source('check/check.wxss')).replace(/\/\*.*?\*\//gs, '').replace(/\s*\n\s*/g, '').replace(/([{:;]) | ([{}])/g, '$1$2'));

// Mini-programs cannot read the JSON files of a package, so data are scripts.
for (const plan of PLANS) data(plan, asText(read(here(`../../plans/${plan}.json`))));
data('hospitals', asText(read(here('../../plans/hospitals/shanghai-public-knowledge.json'))));
for (const locale of LOCALES) {
  const phrases = JSON.stringify(JSON.parse(read(here(`../../src/render/${locale}.json`))));
  const texts = read(source(`texts/${locale}.js`)).replace('export const texts =', 'exports.texts =');
  writeFileSync(target(`data/${locale}.js`), `exports.phrases = ${JSON.stringify(phrases)};\n${texts}`);
}
// The folder lies in a package of ES modules.
writeFileSync(target('package.json'), '{ "type": "commonjs" }\n');

/** The component is one script instead of five; what it shares with the host's pages stays a file of its own. */
async function script(path) {
  const external = [/\/engine\.js$/, /\.\/source\.js$/];
  const bundle = await rolldown({ input: source(path), platform: 'neutral', external, transform: { target: 'es2017' } });
  await bundle.write({ file: target(path), format: 'cjs', minify: true });
}

function asText(json) {
  return `module.exports = ${JSON.stringify(JSON.stringify(JSON.parse(json)))};\n`;
}

function data(name, script) {
  writeFileSync(target(`data/${name}.js`), script);
}
