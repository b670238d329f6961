import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';

/** What is not covered, by reason: never silence, never only a zero. */
@customElement('pc-withheld')
export class Withheld extends PageElement {
  override render() {
    const { result } = this.t;
    const rows = this.session.words?.withheld ?? [];
    // Of a single visit its own table says the same.
    if (rows.length === 0 || (this.session.words?.encounters.length ?? 0) < 2) return nothing;
    return html`<section aria-labelledby="withheld-title">
      <h2 id="withheld-title">${result.withheld}</h2>
      <table class="reasons" part="table">
        <thead><tr><th scope="col">${result.reason}</th><th scope="col" class="amount">${result.stepAmount}</th></tr></thead>
        <tbody>${rows.map((row) => html`
          <tr><th scope="row">${row.label}${row.clause ? html`<span class="cite">${this.t.clause} ${row.clause.cite}${this.t.separator}${row.clause.title}</span>` : nothing}</th><td class="amount">${row.amount}</td></tr>`)}
        </tbody>
      </table>
    </section>`;
  }
}
