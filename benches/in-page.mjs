// The contenders in a browser. Paths are those of the repository, see serve.mjs.

import { host } from './host.mjs';

const text = async (path) => (await fetch(path)).text();
const OTHERS = {
  'json-logic': async () => (await import('./others/json-logic.mjs')).open(),
  zen: async () => (await import('./others/zen.mjs')).open(),
  decimal: async () => (await import('./others/decimal.mjs')).open(),
};

globalThis.opening = (async () => {
  const pack = await import('/pkg/dist/index.js');
  const texts = {
    plan: await text('/plans/sh-teachers-2026.json'),
    hospitals: await text('/plans/hospitals/shanghai-public-knowledge.json'),
    words: await text('/src/render/zh-CN.json'),
  };
  return host({ pack, texts, others: OTHERS, load: (build) => pack.loadEngine({ engine: 'wasm', wasm: `/pkg/dist/${build}.wasm` }) });
})();
