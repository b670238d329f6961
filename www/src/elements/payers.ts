import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Settlement } from '../types.ts';
import { choice, optionsOf } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';

/** What others have paid or will pay for a visit. */
@customElement('pc-payers')
export class Payers extends PageElement {
  @property({ attribute: false }) visit = '';

  override render() {
    const { payers } = this.t;
    const list = `${this.visit}/settlements`;
    const settlements = (this.session.store.value(list) ?? []) as unknown as Settlement[];
    return html`<div id=${list} tabindex="-1">
      ${settlements.map((_, at) => this.#settlement(`${list}/${at}`, at + 1))}
      <button type="button" class="add" @click=${() => this.#add(`${list}/${settlements.length}`)}>${payers.add}</button>
    </div>`;
  }

  #settlement(pointer: string, number: number) {
    const { payers, words } = this.t;
    return html`<fieldset id=${pointer} tabindex="-1" class="row">
      <legend>${payers.item(number)}</legend>
      ${choice({ pointer: `${pointer}/payer`, label: payers.payer, options: optionsOf(words.payer), as: 'list' })}
      ${choice({ pointer: `${pointer}/status`, label: payers.status, options: optionsOf(words.paid), as: 'radios' })}
      ${field({ pointer: `${pointer}/amount`, label: payers.amount, kind: 'money' })}
      ${field({ pointer: `${pointer}/in_scope_amount`, label: payers.inScope, kind: 'money' })}
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(pointer, 'payer')}>${payers.remove}</button>
    </fieldset>`;
  }

  #add(pointer: string): void {
    this.session.add(pointer, { payer: 'union', status: 'paid' }, 'payer');
  }
}
