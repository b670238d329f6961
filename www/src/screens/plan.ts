import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { day } from '../dates.ts';
import { yuan } from '../money.ts';
import type { DataFile } from '../engine.ts';
import type { Plan, Step } from '../types.ts';
import { openFile } from '../files.ts';
import { ScreenElement } from './screen.ts';
import '../elements/file-button.ts';

/** Is this my plan? Insurer, year and figures, before any amount is shown. */
@customElement('pc-plan-screen')
export class PlanScreen extends ScreenElement {
  override render() {
    const { plan: words } = this.t;
    const { engine, plan } = this.session;
    return this.frame({
      title: words.title,
      lead: words.lead,
      body: engine && plan ? html`
        <fieldset class="plans">
          <legend class="visually-hidden">${words.title}</legend>
          ${engine.plans.map((one) => this.#choice(one))}
        </fieldset>
        <details class="more">
          <summary>${words.none}</summary>
          <p>${words.noneText}</p>
          <pc-file-button .label=${this.t.files.plan_} .read=${(name: string, text: string) => openFile(this.session, name, text, 'plan')}></pc-file-button>
        </details>` : html`<p class="hint">${this.t.strip.loading}</p>`,
      // What is typed while the engine is on its way, or does not come, is kept; the plan is asked again.
      onward: plan ? words.yes : words.later,
      proceed: () => {
        this.session.planConfirmed = plan !== undefined;
        this.session.journey.go({ screen: this.session.wanted });
      },
    });
  }

  #choice(one: DataFile<Plan>) {
    const { session } = this;
    const { plan: words } = this.t;
    const chosen = one === session.engine?.plan;
    const { title, insurer, valid_from, valid_to, version } = one.data;
    const summary = `plan-${session.engine?.plans.indexOf(one)}`;
    return html`<div class="plan-card ${chosen ? 'chosen' : ''}">
      <label class="choice">
        <input type="radio" name="plan" .checked=${live(chosen)} aria-describedby=${chosen ? summary : nothing} @change=${() => session.choosePlan(one.text)} />
        <span>${session.text(title)}${one.name === undefined ? '' : words.fromFile(one.name)}</span>
      </label>
      ${chosen ? html`<div id=${summary}>
        <dl class="facts">
          <div><dt>${words.year}</dt><dd>${words.from(day(valid_from, session.locale), day(valid_to, session.locale))}</dd></div>
          ${one.data.benefits.map((benefit) => html`<div><dt>${session.text(benefit.title)}</dt><dd>${this.#figures(benefit.steps)}</dd></div>`)}
          ${one.data.total_limit ? html`<div><dt>${words.total}</dt><dd class="amount">${yuan(one.data.total_limit.amount)}</dd></div>` : nothing}
          <div><dt>${words.version}</dt><dd>${version}</dd></div>
          <div><dt>${words.insurer}</dt><dd>${session.text(insurer)}</dd></div>
        </dl>
      </div>` : html`<p class="hint">${one.data.benefits.map((benefit) => `${session.text(benefit.title)}${this.t.separator}${this.#figures(benefit.steps)}`).join(this.t.stop)}</p>`}
    </div>`;
  }

  /** Deductible, share and limit, in the order in which the plan applies them. */
  #figures(steps: Step[]): string {
    const { plan: words } = this.t;
    const inForce = steps.filter((step) => !('only_with' in step) || !step.only_with);
    const share = inForce.some(({ type }) => type === 'deductible') ? words.shareAbove : words.share;
    return inForce.flatMap((step) => {
      if (step.type === 'deductible') return [words.deductible(yuan(step.amount))];
      if (step.type === 'share') return [share(percent(step.rate))];
      return step.type === 'limit' ? [words.limit(yuan(step.amount))] : [];
    }).join(this.t.comma);
  }
}

/** `0.70` → `70%`, without calculating. */
function percent(rate: string): string {
  const digits = `${rate.replace(/^0?\./, '').padEnd(2, '0')}`;
  return rate.startsWith('1') ? '100%' : `${digits.slice(0, 2).replace(/^0/, '')}${digits.slice(2).replace(/0+$/, '').replace(/^(?=\d)/, '.')}%`;
}
