import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { escapeToken } from '../pointer.ts';
import { session } from '../session.ts';
import { yesOrNo } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';
import './history.ts';

/** Facts of the cover, the year so far and the person. All of it may be left out. */
@customElement('pc-policy')
export class Policy extends PageElement {
  override render() {
    const { policy, optional } = this.t;
    return html`
      <details class="section" id="/policy" tabindex="-1">
        <summary><h2>${policy.title}</h2> <span class="quiet">${optional}</span></summary>
        <p class="hint">${policy.hint}</p>
        ${this.#used()}
        <div class="pair">
          ${field({ pointer: '/policy/cover_from', label: policy.coverFrom, kind: 'date' })}
          ${field({ pointer: '/policy/cover_to', label: policy.coverTo, kind: 'date' })}
          ${field({ pointer: '/submitted_on', label: policy.submittedOn, kind: 'date' })}
        </div>
        ${yesOrNo('/policy/union_cover', policy.union)}
        ${this.#person()}
        <pc-history></pc-history>
      </details>
    `;
  }

  #used() {
    const { policy } = this.t;
    return html`<fieldset>
      <legend>${policy.used}</legend>
      <p class="hint">${policy.usedHint}</p>
      ${(session.plan?.benefits ?? []).map((benefit) => {
        const holder = `/policy/accumulators/${escapeToken(benefit.id)}`;
        return html`<fieldset id=${holder} tabindex="-1" class="plain">
          <legend>${session.text(benefit.title)}</legend>
          ${field({ pointer: `${holder}/base`, label: policy.usedBase, kind: 'money' })}
          ${field({ pointer: `${holder}/paid`, label: policy.usedPaid, kind: 'money' })}
        </fieldset>`;
      })}
    </fieldset>`;
  }

  #person() {
    const { policy } = this.t;
    return html`<details class="more" id="/insured" tabindex="-1">
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
