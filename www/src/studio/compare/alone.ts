import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isNothing, yuan } from '../../money.ts';
import { isOfOthers, workedYear } from '../bill/worked.ts';
import { shortTitleOf } from '../titles.ts';
import { wordsOf } from './words.ts';
import { Part } from '../part.ts';

/** One plan only: who pays how much of the year, and what the cover takes off. */
@customElement('st-alone')
export class Alone extends Part {
  override render() {
    const { medical, results: [result], locale } = this.studio;
    const { alone } = wordsOf(locale);
    if (!medical || !result) return nothing;
    const { column, desk, totals } = result;
    const others = workedYear(medical.situation, desk, locale)?.whole.withheld.filter(({ reason }) => isOfOthers(reason)) ?? [];
    return html`<section aria-labelledby="alone-title">
      <h2 id="alone-title">${alone.title}</h2>
      <div class="card">
        <table class="running">
          <caption>${alone.caption}</caption>
          <thead><tr><th scope="col">${alone.who}</th><th scope="col" class="amount">${alone.amount}</th></tr></thead>
          <tbody>
            <tr><th scope="row">${alone.billed}</th><td class="amount">${yuan(totals.billed)}</td></tr>
            ${others.map(({ step }) => html`<tr><th scope="row">${step.label}</th><td class="amount">${step.amount}</td></tr>`)}
            <tr><th scope="row">${alone.covered}<span class="formula">${shortTitleOf(column, desk, locale)}</span></th><td class="amount">${yuan(totals.payable)}</td></tr>
            <tr class="end"><th scope="row">${alone.withCover}</th><td class="amount">${yuan(totals.own_cost)}</td></tr>
          </tbody>
        </table>
        <p>${isNothing(totals.payable) ? alone.nothing : alone.explain(yuan(totals.payable))}</p>
      </div>
    </section>`;
  }
}
