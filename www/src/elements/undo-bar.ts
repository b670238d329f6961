import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement, rootOf } from './page-element.ts';

/** What was just removed, and the way back. It stays until it is used or dismissed. */
@customElement('pc-undo-bar')
export class UndoBar extends PageElement {
  #undos = 0;

  override render() {
    const { undo, close } = this.t;
    const { removed } = this.session.store;
    return html`<div class="undo" role="status">
      ${removed === undefined ? nothing : html`
        <span>${undo.removed[removed]}</span>
        <button type="button" id="undo" @click=${() => this.session.store.takeBack()}>${undo.back}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.forgetUndo()}>${close}</button>`}
    </div>`;
  }

  override updated(): void {
    const { undos } = this.session.store;
    // The button that removed it is gone, or now stands for the next one: the keyboard goes on from
    // here. It waits a frame because what was removed may still be on the page.
    if (undos > this.#undos) requestAnimationFrame(() => rootOf(this).getElementById('undo')?.focus());
    this.#undos = undos;
  }
}
