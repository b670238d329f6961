import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { Part } from './part.ts';

/** A button that puts a text on the clipboard and says so. */
@customElement('pd-copy')
export class Copy extends Part {
  @property({ attribute: false }) text = '';
  /** What is copied, for people who cannot see what stands beside the button. */
  @property({ attribute: false }) what = '';
  @state() private said = '';

  override render() {
    return html`<button type="button" class="quiet" @click=${this.#copy}>${icon('copy')}${this.t.copy}<span class="visually-hidden"> ${this.what}</span></button>
      <span class="hint" role="status">${this.said}</span>`;
  }

  #copy = async () => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = this.t.copied;
    } catch {
      this.said = this.t.copyFailed;
    }
    setTimeout(() => (this.said = ''), 3_000);
  };
}
