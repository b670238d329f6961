import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { yesOrNo } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import { escapeToken } from '../pointer.ts';
import { ScreenElement } from './screen.ts';
import '../elements/history.ts';

/** Facts of the cover, the year so far and the person. All of it may be left out. */
@customElement('pc-policy-screen')
export class PolicyScreen extends ScreenElement {
  override render() {
    const { policy } = this.t;
    return this.frame({
      title: policy.title,
      lead: policy.hint,
      body: html`<div class="fields">
        ${this.#used()}
        <div class="pair">
          ${field({ pointer: '/policy/cover_from', label: policy.coverFrom, kind: 'date' })}
          ${field({ pointer: '/policy/cover_to', label: policy.coverTo, kind: 'date' })}
          ${field({ pointer: '/submitted_on', label: policy.submittedOn, kind: 'date', recent: 1 })}
        </div>
        ${this.#hasStay ? yesOrNo('/policy/union_cover', policy.union) : nothing}
        ${this.#person()}
        <pc-history></pc-history>
      </div>`,
      onward: this.onward,
    });
  }

  /** The union's cover is for stays. */
  get #hasStay(): boolean {
    const { encounters = [], policy } = this.session.store.claim;
    return policy?.union_cover !== undefined || encounters.some(({ care_type }) => care_type === 'inpatient');
  }

  #used() {
    const { policy } = this.t;
    return html`<fieldset>
      <legend>${policy.used}</legend>
      <p class="hint">${policy.usedHint}</p>
      <button type="button" @click=${this.#first}>${policy.firstThisYear}</button>
      ${(this.session.plan?.benefits ?? []).map((benefit) => {
        const holder = `/policy/accumulators/${escapeToken(benefit.id)}`;
        return html`<fieldset id=${holder} tabindex="-1" class="plain">
          <legend>${this.session.text(benefit.title)}</legend>
          ${field({ pointer: `${holder}/base`, label: policy.usedBase, kind: 'money' })}
          ${field({ pointer: `${holder}/paid`, label: policy.usedPaid, kind: 'money' })}
        </fieldset>`;
      })}
    </fieldset>`;
  }

  /** Nothing was claimed yet: of every benefit nothing is used. */
  #first = () => {
    const holders = (this.session.plan?.benefits ?? []).map(({ id }) => `/policy/accumulators/${escapeToken(id)}`);
    this.session.store.answer(holders.flatMap((holder) => ['base', 'paid'].map((part) => ({ pointer: `${holder}/${part}`, value: '0.00' }))));
  };

  #person() {
    const { policy } = this.t;
    return html`<details class="more" id="/insured">
      <summary>${policy.person}</summary>
      <div class="pair">
        ${field({ pointer: '/insured/name', label: policy.name, kind: 'text' })}
        ${field({ pointer: '/insured/id_number', label: policy.idNumber, kind: 'text' })}
        ${field({ pointer: '/insured/bank_account', label: policy.bankAccount, kind: 'text' })}
        ${field({ pointer: '/insured/bank_account_holder', label: policy.bankHolder, kind: 'text' })}
      </div>
      ${yesOrNo('/insured/member', policy.member)}
      ${yesOrNo('/wants_originals_back', policy.originalsBack)}
    </details>`;
  }
}
