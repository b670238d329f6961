// Where one cover pays more than another, for each two columns.

import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { crossings, isStraight, stretches, type Crossing, type Stretch } from './crossings.ts';
import { pointsOf } from './ask.ts';
import type { Drawn } from '../studio.ts';

/** `gap`: by how much at most, where that is certain to be seen. */
export interface Lead extends Stretch { gap?: string }
export interface Pair { one: number; other: number; leads: readonly Lead[]; crossings: readonly Crossing[] }

const known = new WeakMap<Drawn, readonly Pair[]>();

export function versus(drawn: Drawn): readonly Pair[] {
  const found = known.get(drawn) ?? drawn.curves.flatMap((_, one) => drawn.curves.slice(one + 1).map((_, after) => pair(drawn, one, one + 1 + after)));
  known.set(drawn, found);
  return found;
}

function pair(drawn: Drawn, one: number, other: number): Pair {
  const columns = [one, other] as const;
  const segments = (which: 0 | 1) => drawn.curves[columns[which]]?.payable.told.segments ?? [];
  const all = stretches(segments(0), segments(1), (which, at) => paidAt(drawn, columns[which], at).map(({ exact }) => exact));
  const straight = [0, 1].every((which) => segments(which as 0 | 1).every(isStraight));
  const turns = [0, 1].flatMap((which) => segments(which as 0 | 1).flatMap(({ from, to }) => [centsOf(from.at), centsOf(to.at)]));
  const leads = all.map((stretch) => (straight && stretch.leader !== 'equal' ? { ...stretch, gap: gapOn(drawn, columns, stretch, turns) } : stretch));
  return { one, other, leads, crossings: crossings(all) };
}

/** Between straight pieces the gap is widest at an end of one of them. */
function gapOn(drawn: Drawn, columns: readonly [number, number], { from, to }: Stretch, turns: readonly Cents[]): string {
  const at = [...new Set([from, ...turns.filter((turn) => turn > from && turn < to), to])].sort((a, b) => a - b);
  const [one = [], other = []] = columns.map((column) => paidAt(drawn, column, at));
  return yuanText(Math.max(...one.map(({ engine }, index) => Math.abs(centsOf(engine) - centsOf(other[index]?.engine ?? engine)))));
}

function paidAt({ of, curves }: Drawn, column: number, at: readonly Cents[]): readonly { exact: string; engine: string }[] {
  const desk = curves[column]?.desk;
  return desk ? pointsOf({ of, desk }, 'payable', at) : [];
}
