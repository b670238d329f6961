// Every case on record, run in this browser.

import kitUrl from '../../../pkg/dist/conformance/cases.json?url';
import { runConformance, type ConformanceKit, type ConformanceResult } from '../../../pkg/src/conformance.ts';
import { fetched, wholeEngine, type Kind } from '../engines.ts';

/** Runs all cases; stops at the next pause when the signal comes. */
export async function conform(kind: Kind, signal: AbortSignal, onProgress: (done: number, of: number) => void): Promise<ConformanceResult> {
  const [engine, kit] = await Promise.all([wholeEngine(kind), fetched<ConformanceKit>(kitUrl)]);
  const pause = async () => {
    await new Promise((go) => setTimeout(go));
    signal.throwIfAborted();
  };
  return runConformance(engine, kit, { onProgress, pause });
}
