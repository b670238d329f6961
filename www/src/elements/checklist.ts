import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Plan } from '../types.ts';
import { PageElement } from './page-element.ts';

/** What to have at hand, before anything is filled in; the same list stands in the page without any script. */
@customElement('pc-checklist')
export class Checklist extends PageElement {
  override render() {
    const { plan } = this.session;
    const { checklist } = this.t;
    // Until the plan has come, and if it never does, the page's own list serves.
    if (!plan) return html`<slot name="papers"></slot>`;
    const always = kinds(plan, ({ when, care }) => when === 'always' && !isOfStays(care));
    const stay = kinds(plan, ({ when, care }) => when === 'always' && isOfStays(care)).filter((kind) => !always.includes(kind));
    const sometimes = kinds(plan, ({ when }) => when !== 'always').filter((kind) => ![...always, ...stay].includes(kind));
    return html`<details class="more checklist">
      <summary><h2>${checklist.title}</h2></summary>
      <h3>${checklist.always}</h3>
      ${this.#list(plan, always)}
      ${stay.length === 0 ? nothing : html`<h3>${checklist.stay}</h3>${this.#list(plan, stay)}`}
      <h3>${checklist.sometimes}</h3>
      ${this.#list(plan, sometimes)}
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.print()}>${checklist.print}</button>
    </details>`;
  }

  #list(plan: Plan, ids: string[]) {
    return html`<ul class="papers">${(plan.documents ?? []).filter(({ id }) => ids.includes(id)).map(({ label, hint }) => html`
      <li><strong>${this.session.text(label)}</strong><span class="hint">${this.session.text(hint)}</span></li>`)}</ul>`;
  }
}

type Requirement = NonNullable<Plan['requirements']>[number];

function kinds({ requirements = [] }: Plan, fits: (requirement: Requirement) => boolean): string[] {
  return requirements.filter(fits).map(({ document }) => document);
}

/** Whether something is asked of stays only. */
function isOfStays(care: Requirement['care']): boolean {
  return care?.length === 1 && care[0] === 'inpatient';
}
