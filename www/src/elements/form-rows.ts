import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pointerOf } from '../form.ts';
import type { Field } from '../types.ts';
import { field } from './field.ts';
import { hintOf, kindOf } from './form-field.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** Rows with the same columns: stays, or lines of a premium. A removed row can be taken back. */
@customElement('pc-form-rows')
export class FormRows extends PageElement {
  @property({ attribute: false }) field: Field | undefined;

  override render() {
    const { form } = this.t;
    const asked = this.field;
    if (!asked) return nothing;
    const list = pointerOf(asked);
    const hint = hintOf(this.session, asked);
    const found = this.session.store.value(list);
    const count = Array.isArray(found) ? found.length : 0;
    const first = asked.columns?.[0]?.id ?? '';
    return html`<fieldset class="fields" id=${list} tabindex="-1">
      <legend>${this.session.text(asked.label)}</legend>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${count === 0 ? html`<p class="empty">${form.noRows}</p>` : nothing}
      ${Array.from({ length: count }, (_, at) => this.#row(asked, `${list}/${at}`, at + 1))}
      <button type="button" class="add" @click=${() => this.session.add(`${list}/${count}`, {}, first)}>${icon('add')}${count === 0 ? form.addFirst : form.addRow}</button>
    </fieldset>`;
  }

  #row({ columns = [] }: Field, pointer: string, number: number) {
    const { form, separator } = this.t;
    return html`<fieldset class="row" id=${pointer} tabindex="-1">
      <legend>${form.row(number)}</legend>
      <div class="pair">${columns.map(({ id, label, kind }) => field({ pointer: `${pointer}/${id}`, label: this.session.text(label), kind: kindOf(kind) }))}</div>
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(pointer, 'row')}>${icon('remove')}${form.removeRow}<span class="visually-hidden">${separator}${form.row(number)}</span></button>
    </fieldset>`;
  }
}
