// For Node: files are read from the package's own folder.

import { readFile } from 'node:fs/promises';
import type { Engine } from './engine.js';
import { EngineError } from './engine.js';
import { instantiate, loadFrom, type LoadOptions, type Twin, type WasmSource } from './load.js';

export * from './api.js';

/** Loads the engine; `wasm` may be a path or a `file:` address too. Throws an `EngineError` that says why there is none. */
export function loadEngine({ engine = 'auto', wasm = new URL('./engine.wasm', import.meta.url), twin }: LoadOptions = {}): Promise<Engine> {
  return loadFrom({
    wasm: async () => instantiate(isFile(wasm) ? await read(wasm) : wasm),
    twin: twin ?? (() => import('./engine-twin.js') as Promise<Twin>),
  }, engine);
}

const isFile = (source: WasmSource): source is string | URL =>
  source instanceof URL ? source.protocol === 'file:' : typeof source === 'string' && !/^https?:/.test(source);

async function read(file: string | URL): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(typeof file === 'string' && file.startsWith('file:') ? new URL(file) : file));
  } catch (error) {
    throw new EngineError('path', `${String(file)} cannot be read`, error);
  }
}
