import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon, type IconName } from '../elements/icons.ts';
import { statusOf, type SectionStatus } from '../form.ts';
import { pathOf, type Place } from '../journey.ts';
import type { Form } from '../types.ts';
import { isNothing } from '../money.ts';
import { ScreenElement } from './screen.ts';
import '../elements/keep.ts';

type Status = SectionStatus;

/** Everything there is to fill in, in any order; the result is never locked. */
@customElement('pc-tasks-screen')
export class TasksScreen extends ScreenElement {
  override render() {
    const { tasks } = this.t;
    const { store, form } = this.session;
    if (form) return this.#ofForm(form);
    const count = store.claim.encounters?.length ?? 0;
    return this.frame({
      title: tasks.title,
      lead: count === 0 ? tasks.begin : tasks.lead,
      body: html`
        <ul class="tasks">
          ${this.session.around.plan === undefined ? this.#task('plan', 'plan', tasks.plan) : nothing}
          ${this.#task('visits', 'visits', count === 0 ? tasks.visits : tasks.visitsOf(count), this.#visits)}
          ${this.#task('papers', 'papers', tasks.papers, this.#papers)}
          ${this.#task('cover', 'cover', tasks.cover, this.#cover)}
          ${this.#task('policy', 'policy', tasks.policy, this.#policy)}
          ${this.#task('answers', 'answers', tasks.answers)}
          ${this.#task('result', 'done', tasks.result)}
        </ul>
        <pc-keep></pc-keep>
        ${count === 0 ? html`<p>${this.link({ screen: 'samples' }, this.t.start.sample)}</p>` : nothing}
      `,
    });
  }

  /** The plan's own sections; one that asks nothing after the other answers says so and leads nowhere. */
  #ofForm({ sections }: Form) {
    const { tasks } = this.t;
    const { session } = this;
    const hasPapers = (session.plan?.requirements ?? []).length > 0;
    return this.frame({
      title: tasks.title,
      lead: tasks.formLead,
      body: html`
        <ul class="tasks">
          ${session.around.plan !== undefined ? nothing : this.#task('plan', 'plan', session.plan ? session.text(session.plan.title) : tasks.plan)}
          ${sections.map((section, part) => {
            const status = statusOf(session, section);
            return status === 'unneeded'
              ? html`<li><p class="not-needed">${icon('policy')}<span class="name">${session.text(section.label)}</span><span class="status none">${tasks.status.unneeded}</span></p></li>`
              : this.#task({ screen: 'section', part }, 'policy', session.text(section.label), status);
          })}
          ${hasPapers ? this.#task('papers', 'papers', tasks.papers, this.#papers) : nothing}
          ${this.#task('answers', 'answers', tasks.answers)}
          ${this.#task('result', 'done', tasks.result)}
        </ul>
        <pc-keep></pc-keep>
        <p>${this.link({ screen: 'samples' }, this.t.start.sample)}</p>
      `,
    });
  }

  #task(to: Place['screen'] | Place, drawing: IconName, title: string, status?: Status) {
    const { tasks } = this.t;
    const place: Place = typeof to === 'string' ? { screen: to } : to;
    const go = (event: Event) => {
      event.preventDefault();
      this.session.wanted = 'tasks';
      this.session.journey.go(place);
    };
    return html`<li>
      <a href="#${pathOf(place)}" @click=${go}>
        ${icon(drawing)}<span class="name">${title}</span>
        ${status === undefined ? nothing : html`<span class="status ${status}">${tasks.status[status]}</span>`}${icon('go')}
      </a>
    </li>`;
  }

  get #visits(): Status {
    const { estimate, store } = this.session;
    if (store.claim.encounters === undefined) return 'none';
    const complete = estimate && estimate.encounters.every(({ billed, date, hospital }) => !isNothing(billed) && date && hospital);
    return complete ? 'done' : 'some';
  }

  get #papers(): Status {
    const slots = this.session.estimate?.documents ?? [];
    const said = slots.filter(({ status }) => status !== 'not_mentioned').length;
    return said === 0 ? 'none' : said === slots.length ? 'done' : 'some';
  }

  get #cover(): Status {
    const settlements = (this.session.store.claim.encounters ?? []).flatMap((visit) => visit.settlements ?? []);
    if (settlements.length === 0) return 'none';
    return settlements.every(({ status, amount }) => status === 'paid' && amount) ? 'done' : 'some';
  }

  get #policy(): Status {
    const { policy, insured, submitted_on } = this.session.store.claim;
    if (policy === undefined && insured === undefined && submitted_on === undefined) return 'none';
    return policy?.accumulators && policy.cover_from && submitted_on ? 'done' : 'some';
  }
}
