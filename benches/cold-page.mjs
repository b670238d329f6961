// A fresh page that answers once.

import { first } from './first.mjs';

globalThis.cold = first(location.hash.slice(1), {
  text: async (path) => (await fetch(`/${path}`)).text(),
  ours: async (build) => {
    const pack = await import('/pkg/dist/index.js');
    return [pack, await pack.loadEngine({ engine: 'wasm', wasm: `/pkg/dist/${build}.wasm` })];
  },
  others: {
    hand: async () => (await import('./others/hand.mjs')).answer,
    'json-logic': async () => (await import('./others/json-logic.mjs')).open(),
    zen: async () => (await import('./others/zen.mjs')).open(),
    decimal: async () => (await import('./others/decimal.mjs')).open(),
  },
});
