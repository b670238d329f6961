import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { session } from '../session.ts';
import type { BenefitEstimate, Step, Words } from '../types.ts';
import { PageElement } from './page-element.ts';

/** What each benefit that the claim touches has paid this year, and what is left of its deductible and limit. */
@customElement('pc-meters')
export class Meters extends PageElement {
  override render() {
    const { benefits = [], encounters = [] } = session.estimate ?? {};
    const described = session.words?.benefits ?? [];
    const touched = (id: string) => encounters.some(({ benefit }) => benefit === id);
    if (!benefits.some(({ id }) => touched(id))) return nothing;
    return html`<h3>${this.t.result.meters}</h3>
      ${benefits.map((benefit, at) => (touched(benefit.id) ? this.#benefit(benefit, described[at]) : nothing))}`;
  }

  #benefit({ id, paid, deductible_left, limit_left }: BenefitEstimate, words: Words['benefits'][number] | undefined) {
    const figures = [
      { line: words?.paid, amount: paid, of: figure(id, 'limit') },
      { line: words?.deductible_left, amount: deductible_left, of: figure(id, 'deductible') },
      { line: words?.limit_left, amount: limit_left, of: figure(id, 'limit') },
    ];
    return html`<div class="benefit">
      <h4>${words?.title}</h4>
      ${figures.map(({ line, amount, of }) => (line
        ? html`<p class="reading">${line}</p>
          ${amount && of ? html`<meter min="0" max=${of} value=${amount.after} aria-label=${line}></meter>` : nothing}`
        : nothing))}
    </div>`;
  }
}

/** The plan's own figure, against which the rest is drawn. */
function figure(benefit: string, type: 'deductible' | 'limit'): string | undefined {
  const steps: Step[] = session.plan?.benefits.find(({ id }) => id === benefit)?.steps ?? [];
  const step = steps.find((one) => one.type === type);
  return step && 'amount' in step ? step.amount : undefined;
}
