import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import type { Invoice } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/line.ts';
import '../elements/portion.ts';

/** The lines of the itemised list, as far as somebody wants to enter them. */
@customElement('pc-items-screen')
export class ItemsScreen extends ScreenElement {
  override render() {
    const { line } = this.t;
    const list = `${this.receipt}/lines`;
    const count = ((this.session.store.value(this.receipt) ?? {}) as unknown as Invoice).lines?.length ?? 0;
    return this.frame({
      title: line.ofReceipt((this.place.receipt ?? 0) + 1),
      lead: line.hint,
      body: html`<div class="fields" id=${list} tabindex="-1">
        ${count === 0 ? html`<p class="empty">${line.none}</p>` : nothing}
        <pc-portion .count=${count} .list=${list} .aim=${this.session.journey.aim} .draw=${(from: number, to: number) => html`
          ${Array.from({ length: to - from }, (_, at) => html`<pc-line .pointer=${`${list}/${from + at}`} .index=${from + at}></pc-line>`)}`}></pc-portion>
        <button type="button" class="add" @click=${() => this.session.add(`${list}/${count}`, {}, 'name')}>${icon('add')}${line.add}</button>
      </div>`,
      onward: count === 0 && this.session.journey.returnTo === undefined ? line.skip : this.onward,
    });
  }
}
