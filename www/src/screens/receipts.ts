import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { copyOfReceipt } from '../copies.ts';
import { icon } from '../elements/icons.ts';
import { yuan } from '../money.ts';
import type { Invoice, Json } from '../types.ts';
import { ScreenElement } from './screen.ts';

/** The receipts of one visit. */
@customElement('pc-receipts-screen')
export class ReceiptsScreen extends ScreenElement {
  override render() {
    const { receipt } = this.t;
    const receipts = (this.session.store.value(this.#list) ?? []) as unknown as Invoice[];
    return this.frame({
      title: receipt.ofVisit((this.place.visit ?? 0) + 1),
      lead: receipts.length === 0 ? receipt.none : undefined,
      body: html`
        ${receipts.length === 0 ? nothing : html`<ol class="cards">${receipts.map((one, at) => this.#card(one, at))}</ol>`}
        <button type="button" class="add" @click=${() => this.#add(receipts.length)}>${icon('add')}${receipts.length === 0 ? receipt.first : receipt.add}</button>
      `,
      onward: this.onward,
    });
  }

  get #list(): string {
    return `${this.visit}/invoices`;
  }

  #card(facts: Invoice, at: number) {
    const { receipt } = this.t;
    const { journey, store } = this.session;
    const { visit } = this.place;
    return html`<li part="card" class="card">
      <h2>${receipt.item(at + 1)}</h2>
      <p>${facts.total ? html`${receipt.total} <span class="amount">${yuan(facts.total)}</span>` : receipt.noTotal} · ${receipt.lines(facts.lines?.length ?? 0)}</p>
      <div class="buttons">
        <button type="button" @click=${() => journey.go({ screen: 'receipt', visit, receipt: at })}>${icon('edit')}${receipt.edit}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => journey.go({ screen: 'items', visit, receipt: at })}>${receipt.editLines}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => store.insert(`${this.#list}/${at + 1}`, copyOfReceipt(facts) as unknown as Json)}>${icon('copy')}${receipt.duplicate}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => store.remove(`${this.#list}/${at}`, 'receipt')}>${icon('remove')}${receipt.remove}</button>
      </div>
    </li>`;
  }

  #add(at: number): void {
    this.session.store.insert(`${this.#list}/${at}`, {});
    this.session.journey.go({ screen: 'receipt', visit: this.place.visit, receipt: at });
  }
}
