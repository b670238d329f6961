import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, type IconName } from '../elements/icons.ts';
import type { Screen } from '../journey.ts';
import { yuan } from '../money.ts';
import { FAMILIES, familyOf, openFigures, type Family } from '../plans.ts';
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
        <div class="doors">${this.#doors()}</div>
        ${this.#others()}
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

  /** A plan with questions of its own has no quick estimate: it is quick itself. */
  #doors() {
    const { start } = this.t;
    const { form, plan } = this.session;
    if (form && plan) return this.#door('tasks', start.form, this.session.text(plan.title), 'answers', 'main');
    return html`
      ${this.#door('quick', start.quick, start.quickHint, 'deadline', 'main')}
      ${this.#door('tasks', start.full, start.fullHint, 'answers')}`;
  }

  /** Everything else that can be checked, one tap away. */
  #others() {
    const { start, plan: words } = this.t;
    const { session } = this;
    const { engine, plan } = session;
    if (!engine || !plan || session.around.plan !== undefined) return nothing;
    // The doors above lead to the medical plans, unless another plan is in use.
    const families = FAMILIES.filter((family) => (plan.form || family !== 'medical') && engine.plans.some(({ data }) => familyOf(data) === family));
    const go = (event: Event, family: Family) => {
      event.preventDefault();
      const mine = engine.plans.filter(({ data }) => familyOf(data) === family);
      const ready = mine.find(({ data }) => openFigures(data).length === 0);
      if (ready && familyOf(plan) !== family) session.board.choose(ready.text);
      session.wanted = 'tasks';
      session.planConfirmed = mine.length === 1;
      // Where there is nothing to choose from, nothing is asked.
      if (session.planConfirmed) session.journey.go({ screen: 'tasks' });
      else session.journey.go({ screen: 'plan' }, { target: `plans-${family}` });
    };
    return html`<section class="others" aria-labelledby="others-title">
      <h2 id="others-title">${start.others}</h2>
      <ul class="tasks">${families.map((family) => html`
        <li><a href="#plan" @click=${(event: Event) => go(event, family)}>
          <span class="name">${words.families[family]}<span class="hint">${words.about[family]}</span></span>${icon('go')}
        </a></li>`)}</ul>
    </section>`;
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
    const { store, sample, estimate, journey, form, plan } = this.session;
    const visits = store.claim.encounters?.length ?? 0;
    const isBegun = form ? store.claim.facts !== undefined : visits > 0;
    if (!isBegun || sample) return nothing;
    return html`<section class="notice" aria-labelledby="begun-title">
      <h2 id="begun-title">${form ? start.begunForm : start.begun}</h2>
      ${form && plan ? html`<p>${this.session.text(plan.title)}</p>` : estimate ? html`<p>${start.begunSo(visits, yuan(estimate.payable))}</p>` : nothing}
      <div class="buttons"><button type="button" @click=${() => journey.go({ screen: 'tasks' })}>${start.draftGoOn}</button></div>
    </section>`;
  }
}
