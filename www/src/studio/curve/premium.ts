// From which amount on a cover pays back what it costs.

import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { soughtOn } from './ask.ts';
import type { Drawn } from '../studio.ts';

/** `from` is absent where no amount will do; then `paid` is the most that is paid. */
export interface BreakEven { column: number; premium: string; from?: Cents; paid: string }

const known = new WeakMap<Drawn, readonly BreakEven[]>();

/** Of the columns whose premium somebody has said. */
export function breakEvens(drawn: Drawn): readonly BreakEven[] {
  const found = known.get(drawn) ?? drawn.curves.flatMap(({ column: { premium }, desk }, column) => {
    if (premium === undefined) return [];
    const { intervals, nearest } = soughtOn({ of: drawn.of, desk }, { figure: 'payable', amount: premium });
    const first = intervals.at(0)?.from;
    return [{ column, premium: yuanText(premium), paid: (first ?? nearest)?.engine ?? '', ...(first && { from: centsOf(first.at) }) }];
  });
  known.set(drawn, found);
  return found;
}
