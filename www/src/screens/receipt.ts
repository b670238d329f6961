import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { checkbox } from '../elements/checkbox.ts';
import { choice, optionsOf } from '../elements/choice.ts';
import { field } from '../elements/field.ts';
import type { Invoice, InvoiceDefect } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/receipt-guide.ts';

/** One receipt: its boxes in their printed order. */
@customElement('pc-receipt-screen')
export class ReceiptScreen extends ScreenElement {
  override render() {
    const { receipt } = this.t;
    return this.frame({
      title: receipt.title((this.place.visit ?? 0) + 1, (this.place.receipt ?? 0) + 1),
      lead: receipt.boxesHint,
      body: html`<pc-receipt-guide></pc-receipt-guide>${this.#boxes()}${this.#moreBoxes()}${this.#identity()}`,
      onward: this.onward,
    });
  }

  #boxes() {
    const { receipt } = this.t;
    return html`<div class="boxes">
      ${this.#money('total', receipt.total)}
      ${this.#money('pooled_fund_paid', receipt.pooled)}
      ${this.#money('supplementary_fund_paid', receipt.supplementary)}
      ${this.#money('personal_account_paid', receipt.account)}
      ${this.#money('cash_paid', receipt.cash)}
      <fieldset class="parts">
        <legend>${receipt.cashParts}</legend>
        ${this.#money('category_copay', receipt.categoryCopay)}
        ${this.#money('in_scope_self_paid', receipt.selfPaid)}
        ${this.#money('out_of_scope_self_paid', receipt.outOfScope)}
      </fieldset>
    </div>`;
  }

  #moreBoxes() {
    const { receipt } = this.t;
    return html`<details class="more">
      <summary>${receipt.moreBoxes}</summary>
      <div class="boxes">
        ${this.#money('discount', receipt.discount)}
        ${this.#money('in_scope_total', receipt.inScopeTotal)}
        ${this.#money('personal_account_out_of_scope', receipt.accountOutOfScope)}
      </div>
    </details>`;
  }

  #identity() {
    const { receipt, words } = this.t;
    return html`<details class="more">
      <summary>${receipt.identity}</summary>
      ${choice({ pointer: `${this.receipt}/form`, label: receipt.form, options: optionsOf(words.form, words.notSaid), as: 'list' })}
      <div class="pair">
        ${field({ pointer: `${this.receipt}/bill_code`, label: receipt.billCode, kind: 'text' })}
        ${field({ pointer: `${this.receipt}/bill_number`, label: receipt.billNumber, kind: 'text' })}
        ${field({ pointer: `${this.receipt}/check_code`, label: receipt.checkCode, kind: 'text' })}
        ${field({ pointer: `${this.receipt}/date`, label: receipt.date, kind: 'date' })}
        ${field({ pointer: `${this.receipt}/patient_name`, label: receipt.patientName, kind: 'text' })}
      </div>
      ${this.#defects()}
    </details>`;
  }

  #defects() {
    const { receipt, words } = this.t;
    const pointer = `${this.receipt}/defects`;
    const found = this.#facts.defects ?? [];
    const put = (next: InvoiceDefect[]) => this.session.store.put(pointer, next.length > 0 ? next : undefined);
    return html`<fieldset id=${pointer} tabindex="-1">
      <legend>${receipt.defects}</legend>
      <div class="choices">${(Object.keys(words.defect) as InvoiceDefect[]).map((defect) =>
        checkbox(`${pointer}:${defect}`, words.defect[defect], found.includes(defect), (has) =>
          put(has ? [...found, defect] : found.filter((other) => other !== defect))))}</div>
    </fieldset>`;
  }

  #money(box: string, label: string) {
    return field({ pointer: `${this.receipt}/${box}`, label, kind: 'money' });
  }

  get #facts(): Invoice {
    return (this.session.store.value(this.receipt) ?? {}) as unknown as Invoice;
  }
}
