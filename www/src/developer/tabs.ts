import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Part } from './part.ts';

/** Tabs over one panel. Tells `choose` with the name of the tab; arrows go from tab to tab. */
@customElement('pd-tabs')
export class Tabs extends Part {
  @property({ attribute: false }) names: readonly string[] = [];
  @property({ attribute: false }) words: Record<string, string> = {};
  @property({ attribute: false }) current = '';
  /** Id of the panel, which names its tab: `<panel>-<name>`. */
  @property({ attribute: false }) panel = '';
  @property({ attribute: false }) label = '';

  override render() {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.#walk}>${this.names.map((name) => html`
      <button type="button" role="tab" id="${this.panel}-${name}" aria-controls=${this.panel} aria-selected=${name === this.current}
        tabindex=${name === this.current ? 0 : -1} @click=${() => this.#choose(name)}>${this.words[name]}</button>`)}</div>`;
  }

  #walk = (event: KeyboardEvent) => {
    const at = this.names.indexOf(this.current);
    const last = this.names.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key];
    const name = to === undefined ? undefined : this.names[to];
    if (name === undefined) return;
    event.preventDefault();
    this.#choose(name);
    this.querySelector<HTMLElement>(`[id="${this.panel}-${name}"]`)?.focus();
  };

  #choose(name: string): void {
    this.dispatchEvent(new CustomEvent('choose', { detail: name }));
  }
}
