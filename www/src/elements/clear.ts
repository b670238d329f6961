import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** Empties everything, after a question; it can be taken back. */
@customElement('pc-clear')
export class Clear extends PageElement {
  override render() {
    const { clear } = this.t;
    return html`
      <button type="button" part="secondary" class="quiet" ?disabled=${this.session.store.isEmpty} @click=${this.#ask}>${icon('remove')}${clear.button}</button>
      <dialog aria-labelledby="clear-question" @close=${this.#clear}>
        <form method="dialog">
          <h2 id="clear-question">${clear.question}</h2>
          <p>${clear.hint}</p>
          <div class="buttons">
            <button value="clear" class="danger">${clear.yes}</button>
            <button value="">${this.t.cancel}</button>
          </div>
        </form>
      </dialog>`;
  }

  #ask = () => {
    const dialog = this.#dialog;
    if (!dialog) return;
    dialog.returnValue = '';
    dialog.showModal();
  };

  #clear = () => {
    if (this.#dialog?.returnValue === 'clear') this.session.clear();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }
}
