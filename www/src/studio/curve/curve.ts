import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../../elements/icons.ts';
import { yuan } from '../../money.ts';
import './plot.ts';
import './premium-boxes.ts';
import { yuanText, type Cents } from '../amounts.ts';
import { amountOf } from './amount.ts';
import { axisChoice } from './axis.ts';
import { isStraight } from './crossings.ts';
import { LAST, nowOf, type Now } from './figures.ts';
import { legend } from './legend.ts';
import { figuresInWords, placeInWords, readout, type Point } from './readout.ts';
import { FIGURE_NAMES, type FigureName } from './shape.ts';
import { stopsOf, type Stop } from './stops.ts';
import { curveTables } from './table.ts';
import { whoPaysMore } from './versus-text.ts';
import { wordsOf, type CurveText } from './words.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { Part } from '../part.ts';
import type { Drawn } from '../studio.ts';

/** A screen reader is told once somebody rests at an amount. */
const QUIET = 400;

/** What is paid along what is spent: exact, to be walked along. With `full` a screen, else a part of one. */
@customElement('st-curve')
export class Curve extends Part {
  @property({ type: Boolean }) full = false;
  @state() private figure: FigureName = 'payable';
  /** What somebody looks at; nothing chosen: where the situation stands. */
  @state() private chosen: Cents | undefined;
  /** What stands in the box while it is being typed. */
  @state() private typed: string | undefined;
  @state() private told = '';
  #of: MedicalDemonstration | undefined;
  #drawn: Drawn | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(_: PropertyValues): void {
    const { medical, drawn } = this.studio;
    if (this.#of && medical && (this.#of.axis !== medical.axis || this.#of.situation !== medical.situation)) {
      this.chosen = undefined;
      this.typed = undefined;
      this.told = '';
    }
    this.#of = medical;
    // A premium changes nothing of the lines: they stay until the next ones are drawn.
    if (drawn || !medical || !this.#drawn || !sameLines(this.#drawn.of, medical)) this.#drawn = drawn;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  /** Beside a slider that moves, every second picture is enough; the results take the first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !this.full) await new Promise((next) => requestAnimationFrame(next));
    await super.scheduleUpdate();
  }

  override render() {
    const { studio } = this;
    const t = wordsOf(studio.locale);
    const { medical } = studio;
    const drawn = this.#drawn;
    const now = nowOf(studio);
    if (!medical || !now) return nothing;
    return html`
      ${this.full ? html`<h1>${t.title}</h1>${this.#choices(medical, t)}` : nothing}
      ${drawn ? this.#drawing(drawn, now, t) : html`<p class="drawing-soon" role="status">${t.waiting}</p>`}
      ${this.full ? this.#more(drawn, t) : nothing}`;
  }

  #choices(medical: MedicalDemonstration, t: CurveText): TemplateResult {
    return html`<div class="curve-choices screen-only">
      ${axisChoice(this.studio, medical, t.axis)}
      <fieldset><legend>${t.figure.name}</legend><div class="choices">${FIGURE_NAMES.map((figure) => html`<label class="choice">
        <input type="radio" name="figure" value=${figure} .checked=${this.figure === figure} @change=${() => (this.figure = figure)} />${t.figure[figure]}</label>`)}</div></fieldset>
    </div>`;
  }

  #drawing(drawn: Drawn, now: Now, t: CurveText): TemplateResult {
    const { locale } = this.studio;
    const stops = stopsOf(drawn, now.at, this.figure, locale);
    const point = this.#point(drawn, now, stops);
    return html`<div class="curve-part">
      ${legend(drawn, locale)}
      <st-plot .drawn=${drawn} .now=${now} .stops=${stops} .figure=${this.figure} .locale=${locale} .at=${point.at} .marked=${this.chosen !== undefined}
        .said=${placeInWords(point.stop, point.at, locale)} @look=${({ detail }: CustomEvent<Cents>) => this.#choose(detail)}></st-plot>
      ${drawn.curves.some((curve) => curve[this.figure].told.segments.some((segment) => !isStraight(segment))) ? html`<p class="hint">${t.curved}</p>` : nothing}
      ${this.#steps(stops, point, t)}
      ${readout(point, locale)}
      <p class="visually-hidden" role="status">${this.told}</p>
      <p class="hint screen-only" id="plot-hint">${t.hint}</p>
      ${this.full ? html`<p class="hint">${t.lead}</p><p class="hint">${t.zoneHint} ${t.shade}</p>` : nothing}
    </div>`;
  }

  #point(drawn: Drawn, now: Now, stops: readonly Stop[]): Point {
    const at = this.chosen ?? now.at;
    return { drawn, at, stop: stops.find((stop) => stop.at === at), now: at === now.at ? now : undefined, settled: this.#isSettled(drawn.of) };
  }

  /** While somebody drags, the lines are those of a moment ago. */
  #isSettled(of: MedicalDemonstration): boolean {
    const { medical } = this.studio;
    return medical !== undefined && of.situation === medical.situation && sameLines(of, medical);
  }

  /** The same as the arrow keys, for fingers and for voices. */
  #steps(stops: readonly Stop[], { at, drawn }: Point, t: CurveText): TemplateResult {
    const before = stops.filter((stop) => stop.at < at).at(-1);
    const after = stops.find((stop) => stop.at > at);
    const axis = t.axes[drawn.of.axis];
    const { typed } = this;
    const wrong = typed !== undefined && amountOf(typed) === undefined;
    return html`<div class="curve-steps screen-only">
      <div class="buttons">
        <button type="button" class="quiet" id="point-before" ?disabled=${!before} @click=${() => before && this.#choose(before.at)}>${icon('back')}${t.previous}</button>
        <button type="button" class="quiet" id="point-after" ?disabled=${!after} @click=${() => after && this.#choose(after.at)}>${t.next}${icon('go')}</button>
        <button type="button" class="quiet" id="point-now" ?disabled=${this.chosen === undefined} @click=${() => this.#choose(undefined)}>${t.toNow}</button>
      </div>
      <div class="field"><label for="point-amount">${t.amount(axis)}</label>
        <span class="money-box"><span aria-hidden="true">¥</span><input id="point-amount" type="text" inputmode="decimal" autocomplete="off" .value=${typed ?? yuanText(at)}
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? 'point-wrong' : nothing} @input=${this.#type} @blur=${this.#leave} /></span>
        ${wrong ? html`<p class="wrong" id="point-wrong" role="alert">${t.wrong(yuan(yuanText(LAST)))}</p>` : nothing}</div>
    </div>`;
  }

  #more(drawn: Drawn | undefined, t: CurveText): TemplateResult {
    const { locale } = this.studio;
    return html`${drawn ? whoPaysMore(drawn, locale) : nothing}
      <st-premiums .studio=${this.studio} .drawn=${drawn}></st-premiums>
      ${drawn ? html`<details class="more"><summary>${t.table}</summary>${curveTables(drawn, this.figure, locale)}</details>` : nothing}`;
  }

  #type = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    const amount = amountOf(this.typed);
    if (amount !== undefined) this.#choose(amount, this.typed);
  };

  /** What cannot be read stays until it is put right. */
  #leave = () => {
    if (this.typed !== undefined && amountOf(this.typed) !== undefined) this.typed = undefined;
  };

  #choose(at: Cents | undefined, typed?: string): void {
    this.chosen = at;
    this.typed = typed;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#tell(), QUIET);
  }

  #tell(): void {
    const now = nowOf(this.studio);
    if (!this.#drawn || !now) return;
    const { locale } = this.studio;
    this.told = figuresInWords(this.#point(this.#drawn, now, stopsOf(this.#drawn, now.at, this.figure, locale)), this.figure, locale);
  }
}

/** Whether the lines of one are the lines of the other: premiums and goals draw none. */
function sameLines(one: MedicalDemonstration, other: MedicalDemonstration): boolean {
  const lines = ({ axis, columns }: MedicalDemonstration) => JSON.stringify([axis, columns.map(({ plan, figures }) => [plan, figures])]);
  return lines(one) === lines(other);
}
