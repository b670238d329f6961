// One way to an engine for every host: wasm first, its twin in JavaScript where wasm is forbidden.

import { EngineError, engineOf, type Engine, type Exports } from './engine.js';

/** A module that is the engine in JavaScript: `dist/twin.js` and its like. */
export interface Twin { default: () => Exports }

/** What wasm can be made of. */
export type WasmSource = string | URL | Response | BufferSource | WebAssembly.Module | PromiseLike<Response | BufferSource | WebAssembly.Module>;

export interface LoadOptions {
  /** `auto`: wasm, or the twin where the host's policy forbids wasm or has none. */
  engine?: 'auto' | 'wasm' | 'twin';
  /** Where the wasm is: an address, what was fetched from it, its bytes, or a compiled module. */
  wasm?: WasmSource;
  /** Brings the twin; asked only when it is needed. */
  twin?: () => PromiseLike<Twin>;
}

/** How this host gets at wasm and twin, where the caller says nothing else. */
export interface Sources {
  wasm: () => PromiseLike<Exports>;
  twin: () => PromiseLike<Twin>;
}

/** The first four bytes of wasm. */
const MAGIC = [0x00, 0x61, 0x73, 0x6d];

export async function loadFrom({ wasm, twin }: Sources, engine: LoadOptions['engine'] = 'auto'): Promise<Engine> {
  if (engine === 'twin') return twinOf(twin);
  try {
    return engineOf(await wasm(), 'wasm');
  } catch (error) {
    const told = errorOf(error);
    if (engine === 'wasm' || told.code !== 'csp') throw told;
    return twinOf(twin);
  }
}

async function twinOf(twin: Sources['twin']): Promise<Engine> {
  let module: Twin;
  try {
    module = await twin();
  } catch (error) {
    throw new EngineError('path', 'the twin did not load: serve the twin.js of the same version, or allow wasm', error);
  }
  return engineOf(module.default(), 'twin');
}

/** Whether the host's policy lets wasm be compiled at all; asked first, so that nothing is fetched in vain. */
export function isWasmAllowed(): boolean {
  if (typeof WebAssembly === 'undefined') return false;
  try {
    // Magic number and version: the smallest module there is.
    return new WebAssembly.Module(new Uint8Array([...MAGIC, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}

/** Makes wasm of whatever it comes as. The module imports nothing. */
export async function instantiate(source: WasmSource, signal?: AbortSignal): Promise<Exports> {
  if (!isWasmAllowed()) throw new EngineError('csp', "wasm is not allowed here: add 'wasm-unsafe-eval' to script-src, or let the twin be used");
  const given = await source;
  if (given instanceof WebAssembly.Module) return exportsOf(await WebAssembly.instantiate(given));
  if (typeof given === 'string' || given instanceof URL) return fromResponse(await fetched(given, signal));
  if (typeof Response !== 'undefined' && given instanceof Response) return fromResponse(given);
  return fromBytes(given as BufferSource);
}

/** Throws an `EngineError` where nothing comes. */
export async function fetched(address: string | URL, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch(address, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new EngineError('network', `${String(address)} could not be fetched: is it allowed by connect-src and CORS, and is there a network?`, error);
  }
}

async function fromResponse(response: Response): Promise<Exports> {
  if (!response.ok) throw new EngineError('path', `${response.url}: ${response.status}; serve the wasm file of the package there`);
  // Compiled while it arrives, if the server says what it is.
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    const { instance } = await WebAssembly.instantiateStreaming(response);
    return exportsOf(instance);
  }
  return fromBytes(await response.arrayBuffer());
}

async function fromBytes(source: BufferSource): Promise<Exports> {
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new EngineError('mime', 'what came is no wasm; is it the page of an error?');
  const { instance } = await WebAssembly.instantiate(source as ArrayBuffer);
  return exportsOf(instance);
}

const exportsOf = (instance: WebAssembly.Instance): Exports => instance.exports as unknown as Exports;

function errorOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  // Wasm is allowed, yet this does not compile, or asks for imports: it is cut short, or some other file.
  return new EngineError('version', 'what came is not the wasm of this package: serve it whole, and of the same version', error);
}
