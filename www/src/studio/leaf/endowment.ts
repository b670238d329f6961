// The page to leave behind for an endowment: every payment with its day, and what it comes to.

import { html, nothing, type TemplateResult } from 'lit';
import { day } from '../../dates.ts';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import type { EndowmentDemonstration } from '../demonstration.ts';
import { wordsOf, type LeafWords } from './words.ts';
import type { Studio } from '../studio.ts';
import { contractOf, lifeOf, type Contract, type Life } from '../timeline/contract.ts';

/** What the engine makes of it; no life for what the plan refuses. */
export interface Endowment { contract: Contract; life: Life | undefined }

const known = new WeakMap<EndowmentDemonstration, { locale: Locale; endowment: Endowment }>();

export function endowmentOf({ bench, locale }: Studio, demonstration: EndowmentDemonstration): Endowment | undefined {
  const kept = known.get(demonstration);
  if (kept?.locale === locale || !bench) return kept?.endowment;
  const desk = bench.desk(demonstration.plan);
  const contract = contractOf(desk, demonstration, locale);
  const endowment = { contract, life: contract.payments.length > 0 ? lifeOf(desk, demonstration, locale) : undefined };
  known.set(demonstration, { locale, endowment });
  return endowment;
}

export function endowmentLeaf(studio: Studio, demonstration: EndowmentDemonstration): TemplateResult {
  const { locale } = studio;
  const { scenario, stop, endowment: t } = wordsOf(locale);
  const endowment = endowmentOf(studio, demonstration);
  if (!endowment) return html``;
  const { contract } = endowment;
  return html`
    <section class="scenario"><h2>${scenario}</h2>
      <p>${t.scenario(demonstration.startAge, yuan(yuanText(demonstration.basicSum)), day(contract.start, locale))}${stop}</p></section>
    <section class="sentences"><h2>${t.points}</h2><ol>${endowmentPoints(endowment, demonstration, locale).map((said) => html`<li>${said}</li>`)}</ol></section>
    ${contract.payments.length > 0 ? payments(contract, t) : nothing}
    <section class="notes">${notes(contract).map((said) => html`<p>${said}</p>`)}</section>`;
}

/** Every payment with its day, and what has come by then. */
function payments(contract: Contract, t: LeafWords['endowment']): TemplateResult {
  return html`<section><div class="wide" role="region" tabindex="0" aria-label=${t.payments}><table class="money life">
    <caption>${t.payments}</caption>
    <thead><tr><th scope="col">${t.day}</th><th scope="col">${t.age}</th><th scope="col">${t.what}</th><th scope="col" class="amount">${t.amount}</th><th scope="col" class="amount">${t.total}</th></tr></thead>
    <tbody>${contract.payments.map(({ payment, words, age, total }) => html`<tr><th scope="row">${words.date}</th><td>${t.years(age)}</td><td>${words.label}</td><td class="amount">${yuan(payment.amount)}</td><td class="amount">${yuan(total)}</td></tr>`)}</tbody>
  </table></div></section>`;
}

/** What has come by the chosen age, what is to come, and what an early end would bring. */
export function endowmentPoints({ contract, life }: Endowment, { age }: EndowmentDemonstration, locale: Locale): string[] {
  const { endowment: t } = wordsOf(locale);
  const { payments, maturityAge, whole } = contract;
  const last = payments.at(-1);
  if (!life) return [whole.words.headline];
  return [
    [t.received(age, yuan(life.paid.total)), t.toCome(yuan(life.toCome.total))].join(locale === 'en' ? ' ' : ''),
    ...(last && maturityAge !== undefined ? [t.matures(maturityAge, yuan(last.total))] : []),
    ...(life.ended.benefit ? [t.died(age, yuan(life.ended.benefit))] : []),
  ];
}

/** What the engine has found, such as that dividends are not guaranteed, each with its clause. */
function notes({ whole }: Contract): string[] {
  return [...new Set(whole.words.findings.map(({ title, clause }) => [title, clause?.cite].filter(Boolean).join(' · ')))];
}
