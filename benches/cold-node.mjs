// A fresh process that answers once: `node cold-node.mjs <contender>` prints how long each step took.

import { first } from './first.mjs';
import { OTHERS, bytes, read } from './in-node.mjs';

const steps = await first(process.argv[2], {
  text: async (path) => read(path),
  ours: async (build) => {
    const pack = await import('../pkg/dist/node.js');
    return [pack, await pack.loadEngine({ engine: 'wasm', wasm: bytes(`pkg/dist/${build}.wasm`) })];
  },
  others: { hand: async () => (await import('./others/hand.mjs')).answer, ...OTHERS },
});
process.stdout.write(`${JSON.stringify(steps)}\n`, () => process.exit());
