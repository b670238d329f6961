// The engine that can be asked everything, and the data of the page as texts: for the developer page and the studio.
// Loaded when first needed.

import dataUrl from '../generated/data.json?url';
import wasmUrl from '../../pkg/dist/engine.wasm?url';
import type { Engine } from '../../pkg/src/engine.ts';
import { instantiate, loadFrom } from '../../pkg/src/load.ts';
import type { Sample } from './samples.ts';
import type { Locale } from './types.ts';

export interface Data { plans: string[]; hospitals: string[]; words: Record<Locale, string>; samples: Sample[] }

export type Kind = 'auto' | 'wasm' | 'twin';

export function wholeEngine(kind: Kind, signal?: AbortSignal): Promise<Engine> {
  return loadFrom({ wasm: () => instantiate(wasmUrl, { signal: signal ?? null }), twin: () => import('../../pkg/dist/engine-twin.js') }, kind);
}

let data: Promise<Data> | undefined;

export function pageData(): Promise<Data> {
  return (data ??= fetched<Data>(dataUrl));
}

export async function fetched<T>(address: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(address, signal ? { signal } : {});
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json() as Promise<T>;
}
