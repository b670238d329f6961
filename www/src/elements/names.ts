import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { readNames } from '../input.ts';
import { PageElement } from './page-element.ts';

/** Several names, one on each line; no names at all are none said. */
@customElement('pc-names')
export class Names extends PageElement {
  @property({ attribute: false }) pointer = '';
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) hint = '';
  #typed: string | undefined;

  override render() {
    const id = this.pointer;
    return html`
      <label for=${id}>${this.label}</label>
      <p class="hint" id="${id}:hint">${this.hint}</p>
      <textarea id=${id} rows="3" autocomplete="off" spellcheck="false" aria-describedby="${id}:hint"
        .value=${live(this.#typed ?? this.#names.join('\n'))} @input=${this.#type} @blur=${this.#leave}></textarea>
    `;
  }

  get #names(): string[] {
    return (this.session.store.value(this.pointer) ?? []) as string[];
  }

  #type(event: Event): void {
    this.#typed = (event.target as HTMLTextAreaElement).value;
    const names = readNames(this.#typed);
    this.session.store.put(this.pointer, names.length > 0 ? names : undefined);
  }

  #leave(): void {
    this.#typed = undefined;
    this.requestUpdate();
  }
}
