// The amounts at which somebody who walks along the curve stops: turns, crossings, and where the
// situation stands.

import type { Locale } from '../../types.ts';
import type { Cents } from '../amounts.ts';
import { breakEvens } from './premium.ts';
import { turnsOf, type FigureName, type Turn } from './shape.ts';
import { versus } from './versus.ts';
import type { Drawn } from '../studio.ts';

export interface Stop {
  at: Cents;
  now: boolean;
  turns: readonly Turn[];
  /** Columns that cross here: above it the first pays more. */
  meetings: readonly { more: number; less: number }[];
  /** Columns that pay back their premium from here on. */
  even: readonly number[];
}

/** In the order of the amounts. */
export function stopsOf(drawn: Drawn, now: Cents, figure: FigureName, locale: Locale): Stop[] {
  const turns = drawn.curves.flatMap((curve, column) => turnsOf(curve[figure], column, locale));
  const meetings = versus(drawn).flatMap(({ one, other, crossings }) => crossings.map(({ at, leader }) => ({ at, more: leader === 0 ? one : other, less: leader === 0 ? other : one })));
  const even = breakEvens(drawn).flatMap(({ column, from }) => (from === undefined ? [] : [{ at: from, column }]));
  const amounts = [...new Set([now, ...[...turns, ...meetings, ...even].map(({ at }) => at)])].sort((one, other) => one - other);
  const here = <T extends { at: Cents }>(all: readonly T[], amount: Cents) => all.filter(({ at }) => at === amount);
  return amounts.map((at) => ({ at, now: at === now, turns: here(turns, at), meetings: here(meetings, at), even: here(even, at).map(({ column }) => column) }));
}
