// The same answer with ZEN's expressions as wasm. It has no call that reads an expression once for many claims.

import init, { evaluateExpression } from '@gorules/zen-engine-wasm';
import { EXPRESSION, facts, told } from './zen-rules.mjs';

/** Takes the bytes of the wasm, or nothing where it can be fetched. */
export async function open(wasm) {
  await init(wasm === undefined ? undefined : { module_or_path: wasm });
  return (claim) => told(claim, evaluateExpression(EXPRESSION, facts(claim)));
}
