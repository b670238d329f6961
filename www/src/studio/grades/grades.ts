import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { yuan } from '../../money.ts';
import { percent } from '../../plans.ts';
import { clause } from '../clause-line.ts';
import type { DisabilityDemonstration } from '../demonstration.ts';
import { deathOf, examplesOf, type Grade, gradesOf, twoOf } from './claims.ts';
import { wordsOf } from './words.ts';
import { Part } from '../part.ts';
import '../sandbox/slider.ts';
import type { Desk } from '../workbench.ts';

const LEAST_SUM = 100_000;
const MOST_SUM = 100_000_000;
const SUM_STEP = 1_000_000;
const MOST_EXAMPLES = 6;

/** The table of grades of an accident cover: what each pays, and one of them explained. */
@customElement('st-grades')
export class Grades extends Part {
  override render() {
    const { demonstration, bench, locale } = this.studio;
    if (demonstration?.kind !== 'disability' || !bench) return nothing;
    const t = wordsOf(locale);
    const desk = bench.desk(demonstration.plan);
    const grades = gradesOf(desk, demonstration, locale);
    const chosen = grades.find(({ grade }) => grade === demonstration.grade);
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <div class="life-bench halves">
        <div class="grade-part">${this.#sum(demonstration)}${this.#table(demonstration, grades)}</div>
        <div class="grade-part">${chosen ? html`${this.#explained(desk, chosen)}${this.#two(desk, demonstration, chosen)}${this.#death(desk, demonstration, chosen)}` : nothing}</div>
      </div>`;
  }

  #sum({ sumInsured }: DisabilityDemonstration): TemplateResult {
    const t = wordsOf(this.studio.locale);
    return html`<div class="life-controls screen-only"><st-slider name="sum" label=${t.sum} hint=${t.sumHint} unit="money" locale=${this.studio.locale}
      .value=${sumInsured} .least=${LEAST_SUM} .most=${MOST_SUM} .step=${SUM_STEP} @move=${(event: CustomEvent<number>) => this.#become({ sumInsured: event.detail }, 'sum')}></st-slider></div>`;
  }

  #become(change: Partial<DisabilityDemonstration>, what: string): void {
    const { demonstration } = this.studio;
    if (demonstration?.kind === 'disability') this.studio.become({ ...demonstration, ...change }, what);
  }

  #table({ grade: chosen }: DisabilityDemonstration, grades: readonly Grade[]): TemplateResult {
    const t = wordsOf(this.studio.locale);
    return html`<table class="plain-table grade-table">
      <caption class="visually-hidden">${t.table}</caption>
      <thead><tr><th scope="col">${t.grade}</th><th scope="col" class="amount">${t.share}</th><td class="bar-cell" aria-hidden="true"></td><th scope="col" class="amount">${t.amount}</th></tr></thead>
      <tbody>${grades.map(({ grade, rate, amount }) => html`<tr class=${grade === chosen ? 'at-grade' : nothing}>
        <th scope="row"><button type="button" class="plain" data-grade=${grade} aria-pressed=${grade === chosen ? 'true' : 'false'} @click=${() => this.#become({ grade }, 'grade')}>${t.grades[grade - 1]}</button></th>
        <td class="amount">${percent(rate)}</td>
        <td class="bar-cell" aria-hidden="true"><svg width="100%" height="14" focusable="false"><rect class="track" width="100%" height="14" rx="3" /><rect class="filled" width=${percent(rate)} height="14" rx="3" /></svg></td>
        <td class="amount">${yuan(amount)}</td>
      </tr>`)}</tbody>
    </table>`;
  }

  #explained({ plan }: Desk, { grade, amount }: Grade): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const name = t.grades[grade - 1] ?? '';
    const { items, count } = examplesOf(plan, grade);
    const starts = plan.form?.benefits?.find(({ id }) => id === 'disability')?.starts;
    return html`<section class="card" aria-labelledby="chosen-grade" data-chosen=${grade}>
      <h2 id="chosen-grade">${t.pays(name, yuan(amount))}</h2>
      <p class="visually-hidden" role="status">${t.pays(name, yuan(amount))}</p>
      ${(starts?.rules ?? []).map((rule) => this.#clause(plan, rule))}
      <details><summary>${t.examples(name, count)}</summary>
        <p class="hint">${t.examplesHint}</p>
        <ul>${items.slice(0, MOST_EXAMPLES).map(({ label }) => html`<li>${this.text(label)}</li>`)}</ul>
      </details>
      <p class="hint">${t.optionNote}</p>
    </section>`;
  }

  #clause({ clauses, rules }: Desk['plan'], rule: string) {
    const found = clauses.find(({ id }) => id === rules[rule]);
    return clause(found && { cite: this.text(found.cite), title: this.text(found.title) });
  }

  #two(desk: Desk, demonstration: DisabilityDemonstration, { grade, amount }: Grade): TemplateResult | typeof nothing {
    const t = wordsOf(this.studio.locale);
    const two = twoOf(desk, demonstration, this.studio.locale);
    if (!two) return nothing;
    const name = (one: number) => t.grades[one - 1] ?? '';
    return html`<section class="card" aria-labelledby="two-conditions" data-two=${two.grade}>
      <h2 id="two-conditions">${t.two}</h2>
      <p>${t.twoHint}</p>
      <ul>${two.items.map((item) => html`<li>${this.text(item.label)} <span class="quiet">${name(item.grade)}</span></li>`)}</ul>
      <dl class="two-sums">
        <div class="rest"><dt>${t.alone}<span class="quiet"> ${t.asGrade(name(grade))}</span></dt><dd class="amount big">${yuan(amount)}</dd></div>
        <div><dt>${t.both}<span class="quiet"> ${t.asGrade(name(two.grade))}</span></dt><dd class="amount big">${yuan(two.amount)}</dd></div>
      </dl>
      <p>${two.words.form?.grade ?? two.words.headline}</p>
    </section>`;
  }

  #death(desk: Desk, demonstration: DisabilityDemonstration, { grade, amount }: Grade): TemplateResult {
    const t = wordsOf(this.studio.locale);
    return html`<section class="card" aria-labelledby="death" data-death>
      <h2 id="death">${t.death}</h2>
      <dl class="two-sums">
        <div><dt>${t.deathAlone}</dt><dd class="amount big">${yuan(deathOf(desk, demonstration, '0.00'))}</dd></div>
        <div class="rest"><dt>${t.deathAfter(t.grades[grade - 1] ?? '', yuan(amount))}</dt><dd class="amount big">${yuan(deathOf(desk, demonstration, amount))}</dd></div>
      </dl>
      ${this.#clause(desk.plan, 'S-B01')}${this.#clause(desk.plan, 'S-B02')}
    </section>`;
  }
}
