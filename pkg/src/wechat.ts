// For WeChat mini-programs: WXWebAssembly reads from a path inside the package, and where that fails the
// twin takes over. Nothing here needs TextDecoder, URL, fetch, Intl, eval or a WebAssembly of the host.

import type { Engine, Exports } from './engine.js';
import { EngineError, engineOf } from './engine.js';
import type { Twin } from './load.js';

export * from './api.js';

/** As the base library has it since 2.13.0. */
interface WxWebAssembly { instantiate(path: string, imports: object): PromiseLike<{ instance?: { exports: unknown }; exports?: unknown }> }
declare const WXWebAssembly: WxWebAssembly | undefined;

export interface WechatOptions {
  /** `auto`: wasm, or the twin where wasm is missing or fails, as on older iOS. */
  engine?: 'auto' | 'wasm' | 'twin';
  /** A path inside the package, such as `/miniprogram_npm/preclaim/visits.wasm.br`. */
  wasm?: string;
  /** Brings the twin, such as `() => require.async('../twin/twin.js')`; asked only when it is needed. */
  twin?: () => PromiseLike<Twin> | Twin;
}

/** Loads the engine. Throws an `EngineError` that says why there is none. */
export async function loadEngine({ engine = 'auto', wasm, twin }: WechatOptions = {}): Promise<Engine> {
  let reason: unknown;
  if (engine !== 'twin' && wasm !== undefined) {
    try {
      return engineOf(await fromPackage(wasm), 'wasm');
    } catch (error) {
      reason = error;
    }
  }
  if (engine === 'wasm' || !twin) throw errorOf(reason);
  try {
    return engineOf((await twin()).default(), 'twin');
  } catch (error) {
    // Why wasm did not come says more than that its stand-in did not come either.
    throw error instanceof EngineError ? error : new EngineError('path', 'neither wasm nor the twin could be loaded', reason ?? error);
  }
}

async function fromPackage(path: string): Promise<Exports> {
  if (typeof WXWebAssembly === 'undefined') throw new EngineError('csp', 'this client has no WXWebAssembly; pass a twin');
  const made = await WXWebAssembly.instantiate(path, {});
  // The shape differs between clients.
  return (made.instance ?? made).exports as Exports;
}

function errorOf(reason: unknown): EngineError {
  if (reason instanceof EngineError) return reason;
  return new EngineError('path', 'no engine at the path given as `wasm`, and no twin was passed', reason);
}
