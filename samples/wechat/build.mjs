// Takes what the package has for mini-programs: `node build.mjs [folder of the package]`.
//
// "Build npm" of the DevTools does the first step as well. The other files go into the subpackage: the twin for phones
// without WXWebAssembly, and the conformance kit.

import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const dist = join(resolve(process.argv[2] ?? join(here, 'node_modules/preclaim')), 'dist');

const npm = join(here, 'miniprogram_npm/preclaim');
rmSync(npm, { recursive: true, force: true });
cpSync(join(dist, 'miniprogram'), npm, { recursive: true });
cpSync(join(dist, 'wechat/twin.js'), join(here, 'conformance/twin.js'));
cpSync(join(dist, 'wechat/conformance.js'), join(here, 'conformance/run.js'));
writeFileSync(join(here, 'conformance/cases.js'), casesOfVisits());

/** The cases that this engine can answer, with the plans and lists that they name. The component's own are not taken twice. */
function casesOfVisits() {
  const kit = JSON.parse(readFileSync(join(dist, 'conformance/cases.json'), 'utf8'));
  const cases = kit.cases.filter(({ builds }) => builds.includes('visits'));
  const used = new Set([...kit.otherPlans, ...cases.map(({ plan }) => plan)]);
  const plans = kit.plans.map((text, at) => (used.has(at) ? sharedOrOwn(text) : '""'));
  const shortened = JSON.stringify({ ...kit, plans: [], hospitals: [], cases });
  return `module.exports = Object.assign(${shortened}, { plans: [${plans}], hospitals: [${kit.hospitals.map(sharedOrOwn)}] });\n`;
}

/** A script that says a text: by the file that holds it already, if there is one. */
function sharedOrOwn(text) {
  const packed = JSON.stringify(JSON.parse(text));
  const data = join(npm, 'data');
  const known = readdirSync(data).find((file) => readFileSync(join(data, file), 'utf8') === `module.exports = ${JSON.stringify(packed)};\n`);
  return known ? `require('../miniprogram_npm/preclaim/data/${known}')` : JSON.stringify(packed);
}
