// The engine as every host sees it: a call is a name and texts, a reply is a text. How a call lies in
// memory is written down in src/abi.rs, what can be called in src/calls.rs.

import type { About } from '../types.js';
import { decode, encode } from './utf8.js';

/** What the module exports, as wasm or as its translation into JavaScript. */
export interface Exports {
  memory: { buffer: ArrayBufferLike };
  preclaim_alloc(length: number): number;
  preclaim_free(at: number, length: number): void;
  preclaim_call(at: number, length: number): number;
}

/** `wasm`, or its translation for hosts that forbid it. Both give the same answers, byte for byte. */
export type EngineKind = 'wasm' | 'twin';

export interface Engine {
  readonly kind: EngineKind;
  readonly about: About;
  /** A name and its arguments, each a text; the reply is JSON. `Checker` and the others are made of this. */
  call(name: string, ...texts: string[]): string;
}

/** Why there is no engine. */
export type EngineErrorCode =
  /** The host's policy forbids wasm, and the twin was not allowed or did not come either. */
  | 'csp'
  /** What came is no wasm: often a page that says "not found". */
  | 'mime'
  /** Nothing lies at the path. */
  | 'path'
  /** The files of two versions were mixed. */
  | 'version'
  /** Nothing came over the network. */
  | 'network'
  /** The engine has stopped in the middle of a call and has to be loaded again. */
  | 'stopped';

export class EngineError extends Error {
  override readonly name = 'EngineError';
  /** `hint` says what to do, for the developer. */
  constructor(readonly code: EngineErrorCode, readonly hint: string, readonly reason?: unknown) {
    super(`${code}: ${hint}`);
  }
}

/** The version of the calls that this package makes. */
const CALLS = 1;
/** Bytes of a length. */
const LENGTH = 4;

export function engineOf(exports: Exports, kind: EngineKind): Engine {
  let stopped: unknown;
  const call = (name: string, ...texts: string[]): string => {
    if (stopped !== undefined) throw new EngineError('stopped', 'load the engine again; nothing it held is left', stopped);
    try {
      return callOnce(exports, [name, ...texts]);
    } catch (error) {
      stopped = error;
      throw new EngineError('stopped', 'load the engine again, and please report the claim that did this', error);
    }
  };
  const about = aboutOf(exports);
  if (about?.calls !== CALLS) throw new EngineError('version', 'take all files from one version of the package');
  return { kind, about, call };
}

/** What the engine says of itself; nothing where it is some other module. */
function aboutOf(exports: Exports): About | undefined {
  try {
    return JSON.parse(callOnce(exports, ['about'])) as About;
  } catch {
    return undefined;
  }
}

function callOnce(exports: Exports, texts: string[]): string {
  const parts = texts.map(encode);
  const length = parts.reduce((sum, part) => sum + LENGTH + part.length, 0);
  const at = exports.preclaim_alloc(length) >>> 0;
  // Looked at only now: memory that grows lies elsewhere.
  const memory = new Uint8Array(exports.memory.buffer);
  let end = at;
  for (const part of parts) {
    for (let byte = 0; byte < LENGTH; byte += 1) memory[end++] = part.length >>> (8 * byte);
    memory.set(part, end);
    end += part.length;
  }
  const reply = exports.preclaim_call(at, length) >>> 0;
  exports.preclaim_free(at, length);
  return take(exports, reply);
}

/** Reads a reply and gives its room back. */
function take(exports: Exports, reply: number): string {
  const memory = new Uint8Array(exports.memory.buffer);
  let length = 0;
  for (let byte = LENGTH - 1; byte >= 0; byte -= 1) length = length * 0x100 + (memory[reply + byte] ?? 0);
  const start = reply + LENGTH;
  const text = decode(memory.subarray(start, start + length));
  exports.preclaim_free(reply, LENGTH + length);
  return text;
}
