import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';

/** A native file input behind a label that looks like the other buttons. */
@customElement('pc-file-button')
export class FileButton extends PageElement {
  @property({ attribute: false }) label = '';
  @property({ attribute: false }) read: (name: string, text: string) => void = () => {};

  override render() {
    return html`<label class="button quiet">
      <input type="file" accept=".json,application/json" ?disabled=${this.session.status !== 'ready'} @change=${this.#open} />
      <span>${this.label}</span>
    </label>`;
  }

  async #open(event: Event): Promise<void> {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const text = await file.text();
    // The same file may be chosen again after it was corrected.
    input.value = '';
    this.read(file.name, text);
  }
}
