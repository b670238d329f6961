// What is presented of an endowment, and of the grades of disability.

import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../../dates.ts';
import { yuan } from '../../money.ts';
import { percent } from '../../plans.ts';
import type { Locale } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import type { DisabilityDemonstration, EndowmentDemonstration } from '../demonstration.ts';
import { disabilityPoints } from '../leaf/disability.ts';
import { endowmentOf, endowmentPoints, type Endowment } from '../leaf/endowment.ts';
import { gradesOf, type Grade } from '../grades/claims.ts';
import { wordsOf as leafWordsOf } from '../leaf/words.ts';
import { line, takeHome } from './medical.ts';
import type { Step } from './steps.ts';
import { wordsOf } from './words.ts';
import type { Studio } from '../studio.ts';
import { titleOfSituation } from '../titles.ts';

export function endowmentSteps(studio: Studio, demonstration: EndowmentDemonstration): Step[] {
  const { locale } = studio;
  const endowment = endowmentOf(studio, demonstration);
  if (!endowment) return [];
  return [
    { id: 'situation', show: () => begun(endowment, demonstration, locale) },
    { id: 'receive', show: () => received(endowment, locale) },
    { id: 'age', show: () => byAge(endowment, demonstration, locale) },
    { id: 'leaf', show: () => takeHome(studio, endowmentPoints(endowment, demonstration, locale)) },
  ];
}

function begun({ contract }: Endowment, demonstration: EndowmentDemonstration, locale: Locale): TemplateResult {
  const { startAge, basicSum } = demonstration;
  return html`<p class="large">${titleOfSituation(demonstration, locale)}</p>
    <p>${leafWordsOf(locale).endowment.scenario(startAge, yuan(yuanText(basicSum)), day(contract.start, locale))}</p>`;
}

/** Every payment at its age, and what they come to. */
function received({ contract: { payments, maturityAge, whole } }: Endowment, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  const last = payments.at(-1);
  if (!last || maturityAge === undefined) return html`<p class="large">${whole.words.headline}</p>`;
  return html`<dl class="tally">${line(t.all(maturityAge), yuan(last.total), 'total')}</dl>
    <ul class="many">${payments.map(({ payment, age }) => html`<li><span>${t.years(age)}</span> <strong class="amount">${yuan(payment.amount)}</strong></li>`)}</ul>`;
}

function byAge({ contract, life }: Endowment, { age }: EndowmentDemonstration, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  if (!life) return html`<p class="large">${contract.whole.words.headline}</p>`;
  return html`<dl class="tally">
    ${line(t.received(age), yuan(life.paid.total), 'total')}
    ${line(t.toCome, yuan(life.toCome.total))}
    ${life.ended.benefit ? line(t.died(age), yuan(life.ended.benefit)) : nothing}
  </dl>`;
}

export function disabilitySteps(studio: Studio, demonstration: DisabilityDemonstration): Step[] {
  const { bench, locale } = studio;
  if (!bench) return [];
  const grades = () => gradesOf(bench.desk(demonstration.plan), demonstration, locale);
  return [
    { id: 'situation', show: () => insured(studio, demonstration) },
    { id: 'grades', show: () => table(grades(), demonstration, locale) },
    { id: 'leaf', show: () => takeHome(studio, disabilityPoints(grades(), locale)) },
  ];
}

function insured({ locale }: Studio, demonstration: DisabilityDemonstration): TemplateResult {
  return html`<p class="large">${titleOfSituation(demonstration, locale)}</p>
    <p>${leafWordsOf(locale).disability.scenario(yuan(yuanText(demonstration.sumInsured)))}</p>`;
}

function table(grades: readonly Grade[], demonstration: DisabilityDemonstration, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  return html`<ul class="many">${grades.map(({ grade, rate, amount }) => html`<li class=${grade === demonstration.grade ? 'chosen' : nothing}>
    <span>${t.grade(grade)} · ${percent(rate)}</span> <strong class="amount">${yuan(amount)}</strong></li>`)}</ul>`;
}
