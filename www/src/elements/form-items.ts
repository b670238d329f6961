import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { pointerOf } from '../form.ts';
import type { Field, GradeItem, GradeTable } from '../types.ts';
import { checkbox } from './checkbox.ts';
import { hintOf } from './form-field.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** So many hits are listed while somebody types. */
const MOST = 20;

/** Conditions of a long table: found by a few letters or by the part of the body, the chosen ones listed above. */
@customElement('pc-form-items')
export class FormItems extends PageElement {
  @property({ attribute: false }) field: Field | undefined;
  @state() private typed = '';
  @state() private group = '';

  override render() {
    const { field } = this;
    if (!field) return nothing;
    const { form } = this.t;
    const id = pointerOf(field);
    const hint = hintOf(this.session, field);
    return html`<fieldset class="items" id=${id} tabindex="-1">
      <legend>${this.session.text(field.label)}</legend>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      <p class="hint">${form.illustration}</p>
      ${this.#selected()}
      <div>
        <label for="${id}:search">${form.search}</label>
        <p class="hint" id="${id}:search-hint">${form.searchHint}</p>
        <input id="${id}:search" type="search" autocomplete="off" enterkeyhint="search" aria-describedby="${id}:search-hint"
          .value=${live(this.typed)} @input=${(event: Event) => { this.typed = (event.target as HTMLInputElement).value; }} />
      </div>
      ${this.#hits()}
      ${this.#byGroup(id)}
      <p class="fine-print">${this.#table ? this.session.text(this.#table.source) : nothing}</p>
    </fieldset>`;
  }

  get #pointer(): string {
    return this.field ? pointerOf(this.field) : '';
  }

  get #table(): GradeTable | undefined {
    return this.session.form?.tables?.find(({ id }) => id === this.field?.table);
  }

  get #chosen(): string[] {
    const found = this.session.store.value(this.#pointer);
    return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
  }

  #selected() {
    const { form } = this.t;
    const chosen = this.#chosen;
    const all = (this.#table?.groups ?? []).flatMap(({ items }) => items);
    return html`<p class="count" role="status">${chosen.length === 0 ? form.noneChosen : form.chosen(chosen.length)}</p>
      ${chosen.length === 0 ? nothing : html`<ul class="chosen">${chosen.map((id) => {
        const item = all.find((one) => one.id === id);
        const label = item ? this.session.text(item.label) : id;
        return html`<li>
          <span>${label}${item ? this.#notes(item) : nothing}</span>
          <button type="button" part="secondary" class="quiet" @click=${() => this.#set(id, false)}>${icon('remove')}${form.remove}<span class="visually-hidden">${this.t.separator}${label}</span></button>
        </li>`;
      })}</ul>`}`;
  }

  #hits() {
    const { form } = this.t;
    const words = this.typed.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return html`<p class="visually-hidden" role="status"></p>`;
    const found = (this.#table?.groups ?? []).flatMap((group) =>
      group.items.filter((item) => {
        const said = [...Object.values(group.label), ...(group.also ?? []), ...Object.values(item.label)].join(' ').toLowerCase();
        return words.every((word) => said.includes(word));
      }));
    return html`<p class="hint" role="status">${found.length > MOST ? form.firstOf(MOST, found.length) : form.found(found.length)}</p>
      <div class="choices column">${found.slice(0, MOST).map((item) => this.#box(item, 'hit'))}</div>`;
  }

  #byGroup(id: string) {
    const { form } = this.t;
    const groups = this.#table?.groups ?? [];
    const shown = groups.find((group) => group.id === this.group);
    return html`<div>
        <label for="${id}:group">${form.group}</label>
        <select id="${id}:group" @change=${(event: Event) => { this.group = (event.target as HTMLSelectElement).value; }}>
          <option value="" .selected=${live(this.group === '')}>${form.groupNone}</option>
          ${groups.map((group) => html`<option value=${group.id} .selected=${live(this.group === group.id)}>${this.session.text(group.label)}</option>`)}
        </select>
      </div>
      ${shown ? html`<div class="choices column" role="group" aria-label=${this.session.text(shown.label)}>${shown.items.map((item) => this.#box(item, 'of-group'))}</div>` : nothing}`;
  }

  #box(item: GradeItem, where: string): TemplateResult {
    const label = html`${this.session.text(item.label)}${this.#notes(item)}`;
    return checkbox(`${this.#pointer}:${where}:${item.id}`, label, this.#chosen.includes(item.id), (has) => this.#set(item.id, has));
  }

  #notes({ grade, doubtful }: GradeItem): TemplateResult {
    const { form } = this.t;
    return html` <span class="quiet">${[form.grade(grade), doubtful ? form.doubtful : ''].filter(Boolean).join(' · ')}</span>`;
  }

  #set(id: string, has: boolean): void {
    const others = this.#chosen.filter((one) => one !== id);
    const next = has ? [...others, id] : others;
    this.session.store.put(this.#pointer, next.length > 0 ? next : undefined);
  }
}
