// The payments of an endowment as a line of steps: up where something is paid, flat where nothing is. The
// drawing works out places only; every amount in it is text of the engine.

import { html, nothing, svg, type SVGTemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { yuan } from '../../money.ts';
import { centsOf } from '../amounts.ts';
import { Part } from '../part.ts';
import { Room } from '../room.ts';
import type { Paid } from './contract.ts';
import { wordsOf } from './words.ts';

const SIDE = 14;
const TOP = 46;
const BOTTOM = 30;
const NARROW = 520;
const NARROWEST = 240;
/** Ages are written at every tenth year, or at fewer, so that each has room. */
const TICK = 10;
const ROOM = { normal: 64, elder: 80 };

const NOTHING_YET = '0.00';

/** A place on the line: an age and everything paid by then. */
interface Stop { age: number; total: string }

@customElement('st-timeline-drawing')
export class TimelineDrawing extends Part {
  @property({ attribute: false }) payments!: readonly Paid[];
  readonly #room = new Room(this);

  override render() {
    const { demonstration, locale } = this.studio;
    if (demonstration?.kind !== 'endowment' || this.payments.length === 0) return nothing;
    const t = wordsOf(locale);
    const { startAge, age } = demonstration;
    return html`<div class="life-line" role="slider" tabindex="0" aria-label=${t.drawing} aria-describedby="life-line-hint"
        aria-valuemin=${startAge} aria-valuemax=${this.#lastAge} aria-valuenow=${age} aria-valuetext=${this.#said(age)} @keydown=${this.#walk} @click=${this.#press}>
        ${this.#drawn(startAge, age)}</div>
      <ul class="life-key" aria-hidden="true">
        <li>${key('paid')}${t.legendPaid}</li><li>${key('to-come')}${t.legendToCome}</li><li>${key('flat')}${t.flatMark}</li>
      </ul>
      <p class="hint screen-only" id="life-line-hint">${t.drawingHint}</p>`;
  }

  get #width(): number {
    return Math.max(this.#room.width, NARROWEST);
  }

  get #lastAge(): number {
    return this.payments.at(-1)?.age ?? 0;
  }

  /** One stop for each age at which something is paid: two payments of one day are one step. */
  get #stops(): Stop[] {
    return this.payments.filter(({ age }, at, all) => all[at + 1]?.age !== age).map(({ age, total }) => ({ age, total }));
  }

  #drawn(startAge: number, age: number): SVGTemplateResult {
    const width = this.#width;
    const height = width < NARROW ? 270 : 330;
    const stops = this.#stops;
    const most = Math.max(...stops.map(({ total }) => centsOf(total)));
    const x = (years: number) => SIDE + ((years - startAge) / (this.#lastAge - startAge)) * (width - 2 * SIDE);
    const y = (total: string) => height - BOTTOM - (centsOf(total) / most) * (height - TOP - BOTTOM);
    const ground = height - BOTTOM;
    const steps = (from: Stop, list: readonly Stop[], to: number) =>
      `M${x(from.age)} ${y(from.total)}${list.map((stop) => `H${x(stop.age)}V${y(stop.total)}`).join('')}H${x(to)}`;
    const begin: Stop = { age: startAge, total: NOTHING_YET };
    const paid = stops.filter((stop) => stop.age <= age);
    const last = paid.at(-1) ?? begin;
    const next = stops.find((stop) => stop.age > age);
    const now: Stop = { age, total: last.total };
    const line = steps(begin, paid, age);
    return svg`<svg viewBox="0 0 ${width} ${height}" width=${width} height=${height} aria-hidden="true" focusable="false">
      <path class="axis" d="M${SIDE} ${ground}H${width - SIDE}" />
      ${this.#ages(startAge, x).map((years) => svg`<path class="axis" d="M${x(years)} ${ground}v5" /><text class="age" x=${x(years)} y=${height - 8} text-anchor=${anchor(x(years), width)}>${wordsOf(this.studio.locale).years(years)}</text>`)}
      <path class="paid-area" d="${line}V${ground}H${x(startAge)}Z" />
      <path class="to-come" d=${steps(now, stops.filter((stop) => stop.age > age), this.#lastAge)} />
      <path class="paid" d=${line} />
      ${next ? svg`<path class="flat" d="M${x(last.age)} ${y(last.total)}H${x(next.age)}" />` : nothing}
      ${stops.map((stop) => svg`<circle class=${stop.age <= age ? 'paid' : 'to-come'} cx=${x(stop.age)} cy=${y(stop.total)} r="3.5" />`)}
      ${this.#now(now, x(age), y(now.total), ground)}
      ${this.#guides(stops, x, y)}
    </svg>`;
  }

  /** Lines at what is paid before the last step, and at the end. */
  #guides(stops: readonly Stop[], x: (age: number) => number, y: (total: string) => number) {
    return stops.slice(-2).map(({ age, total }) => svg`<path class="guide" d="M${SIDE} ${y(total)}H${x(age)}" /><text class="amount" x=${SIDE} y=${y(total) - 5}>${yuan(total)}</text>`);
  }

  #now({ age, total }: Stop, x: number, y: number, ground: number): SVGTemplateResult {
    const width = this.#width;
    const t = wordsOf(this.studio.locale);
    return svg`<path class="now" d="M${x} ${TOP - 22}V${ground}" /><circle class="now" cx=${x} cy=${y} r="6.5" />
      <text class="now" x=${x} y=${TOP - 28} text-anchor=${anchor(x, width, 100)}>${t.by(age)}${t.separator}${yuan(total)}</text>`;
  }

  #ages(startAge: number, x: (age: number) => number): number[] {
    const last = this.#lastAge;
    const tens = Array.from({ length: Math.floor(last / TICK) }, (_, at) => (at + 1) * TICK);
    const room = ROOM[this.studio.size];
    const every = x(startAge + TICK) - x(startAge) < room ? 2 * TICK : TICK;
    return [startAge, ...tens.filter((age) => age % every === 0 && x(age) - x(startAge) > room && x(last) - x(age) > room), last];
  }

  #said(age: number): string {
    const t = wordsOf(this.studio.locale);
    const here = this.payments.filter((one) => one.age === age);
    if (here.length === 0) return t.between(age, yuan(this.#stops.filter((stop) => stop.age < age).at(-1)?.total ?? NOTHING_YET));
    return here.map(({ words, total }: Paid) => t.walk(words.age, words.label, words.amount, yuan(total))).join(t.stop);
  }

  #walk = (event: KeyboardEvent) => {
    const { demonstration } = this.studio;
    if (demonstration?.kind !== 'endowment') return;
    const { age, startAge } = demonstration;
    const ages = this.#stops.map((stop) => stop.age);
    const next = ages.find((one) => one > age);
    const before = ages.filter((one) => one < age).at(-1) ?? startAge;
    const to = {
      ArrowRight: next, ArrowUp: next, ArrowLeft: before, ArrowDown: before, Home: startAge, End: ages.at(-1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#look(to);
  };

  #press = (event: MouseEvent) => {
    const { demonstration } = this.studio;
    if (demonstration?.kind !== 'endowment') return;
    const { left } = (event.currentTarget as Element).getBoundingClientRect();
    const share = (event.clientX - left - SIDE) / (this.#width - 2 * SIDE);
    const years = Math.round(demonstration.startAge + share * (this.#lastAge - demonstration.startAge));
    this.#look(Math.min(Math.max(years, demonstration.startAge), this.#lastAge));
  };

  #look(age: number): void {
    const { demonstration } = this.studio;
    if (demonstration?.kind === 'endowment' && age !== demonstration.age) this.studio.become({ ...demonstration, age }, 'age');
  }
}

/** Text near a side must not leave the drawing. */
function anchor(x: number, width: number, near = 24): 'start' | 'middle' | 'end' {
  if (x < near) return 'start';
  return x > width - near ? 'end' : 'middle';
}

function key(kind: 'paid' | 'to-come' | 'flat'): SVGTemplateResult {
  return svg`<svg viewBox="0 0 34 14" width="34" height="14" focusable="false"><path class=${kind} d=${kind === 'flat' ? 'M2 7H32' : 'M2 12H12V7H22V2H32'} /></svg>`;
}
