// The scripts of the package, from pkg/src to pkg/dist, each one file that imports nothing but the engine's own files.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown } from 'rolldown';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = (path) => here(`../dist/${path}`);

await script('browser.ts', 'index.js', { platform: 'browser' });
await script('node.ts', 'node.js', { platform: 'node' });
await script('node.ts', 'node.cjs', { platform: 'node', format: 'cjs' });
await script('twin.ts', 'twin.js', { platform: 'neutral' });
writeFileSync(dist('no-elements.js'), '// Where pages are made on a server there are no custom elements; the browser defines them.\n');
await script('conformance.ts', 'conformance.js', { platform: 'neutral' });
await wechat();
await import('./miniprogram.mjs');

/** Engine files stay beside the script: they are loaded when they are needed. For Node nothing is gained by smaller files, and stack traces are read. */
async function script(source, target, { platform, format = 'esm', external = [/-twin\.js$/, /^node:/] }) {
  const bundle = await rolldown({ input: here(`../src/${source}`), platform, external, transform: { target: 'es2022' } });
  await bundle.write({ file: dist(target), format, minify: platform !== 'node', codeSplitting: false });
}

/** Mini-programs take CommonJS of an older language, and wasm compressed. */
async function wechat() {
  const folder = 'wechat/';
  rmSync(dist(folder), { recursive: true, force: true });
  mkdirSync(dist(folder), { recursive: true });
  for (const [source, target] of [['../src/wechat.ts', 'index.js'], ['../src/conformance.ts', 'conformance.js'], ['../dist/visits-twin.js', 'twin.js']]) {
    const bundle = await rolldown({ input: here(source), platform: 'neutral', transform: { target: 'es2017' } });
    await bundle.write({ file: dist(folder + target), format: 'cjs', exports: 'named', minify: true, codeSplitting: false });
  }
  writeFileSync(dist(`${folder}package.json`), '{ "type": "commonjs" }\n');
  const wasm = readFileSync(dist('visits.wasm'));
  const settings = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length };
  writeFileSync(dist(`${folder}visits.wasm.br`), brotliCompressSync(wasm, { params: settings }));
}
