// Which of two covers pays more, along an amount: exact to the cent.
//
// Both curves are straight between the engine's points, so where they meet is a fraction of whole numbers;
// nothing is estimated. Pieces that are not straight are narrowed by asking the engine.

import { centsOf, type Cents } from '../amounts.ts';

/** A point and a piece as the engine tells them. */
export interface Point { at: string; exact: string; engine: string }
export interface Piece { from: Point; to: Point; slope?: string | null }

/** 0 and 1 for the curve that lies higher. */
export type Leader = 0 | 1 | 'equal';
export interface Stretch { from: Cents; to: Cents; leader: Leader }

/** Where the lead changes: up to `at` the other one, above it `leader`. */
export interface Crossing { at: Cents; leader: 0 | 1 }

/** Exact figures of both curves at amounts, for pieces that are not straight. */
export type Ask = (curve: 0 | 1, at: readonly Cents[]) => readonly string[];

/** The whole range, cut wherever another curve takes the lead or they meet. */
export function stretches(one: readonly Piece[], other: readonly Piece[], ask: Ask): Stretch[] {
  return joined(overlaps(one, other).flatMap(({ from, to, first, second }) => (isStraight(first) && isStraight(second) ? ofStraight(from, to, first, second) : ofCurved(from, to, ask))));
}

/** Where one curve takes the lead from the other, be it that they meet on one cent in between. */
export function crossings(all: readonly Stretch[]): Crossing[] {
  const leading = all.filter(({ leader, from, to }) => leader !== 'equal' || to > from);
  return leading.slice(1).flatMap(({ leader, from }, at) => {
    const before = leading[at]?.leader;
    return leader === 'equal' || before === 'equal' || before === leader ? [] : [{ at: from - 1, leader }];
  });
}

interface Overlap { from: Cents; to: Cents; first: Piece; second: Piece }

/** The amounts at which neither curve changes its piece. */
function overlaps(one: readonly Piece[], other: readonly Piece[]): Overlap[] {
  return one.flatMap((first) => other.flatMap((second) => {
    const from = Math.max(centsOf(first.from.at), centsOf(second.from.at));
    const to = Math.min(centsOf(first.to.at), centsOf(second.to.at));
    return from <= to ? [{ from, to, first, second }] : [];
  }));
}

/** `0.007` → 7000: a millionth of a yuan is the finest that the engine tells. */
function micros(text: string): bigint {
  const [whole = '0', rest = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole) * 1_000_000n + BigInt(rest.padEnd(6, '0').slice(0, 6));
  return text.startsWith('-') ? -size : size;
}

/** A piece of one cent, or none, has no course. */
export const isStraight = ({ from, to, slope }: Piece): boolean => (slope !== undefined && slope !== null) || centsOf(to.at) - centsOf(from.at) <= 1;

/** The height of a straight piece over an amount, in millionths of a yuan: a fraction. */
function height({ from, to }: Piece, at: Cents): { over: bigint; under: bigint } {
  const [left, right] = [micros(from.exact), micros(to.exact)];
  const width = BigInt(centsOf(to.at) - centsOf(from.at));
  if (width === 0n) return { over: left, under: 1n };
  return { over: left * width + (right - left) * BigInt(at - centsOf(from.at)), under: width };
}

/** By how much the first lies above the second, times something positive that is the same all along. */
function lead(first: Piece, second: Piece, at: Cents): bigint {
  const [one, other] = [height(first, at), height(second, at)];
  return one.over * other.under - other.over * one.under;
}

/** The engine rounds to a millionth: what differs by no more may be the same. */
function leaderAt(first: Piece, second: Piece, at: Cents): Leader {
  const by = lead(first, second, at);
  const close = height(first, at).under * height(second, at).under;
  if (by <= close && by >= -close) return 'equal';
  return by > 0n ? 0 : 1;
}

function ofStraight(from: Cents, to: Cents, first: Piece, second: Piece): Stretch[] {
  const [left, right] = [leaderAt(first, second, from), leaderAt(first, second, to)];
  if (left === right) return [{ from, to, leader: left }];
  if (left === 'equal') return [{ from, to: from, leader: left }, { from: from + 1, to, leader: right }];
  if (right === 'equal') return [{ from, to: to - 1, leader: left }, { from: to, to, leader: right }];
  // They meet in between: the lead goes evenly from `by` through nothing.
  const [by, then] = [lead(first, second, from), lead(first, second, to)];
  const meeting = from + Number((by * BigInt(to - from)) / (by - then));
  return [
    ...(leaderAt(first, second, meeting) === left ? [{ from, to: meeting, leader: left }] : [{ from, to: meeting - 1, leader: left }, { from: meeting, to: meeting, leader: 'equal' as const }]),
    { from: meeting + 1, to, leader: right },
  ].filter((stretch) => stretch.from <= stretch.to);
}

/** So many points at once; a curved piece bends one way only, so that none of its turns hides between two. */
const POINTS = 64;

function ofCurved(from: Cents, to: Cents, ask: Ask): Stretch[] {
  const count = Math.min(POINTS, to - from);
  const at = Array.from({ length: count + 1 }, (_, part) => from + Math.floor(((to - from) * part) / Math.max(count, 1)));
  const [one, other] = [ask(0, at), ask(1, at)];
  const leaders = at.map((_, part) => whichOf(one[part] ?? '0', other[part] ?? '0'));
  const found: Stretch[] = [];
  at.forEach((here, part) => {
    const leader = leaders[part] ?? 'equal';
    const before = at[part - 1];
    const last = found.at(-1);
    if (before === undefined || !last) found.push({ from: here, to: here, leader });
    else if (last.leader === leader) last.to = here;
    else if (here - before === 1) found.push({ from: here, to: here, leader });
    else found.push(...ofCurved(before + 1, here, ask));
  });
  return joined(found);
}

function whichOf(one: string, other: string): Leader {
  const by = micros(one) - micros(other);
  if (by <= 1n && by >= -1n) return 'equal';
  return by > 0n ? 0 : 1;
}

function joined(all: readonly Stretch[]): Stretch[] {
  return all.reduce<Stretch[]>((done, stretch) => {
    const last = done.at(-1);
    if (last?.leader === stretch.leader) last.to = stretch.to;
    else done.push({ ...stretch });
    return done;
  }, []);
}
