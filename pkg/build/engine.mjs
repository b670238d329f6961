// From what cargo has built to what the package ships: `node engine.mjs <cargo's .wasm> <folder> <name> [lowered]`
// writes <name>.wasm and its twin in JavaScript, <name>-twin.js.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const [from, folder, name, lowered] = process.argv.slice(2);
const tools = createRequire(import.meta.url).resolve('binaryen/package.json').replace('package.json', 'bin/');
const scratch = join(tmpdir(), `preclaim-${name}-${process.pid}`);
const at = (file) => join(scratch, file);
mkdirSync(scratch, { recursive: true });
mkdirSync(folder, { recursive: true });

/** What rustc's own libraries are built with. */
const NEW = ['sign-ext', 'bulk-memory', 'bulk-memory-opt', 'nontrapping-float-to-int', 'mutable-globals', 'multivalue', 'reference-types', 'call-indirect-overlong'];
const features = NEW.map((feature) => `--enable-${feature}`);
const run = (tool, ...options) => execFileSync(process.execPath, [tools + tool, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });

// The linker exports two globals as well, and iOS refuses to load a module that exports a global.
const wanted = ['memory', 'preclaim_alloc', 'preclaim_free', 'preclaim_call'];
const graph = [{ name: 'host', root: true, reaches: wanted }, ...wanted.map((one) => ({ name: one, export: one }))];
writeFileSync(at('graph.json'), JSON.stringify(graph));
run('wasm-metadce', from, ...features, '--graph-file', at('graph.json'), '--strip-debug', '--strip-producers', '--strip-target-features', '-o', at('whole.wasm'));

// Engines of older phones, and the translation, know WebAssembly 1.0 only. Optimising once more would make
// the compressed file larger.
const lowering = ['--signext-lowering', '--llvm-memory-copy-fill-lowering', '--llvm-nontrapping-fptoint-lowering'];
run('wasm-opt', at('whole.wasm'), ...features, ...lowering, '-o', at('lowered.wasm'));
const first = ['--mvp-features', '--enable-mutable-globals'];
// Fails if anything newer is left.
run('wasm-opt', at('lowered.wasm'), ...first, '-o', at('checked.wasm'));
refuseImports(readFileSync(at('checked.wasm')));
writeFileSync(join(folder, `${name}.wasm`), readFileSync(at(lowered ? 'checked.wasm' : 'whole.wasm')));

run('wasm2js', at('checked.wasm'), ...first, '-O', '-o', at('plain.js'));
writeFileSync(at('twin.js'), asFactory(readFileSync(at('plain.js'), 'utf8')));
const bundle = await rolldown({ input: at('twin.js'), treeshake: false, transform: { target: 'es2015' } });
await bundle.write({ file: join(folder, `${name}-twin.js`), format: 'esm', minify: true });
rmSync(scratch, { recursive: true });

/** A module that imports nothing can be loaded by every host. */
function refuseImports(bytes) {
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  if (imports.length > 0) throw new Error(`the wasm imports ${JSON.stringify(imports)}`);
}

/** The translation runs as soon as it is loaded; as a function, each call gives an engine with memory of its own. */
function asFactory(script) {
  const start = script.indexOf('var retasmFunc = asmFunc({');
  if (start < 0 || !script.startsWith('\n')) throw new Error('wasm2js writes its module otherwise than expected');
  if (/\b(?:import|require)\b/.test(script.slice(0, 2000))) throw new Error('the translation imports something');
  return `export default function () {${script.slice(0, start)}return asmFunc({});\n}\n`;
}
