// Claims that wait: each plan with questions of its own has a claim of its own, and plans that pay for visits share one.
// Whoever looks at another plan finds everything again on coming back.

import type { Store } from './store.ts';
import type { Claim, Plan } from './types.ts';

/** A claim that waits, as it is kept on the device. */
export interface Waiting { key: string; claim: Claim }

/** Which plans share a claim. */
export function claimKey(plan: Plan | undefined): string {
  return plan?.form ? plan.id : 'visits';
}

export class Aside {
  #laid = new Map<string, { claim: Claim; restore: () => void }>();

  /** Lays the claim of one plan aside and takes up that of another. */
  exchange(store: Store, from: string, to: string): void {
    if (from === to) return;
    this.#laid.set(from, { claim: store.claim, restore: store.snapshot() });
    const waiting = this.#laid.get(to);
    this.#laid.delete(to);
    if (waiting) waiting.restore();
    else store.show({});
  }

  /** What waits and is not empty. */
  get waiting(): Waiting[] {
    return [...this.#laid].flatMap(([key, { claim }]) => (Object.keys(claim).length > 0 ? [{ key, claim }] : []));
  }

  /** Takes up what an earlier visit to the page has kept. */
  lay(store: Store, waiting: Waiting[]): void {
    for (const { key, claim } of waiting) this.#laid.set(key, { claim, restore: () => store.show(claim) });
  }

  clear(): void {
    this.#laid.clear();
  }
}
