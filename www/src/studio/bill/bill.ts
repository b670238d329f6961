import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { clause } from '../../elements/clause.ts';
import { icon } from '../../elements/icons.ts';
import { waterfall } from '../../elements/waterfall.ts';
import { labelsOf } from '../../i18n.ts';
import { yuan } from '../../money.ts';
import { workedYear, type Bill as Worked, type WorkedYear } from './worked.ts';
import { wordsOf, type BillWords } from './words.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { Part } from '../part.ts';
import type { Result } from '../studio.ts';

/** One result with its year worked out. */
interface Side { result: Result; year: WorkedYear }

/** One bill through every plan, step by step: the whole year, or one visit of it. */
@customElement('st-bill')
export class Bill extends Part {
  /** Place of the bill in the year; the whole year when it is absent. */
  @state() private which: number | undefined;

  override render() {
    const { medical, results, locale } = this.studio;
    const t = wordsOf(locale);
    const sides = results.flatMap((result): Side[] => {
      const year = medical && workedYear(medical.situation, result.desk, locale);
      return year ? [{ result, year }] : [];
    });
    const [first] = sides;
    if (!first) return html`<h1>${t.title}</h1><p>${t.nothing}</p>`;
    const which = this.which !== undefined && this.which < first.year.bills.length ? this.which : undefined;
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${this.#choice(first.year, which, t)}
      <div class="bills" id="bills">${sides.map((side, at) => this.#side(side, at, which, t))}</div>
      ${which === undefined ? this.#visits(sides, first.year, t) : html`<p class="hint">${t.order}</p>`}
      <p class="hint">${t.others}</p>`;
  }

  #choice({ order }: WorkedYear, which: number | undefined, t: BillWords): TemplateResult {
    const { situation } = this.studio.medical ?? {};
    const place = which === undefined ? -1 : order.indexOf(which);
    const go = (to: number) => (this.which = to < 0 ? undefined : order[to]);
    return html`<div class="which-bill">
      <label for="which">${t.which}</label>
      <select id="which" @change=${(event: Event) => go(Number((event.target as HTMLSelectElement).value))}>
        <option value="-1" ?selected=${place === -1}>${t.year(situation?.visits ?? 0, situation?.stays ?? 0)}</option>
        ${order.map((at, index) => html`<option value=${index} ?selected=${index === place}>${this.#name(at, t)}</option>`)}
      </select>
      <div class="buttons">
        <button type="button" class="quiet" id="bill-before" ?disabled=${place < 0} @click=${() => go(place - 1)}>${t.before}</button>
        <button type="button" class="quiet" id="bill-after" ?disabled=${place >= order.length - 1} @click=${() => go(place + 1)}>${t.after}</button>
      </div>
    </div>`;
  }

  /** Visits stand before stays in the claim. */
  #name(at: number, t: BillWords): string {
    const visits = this.studio.medical?.situation.visits ?? 0;
    return at < visits ? t.visit(at + 1) : t.stay(at - visits + 1);
  }

  #side({ result: { column, desk, totals }, year }: Side, at: number, which: number | undefined, t: BillWords): TemplateResult {
    const { locale } = this.studio;
    const bill = which === undefined ? year.whole : year.bills[which];
    if (!bill) return html``;
    const title = which === undefined ? t.yearTitle : `${this.#name(which, t)} · ${bill.title}`;
    return html`<section class="bill card column-${at + 1}" data-plan=${desk.plan.id} aria-labelledby="bill-${at}">
      <h2 id="bill-${at}"><span class="column-letter" aria-hidden="true">${markOf(at)}</span> ${shortTitleOf(column, desk, locale)}</h2>
      ${waterfall(title, bill.steps, labelsOf[locale])}
      ${which === undefined && year.isRounded ? html`<p class="hint">${t.rounding(yuan(totals.payable))}</p>` : nothing}
      <h3>${t.unpaid}</h3>
      ${this.#unpaid(bill, t)}
    </section>`;
  }

  #unpaid({ unpaid }: Worked, t: BillWords): TemplateResult {
    if (unpaid.length === 0) return html`<p class="fine">${icon('done')}${t.unpaidNone}</p>`;
    return html`<ul class="unpaid">${unpaid.map((one) => html`<li>
      <p><span>${one.title}</span> <strong class=${one.amount ? 'amount' : 'quiet'}>${one.amount ? t.costs(one.amount) : t.free}</strong></p>
      ${clause(one.clause, labelsOf[this.studio.locale])}</li>`)}</ul>`;
  }

  #visits(sides: readonly Side[], { order }: WorkedYear, t: BillWords): TemplateResult {
    const paid = (bill: Worked | undefined) => bill?.steps.at(-1)?.amount;
    return html`<section aria-labelledby="each-title">
      <h2 id="each-title">${t.each}</h2>
      <p class="lead">${t.order}</p>
      <div class="scroll" role="region" tabindex="0" aria-label=${t.eachCaption}><table class="running visits">
        <caption class="visually-hidden">${t.eachCaption}</caption>
        <thead><tr><th scope="col">${t.care}</th>${sides.map((_, at) => html`<th scope="col" class="amount">${t.paid(markOf(at))}</th>`)}</tr></thead>
        <tbody>${order.map((at) => html`<tr>
          <th scope="row"><button type="button" class="plain" aria-label=${t.look(this.#name(at, t))} @click=${() => this.#look(at)}>${this.#name(at, t)}</button></th>
          ${sides.map(({ year }) => html`<td class="amount">${paid(year.bills[at])}</td>`)}
        </tr>`)}
        <tr class="end"><th scope="row">${t.whole}</th>${sides.map(({ result }) => html`<td class="amount">${yuan(result.totals.payable)}</td>`)}</tr></tbody>
      </table></div>
    </section>`;
  }

  #look(at: number): void {
    this.which = at;
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('#which')?.focus({ preventScroll: true });
      this.querySelector('h1')?.scrollIntoView();
    });
  }
}
