// The same answer with a decision graph of ZEN as wasm, which answers by a promise. In Node only: in a
// browser it needs shared memory, workers and a bundler.

import zen from '@gorules/zen-engine-wasm32-wasi';
import { GRAPH, facts, told } from './zen-rules.mjs';

export async function open() {
  const decision = new zen.ZenEngine().createDecision(GRAPH);
  return async (claim) => told(claim, (await decision.evaluate(facts(claim))).result);
}
