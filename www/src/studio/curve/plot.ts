// The drawing to walk on: by arrow keys from turn to turn, by finger or mouse to any amount. For those who
// hear the page it is a slider whose value is an amount; all figures stand beside it as text.

import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { yuanText, type Cents } from '../amounts.ts';
import { curveDrawing, laidOut, turnList, type Look } from './drawing.ts';
import { LAST, type Now } from './figures.ts';
import { Room } from '../room.ts';
import { roundStep } from './scale.ts';
import type { FigureName } from './shape.ts';
import type { Stop } from './stops.ts';
import { wordsOf } from './words.ts';
import type { Drawn } from '../studio.ts';

/** A finger that comes so near to a turn means the turn. */
const NEAR = 9;
const PAGE: Cents = 10_000;

/** Tells `look`, with the amount in cents. */
@customElement('st-plot')
export class Plot extends LitElement {
  @property({ attribute: false }) drawn!: Drawn;
  @property({ attribute: false }) now: Now | undefined;
  @property({ attribute: false }) stops: readonly Stop[] = [];
  @property() figure: FigureName = 'payable';
  @property() locale: Locale = 'zh-CN';
  /** What is said of the amount that is looked at. */
  @property() said = '';
  @property({ type: Number }) at: Cents = 0;
  @property({ type: Boolean }) marked = false;
  readonly #room = new Room(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const t = wordsOf(this.locale);
    const { at } = this;
    return html`<div class="plot" role="slider" tabindex="0" aria-label=${t.walk} aria-describedby="plot-hint" aria-orientation="horizontal"
      aria-valuemin="0" aria-valuemax=${Math.max(LAST, at) / 100} aria-valuenow=${at / 100} aria-valuetext=${this.said || yuan(yuanText(at))}
      @keydown=${this.#walk} @click=${this.#press} @pointermove=${this.#follow}>${this.#room.width > 0 ? curveDrawing(this.drawn, this.#look) : nothing}</div>
      ${this.#room.width > 0 ? turnList(this.drawn, this.#look) : nothing}`;
  }

  get #look(): Look {
    const { width, text } = this.#room;
    // Each column has a row above the curves and a strip below them.
    const least = text * (22 + this.drawn.curves.length * 3.5);
    return { locale: this.locale, figure: this.figure, width, height: Math.max(least, Math.min(width * 0.5, text * 36)), text, now: this.now, at: this.marked ? this.at : undefined };
  }

  #walk = (event: KeyboardEvent) => {
    const to = this.#target(event.key);
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#tell(to);
  };

  #target(key: string): Cents | undefined {
    switch (key) {
      case 'ArrowRight': case 'ArrowUp': return this.stops.find(({ at }) => at > this.at)?.at ?? this.at;
      case 'ArrowLeft': case 'ArrowDown': return this.stops.filter(({ at }) => at < this.at).at(-1)?.at ?? this.at;
      case 'Home': return this.stops.at(0)?.at;
      case 'End': return this.stops.at(-1)?.at;
      case 'PageUp': return Math.min(this.at + PAGE, LAST);
      case 'PageDown': return Math.max(this.at - PAGE, 0);
      default: return undefined;
    }
  }

  #press = (event: MouseEvent) => this.#tell(this.#under(event));

  /** A mouse shows what it points at, a finger what it is drawn across; up and down it scrolls the page. */
  #follow = (event: PointerEvent) => {
    if (event.pointerType === 'mouse' || event.buttons > 0) this.#tell(this.#under(event));
  };

  #under({ clientX, currentTarget }: MouseEvent): Cents {
    const drawing = (currentTarget as HTMLElement).querySelector('svg.curves');
    if (!drawing) return this.at;
    const box = drawing.getBoundingClientRect();
    const { layout } = laidOut(this.drawn, this.#look);
    const place = ((clientX - box.left) * layout.width) / box.width;
    const near = this.stops.map(({ at }) => ({ at, far: Math.abs(layout.x(Math.min(at, layout.most)) - place) })).filter(({ far }) => far <= NEAR).sort((one, other) => one.far - other.far);
    if (near[0]) return near[0].at;
    const step = Math.max(roundStep(layout.most, layout.width), 100);
    return Math.min(Math.max(Math.round(layout.amount(place) / step) * step, 0), LAST);
  }

  #tell(at: Cents): void {
    if (at !== this.at || !this.marked) this.dispatchEvent(new CustomEvent<Cents>('look', { detail: at }));
  }
}
