import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, type IconName } from '../elements/icons.ts';
import type { Screen } from '../journey.ts';
import { yuan } from '../money.ts';
import { ScreenElement } from './screen.ts';
import '../elements/checklist.ts';
import '../elements/lock-line.ts';

/** Two doors, an example, and what to have at hand. */
@customElement('pc-start-screen')
export class StartScreen extends ScreenElement {
  override render() {
    const { start } = this.t;
    return this.frame({
      title: start.title,
      lead: start.lead,
      body: html`
        <p class="hint">${start.about}</p>
        <pc-lock-line></pc-lock-line>
        ${this.session.wiped ? html`<p class="fine" role="status">${icon('done')}${this.t.privacy.wiped}</p>` : nothing}
        ${this.#begun()}
        <div class="doors">
          ${this.#door('quick', start.quick, start.quickHint, 'deadline', 'main')}
          ${this.#door('tasks', start.full, start.fullHint, 'answers')}
        </div>
        <ul class="links">
          <li>${this.link({ screen: 'samples' }, start.sample)}</li>
          <li>${this.link({ screen: 'files' }, start.file)}</li>
          <li>${this.link({ screen: 'privacy' }, start.privacy)}</li>
        </ul>
        <pc-checklist></pc-checklist>
        <p class="fine-print">${start.floor}</p>
      `,
    });
  }

  /** Before any amount comes the question whether this is the right plan. */
  #door(screen: Screen, title: string, hint: string, drawing: IconName, look = '') {
    const go = (event: Event) => {
      event.preventDefault();
      const { session } = this;
      session.wanted = screen;
      session.journey.go({ screen: session.planConfirmed ? screen : 'plan' });
    };
    return html`<a class="door ${look}" href="#${screen}" @click=${go}>
      ${icon(drawing)}<span><strong>${title}</strong><span class="hint">${hint}</span></span>${icon('go')}
    </a>`;
  }

  /** What is in hand is not lost by coming back here. */
  #begun() {
    const { start } = this.t;
    const { store, sample, estimate, journey } = this.session;
    const visits = store.claim.encounters?.length ?? 0;
    if (visits === 0 || sample) return nothing;
    return html`<section class="notice" aria-labelledby="begun-title">
      <h2 id="begun-title">${start.begun}</h2>
      ${estimate ? html`<p>${start.begunSo(visits, yuan(estimate.payable))}</p>` : nothing}
      <div class="buttons"><button type="button" @click=${() => journey.go({ screen: 'tasks' })}>${start.draftGoOn}</button></div>
    </section>`;
  }
}
