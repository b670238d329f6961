import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { session } from '../session.ts';
import { PageElement } from './page-element.ts';

/** Which data the answer rests on. */
@customElement('pc-basis')
export class Basis extends PageElement {
  override render() {
    const { words, plan, engine } = session;
    if (!words || !plan) return nothing;
    const list = engine?.hospitals?.data;
    return html`<h3>${this.t.result.basis}</h3>
      <div class="basis">
        <p>${words.plan}</p>
        <p class="quiet">${session.text(plan.insurer)}</p>
        ${words.hospitals ? html`<p>${words.hospitals}</p>` : nothing}
        ${list ? html`<p class="quiet">${session.text(list.note)}</p>` : nothing}
      </div>`;
  }
}
