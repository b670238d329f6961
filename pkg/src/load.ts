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

/** An engine's exports, of whatever wasm comes as. The module imports nothing. */
export async function instantiate(source: WasmSource, init?: RequestInit): Promise<Exports> {
  return (await WebAssembly.instantiate(await compile(source, init))).exports as unknown as Exports;
}

/** A compiled module serves for any number of engines, and for one in the place of another that has stopped. */
export async function compile(source: WasmSource, init?: RequestInit): Promise<WebAssembly.Module> {
  const given = await source;
  if (!isWasmAllowed()) throw new EngineError('csp', "wasm is not allowed here: add 'wasm-unsafe-eval' to script-src, or let the twin be used");
  if (given instanceof WebAssembly.Module) return given;
  if (typeof given === 'string' || given instanceof URL) return fromResponse(await fetched(given, init));
  if (typeof Response !== 'undefined' && given instanceof Response) return fromResponse(given);
  return fromBytes(given as BufferSource);
}

/** Throws an `EngineError` where nothing comes. */
export async function fetched(address: string | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw unfetched(address, error);
  }
}

export function unfetched(address: string | URL, error: unknown): EngineError {
  return new EngineError('network', `${String(address)} could not be fetched: is it allowed by connect-src and CORS, and is there a network?`, error);
}

async function fromResponse(response: Response): Promise<WebAssembly.Module> {
  if (!response.ok) throw new EngineError('path', `${response.url}: ${response.status}; serve the wasm file of the package there`);
  try {
    // Compiled while it arrives, if the server says what it is.
    const isNamed = response.headers.get('content-type')?.startsWith('application/wasm');
    return isNamed ? await WebAssembly.compileStreaming(response) : await fromBytes(await response.arrayBuffer());
  } catch (error) {
    // What does not compile has an error of its own; this one is of a connection that broke off.
    throw error instanceof TypeError ? unfetched(response.url, error) : error;
  }
}

async function fromBytes(source: BufferSource): Promise<WebAssembly.Module> {
  const bytes = ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : new Uint8Array(source);
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) throw new EngineError('mime', 'what came is no wasm; is it the page of an error?');
  return WebAssembly.compile(source as ArrayBuffer);
}

function errorOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  // Wasm is allowed, yet this does not compile, or asks for imports: it is cut short, or some other file.
  return new EngineError('version', 'what came is not the wasm of this package: serve it whole, and of the same version', error);
}
