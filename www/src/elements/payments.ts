import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Payment, Words } from '../types.ts';
import { PageElement } from './page-element.ts';

const WIDTH = 320;
const HEIGHT = 16;
const MARGIN = 8;
const LINE = 8;

interface Paid { payment: Payment; words: NonNullable<Words['form']>['payments'][number] }

/** Payments with dates of their own: a line to look at, and a table that says the same. */
@customElement('pc-payments')
export class Payments extends PageElement {
  override render() {
    const { form } = this.t;
    const { estimate, words } = this.session;
    const paid = this.#paid;
    if (paid.length === 0) return nothing;
    const matures = estimate?.form?.matures_on;
    // Where all of them count, there is nothing to tell apart.
    const differ = paid.some(({ payment }) => payment.status !== paid[0]?.payment.status);
    return html`<section aria-labelledby="payments-title">
      <h2 id="payments-title">${form.payments}</h2>
      <p class="hint">${form.paymentsHint}</p>
      ${matures && paid.some(({ payment }) => payment.on === matures) ? html`<p>${words?.form?.matures}</p>` : nothing}
      ${this.#line(paid)}
      <table part="table" class="plain-table payments">
        <caption class="visually-hidden">${form.payments}</caption>
        <thead><tr><th scope="col">${form.when}</th><th scope="col">${form.which}</th><th scope="col" class="amount">${form.howMuch}</th></tr></thead>
        <tbody>${paid.map(({ payment, words: said }) => html`<tr class=${payment.status}>
          <th scope="row">${said.date}${said.age ? html`<span class="quiet">${said.age}</span>` : nothing}</th>
          <td>${said.label}${differ ? html`<span class="quiet">${said.status}</span>` : nothing}</td>
          <td class="amount">${said.amount}</td>
        </tr>`)}</tbody>
      </table>
    </section>`;
  }

  get #paid(): Paid[] {
    const { words, estimate } = this.session;
    return (estimate?.form?.payments ?? []).flatMap((payment, at) => {
      const said = words?.form?.payments[at];
      return said ? [{ payment, words: said }] : [];
    });
  }

  /** Where each payment lies between the first and the last; those still to come are hollow. */
  #line(paid: Paid[]): TemplateResult | typeof nothing {
    const dated = paid.flatMap(({ payment }) => (payment.on ? [{ payment, time: Date.parse(`${payment.on}T00:00:00Z`) }] : []));
    const times = dated.map(({ time }) => time);
    const [from, to] = [Math.min(...times), Math.max(...times)];
    if (dated.length < 2 || from === to) return nothing;
    const at = (time: number) => MARGIN + ((time - from) / (to - from)) * (WIDTH - 2 * MARGIN);
    const most = Math.max(...dated.map(({ payment }) => Number(payment.amount)));
    const year = (time: number) => new Date(time).getUTCFullYear();
    return html`<div class="time-line" aria-hidden="true">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" focusable="false">${svg`<path class="track" d="M${MARGIN} ${LINE}h${WIDTH - 2 * MARGIN}" />
        ${dated.map(({ payment, time }) => svg`<circle class=${payment.status} cx=${at(time)} cy=${LINE} r=${Number(payment.amount) === most ? 5.5 : 3} />`)}`}</svg>
      <span>${year(from)}</span><span>${year(to)}</span>
    </div>`;
  }
}
