import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { copyOfVisit } from '../copies.ts';
import { yuan } from '../money.ts';
import { session } from '../session.ts';
import type { Encounter, Json } from '../types.ts';
import { choice, optionsOf } from './choice.ts';
import { field } from './field.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import './diagnoses.ts';
import './emergency.ts';
import './hospital.ts';
import './receipt.ts';
import './visit-details.ts';

/** One visit or stay, with its receipts. */
@customElement('pc-visit')
export class Visit extends PageElement {
  @property({ attribute: false }) index = 0;

  override render() {
    const { visit } = this.t;
    const facts = this.#facts;
    if (!facts) return nothing;
    return html`<fieldset class="card" id=${this.#pointer} tabindex="-1">
      <legend><h3>${visit.item(this.index + 1)}</h3></legend>
      ${this.#earns()}
      ${choice({ pointer: `${this.#pointer}/care_type`, label: visit.careType, options: optionsOf(this.t.words.care), as: 'radios' })}
      ${this.#subtype(facts)}
      <div class="pair">${this.#dates(facts)}</div>
      <pc-hospital .visit=${this.#pointer}></pc-hospital>
      ${facts.care_type === 'emergency' || facts.emergency ? html`<pc-emergency .visit=${this.#pointer}></pc-emergency>` : nothing}
      <pc-diagnoses .visit=${this.#pointer}></pc-diagnoses>
      <pc-visit-details .visit=${this.#pointer}></pc-visit-details>
      ${this.#receipts(facts)}
      <div class="buttons end">
        <button type="button" class="quiet" @click=${this.#duplicate}>${visit.duplicate}</button>
        <button type="button" class="quiet" @click=${() => session.store.remove(this.#pointer, 'visit')}>${visit.remove}</button>
      </div>
    </fieldset>`;
  }

  get #pointer(): string {
    return `/encounters/${this.index}`;
  }

  get #facts(): Encounter | undefined {
    return session.store.claim.encounters?.[this.index];
  }

  #earns() {
    const found = session.estimateOf(this.#pointer);
    return found ? html`<p class="earns">${this.t.visit.earns(yuan(found.estimate.payable))}</p>` : nothing;
  }

  #subtype(facts: Encounter) {
    const { visit } = this.t;
    const fitting = (session.plan?.care_subtypes ?? []).filter(({ care, id }) => care.includes(facts.care_type) || id === facts.care_subtype);
    if (fitting.length === 0) return nothing;
    const options = [{ value: undefined, label: visit.subtypeNone }, ...fitting.map(({ id, label }) => ({ value: id, label: session.text(label) }))];
    return choice({ pointer: `${this.#pointer}/care_subtype`, label: visit.subtype, options, as: 'list' });
  }

  /** A stay has two dates, a visit one; a date that was given is never hidden. */
  #dates(facts: Encounter) {
    const { visit } = this.t;
    const stay = facts.care_type === 'inpatient';
    return html`
      ${!stay || facts.date ? field({ pointer: `${this.#pointer}/date`, label: visit.date, kind: 'date' }) : nothing}
      ${stay || facts.admitted_on ? field({ pointer: `${this.#pointer}/admitted_on`, label: visit.admitted, kind: 'date' }) : nothing}
      ${stay || facts.discharged_on ? field({ pointer: `${this.#pointer}/discharged_on`, label: visit.discharged, kind: 'date' }) : nothing}
    `;
  }

  #receipts(facts: Encounter) {
    const { receipt } = this.t;
    const invoices = facts.invoices ?? [];
    const list = `${this.#pointer}/invoices`;
    return html`
      ${invoices.map((_, at) => html`<pc-receipt .pointer=${`${list}/${at}`} .index=${at}></pc-receipt>`)}
      <button type="button" class="add" @click=${() => session.store.insert(`${list}/${invoices.length}`, {})}>${icon('add')}${receipt.add}</button>
    `;
  }

  #duplicate(): void {
    const facts = this.#facts;
    if (facts) session.store.insert(`/encounters/${this.index + 1}`, copyOfVisit(facts) as unknown as Json);
  }
}
