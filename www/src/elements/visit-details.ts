import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { noteId } from '../matches.ts';
import { session } from '../session.ts';
import type { Encounter } from '../types.ts';
import { choice, optionsOf, yesOrNo } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';
import './circumstances.ts';
import './match.ts';
import './payers.ts';
import './record.ts';

/** What most visits can leave out: card, other payers, cause, record, circumstances, admission. */
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
        <div>
          ${field({ pointer: `${this.visit}/department`, label: visit.department, kind: 'text', note: noteId(`${this.visit}/department`) })}
          <pc-match .pointer=${`${this.visit}/department`}></pc-match>
        </div>
        <pc-payers .visit=${this.visit}></pc-payers>
        ${choice({ pointer: `${this.visit}/cause`, label: visit.cause, options: optionsOf(words.cause, words.notSaid), as: 'list' })}
        ${stay || facts?.ward ? choice({ pointer: `${this.visit}/ward`, label: visit.ward, options: optionsOf(words.ward, words.notSaid), as: 'list' }) : nothing}
        ${stay || facts?.admission ? this.#admission() : nothing}
      </details>
      <pc-record .visit=${this.visit}></pc-record>
      <pc-circumstances .holder=${this.visit}></pc-circumstances>
    `;
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
