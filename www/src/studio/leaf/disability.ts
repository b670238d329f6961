// The page to leave behind for the table of grades.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import { percent } from '../../plans.ts';
import type { Locale } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import type { DisabilityDemonstration } from '../demonstration.ts';
import { gradesOf, type Grade } from '../grades/claims.ts';
import { wordsOf } from './words.ts';
import type { Studio } from '../studio.ts';

export function disabilityLeaf({ bench, locale }: Studio, demonstration: DisabilityDemonstration): TemplateResult {
  if (!bench) return html``;
  const { scenario, stop, disability: t } = wordsOf(locale);
  const grades = gradesOf(bench.desk(demonstration.plan), demonstration, locale);
  return html`
    <section class="scenario"><h2>${scenario}</h2><p>${t.scenario(yuan(yuanText(demonstration.sumInsured)))}${stop}</p></section>
    <section class="sentences"><h2>${t.points}</h2><ol>${disabilityPoints(grades, locale).map((said) => html`<li>${said}</li>`)}</ol></section>
    <section><table class="money grades">
      <caption>${t.grades}</caption>
      <thead><tr><th scope="col">${t.grade}</th><th scope="col" class="amount">${t.share}</th><th scope="col" class="amount">${t.amount}</th></tr></thead>
      <tbody>${grades.map(({ grade, rate, amount }) => html`<tr class=${grade === demonstration.grade ? 'paid' : nothing}><th scope="row">${t.ordinal(grade)}</th><td class="amount">${percent(rate)}</td><td class="amount">${yuan(amount)}</td></tr>`)}</tbody>
    </table></section>
    <section class="notes">${clauses(grades).map((said) => html`<p>${said}</p>`)}</section>`;
}

export function disabilityPoints(grades: readonly Grade[], locale: Locale): string[] {
  const { disability: t } = wordsOf(locale);
  const [worst, least] = [grades[0], grades.at(-1)];
  return [...(worst ? [t.worst(yuan(worst.amount))] : []), ...(least ? [t.least(yuan(least.amount))] : []), t.assessor];
}

/** The clauses on which the amounts rest, in the plan's words. */
function clauses(grades: readonly Grade[]): string[] {
  const cited = grades.flatMap(({ words: { findings, withheld } }) => [...withheld, ...findings].flatMap(({ clause }) => (clause ? [`${clause.cite} ${clause.title}`] : [])));
  return [...new Set(cited)];
}
