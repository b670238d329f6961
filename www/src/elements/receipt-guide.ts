import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { yuan } from '../money.ts';
import { PageElement } from './page-element.ts';

/** An invented receipt whose boxes add up, and what each of them means. */
const BOXES = [
  ['total', '300.00', 0], ['pooled', '120.00', 0], ['supplementary', '0.00', 0], ['account', '80.00', 0], ['cash', '100.00', 0],
  ['categoryCopay', '10.00', 1], ['selfPaid', '70.00', 1], ['outOfScope', '20.00', 1],
] as const;

/** What stands where on a receipt, in plain words. */
@customElement('pc-receipt-guide')
export class ReceiptGuide extends PageElement {
  override render() {
    const { guide, receipt } = this.t;
    return html`<details class="more guide">
      <summary>${guide.title}</summary>
      <p class="hint">${guide.lead}</p>
      <table class="specimen">
        <caption>${guide.specimen}</caption>
        <thead class="visually-hidden"><tr><th scope="col">${guide.box}</th><th scope="col">${guide.amount}</th><th scope="col">${guide.meaning}</th></tr></thead>
        <tbody>${BOXES.map(([box, amount, depth]) => html`
          <tr class=${depth === 1 ? 'part' : ''}>
            <th scope="row">${receipt[box]}</th><td class="amount">${yuan(amount)}</td><td class="meaning">${guide.meanings[box]}</td>
          </tr>`)}
        </tbody>
      </table>
      <p>${guide.base}</p>
    </details>`;
  }
}
