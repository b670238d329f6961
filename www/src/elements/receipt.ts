import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { copyOfReceipt } from '../copies.ts';
import { splitIndex } from '../pointer.ts';
import { session } from '../session.ts';
import type { Invoice, InvoiceDefect, Json } from '../types.ts';
import { checkbox } from './checkbox.ts';
import { choice, optionsOf } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';
import './line.ts';

/** One receipt: its boxes in their printed order, and the lines of its itemised list. */
@customElement('pc-receipt')
export class Receipt extends PageElement {
  @property({ attribute: false }) pointer = '';
  @property({ attribute: false }) index = 0;

  override render() {
    const { receipt } = this.t;
    return html`<fieldset class="receipt" id=${this.pointer} tabindex="-1">
      <legend><h4>${receipt.item(this.index + 1)}</h4></legend>
      ${this.#boxes()}
      ${this.#moreBoxes()}
      ${this.#identity()}
      ${this.#lines()}
      <div class="buttons end">
        <button type="button" class="quiet" @click=${this.#duplicate}>${receipt.duplicate}</button>
        <button type="button" class="quiet" @click=${() => session.store.remove(this.pointer, 'receipt')}>${receipt.remove}</button>
      </div>
    </fieldset>`;
  }

  #boxes() {
    const { receipt } = this.t;
    return html`<div class="boxes">
      <p class="hint">${receipt.boxesHint}</p>
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
      ${choice({ pointer: `${this.pointer}/form`, label: receipt.form, options: optionsOf(words.form, words.notSaid), as: 'list' })}
      <div class="pair">
        ${field({ pointer: `${this.pointer}/bill_code`, label: receipt.billCode, kind: 'text' })}
        ${field({ pointer: `${this.pointer}/bill_number`, label: receipt.billNumber, kind: 'text' })}
        ${field({ pointer: `${this.pointer}/check_code`, label: receipt.checkCode, kind: 'text' })}
        ${field({ pointer: `${this.pointer}/date`, label: receipt.date, kind: 'date' })}
        ${field({ pointer: `${this.pointer}/patient_name`, label: receipt.patientName, kind: 'text' })}
      </div>
      ${this.#defects()}
    </details>`;
  }

  #defects() {
    const { receipt, words } = this.t;
    const pointer = `${this.pointer}/defects`;
    const found = this.#facts.defects ?? [];
    const put = (next: InvoiceDefect[]) => session.store.put(pointer, next.length > 0 ? next : undefined);
    return html`<fieldset id=${pointer} tabindex="-1">
      <legend>${receipt.defects}</legend>
      <div class="choices">${(Object.keys(words.defect) as InvoiceDefect[]).map((defect) =>
        checkbox(`${pointer}:${defect}`, words.defect[defect], found.includes(defect), (has) =>
          put(has ? [...found, defect] : found.filter((other) => other !== defect))))}</div>
    </fieldset>`;
  }

  #lines() {
    const { line, optional } = this.t;
    const list = `${this.pointer}/lines`;
    const count = this.#facts.lines?.length ?? 0;
    return html`<fieldset class="lines" id=${list} tabindex="-1">
      <legend>${line.title} <span class="quiet">${optional}</span></legend>
      <p class="hint">${line.hint}</p>
      ${Array.from({ length: count }, (_, at) => html`<pc-line .pointer=${`${list}/${at}`} .index=${at}></pc-line>`)}
      <button type="button" class="add" @click=${() => session.store.insert(`${list}/${count}`, {})}>${line.add}</button>
    </fieldset>`;
  }

  #money(box: string, label: string) {
    return field({ pointer: `${this.pointer}/${box}`, label, kind: 'money' });
  }

  get #facts(): Invoice {
    return (session.store.value(this.pointer) ?? {}) as unknown as Invoice;
  }

  #duplicate(): void {
    const { list } = splitIndex(this.pointer);
    session.store.insert(`${list}/${this.index + 1}`, copyOfReceipt(this.#facts) as unknown as Json);
  }
}
