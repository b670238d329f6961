import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { PageElement, rootOf } from './page-element.ts';

/** The label of another field, for lists that lead to it. */
@customElement('pc-label-of')
export class LabelOf extends PageElement {
  @property({ attribute: false }) pointer = '';

  override render() {
    const label = rootOf(this).querySelector(`label[for="${CSS.escape(this.pointer)}"]`)?.textContent?.trim();
    return html`${label ? `${label}${this.t.separator}` : ''}`;
  }
}
