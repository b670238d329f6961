import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';

export interface FoldSpec {
  /** Id of the fold, to which findings and problems lead. */
  id: string;
  summary: string | TemplateResult;
  content: () => TemplateResult;
  look?: string;
}

/** Something long behind one line: it is drawn only once it is opened. */
export function fold(spec: FoldSpec): TemplateResult {
  return html`<pc-fold .spec=${spec}></pc-fold>`;
}

@customElement('pc-fold')
export class Fold extends PageElement {
  @property({ attribute: false }) spec: FoldSpec = { id: '', summary: '', content: () => html`` };
  @state() private open = false;

  override render() {
    const { id, summary, content, look = '' } = this.spec;
    return html`<details class="more ${look}" id=${id} @toggle=${this.#toggle}>
      <summary>${summary}</summary>
      ${this.open ? html`<div class="fold">${content()}</div>` : nothing}
    </details>`;
  }

  #toggle(event: Event): void {
    // Folds inside this one report to it as well.
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.target === details) this.open ||= details.open;
  }
}
