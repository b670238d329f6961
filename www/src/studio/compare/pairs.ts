// The first plan against each other one, as the engine tells it.

import type { Claim } from '../../types.ts';
import { claimOf } from '../situation.ts';
import type { Result, Studio } from '../studio.ts';
import type { Answered } from '../workbench.ts';

export interface Pair {
  first: Result;
  other: Result;
  /** Place of the other plan among the columns. */
  at: number;
  comparison: Answered<'comparison'>;
  /** The plans' policy years differ, so that the other one's own year may come to something else. */
  isOtherYear: boolean;
}

const known = new WeakMap<readonly Result[], Map<string, readonly Pair[]>>();

/** Kept as long as nothing changes: several parts of a screen ask for it. */
export function pairsOf({ medical, results, locale }: Studio): readonly Pair[] {
  const [first, ...others] = results;
  if (!medical || !first) return [];
  const kept = known.get(results) ?? new Map<string, readonly Pair[]>();
  known.set(results, kept);
  const pairs = kept.get(locale) ?? others.map((other, index) => pair(claimOf(medical.situation, first.desk.plan), first, other, index + 1, locale));
  kept.set(locale, pairs);
  return pairs;
}

function pair(claim: Claim, first: Result, other: Result, at: number, locale: Studio['locale']): Pair {
  const comparison = first.desk.compare(claim, other.desk, locale);
  return { first, other, at, comparison, isOtherYear: comparison.told.other.payable !== other.totals.payable };
}
