import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { session } from '../session.ts';
import type { Words } from '../types.ts';
import { clause } from './clause.ts';
import { PageElement } from './page-element.ts';

/** Visit by visit from the total to the payable amount, and all that is withheld by reason. */
@customElement('pc-waterfalls')
export class Waterfalls extends PageElement {
  override render() {
    const { result } = this.t;
    const { encounters = [], withheld = [] } = session.words ?? {};
    return html`
      <h3>${result.how}</h3>
      ${encounters.map((encounter) => this.#waterfall(encounter))}
      ${withheld.length === 0 ? nothing : this.#withheld(withheld)}
    `;
  }

  #waterfall({ title, steps }: Words['encounters'][number]) {
    const { result } = this.t;
    return html`<table class="waterfall">
      <caption>${title}</caption>
      <thead class="visually-hidden"><tr><th scope="col">${result.step}</th><th scope="col">${result.stepAmount}</th></tr></thead>
      <tbody>${steps.map((step, at) => html`
        <tr class=${at === 0 ? 'first' : at === steps.length - 1 ? 'last' : ''}>
          <th scope="row">
            ${step.label}
            ${step.formula ? html`<span class="formula">${step.formula}</span>` : nothing}
            ${clause(step.clause)}
          </th>
          <td class="amount">${step.amount}</td>
        </tr>`)}
      </tbody>
    </table>`;
  }

  #withheld(rows: Words['withheld']) {
    const { result } = this.t;
    return html`<details class="more">
      <summary>${result.withheld}</summary>
      <table class="waterfall">
        <thead><tr><th scope="col">${result.reason}</th><th scope="col" class="amount">${result.stepAmount}</th></tr></thead>
        <tbody>${rows.map((row) => html`
          <tr><th scope="row">${row.label}${clause(row.clause)}</th><td class="amount">${row.amount}</td></tr>`)}
        </tbody>
      </table>
    </details>`;
  }
}
