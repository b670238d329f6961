import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { sumsOf, type Sum } from '../form-sums.ts';
import { clause } from './clause.ts';
import { PageElement } from './page-element.ts';
import { waterfall } from './waterfall.ts';

/** Benefit by benefit of a form, from the sum to what is payable. */
@customElement('pc-form-sums')
export class FormSums extends PageElement {
  override render() {
    const { form, result } = this.t;
    const sums = sumsOf(this.session);
    if (sums.length === 0) return nothing;
    const [whole, stepped] = [sums.filter(isWhole), sums.filter((sum) => !isWhole(sum))];
    return html`<section aria-labelledby="how-title">
      <h2 id="how-title">${form.benefits}</h2>
      ${stepped.length === 0 ? nothing : html`<p class="hint screen-only">${result.howHint}</p>`}
      ${stepped.map(({ title, steps }) => waterfall(title, steps, this.t))}
      ${this.#whole(whole)}
      <p class="screen-only"><a href="#why" class="go" @click=${this.#why}>${result.why}</a></p>
    </section>`;
  }

  /** Nothing comes off: one line says it all. */
  #whole(sums: Sum[]) {
    const { form } = this.t;
    if (sums.length === 0) return nothing;
    return html`<table part="table" class="plain-table benefits">
      <caption class="visually-hidden">${form.benefits}</caption>
      <thead><tr><th scope="col">${form.which}</th><th scope="col" class="amount">${form.howMuch}</th></tr></thead>
      <tbody>${sums.map((sum) => html`<tr><th scope="row">${sum.title}${clause(sum.clause, this.t)}</th><td class="amount">${sum.payable}</td></tr>`)}</tbody>
    </table>`;
  }

  #why = (event: Event) => {
    event.preventDefault();
    this.session.journey.go({ screen: 'why' });
  };
}

function isWhole({ steps }: Sum): boolean {
  return steps.length === 1;
}
