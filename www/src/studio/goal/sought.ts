// For which amounts a demonstration's goal is met, under each of its covers.

import { centsOf, type Cents } from '../amounts.ts';
import { soughtOn, type Wish } from '../curve/ask.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { leftInScope } from '../situation.ts';
import { type Result, type Studio } from '../studio.ts';
import type { Answered } from '../workbench.ts';

export const wishOf = ({ goal, paidAtLeast }: MedicalDemonstration): Wish => (paidAtLeast === undefined ? { figure: 'ownCost', amount: goal } : { figure: 'payable', amount: paidAtLeast });

export interface Sought {
  result: Result;
  told: Answered<'goal'>['told'];
  /** What the situation gives as it is, and whether that is as wished. */
  now: { at: Cents; figure: string; met: boolean };
}

const known = new WeakMap<MedicalDemonstration, readonly Sought[]>();

export function soughtBy({ medical, results }: Studio): readonly Sought[] {
  if (!medical) return [];
  const found = known.get(medical) ?? results.map((result) => sought(medical, result));
  known.set(medical, found);
  return found;
}

function sought(medical: MedicalDemonstration, result: Result): Sought {
  const { figure, amount } = wishOf(medical);
  const told = soughtOn({ of: medical, desk: result.desk }, { figure, amount });
  const now = figure === 'ownCost' ? result.totals.own_cost : result.totals.payable;
  const met = figure === 'ownCost' ? centsOf(now) <= amount : centsOf(now) >= amount;
  return { result, told, now: { at: leftInScope(medical.situation, medical.axis), figure: now, met } };
}
