import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { choice, optionsOf } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import { isNothing, yuan } from '../money.ts';
import { newVisit } from '../claim.ts';
import type { CareType, Estimate } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/question.ts';
import '../elements/range-bar.ts';

/** Four facts, and at once between which amounts it lies. What is typed here is the first visit of the full check. */
@customElement('pc-quick-screen')
export class QuickScreen extends ScreenElement {
  /** There is always a first visit to fill in, but not where nothing can be. */
  protected override willUpdate(): void {
    const { store, form, around } = this.session;
    if (store.claim.encounters === undefined && !form && !around.readonly) store.insert('/encounters/0', newVisit('outpatient'));
  }

  override render() {
    const { quick, visit, words, hint } = this.t;
    const { estimate, store, plan } = this.session;
    const first = store.claim.encounters?.[0];
    const care = plan?.benefits?.flatMap((benefit) => benefit.care) ?? [];
    const options = optionsOf(words.care).filter(({ value }) => care.length === 0 || care.includes(value as CareType));
    if (this.session.form) return this.frame({ title: quick.title, body: html`<p class="empty">${quick.ofVisits}</p>` });
    const holder = '/encounters/0/invoices/0';
    const isStay = first?.care_type === 'inpatient';
    return this.frame({
      title: quick.title,
      lead: quick.lead,
      body: html`
        ${this.#isBegun ? html`<p class="warn">${this.session.journey.has('visit') ? quick.more : quick.moreHere}</p>` : nothing}
        <div class="fields">
          ${choice({ pointer: '/encounters/0/care_type', label: visit.careType, options, as: 'radios' })}
          ${field({ pointer: `${holder}/total`, label: quick.total, hint: hint.total, kind: 'money' })}
          ${field({ pointer: `${holder}/pooled_fund_paid`, label: quick.scheme, hint: hint.scheme, kind: 'money' })}
          ${field(isStay
            ? { pointer: '/encounters/0/discharged_on', label: visit.discharged, kind: 'date' }
            : { pointer: '/encounters/0/date', label: visit.date, kind: 'date', recent: 2 })}
        </div>
        ${estimate && !isNothing(estimate.billed) ? this.#answer(estimate) : html`<p class="empty">${quick.empty}</p>`}
      `,
      onward: this.session.journey.has('visit') ? quick.full : undefined,
      proceed: () => this.session.journey.go({ screen: 'visit', visit: 0 }),
    });
  }

  /** Whether more was filled in than is asked here. */
  get #isBegun(): boolean {
    const [first, ...others] = this.session.store.claim.encounters ?? [];
    return others.length > 0 || first?.hospital !== undefined || first?.diagnoses !== undefined || (first?.invoices?.length ?? 0) > 1;
  }

  #answer(estimate: Estimate) {
    const { quick, result } = this.t;
    const { words } = this.session;
    const { min, max } = estimate.range;
    return html`<section class="answer" aria-labelledby="quick-title">
      <h2 id="quick-title">${result.payable}</h2>
      <p class="banner">${words?.banner}</p>
      <p class="big"><strong class="amount" part="amount">${yuan(estimate.payable)}</strong></p>
      ${min === max ? nothing : html`<p class="amount">${quick.between(yuan(min), yuan(max))}</p>`}
      <pc-range-bar></pc-range-bar>
      ${estimate.verdict === 'payable' ? nothing : html`<p>${words?.headline}</p>`}
      <pc-question></pc-question>
      <p class="fine-print">${words?.plan}</p>
    </section>`;
  }
}
