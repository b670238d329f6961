import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { choice, optionsOf, yesOrNo } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import type { Encounter } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/circumstances.ts';
import '../elements/record.ts';

/** What few visits have: no card, an unusual ward, circumstances that the plan asks about, a record with gaps. */
@customElement('pc-special-screen')
export class SpecialScreen extends ScreenElement {
  override render() {
    const { visit, words } = this.t;
    const facts = (this.session.store.value(this.visit) ?? {}) as unknown as Encounter;
    const stay = facts.care_type === 'inpatient';
    return this.frame({
      title: visit.special((this.place.visit ?? 0) + 1),
      lead: visit.specialHint,
      body: html`<div class="fields">
        ${yesOrNo(`${this.visit}/card_used`, visit.cardUsed)}
        ${stay || facts.ward ? choice({ pointer: `${this.visit}/ward`, label: visit.ward, options: optionsOf(words.ward, words.notSaid), as: 'list' }) : nothing}
        ${stay || facts.admission ? this.#admission() : nothing}
        <pc-circumstances .holder=${this.visit}></pc-circumstances>
        <pc-record .visit=${this.visit}></pc-record>
      </div>`,
      onward: this.onward,
    });
  }

  #admission() {
    const { visit } = this.t;
    const admission = `${this.visit}/admission`;
    return html`<fieldset id=${admission} tabindex="-1" class="fields">
      <legend>${visit.admission}</legend>
      ${yesOrNo(`${admission}/through_emergency`, visit.throughEmergency)}
      ${yesOrNo(`${admission}/rescue`, visit.rescue)}
      ${field({ pointer: `${admission}/infusion_days_before`, label: visit.infusionDaysBefore, kind: 'count' })}
      ${yesOrNo(`${admission}/infusion_failed`, visit.infusionFailed)}
      ${yesOrNo(`${admission}/left_before_surgery`, visit.leftBeforeSurgery)}
    </fieldset>`;
  }
}
