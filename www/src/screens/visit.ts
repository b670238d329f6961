import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { choice, optionsOf } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import type { Encounter } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/hospital.ts';

/** When, where and of which kind. */
@customElement('pc-visit-screen')
export class VisitScreen extends ScreenElement {
  override render() {
    const { visit, words } = this.t;
    const facts = (this.session.store.value(this.visit) ?? {}) as unknown as Encounter;
    return this.frame({
      title: visit.whenAndWhere((this.place.visit ?? 0) + 1),
      body: html`<div class="fields">
        ${choice({ pointer: `${this.visit}/care_type`, label: visit.careType, options: optionsOf(words.care), as: 'radios' })}
        ${this.#dates(facts)}
        <pc-hospital .visit=${this.visit}></pc-hospital>
        ${this.#subtype(facts)}
      </div>`,
      onward: this.onward,
    });
  }

  #subtype(facts: Encounter) {
    const { visit } = this.t;
    const fitting = (this.session.plan?.care_subtypes ?? []).filter(({ care, id }) => care.includes(facts.care_type) || id === facts.care_subtype);
    if (fitting.length === 0) return nothing;
    const options = [{ value: undefined, label: visit.subtypeNone }, ...fitting.map(({ id, label }) => ({ value: id, label: this.session.text(label) }))];
    return choice({ pointer: `${this.visit}/care_subtype`, label: visit.subtype, options, as: 'list' });
  }

  /** A stay has two dates, a visit one; a date that was given is never hidden. */
  #dates(facts: Encounter) {
    const { visit } = this.t;
    const stay = facts.care_type === 'inpatient';
    return html`
      ${!stay || facts.date ? field({ pointer: `${this.visit}/date`, label: visit.date, kind: 'date', recent: 2 }) : nothing}
      ${stay || facts.admitted_on ? field({ pointer: `${this.visit}/admitted_on`, label: visit.admitted, kind: 'date' }) : nothing}
      ${stay || facts.discharged_on ? field({ pointer: `${this.visit}/discharged_on`, label: visit.discharged, kind: 'date' }) : nothing}
    `;
  }
}
