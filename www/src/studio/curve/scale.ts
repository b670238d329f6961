// From amounts to places of a drawing. Nothing here is shown as an amount but the round ones of the ticks.

import type { Cents } from '../amounts.ts';

/** A round step (1, 2 or 5 with noughts) that divides `span` into about so many parts. */
export function roundStep(span: number, parts: number): number {
  const rough = Math.max(span / Math.max(parts, 1), 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((times) => times * power >= rough) ?? 10) * power;
}

/** What lies farther off than so many times the last turn would leave the turns no room. */
const FAR = 2;

/** A round amount a bit beyond the last turn, and beyond other places that are not far off. */
export function axisEnd(turns: readonly Cents[], places: readonly Cents[]): Cents {
  const last = Math.max(0, ...turns);
  const near = last > 0 ? places.filter((at) => at <= last * FAR) : places;
  const wanted = Math.max(last, ...near) * 1.2 || 1_000_000;
  const step = roundStep(wanted, 10);
  return Math.ceil(wanted / step) * step;
}

/** Round amounts from nothing up to `most`. */
export function ticks(most: number, parts: number): number[] {
  const step = roundStep(most, parts);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

/** Lays the amounts from nothing to `most` on the line from `first` to `last`. */
export function scale(most: number, first: number, last: number): (amount: number) => number {
  return (amount) => tidy(first + ((last - first) * amount) / Math.max(most, 1));
}

/** A hundredth of a unit is finer than anyone sees. */
export function tidy(place: number): number {
  return Math.round(place * 100) / 100;
}

/** Cents of an exact amount (up to six decimals), for its place only. */
export function placeOf(exact: string): Cents {
  return Number(exact) * 100;
}
