// The types of the package: beside the scripts for ES modules, and once more in dist/cjs, because TypeScript
// takes a declaration file for the kind of module that the nearest package.json says.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = (path) => here(`../dist/${path}`);

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '--project', here('../tsconfig.json')], { stdio: 'inherit' });
// Declarations that are written by hand.
for (const name of readdirSync(here('../src')).filter((file) => file.endsWith('.d.ts'))) cpSync(here(`../src/${name}`), dist(name));

mkdirSync(dist('cjs'), { recursive: true });
writeFileSync(dist('cjs/package.json'), '{ "type": "commonjs" }\n');
for (const name of ['node', 'api', 'checker', 'engine', 'load', 'text']) {
  const text = readFileSync(dist(`${name}.d.ts`), 'utf8');
  writeFileSync(dist(`cjs/${name}.d.ts`), text.replaceAll('../types.js', './types.js'));
}
cpSync(here('../types.d.ts'), dist('cjs/types.d.ts'));
