import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../elements/icons.ts';
import { yuan } from '../../money.ts';
import './drawing.ts';
import '../sandbox/slider.ts';
import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { axisChoice } from '../curve/axis.ts';
import { FIGURE_NAMES, type FigureName } from '../curve/shape.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { soughtBy, wishOf, type Sought } from './sought.ts';
import { wordsOf, type GoalText } from './words.ts';
import { Part } from '../part.ts';
import { FARTHEST } from '../studio.ts';

/** A screen reader is told once the hand rests. */
const QUIET = 900;
const LEAST_END: Cents = 2_000_000;
const ROUND: Cents = 1_000_000;
const STEP: Cents = 10_000;
/** What is wished at first of a cover. */
const FIRST_WISH: Cents = 100_000;

/** From a goal back: for which amounts is it met? All of them, or none and the nearest. */
@customElement('st-goal')
export class Goal extends Part {
  @state() private told = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #wanted = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#waiting);
  }

  override render() {
    const { studio } = this;
    const { medical, locale } = studio;
    if (!medical) return nothing;
    const t = wordsOf(locale);
    const all = soughtBy(studio);
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${this.#choices(medical, t)}
      <section class="curve-part" aria-labelledby="goal-answers"><h2 id="goal-answers">${t.answers}</h2>
        <st-goal-bars .sought=${all} .locale=${locale} .axis=${medical.axis}></st-goal-bars>
        <ul class="goal-cards">${all.map((sought, at) => this.#card(sought, at, t))}</ul>
        <p class="visually-hidden" role="status">${this.told}</p>
      </section>`;
  }

  protected override updated(): void {
    const { studio } = this;
    const t = wordsOf(studio.locale);
    const said = soughtBy(studio).map((sought, at) => [markOf(at), this.#answers(sought, t).map(({ text }) => text).join(t.between)].join(t.separator)).join(t.stop);
    if (said === this.#wanted) return;
    this.#wanted = said;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.told = said), QUIET);
  }

  #choices(medical: MedicalDemonstration, t: GoalText): TemplateResult {
    const { figure, amount } = wishOf(medical);
    return html`<div class="curve-choices screen-only">
        <fieldset><legend>${t.wish.name}</legend><div class="choices">${[...FIGURE_NAMES].reverse().map((one) => html`<label class="choice">
          <input type="radio" name="wish" value=${one} .checked=${one === figure} @change=${() => this.#wish(one)} />${t.wish[one]}…</label>`)}</div></fieldset>
        ${axisChoice(this.studio, medical, t.axis)}
      </div>
      <div class="goal-amount"><st-slider name="goal" .label=${t.amount[figure]} .locale=${this.studio.locale} unit="money" .most=${this.#most(amount)} .step=${STEP} .value=${amount}
        @move=${({ detail }: CustomEvent<Cents>) => this.#set(detail)}></st-slider></div>`;
  }

  /** The slider goes as far as all bills, in round amounts. */
  #most(amount: Cents): Cents {
    const billed = this.studio.results.map(({ totals }) => centsOf(totals.billed));
    return Math.max(LEAST_END, amount, Math.ceil(Math.max(0, ...billed) / ROUND) * ROUND);
  }

  #card(sought: Sought, at: number, t: GoalText): TemplateResult {
    const { result: { column, desk }, told, now } = sought;
    const { locale, medical } = this.studio;
    const { figure } = medical ? wishOf(medical) : { figure: 'ownCost' as const };
    const axis = t.axes[medical?.axis ?? 'outpatient'];
    return html`<li class="card column-${at + 1}" data-plan=${desk.plan.id}>
      <h3><strong class="letter">${markOf(at)}</strong> ${shortTitleOf(column, desk, locale)}</h3>
      ${told.intervals.length === 0 ? html`<p class="no-solution">${icon('deny')}<span>${t.none}</span></p>` : nothing}
      <ul class="intervals">${this.#answers(sought, t).map(({ text, figures, from, to }) => html`<li data-from=${from} data-to=${to}><strong>${text}</strong> <span class="quiet">${figures}</span></li>`)}</ul>
      <p class="goal-now ${now.met ? 'met' : 'missed'}">${icon(now.met ? 'done' : 'advise')}<span>${t.now(axis, yuan(yuanText(now.at)))}${t.figure[figure](yuan(now.figure))}${now.met ? t.nowMet : t.nowMissed}${t.stop}</span></p>
    </li>`;
  }

  /** All ranges; without any, the nearest amount. */
  #answers({ told }: Sought, t: GoalText): { text: string; figures: string; from: string; to: string }[] {
    const { medical } = this.studio;
    const { figure } = medical ? wishOf(medical) : { figure: 'ownCost' as const };
    const { nearest } = told;
    if (nearest) return [{ text: t.nearest(t.axes[medical?.axis ?? 'outpatient'], yuan(nearest.at)), figures: t.figure[figure](yuan(nearest.engine)), from: nearest.at, to: nearest.at }];
    return told.intervals.map(({ from, to }) => ({
      text: to.at === yuanText(FARTHEST) ? t.whole(t.range(yuan(from.at), yuan(to.at))) : t.met(t.range(yuan(from.at), yuan(to.at))),
      figures: t.figures[figure](yuan(from.engine), yuan(to.engine)), from: from.at, to: to.at,
    }));
  }

  #wish(figure: FigureName): void {
    const { medical } = this.studio;
    if (!medical) return;
    const { paidAtLeast: _, ...rest } = medical;
    this.studio.become(figure === 'payable' ? { ...rest, paidAtLeast: FIRST_WISH } : rest, 'wish');
  }

  #set(amount: Cents): void {
    const { medical } = this.studio;
    if (medical) this.studio.become(medical.paidAtLeast === undefined ? { ...medical, goal: amount } : { ...medical, paidAtLeast: amount }, 'goal');
  }
}
