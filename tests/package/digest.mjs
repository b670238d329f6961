// `node digest.mjs <engine|member|visits> <wasm|twin>` prints the digest over all cases of that build, as JSON.

import { readFileSync } from 'node:fs';
import { loadEngine } from '../../pkg/dist/node.js';
import { runConformance } from '../../pkg/dist/conformance.js';
import { kit, place } from './kit.mjs';

const [build, kind] = process.argv.slice(2);
if (kind === 'twin') delete globalThis.WebAssembly;
const engine = await loadEngine({
  engine: kind,
  ...(kind === 'wasm' && { wasm: readFileSync(place(`dist/${build}.wasm`)) }),
  twin: () => import(`../../pkg/dist/${build}-twin.js`),
});
console.log(JSON.stringify(await runConformance(engine, kit(), { build })));
