// The page to leave behind for a year of care: the situation, its money under each plan, the curve, and
// what was not paid by which clause.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import type { StepWords } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import { isOfOthers, workedYear, type WorkedYear } from '../bill/worked.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { curveDrawing, nowOf, turnList } from '../curve/drawing.ts';
import { scenarioOf } from './scenario.ts';
import { sentencesOf } from './sentences.ts';
import { wordsOf, type LeafWords } from './words.ts';
import '../presentation/curve.ts';
import type { Studio } from '../studio.ts';

export function medicalLeaf(studio: Studio): TemplateResult {
  const { medical, results, locale } = studio;
  if (!medical) return html``;
  const t = wordsOf(locale);
  const years = results.map(({ desk }) => workedYear(medical.situation, desk, locale));
  // Of a year without care there is nothing to take as in order, and nothing that could be refused.
  const hasCare = years.some(Boolean);
  return html`
    <section class="scenario"><h2>${t.scenario}</h2>
      <p>${scenarioOf(medical.situation, locale).join(t.stop)}${t.stop}${hasCare ? t.taken : nothing}</p></section>
    <section>${money(studio, years, t)}</section>
    <section>${curve(studio, hasCare, t)}</section>
    ${hasCare ? html`<section>${bitten(years, t)}</section>` : nothing}`;
}

/** Of equal reasons each plan has one amount. What others pay stands with the money; everything else that is withheld, with its clause. */
interface Reason { step: StepWords; isOfOthers: boolean; amounts: (string | undefined)[] }

function reasonsOf(years: readonly (WorkedYear | undefined)[]): Reason[] {
  const reasons = new Map<string, Reason>();
  years.forEach((year, column) => {
    year?.whole.withheld.forEach(({ step, reason }) => {
      const key = [reason, step.label, step.formula].join('|');
      const known = reasons.get(key) ?? { step, isOfOthers: isOfOthers(reason), amounts: years.map(() => undefined) };
      known.amounts[column] = step.amount;
      reasons.set(key, known);
    });
  });
  return [...reasons.values()];
}

function money({ results, locale }: Studio, years: readonly (WorkedYear | undefined)[], t: LeafWords): TemplateResult {
  const row = (name: string, amounts: readonly (string | undefined)[], look = '') => html`<tr class=${look}><th scope="row">${name}</th>${amounts.map((amount) => html`<td class="amount">${amount ?? t.none}</td>`)}</tr>`;
  const others = reasonsOf(years).filter(({ isOfOthers }) => isOfOthers);
  const premiums = results.map(({ column }) => column.premium);
  return html`<div class="wide" role="region" tabindex="0" aria-label=${t.figures}><table class="money">
    <caption>${t.figures}</caption>
    <thead><tr><th scope="col">${t.figure}</th>${results.map(({ column, desk }, at) => html`<th scope="col" class="amount"><span class="column-letter">${markOf(at)}</span> ${shortTitleOf(column, desk, locale)}</th>`)}</tr></thead>
    <tbody>
      ${row(t.billed, results.map(({ totals }) => yuan(totals.billed)))}
      ${others.map(({ step, amounts }) => row(step.label, amounts))}
      ${row(t.payable, results.map(({ totals }) => yuan(totals.payable)), 'paid')}
      ${row(t.own, results.map(({ totals }) => yuan(totals.own_cost)), 'own')}
      ${premiums.some((premium) => premium !== undefined) ? row(t.premium, premiums.map((premium) => (premium === undefined ? undefined : yuan(yuanText(premium))))) : nothing}
    </tbody>
  </table></div>`;
}

/** The width of the paper in units, and the least size of text that is read on it: seven points. Three covers take their least height. */
const PAPER = 720;
const SMALL = 10.1;

function curve(studio: Studio, hasCare: boolean, t: LeafWords): TemplateResult {
  const { drawn, medical, locale } = studio;
  if (!medical || drawn?.of !== medical) return html`<p class="screen-only" role="status">${t.curveSoon}</p>`;
  const look = { locale, width: PAPER, height: drawn.curves.length > 2 ? 0 : 280, text: drawn.curves.length > 2 ? SMALL : 12, now: hasCare ? nowOf(studio) : undefined };
  return html`<h2>${t.curve[medical.axis]}</h2>
    <st-presented-curve class="screen-only" .studio=${studio}></st-presented-curve>
    <figure class="leaf-curve">${curveDrawing(drawn, look)}${turnList(drawn, look)}</figure>
    <div class="sentences"><p>${t.axis[medical.axis]}</p><ol>${sentencesOf(drawn, locale).map((said) => html`<li>${said}</li>`)}</ol></div>`;
}

function bitten(years: readonly (WorkedYear | undefined)[], t: LeafWords): TemplateResult {
  const reasons = reasonsOf(years).filter(({ isOfOthers }) => !isOfOthers);
  if (reasons.length === 0) return html`<p>${t.bittenNone}</p>`;
  return html`<div class="wide" role="region" tabindex="0" aria-label=${t.bitten}><table class="bitten">
    <caption>${t.bitten}</caption>
    <thead><tr><th scope="col">${t.reason}</th><th scope="col">${t.clause}</th>${years.map((_, at) => html`<th scope="col" class="amount">${markOf(at)}</th>`)}</tr></thead>
    <tbody>${reasons.map(({ step, amounts }) => html`<tr>
      <th scope="row">${step.label}${step.formula && step.formula !== step.clause?.cite ? html` <span class="formula">${step.formula}</span>` : nothing}</th>
      <td class="cite">${step.clause?.cite ?? t.none}</td>
      ${amounts.map((amount) => html`<td class="amount">${amount ?? t.none}</td>`)}
    </tr>`)}</tbody>
  </table></div>`;
}
