// The ranges that meet a goal, as bars along the same amount as the curve.

import { html, LitElement, nothing, svg, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { markOf } from '../titles.ts';
import { widthOf } from '../curve/labels.ts';
import { tickText } from '../curve/layout.ts';
import { Room } from '../room.ts';
import { axisEnd, scale, ticks, tidy } from '../curve/scale.ts';
import type { Sought } from './sought.ts';
import { wordsOf, type GoalText } from './words.ts';
import type { Axis } from '../situation.ts';
import { FARTHEST } from '../studio.ts';

interface Layout { width: number; text: number; left: number; right: number; top: number; bottom: number; most: Cents; x: (amount: number) => number; rowOf: (index: number) => number; rowHeight: number }

@customElement('st-goal-bars')
export class GoalBars extends LitElement {
  @property({ attribute: false }) sought: readonly Sought[] = [];
  @property() locale: Locale = 'zh-CN';
  @property() axis: Axis = 'outpatient';
  readonly #room = new Room(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    if (this.#room.width === 0) return nothing;
    const t = wordsOf(this.locale);
    const layout = layoutOf(this.sought, this.#room);
    const { width, bottom, text } = layout;
    return html`<svg class="curves goal-bars" viewBox="0 0 ${width} ${tidy(bottom + text * 3.2)}" font-size=${text} role="img" aria-label=${t.drawing(t.axes[this.axis])} focusable="false">
      ${svg`${axis(layout, t.axes[this.axis])}
      ${this.sought.map(({ told }, column) => bars(layout, column, told.intervals.map(({ from, to }) => ({ from: centsOf(from.at), to: centsOf(to.at) }))))}
      ${now(layout, this.sought.at(0)?.now.at ?? 0, t)}
      ${this.sought.map(({ told }, column) => told.intervals.map(({ from, to }) => names(layout, column, centsOf(from.at), centsOf(to.at))))}`}
    </svg>`;
  }
}

function layoutOf(sought: readonly Sought[], { width, text }: Room): Layout {
  const ends = sought.flatMap(({ told }) => [...told.intervals.flatMap(({ from, to }) => [from, to]), ...(told.nearest ? [told.nearest] : [])].map(({ at }) => centsOf(at)));
  const most = Math.min(axisEnd(ends.filter((end) => end < FARTHEST), sought.map(({ now }) => now.at)), FARTHEST);
  const [left, right, top, rowHeight] = [text * 1.8, width - text * 1.8, text * 2.2, text * 2.2];
  return { width, text, left, right, top, most, rowHeight, x: scale(most, left, right), rowOf: (index) => top + index * rowHeight, bottom: top + sought.length * rowHeight };
}

function axis({ left, right, top, bottom, text, most, x }: Layout, name: string): SVGTemplateResult {
  return svg`${ticks(most, Math.max(2, Math.floor((right - left) / (text * 4.8)))).map((tick) => svg`<path class="grid" d="M${x(tick)} ${tidy(top)}V${tidy(bottom)}" />
      <text class="tick" text-anchor="middle" x=${x(tick)} y=${tidy(bottom + text * 1.4)}>${tickText(tick)}</text>`)}
    <path class="axis" d="M${tidy(left)} ${tidy(bottom)}H${tidy(right)}" />
    <text class="axis-name" text-anchor="end" x=${tidy(right)} y=${tidy(bottom + text * 2.8)}>${name} →</text>`;
}

function bars({ left, right, text, x, most, rowOf, rowHeight }: Layout, column: number, intervals: readonly { from: Cents; to: Cents }[]): SVGTemplateResult {
  const top = rowOf(column) + rowHeight * 0.15;
  const middle = tidy(top + rowHeight * 0.48);
  return svg`<text class="flag column-${column + 1}" text-anchor="middle" x=${tidy(left - text)} y=${middle}>${markOf(column)}</text>
    <rect class="zone level" x=${tidy(left)} y=${tidy(top)} width=${tidy(right - left)} height=${tidy(rowHeight * 0.7)} />
    ${intervals.filter(({ from }) => from <= most).map(({ from, to }) => {
      const [start, end] = [x(from), x(Math.min(to, most))];
      return svg`<rect class="zone met column-${column + 1}" data-from=${yuanText(from)} data-to=${yuanText(to)} x=${start} y=${tidy(top)} width=${tidy(Math.max(end - start, 2))} height=${tidy(rowHeight * 0.7)} />`;
    })}`;
}

/** The ends of a bar, where they have room; they stand in words below. */
function names({ x, most, text, rowOf, rowHeight }: Layout, column: number, from: Cents, to: Cents): SVGTemplateResult {
  const y = tidy(rowOf(column) + rowHeight * 0.63);
  const [start, end] = [x(from), x(Math.min(to, most))];
  const said = (amount: Cents) => yuan(yuanText(amount));
  const hasRoom = (amount: Cents) => amount <= most && widthOf(said(amount), text) + text <= (end - start) / 2;
  return svg`${hasRoom(from) ? svg`<text class="bar-end" x=${tidy(start + text * 0.4)} y=${y}>${said(from)}</text>` : nothing}
    ${hasRoom(to) ? svg`<text class="bar-end" text-anchor="end" x=${tidy(end - text * 0.4)} y=${y}>${said(to)}</text>` : nothing}`;
}

/** Where the situation stands; far beyond the bars it is said, with an arrow. */
function now({ x, most, text, bottom, left, right }: Layout, at: Cents, t: GoalText): SVGTemplateResult {
  const amount = yuan(yuanText(at));
  if (at > most) {
    const words = [t.beyond(amount), `${t.nowShort} ${amount} →`].find((one) => widthOf(one, text) <= right) ?? `${t.nowShort} →`;
    return svg`<text class="now-name beyond" text-anchor="end" x=${tidy(right + text)} y=${tidy(text * 1.2)}>${words}</text>`;
  }
  const place = x(at);
  const said = `${t.nowShort} ${amount}`;
  const half = widthOf(said, text) / 2;
  return svg`<path class="now-line" d="M${place} ${tidy(text * 1.5)}V${tidy(bottom)}" /><text class="now-name" text-anchor="middle" x=${tidy(Math.min(Math.max(place, left - text + half), right + text - half))} y=${tidy(text * 1.2)}>${said}</text>`;
}
