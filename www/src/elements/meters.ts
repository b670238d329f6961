import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { share } from '../drawing.ts';
import { yuan } from '../money.ts';
import type { BenefitEstimate, Words } from '../types.ts';
import { PageElement } from './page-element.ts';

interface Reading { title: string; line: string; left: { before: string; after: string }; of: string }

/** What is left of the deductible and the limit of each benefit that the claim touches, before and after it. */
@customElement('pc-meters')
export class Meters extends PageElement {
  override render() {
    const { benefits = [], encounters = [] } = this.session.estimate ?? {};
    const described = this.session.words?.benefits ?? [];
    const touched = (id: string) => encounters.some(({ benefit }) => benefit === id);
    if (!benefits.some(({ id }) => touched(id))) return nothing;
    return html`<section aria-labelledby="meters-title">
      <h2 id="meters-title">${this.t.result.meters}</h2>
      ${benefits.map((benefit, at) => (touched(benefit.id) ? this.#benefit(benefit, described[at]) : nothing))}
    </section>`;
  }

  #benefit(benefit: BenefitEstimate, words: Words['benefits'][number] | undefined) {
    const { result } = this.t;
    const readings = this.#readings(benefit, words);
    return html`<div class="benefit">
      <h3>${words?.title}</h3>
      <p class="reading">${words?.paid}</p>
      ${readings.map((reading) => html`<p class="reading">${reading.line}</p>${drawing(reading)}`)}
      ${readings.length === 0 ? nothing : html`<details class="more screen-only">
        <summary>${result.table}</summary>
        <table part="table" class="plain-table">
          <caption class="visually-hidden">${words?.title}</caption>
          ${readings.map(({ title, left, of }) => html`<tbody>
            <tr><th scope="rowgroup" colspan="2">${title}</th></tr>
            ${row(result.before, left.before)}${row(result.after, left.after)}${row(result.of, of)}
          </tbody>`)}
        </table>
      </details>`}
    </div>`;
  }

  #readings({ id, deductible_left, limit_left }: BenefitEstimate, words: Words['benefits'][number] | undefined): Reading[] {
    const { result } = this.t;
    const of = (type: 'deductible' | 'limit') => figure(this.session.plan?.benefits?.find((one) => one.id === id)?.steps ?? [], type);
    const [deductible, limit] = [of('deductible'), of('limit')];
    return [
      ...(deductible && deductible_left && words?.deductible_left ? [{ title: result.deductibleLeft, line: words.deductible_left, left: deductible_left, of: deductible }] : []),
      ...(limit && limit_left && words?.limit_left ? [{ title: result.limitLeft, line: words.limit_left, left: limit_left, of: limit }] : []),
    ];
  }
}

function row(label: string, amount: string) {
  return html`<tr><th scope="row">${label}</th><td class="amount">${yuan(amount)}</td></tr>`;
}

/** Used before the claim, used by it, and what is left. The same stands in the line above and in the table below. */
function drawing({ left, of }: Reading) {
  const after = share(left.after, of) * 100;
  const before = share(left.before, of) * 100;
  return svg`<svg class="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="track" x="0" y="0" width="100" height="8" />
    <rect class="used" x="0" y="0" width=${100 - before} height="8" />
    <rect class="now" x=${100 - before} y="0" width=${Math.max(before - after, 0)} height="8" />
  </svg>`;
}

/** The plan's own figure, against which the rest is drawn. */
function figure(steps: { type: string }[], type: 'deductible' | 'limit'): string | undefined {
  const step = steps.find((one) => one.type === type);
  return step && 'amount' in step && typeof step.amount === 'string' ? step.amount : undefined;
}
