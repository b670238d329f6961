// The figures over one amount, as the engine has them there.

import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { piecesOf } from './ask.ts';
import { leftInScope } from '../situation.ts';
import { FARTHEST, type Drawn, type Studio } from '../studio.ts';

/** What the cover pays, what is left to the client, and what it pays of a further 100 yuan. */
export interface Figures { payable: string; ownCost: string; more: string }

const FURTHER: Cents = 10_000;
/** The last amount that has a further 100 yuan. */
export const LAST: Cents = FARTHEST - FURTHER;

const known = new WeakMap<Drawn, Map<Cents, readonly Figures[]>>();

/** Of each column. */
export function figuresAt(drawn: Drawn, at: Cents): readonly Figures[] {
  const all = known.get(drawn) ?? new Map<Cents, readonly Figures[]>();
  known.set(drawn, all);
  const found = all.get(at) ?? drawn.curves.map(({ desk }) => {
    const along = { of: drawn.of, desk };
    const paid = piecesOf(along, 'payable', at, at + FURTHER);
    const own = piecesOf(along, 'ownCost', at, at);
    const payable = paid.at(0)?.from.engine ?? '';
    return { payable, ownCost: own.at(0)?.from.engine ?? '', more: yuanText(centsOf(paid.at(-1)?.to.engine ?? '') - centsOf(payable)) };
  });
  all.set(at, found);
  return found;
}

/** Where the situation stands, with what the year comes to under each cover. */
export interface Now { at: Cents; payable: readonly string[]; ownCost: readonly string[] }

export function nowOf({ medical, results }: Studio): Now | undefined {
  if (!medical || results.length === 0) return undefined;
  return { at: leftInScope(medical.situation, medical.axis), payable: results.map(({ totals }) => totals.payable), ownCost: results.map(({ totals }) => totals.own_cost) };
}
