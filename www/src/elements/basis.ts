import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';

/** Which data the answer rests on. */
@customElement('pc-basis')
export class Basis extends PageElement {
  override render() {
    const { words, plan, engine } = this.session;
    if (!words || !plan) return nothing;
    // A form asks for no hospital.
    const list = this.session.form ? undefined : engine?.hospitals?.data;
    return html`<h2>${this.t.result.basis}</h2>
      <div class="basis">
        <p>${words.plan}</p>
        <p class="quiet">${this.session.text(plan.insurer)}</p>
        ${words.hospitals ? html`<p>${words.hospitals}</p>` : nothing}
        ${list ? html`<p class="quiet">${this.session.text(list.note)}</p>` : nothing}
      </div>`;
  }
}
