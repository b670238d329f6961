// For browsers, workers and bundlers: everything lies beside this file.

import type { Engine } from './engine.js';
import { instantiate, loadFrom, type LoadOptions, type Twin } from './load.js';

export * from './api.js';

/**
 * Loads the engine. Throws an `EngineError` that says why there is none.
 *
 * A signal gives up what is still on its way. Each call gives an engine of its own: what is opened on one is unknown to the others.
 */
export function loadEngine({ engine = 'auto', wasm, twin, signal }: LoadOptions & { signal?: AbortSignal } = {}): Promise<Engine> {
  return loadFrom({
    wasm: () => instantiate(wasm ?? new URL('./engine.wasm', import.meta.url), { signal: signal ?? null }),
    // Written so that bundlers find it.
    twin: twin ?? (() => import('./engine-twin.js') as Promise<Twin>),
  }, engine);
}
