// For hosts that forbid wasm and are known to: the engine in JavaScript, without a try at wasm first.

import twin from './engine-twin.js';
import { engineOf, type Engine } from './engine.js';

export * from './api.js';

/** The engine in JavaScript: the same answers, more slowly. */
export async function loadEngine(): Promise<Engine> {
  return engineOf(twin(), 'twin');
}
