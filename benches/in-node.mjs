// The contenders in Node.

import { readFileSync } from 'node:fs';
import { host } from './host.mjs';

const ROOT = new URL('../', import.meta.url);
export const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');
export const bytes = (path) => readFileSync(new URL(path, ROOT));

export const TEXTS = {
  plan: 'plans/sh-teachers-2026.json',
  hospitals: 'plans/hospitals/shanghai-public-knowledge.json',
  words: 'src/render/zh-CN.json',
};
export const ZEN = 'benches/others/node_modules/@gorules/zen-engine-wasm/dist/zen_engine_wasm_bg.wasm';

/** Each contender that is not ours, opened when it is first asked for. */
export const OTHERS = {
  'json-logic': async () => (await import('./others/json-logic.mjs')).open(),
  zen: async () => (await import('./others/zen.mjs')).open(bytes(ZEN)),
  'zen-graph': async () => (await import('./others/zen-graph.mjs')).open(),
  decimal: async () => (await import('./others/decimal.mjs')).open(),
};

export async function inNode() {
  const pack = await import('../pkg/dist/node.js');
  const texts = Object.fromEntries(Object.entries(TEXTS).map(([name, path]) => [name, read(path)]));
  return host({ pack, texts, others: OTHERS, load: (build) => pack.loadEngine({ engine: 'wasm', wasm: bytes(`pkg/dist/${build}.wasm`) }) });
}
