import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { yuan } from '../../money.ts';
import { Part } from '../part.ts';
import type { Paid } from './contract.ts';
import { wordsOf } from './words.ts';

/** What the drawing shows, one payment a row. On a phone two of its four columns move into the others. */
@customElement('st-timeline-table')
export class TimelineTable extends Part {
  @property({ attribute: false }) payments!: readonly Paid[];

  override render() {
    const { demonstration, locale } = this.studio;
    if (demonstration?.kind !== 'endowment' || this.payments.length === 0) return nothing;
    const t = wordsOf(locale);
    const { age } = demonstration;
    return html`<section aria-labelledby="payments">
      <h2 id="payments">${t.table}</h2>
      <p class="hint">${t.tableHint}</p>
      <table class="plain-table life-table">
        <caption class="visually-hidden">${t.table}</caption>
        <thead><tr><th scope="col">${t.when}</th><th scope="col" class="what">${t.what}</th><th scope="col" class="amount">${t.howMuch}</th><th scope="col" class="amount total">${t.total}</th></tr></thead>
        <tbody>${this.payments.map((one) => {
          const paid = one.age <= age;
          return html`<tr class=${paid ? 'paid' : 'to-come'}>
            <th scope="row">${one.words.date}<span class="quiet">${one.words.age}</span><span class="on-phone">${one.words.label}</span><span class="quiet on-phone">${paid ? t.statusPaid : t.statusToCome}</span></th>
            <td class="what">${one.words.label}<span class="quiet">${paid ? t.statusPaid : t.statusToCome}</span></td>
            <td class="amount">${one.words.amount}<span class="quiet on-phone">${t.inAll} ${yuan(one.total)}</span></td>
            <td class="amount total">${yuan(one.total)}</td>
          </tr>`;
        })}</tbody>
      </table>
    </section>`;
  }
}
