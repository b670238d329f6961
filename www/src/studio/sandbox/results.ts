import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { share } from '../../drawing.ts';
import { yuan } from '../../money.ts';
import { yuanText } from '../amounts.ts';
import { markOf, shortTitleOf, titleOf } from '../titles.ts';
import { Part } from '../part.ts';
import { wordsOf } from './words.ts';
import type { Result } from '../studio.ts';

/** A screen reader is told once the hand rests, not at every step of a drag. */
const QUIET = 900;

/** What the year comes to, plan by plan; it stays in sight while the sliders are moved. */
@customElement('st-results')
export class Results extends Part {
  @state() private said = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  override render() {
    const t = wordsOf(this.studio.locale);
    const { results, locale } = this.studio;
    return html`<section class="results" aria-labelledby="results-title">
      <h2 id="results-title" class="visually-hidden">${t.results}</h2>
      <ul class="result-cards">${results.map((result, at) => this.#card(result, at, t))}</ul>
      <p class="visually-hidden" role="status">${this.said}</p>
    </section>${this.#say(results.map(({ column, desk, totals }) => t.status(titleOf(column, desk, locale), yuan(totals.payable), yuan(totals.own_cost))).join(' '))}`;
  }

  #card({ column, desk, totals }: Result, at: number, t: ReturnType<typeof wordsOf>): TemplateResult {
    return html`<li class="card column-${at + 1}" data-plan=${desk.plan.id}>
      <h3>${(this.studio.medical?.columns.length ?? 0) > 1 ? html`<span class="mark">${markOf(at)}</span> ` : nothing}${shortTitleOf(column, desk, this.studio.locale)}</h3>
      <p class="big"><span class="quiet">${t.payable}</span> <strong class="amount" data-payable=${totals.payable}>${yuan(totals.payable)}</strong></p>
      <p><span class="quiet">${t.own}</span> <strong class="amount" data-own=${totals.own_cost}>${yuan(totals.own_cost)}</strong></p>
      ${column.premium === undefined ? nothing : html`<p><span class="quiet">${t.premium}</span> <span class="amount">${yuan(yuanText(column.premium))}</span></p>`}
      ${whoPays(totals, t.split(yuan(totals.billed)))}
    </li>`;
  }

  #say(text: string): typeof nothing {
    if (text === this.said) return nothing;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => (this.said = text), QUIET);
    return nothing;
  }
}

/** One bar for all bills: what the cover pays, what is left, and the rest. */
function whoPays({ billed, payable, own_cost: own }: Result['totals'], name: string): TemplateResult {
  const [paid, left] = [share(payable, billed) * 100, share(own, billed) * 100];
  return html`<p class="quiet split-name">${name}</p><svg class="split" viewBox="0 0 100 8" preserveAspectRatio="none" role="presentation" focusable="false">${svg`
    <rect class="rest" x="0" y="0" width="100" height="8" /><rect class="left" x=${100 - left} y="0" width=${left} height="8" /><rect class="paid" x=${100 - left - paid} y="0" width=${paid} height="8" />`}</svg>`;
}
