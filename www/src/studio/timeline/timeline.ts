import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { day } from '../../dates.ts';
import { icon } from '../../elements/icons.ts';
import { yuan } from '../../money.ts';
import type { Words } from '../../types.ts';
import { clause } from '../clause-line.ts';
import type { EndowmentDemonstration } from '../demonstration.ts';
import { Part } from '../part.ts';
import '../sandbox/slider.ts';
import './drawing.ts';
import './table.ts';
import { contractOf, lifeOf, type Contract, type Life, type Share } from './contract.ts';
import { wordsOf } from './words.ts';

const MOST_START = 70;
const LEAST_SUM = 100_000;
const MOST_SUM = 100_000_000;
const SUM_STEP = 1_000_000;
/** Where the engine names no end, because it refuses the contract. */
const LAST_AGE = 99;

/** An endowment over its whole life: what is paid by a given age, and what comes after it. */
@customElement('st-timeline')
export class Timeline extends Part {
  #last: { key: string; contract: Contract } | undefined;

  override render() {
    const { demonstration, bench, locale } = this.studio;
    if (demonstration?.kind !== 'endowment' || !bench) return nothing;
    const t = wordsOf(locale);
    const contract = this.#contractOf(demonstration);
    const refused = contract.payments.length === 0;
    const life = refused ? undefined : lifeOf(bench.desk(demonstration.plan), demonstration, locale);
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      <div class="life-bench">
        <div class="outcome-by-age">${life ? html`${this.#sums(demonstration, contract, life)}
          <st-timeline-drawing .studio=${this.studio} .payments=${contract.payments}></st-timeline-drawing>` : this.#refused(contract.whole.words)}</div>
        ${this.#controls(demonstration, contract)}
      </div>
      ${life ? html`${this.#ended(demonstration, life)}${this.#notes(contract)}
        <st-timeline-table .studio=${this.studio} .payments=${contract.payments}></st-timeline-table>` : nothing}`;
  }

  /** While only the age moves, the contract is the same. */
  #contractOf(demonstration: EndowmentDemonstration): Contract {
    const { bench, locale } = this.studio;
    const { plan, startAge, basicSum } = demonstration;
    const key = JSON.stringify([plan, startAge, basicSum, locale]);
    if (this.#last?.key !== key && bench) this.#last = { key, contract: contractOf(bench.desk(plan), demonstration, locale) };
    if (!this.#last) throw new Error('no engine');
    return this.#last.contract;
  }

  #controls({ startAge, basicSum, age }: EndowmentDemonstration, { start, maturityAge }: Contract): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const { locale } = this.studio;
    return html`<fieldset class="controls life-controls screen-only"><legend>${t.set}</legend>
      <st-slider name="age" label=${t.age} hint=${t.ageHint} unit="age" locale=${locale} .value=${age} .least=${startAge} .most=${maturityAge ?? LAST_AGE} .step=${1}
        @move=${(event: CustomEvent<number>) => this.#set('age', event.detail)}></st-slider>
      <st-slider name="start-age" label=${t.startAge} hint=${t.startAgeHint} unit="age" locale=${locale} .value=${startAge} .least=${0} .most=${MOST_START} .step=${1}
        @move=${(event: CustomEvent<number>) => this.#set('startAge', event.detail)}></st-slider>
      <st-slider name="sum" label=${t.sum} hint=${t.sumHint} unit="money" locale=${locale} .value=${basicSum} .least=${LEAST_SUM} .most=${MOST_SUM} .step=${SUM_STEP}
        @move=${(event: CustomEvent<number>) => this.#set('basicSum', event.detail)}></st-slider>
      <p class="hint">${t.contract(day(start, locale))}</p>
    </fieldset>`;
  }

  #set(figure: 'age' | 'startAge' | 'basicSum', value: number): void {
    const { demonstration } = this.studio;
    if (demonstration?.kind !== 'endowment') return;
    const next = { ...demonstration, [figure]: value };
    // Nobody looks at an age before the start.
    this.studio.become({ ...next, age: Math.max(next.age, next.startAge) }, figure);
  }

  #sums({ age, startAge }: EndowmentDemonstration, { payments }: Contract, { paid, toCome }: Life): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const before = payments.filter((one) => one.age <= age).at(-1);
    const next = payments.find((one) => one.age > age);
    return html`<section aria-labelledby="by-age">
      <h2 id="by-age">${t.by(age)}</h2>
      <p class="visually-hidden" role="status">${t.by(age)}${t.separator}${t.paid} ${yuan(paid.total)}${t.stop}${t.toCome} ${yuan(toCome.total)}${t.stop}</p>
      <dl class="two-sums">
        <div class="paid"><dt>${t.paid}</dt><dd class="amount big">${yuan(paid.total)}</dd>${this.#parts(paid.parts)}</div>
        <div class="to-come"><dt>${t.toCome}</dt><dd class="amount big">${yuan(toCome.total)}</dd>${this.#parts(toCome.parts)}</div>
      </dl>
      <p>${next ? html`${before && before.age === age ? nothing : t.flat(before?.age ?? startAge, next.age)}${t.next(next.words.age, next.words.label, next.words.amount)}` : t.nothingMore}</p>
    </section>`;
  }

  #parts(parts: readonly Share[]): TemplateResult | typeof nothing {
    const some = parts.filter(({ amount }) => /[1-9]/.test(amount));
    if (some.length < 2) return some[0] ? html`<dd class="quiet">${some[0].title}</dd>` : nothing;
    return html`${some.map(({ title, amount }) => html`<dd class="quiet">${title} <span class="amount">${yuan(amount)}</span></dd>`)}`;
  }

  #refused(words: Words): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const [worst] = words.findings;
    return html`<section class="notice problem" role="status" data-refused>
      <h2>${t.refused}</h2>
      <p>${words.headline}</p>
      ${worst ? html`<p>${icon('deny')} ${worst.title}</p>${clause(worst.clause)}` : nothing}
    </section>`;
  }

  #ended({ age }: EndowmentDemonstration, { ended }: Life): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const { answer, words, benefit } = ended;
    const rule = this.#clauseOf('death_or_disability');
    // Only what is said of the end itself: dividends have a place of their own.
    const said = answer.findings.flatMap((found, at) => (found.code === 'form/notice' ? [] : [words.findings[at]])).filter((one) => one !== undefined);
    return html`<section aria-labelledby="if-ended" data-ended>
      <h2 id="if-ended">${t.if(age)}</h2>
      ${benefit === undefined ? html`<p>${words.headline}</p>` : html`
        <dl class="two-sums">
          <div><dt>${t.ifBenefit}</dt><dd class="amount big">${yuan(benefit)}</dd></div>
          <div class="rest"><dt>${t.ifTotal}</dt><dd class="amount big">${yuan(answer.payable)}</dd></div>
        </dl>
        <p>${t.ifEnds}</p>
        <p class="hint">${t.ifDay}</p>`}
      ${said.map(({ effect, title, clause: cited }) => html`<p>${icon('advise')} <strong>${effect}</strong> ${title}</p>${clause(cited)}`)}
      ${rule && said.length === 0 ? clause(rule) : nothing}
    </section>`;
  }

  /** The clause on which a benefit rests. */
  #clauseOf(benefit: string): Words['findings'][number]['clause'] {
    const { demonstration, bench, locale } = this.studio;
    if (demonstration?.kind !== 'endowment' || !bench) return null;
    const { plan } = bench.desk(demonstration.plan);
    const rule = plan.form?.benefits?.find(({ id }) => id === benefit)?.starts.rules[0];
    const found = plan.clauses.find(({ id }) => rule !== undefined && id === plan.rules[rule]);
    return found ? { cite: found.cite[locale], title: found.title[locale] } : null;
  }

  #notes({ whole }: Contract): TemplateResult {
    const t = wordsOf(this.studio.locale);
    const said = whole.answer.findings.flatMap((found, at) => (found.code === 'form/notice' ? [whole.words.findings[at]] : [])).filter((one) => one !== undefined);
    return html`${said.length === 0 ? nothing : html`<section aria-labelledby="dividends" data-dividends>
        <h2 id="dividends">${t.dividends}</h2>
        ${said.map(({ title, clause: cited }) => html`<p>${icon('advise')} ${title}</p>${clause(cited)}`)}
      </section>`}
      ${whole.words.readings.length === 0 ? nothing : html`<section aria-labelledby="readings" data-readings>
        <h2 id="readings">${t.readings}</h2>
        ${whole.words.readings.map(({ question, text }) => html`<p>${question} ${text}</p>`)}
      </section>`}`;
  }
}
