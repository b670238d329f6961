import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { session } from '../session.ts';
import type { Encounter } from '../types.ts';
import { choice, optionsOf, yesOrNo } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';
import './payers.ts';

/** What most visits can leave out: card, other payers, cause, record, admission. */
@customElement('pc-visit-details')
export class VisitDetails extends PageElement {
  @property({ attribute: false }) visit = '';

  override render() {
    const { visit, words } = this.t;
    const facts = session.store.value(this.visit) as unknown as Encounter | undefined;
    const stay = facts?.care_type === 'inpatient';
    return html`
      ${yesOrNo(`${this.visit}/card_used`, visit.cardUsed)}
      <details class="more">
        <summary>${visit.details}</summary>
        ${field({ pointer: `${this.visit}/department`, label: visit.department, kind: 'text' })}
        <pc-payers .visit=${this.visit}></pc-payers>
        ${choice({ pointer: `${this.visit}/cause`, label: visit.cause, options: optionsOf(words.cause, words.notSaid), as: 'list' })}
        ${stay || facts?.ward ? choice({ pointer: `${this.visit}/ward`, label: visit.ward, options: optionsOf(words.ward, words.notSaid), as: 'list' }) : nothing}
        ${stay || facts?.admission ? this.#admission() : nothing}
        ${this.#record()}
      </details>
    `;
  }

  #record() {
    const { visit } = this.t;
    const record = `${this.visit}/record`;
    return html`<fieldset id=${record} tabindex="-1">
      <legend>${visit.record}</legend>
      <div class="pair">
        ${field({ pointer: `${record}/patient_name`, label: visit.recordName, kind: 'text' })}
        ${field({ pointer: `${record}/date`, label: visit.recordDate, kind: 'date' })}
        ${field({ pointer: `${record}/department`, label: visit.recordDepartment, kind: 'text' })}
      </div>
    </fieldset>`;
  }

  #admission() {
    const { visit } = this.t;
    const admission = `${this.visit}/admission`;
    return html`<fieldset id=${admission} tabindex="-1">
      <legend>${visit.admission}</legend>
      ${yesOrNo(`${admission}/through_emergency`, visit.throughEmergency)}
      ${yesOrNo(`${admission}/rescue`, visit.rescue)}
      ${field({ pointer: `${admission}/infusion_days_before`, label: visit.infusionDaysBefore, kind: 'count' })}
      ${yesOrNo(`${admission}/infusion_failed`, visit.infusionFailed)}
      ${yesOrNo(`${admission}/left_before_surgery`, visit.leftBeforeSurgery)}
    </fieldset>`;
  }
}
