// sri.json: for every file that a page may load by itself, what goes into its `integrity`.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const names = readdirSync(here('../dist')).filter((name) => /\.(js|wasm|json)$/.test(name)).sort();
const hashes = names.map((name) => [`dist/${name}`, `sha384-${createHash('sha384').update(readFileSync(here(`../dist/${name}`))).digest('base64')}`]);
writeFileSync(here('../sri.json'), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
