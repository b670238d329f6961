// What the engine says of a curve, as what a drawing is made of. Amounts stay the engine's texts; numbers
// are places only.

import type { Locale } from '../../types.ts';
import { centsOf, type Cents } from '../amounts.ts';
import { pointsOf } from './ask.ts';
import { isStraight } from './crossings.ts';
import { placeOf } from './scale.ts';
import { wordsOf } from './words.ts';
import type { Drawn } from '../studio.ts';
import type { Answered } from '../workbench.ts';

export type FigureName = 'payable' | 'ownCost';
export const FIGURE_NAMES = ['payable', 'ownCost'] as const;

type Told = Answered<'curve'>['told'];
type Said = Answered<'curve'>['words'];
export type Segment = Told['segments'][number];
export type Vertex = Told['vertices'][number];
type DrawnCurve = Drawn['curves'][number];

/** A place on a curve, in cents both ways. */
export interface Place { at: number; height: number }

/** A vertex with what is to be said of it. */
export interface Turn {
  column: number;
  vertex: Vertex;
  /** Amount up to which the piece before goes. */
  at: Cents;
  /** What turns, in a word, and by which clause. */
  reason: string | undefined;
  cite: string | undefined;
  clauses: Said['vertices'][number]['clauses'];
  text: string;
}

export type ZoneKind = 'nothing' | 'top' | 'level' | 'pays' | 'falls' | 'curved';
/** How the cover pays over a piece. */
export interface Zone { from: Cents; to: Cents; kind: ZoneKind; course: string; slope: string | undefined }

export interface Shape {
  column: number;
  /** One line for each part without a jump in it. */
  lines: Place[][];
  turns: Turn[];
  curved: boolean;
}

/** The curves of one figure, as far as `most`. */
export function shapesOf(drawn: Drawn, figure: FigureName, locale: Locale, most: Cents): Shape[] {
  return drawn.curves.map((curve, column) => {
    const { told } = curve[figure];
    return { column, lines: linesOf(told, (from, to) => between(drawn, curve, figure, from, Math.min(to, most))), turns: turnsOf(curve[figure], column, locale), curved: told.segments.some((segment) => !isStraight(segment)) };
  });
}

/** The pieces end to end; a jump begins a new line. */
export function linesOf({ segments, vertices }: Told, more: (from: Cents, to: Cents) => Place[]): Place[][] {
  const lines: Place[][] = [];
  segments.forEach((segment, at) => {
    const places = [place(segment.from), ...(isStraight(segment) ? [] : more(centsOf(segment.from.at), centsOf(segment.to.at))), place(segment.to)];
    const last = lines.at(-1);
    if (last && vertices[at - 1]?.kind !== 'jump') last.push(...places);
    else lines.push(places);
  });
  return lines;
}

const place = ({ at, exact }: { at: string; exact: string }): Place => ({ at: centsOf(at), height: placeOf(exact) });

/** A curved piece is drawn through so many points that the engine has worked out. */
const POINTS = 40;
const known = new WeakMap<DrawnCurve, Map<string, Place[]>>();

function between({ of }: Drawn, curve: DrawnCurve, figure: FigureName, from: Cents, to: Cents): Place[] {
  const all = known.get(curve) ?? new Map<string, Place[]>();
  known.set(curve, all);
  const key = [figure, from, to].join(' ');
  const found = all.get(key);
  if (found || to <= from) return found ?? [];
  const at = Array.from({ length: POINTS }, (_, part) => from + Math.round(((to - from) * (part + 1)) / (POINTS + 1)));
  const places = pointsOf({ of, desk: curve.desk }, figure, [...new Set(at)]).map(place);
  all.set(key, places);
  return places;
}

export function turnsOf({ told, words }: { told: Told; words: Said }, column: number, locale: Locale): Turn[] {
  return told.vertices.map((vertex, at) => {
    const said = words.vertices[at];
    return { column, vertex, at: centsOf(vertex.before.at), reason: reasonOf(vertex, locale), cite: said?.clauses.at(0)?.cite, clauses: said?.clauses ?? [], text: said?.text ?? '' };
  });
}

function reasonOf({ causes }: Vertex, locale: Locale): string | undefined {
  const reasons = causes.flatMap((cause) => (cause.type === 'step' ? [wordsOf(locale).reasons[cause.reason]] : []));
  return reasons.find((reason) => reason !== undefined);
}

/** How the cover pays, piece by piece. */
export function zonesOf({ told, words }: { told: Told; words: Said }): Zone[] {
  return told.segments.map((segment, at) => ({
    from: centsOf(segment.from.at), to: centsOf(segment.to.at), kind: kindOf(segment, told.vertices[at - 1]), course: words.segments[at]?.course ?? '', slope: segment.slope ?? undefined,
  }));
}

function kindOf(segment: Segment, before: Vertex | undefined): ZoneKind {
  if (!isStraight(segment)) return 'curved';
  const rise = centsOf(segment.to.engine) - centsOf(segment.from.engine);
  const flat = segment.slope === undefined || segment.slope === null ? rise === 0 : Number(segment.slope) === 0;
  if (!flat) return rise < 0 ? 'falls' : 'pays';
  if (centsOf(segment.from.engine) === 0) return 'nothing';
  return before?.causes.some((cause) => cause.type === 'step' && (cause.reason === 'limit' || cause.reason === 'total_limit')) ? 'top' : 'level';
}

export const isFlat = (kind: ZoneKind): boolean => kind === 'nothing' || kind === 'top' || kind === 'level';

/** Where nothing more is paid under any of the covers, however much is spent. */
export function flatForAll(drawn: Drawn): { from: Cents; to: Cents }[] {
  const [first = [], ...others] = drawn.curves.map(({ payable }) => zonesOf(payable).filter(({ kind }) => isFlat(kind)));
  return others.reduce<{ from: Cents; to: Cents }[]>(
    (common, zones) => common.flatMap((one) => zones.flatMap((zone) => {
      const [from, to] = [Math.max(one.from, zone.from), Math.min(one.to, zone.to)];
      return from < to ? [{ from, to }] : [];
    })),
    first,
  );
}

/** Height of a drawn curve over an amount. */
export function heightAt(lines: readonly (readonly Place[])[], at: Cents): number {
  for (const line of lines) {
    for (const [index, right] of line.entries()) {
      const left = line[index - 1] ?? right;
      if (left.at <= at && at <= right.at) return right.at === left.at ? right.height : left.height + ((right.height - left.height) * (at - left.at)) / (right.at - left.at);
    }
  }
  return lines.at(-1)?.at(-1)?.height ?? 0;
}
