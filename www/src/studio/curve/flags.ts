// What turns at which amount, by which clause: above the drawing, one row for each column. Where a row has
// no room for all of it, its turns are numbered there and told in a list below.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { markOf } from '../titles.ts';
import { inRow, widthOf } from './labels.ts';
import type { Layout } from './layout.ts';
import { tidy } from './scale.ts';
import type { Shape, Turn } from './shape.ts';
import { wordsOf } from './words.ts';

export interface Flag {
  turn: Turn;
  /** `A1` for the first turn of the first column. */
  number: string;
  text: string;
  /** Whether the label says all there is to say. */
  whole: boolean;
  x: number;
  width: number;
  /** The line on which the text stands. */
  base: number;
}

export function flagsOf(layout: Layout, shapes: readonly Shape[]): Flag[] {
  return shapes.flatMap((shape) => row(layout, shape));
}

function row({ left, right, text, row: rowOf, x, most }: Layout, { column, turns }: Shape): Flag[] {
  const name = markOf(column);
  const seen = turns.filter(({ at }) => at <= most).map((turn, at) => ({ turn, number: `${name}${at + 1}`, whole: [name, yuan(turn.vertex.before.at), whyOf(turn)].join(' ') }));
  const labels = inRow(seen.map(({ turn, number, whole }) => {
    const amount = `${number} ${yuan(turn.vertex.before.at)}`;
    return { x: x(turn.at), wordings: [whole, [amount, turn.reason].filter(Boolean).join(' '), amount, number] };
  }), Math.min(left, text * 2), right + text, text);
  return labels.flatMap((label, at) => {
    const one = seen[at];
    return one ? [{ turn: one.turn, number: one.number, text: label.text, whole: label.text === one.whole, x: label.x, width: widthOf(label.text, text), base: rowOf(column + 1) }] : [];
  });
}

/** Reason and clause; of a turn without either, what the engine says of it. */
function whyOf({ reason, cite, text }: Turn): string {
  return [reason, cite].filter((said) => said !== undefined).join(' · ') || text;
}

/** The numbered turns, to stand under the drawing, those of one reason together; nothing where each label says it all. In brief, an amount that stands in the drawing is not told again. */
export function listOf(flags: readonly Flag[], locale: Locale, brief = false): TemplateResult | typeof nothing {
  const numbered = flags.filter(({ whole }) => !whole);
  if (numbered.length === 0) return nothing;
  const t = wordsOf(locale);
  const reasons = [...new Set(numbered.map(({ turn }) => whyOf(turn)))];
  return html`<ul class="turn-list" aria-label=${t.turns}>${reasons.map((why) => html`<li>${numbered.filter(({ turn }) => whyOf(turn) === why).map(({ turn, number, text }, at) => html`${at > 0 ? t.list : nothing}<strong class="letter column-${turn.column + 1}">${number}</strong>${brief && text !== number ? nothing : html` <span class="amount">${yuan(turn.vertex.before.at)}</span>`}`)}${t.separator}${why}</li>`)}</ul>`;
}

/** A line down from a row, with a gap wherever it would run through a label below. */
export function downwards(x: number, from: number, to: number, flags: readonly Flag[], text: number): string {
  const inTheWay = flags.filter((flag) => flag.base > from && flag.base < to && x >= flag.x - text * 0.2 && x <= flag.x + flag.width + text * 0.2);
  const bases = [...new Set(inTheWay.map(({ base }) => base))].sort((one, other) => one - other);
  const starts = [from, ...bases.map((base) => base + text * 0.3)];
  // What is left between two rows would look like an apostrophe.
  const pieces = starts.map((start, at) => ({ start, end: (bases[at] ?? Infinity) - text * 0.9 })).filter(({ start, end }) => end - start > text * 0.5);
  return pieces.map(({ start, end }) => `M${x} ${tidy(start)}V${tidy(Math.min(end, to))}`).join('');
}
