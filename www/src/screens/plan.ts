import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { day } from '../dates.ts';
import { download } from '../download.ts';
import { icon } from '../elements/icons.ts';
import type { DataFile } from '../engine.ts';
import { figureInWords } from '../figures.ts';
import { openFile } from '../files.ts';
import { yuan } from '../money.ts';
import { FAMILIES, answersOf, familyOf, figuresOf, openFigures, type Family } from '../plans.ts';
import type { Plan } from '../types.ts';
import { ScreenElement } from './screen.ts';
import '../elements/file-button.ts';

/** Which plan, or is this mine? Insurer, year and figures, before any amount is shown. */
@customElement('pc-plan-screen')
export class PlanScreen extends ScreenElement {
  /** What was opened stays open when another plan is chosen: nothing moves away under the finger. */
  #open = new Set<Family>();

  override render() {
    const { plan: words } = this.t;
    const { engine, plan } = this.session;
    return this.frame({
      title: words.title,
      lead: words.lead,
      body: engine && plan ? html`
        ${FAMILIES.map((family) => this.#family(family, engine.plans.filter(({ data }) => familyOf(data) === family)))}
        <details class="more">
          <summary>${words.none}</summary>
          <p>${words.noneText}</p>
          <pc-file-button .label=${this.t.files.plan_} .read=${(name: string, text: string) => openFile(this.session, name, text, 'plan')}></pc-file-button>
        </details>` : html`<p class="hint">${this.t.strip.loading}</p>`,
      // What is typed while the engine is on its way, or does not come, is kept; the plan is asked again.
      onward: !plan ? words.later : plan.form ? words.use : words.yes,
      proceed: () => this.#confirm(),
    });
  }

  /** A quick estimate is one of visits. */
  #confirm(): void {
    const { session } = this;
    session.planConfirmed = session.plan !== undefined;
    session.journey.go({ screen: session.form && session.wanted === 'quick' ? 'tasks' : session.wanted });
  }

  #family(family: Family, plans: DataFile<Plan>[]) {
    const { plan: words } = this.t;
    if (plans.length === 0) return nothing;
    // Once its figures are filled in, a plan stands in its own place; there they can be changed.
    const shown = plans.filter((one) => !plans.some(({ template }) => template === one));
    if (plans.includes(this.session.engine?.plan as DataFile<Plan>)) this.#open.add(family);
    return html`<details class="family" id="plans-${family}" ?open=${this.#open.has(family)} @toggle=${(event: Event) => this.#toggle(event, family)}>
      <summary><h2>${words.families[family]}</h2> <span class="status none">${words.count(shown.length)}</span></summary>
      <p class="hint">${words.about[family]}</p>
      <fieldset class="plans">
        <legend class="visually-hidden">${words.families[family]}</legend>
        ${shown.map((one) => (openFigures(one.data).length > 0 ? this.#template(one) : this.#choice(one)))}
      </fieldset>
    </details>`;
  }

  #toggle(event: Event, family: Family): void {
    if ((event.target as HTMLDetailsElement).open) this.#open.add(family);
    else this.#open.delete(family);
  }

  /** It cannot be chosen before its figures are there; it says which. */
  #template(one: DataFile<Plan>) {
    const { session } = this;
    const { plan: words, separator } = this.t;
    const title = session.text(one.data.title);
    const figures = openFigures(one.data).map(({ label }) => session.text(label)).join(this.t.stop);
    const go = () => session.journey.go({ screen: 'figures', part: session.engine?.templates.indexOf(one) });
    return html`<div class="plan-card template">
      <h3>${title}</h3>
      <p class="hint">${answersOf(session, one.data)}</p>
      <p class="needs">${words.needs(figures)}</p>
      <button type="button" @click=${go}>${icon('edit')}${words.fill}<span class="visually-hidden">${separator}${title}</span></button>
    </div>`;
  }

  #choice(one: DataFile<Plan>) {
    const { session } = this;
    const { plan: words } = this.t;
    const chosen = one === session.engine?.plan;
    const summary = `plan-${session.engine?.plans.indexOf(one)}`;
    const origin = one.template ? words.filled : one.name === undefined ? '' : words.fromFile(one.name);
    return html`<div class="plan-card ${chosen ? 'chosen' : ''}">
      <label class="choice">
        <input type="radio" name="plan-${familyOf(one.data)}" .checked=${live(chosen)} aria-describedby=${chosen ? summary : nothing} @change=${() => session.board.choose(one.text)} />
        <span>${session.text(one.data.title)}${origin}</span>
      </label>
      ${chosen ? html`<div id=${summary}>${this.#facts(one.data)}</div>${this.#own(one)}` : html`<p class="hint">${answersOf(session, one.data)}</p>`}
    </div>`;
  }

  #facts(plan: Plan): TemplateResult {
    const { session } = this;
    const { plan: words } = this.t;
    const { valid_from, valid_to, benefits = [], figures = [], total_limit, version, insurer, form } = plan;
    return html`<dl class="facts">
      <div><dt>${form ? words.valid : words.year}</dt><dd>${words.from(day(valid_from, session.locale), day(valid_to, session.locale))}</dd></div>
      ${form ? html`<div><dt>${words.benefits}</dt><dd>${answersOf(session, plan)}</dd></div>` : nothing}
      ${benefits.map((benefit) => html`<div><dt>${session.text(benefit.title)}</dt><dd>${figuresOf(session, benefit.steps)}</dd></div>`)}
      ${figures.map((figure) => html`<div><dt>${session.text(figure.label)}</dt><dd>${figureInWords(figure, this.t)}</dd></div>`)}
      ${total_limit ? html`<div><dt>${words.total}</dt><dd class="amount">${yuan(total_limit.amount)}</dd></div>` : nothing}
      <div><dt>${words.version}</dt><dd>${version}</dd></div>
      <div><dt>${words.insurer}</dt><dd>${session.text(insurer)}</dd></div>
    </dl>`;
  }

  /** A plan with one's own figures can be changed, and kept as a file. */
  #own({ template, data, text }: DataFile<Plan>) {
    const { plan: words } = this.t;
    const { journey, engine } = this.session;
    if (!template) return nothing;
    return html`<div class="buttons">
      <button type="button" part="secondary" class="quiet" @click=${() => journey.go({ screen: 'figures', part: engine?.templates.indexOf(template) })}>${icon('edit')}${words.refill}</button>
      <button type="button" part="secondary" class="quiet" @click=${() => download(`${data.id}.json`, text)}>${icon('save')}${words.download}</button>
    </div>`;
  }
}
