import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Text } from '../types.ts';
import type { Studio } from './studio.ts';

/**
 * A part of the studio. It draws into the shadow root of the page, where the styles are, and draws again
 * whenever the studio changes.
 */
export abstract class Part extends LitElement {
  @property({ attribute: false }) studio!: Studio;
  readonly #draw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.studio.addEventListener('change', this.#draw);
    this.studio.addEventListener('drawn', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.studio.removeEventListener('change', this.#draw);
    this.studio.removeEventListener('drawn', this.#draw);
  }

  /** What data say, in the language of the page. */
  protected text(text: Text): string {
    return text[this.studio.locale];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
