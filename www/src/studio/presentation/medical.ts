// A year of care on five screens: the situation, its bills, what is paid, where the plans differ, and the
// page to take home.

import { html, nothing, type TemplateResult } from 'lit';
import { isNothing, yuan } from '../../money.ts';
import { isOfOthers, workedYear } from '../bill/worked.ts';
import { signed } from '../compare/difference.ts';
import { pairsOf, type Pair } from '../compare/pairs.ts';
import { markOf, shortTitleOf, titleOfSituation } from '../titles.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { scenarioOf } from '../leaf/scenario.ts';
import { sentencesOf } from '../leaf/sentences.ts';
import { wordsOf as leafWordsOf } from '../leaf/words.ts';
import './curve.ts';
import type { Step } from './steps.ts';
import { wordsOf } from './words.ts';
import '../share/share.ts';
import type { Studio } from '../studio.ts';

export function medicalSteps(studio: Studio, demonstration: MedicalDemonstration): Step[] {
  return [
    { id: 'situation', show: () => situation(studio, demonstration) },
    { id: 'bill', show: () => bills(studio, demonstration) },
    { id: 'payment', show: () => payment(studio) },
    { id: 'difference', show: () => (studio.results.length > 1 ? differences(studio) : alone(studio)) },
    { id: 'leaf', show: () => home(studio) },
  ];
}

function situation({ results, locale }: Studio, demonstration: MedicalDemonstration): TemplateResult {
  return html`<p class="large">${titleOfSituation(demonstration, locale)}</p>
    <ul class="facts">${scenarioOf(demonstration.situation, locale).map((said) => html`<li>${said}</li>`)}</ul>
    <ul class="columns">${results.map(({ column, desk }, at) => html`<li>${letter(at)} ${shortTitleOf(column, desk, locale)}</li>`)}</ul>`;
}

/** All bills, and what others pay of them before the cover does. */
function bills({ results, locale }: Studio, { situation: figures }: MedicalDemonstration): TemplateResult {
  const t = wordsOf(locale);
  const [first] = results;
  const year = first && workedYear(figures, first.desk, locale);
  if (!first || !year) return html`<p class="large">${leafWordsOf(locale).idle}</p>`;
  const others = year.whole.withheld.filter(({ reason }) => isOfOthers(reason));
  return html`<dl class="tally">
    ${line(t.billed, yuan(first.totals.billed), 'total')}
    ${others.map(({ step }) => line(step.label, step.amount))}
  </dl>`;
}

function payment(studio: Studio): TemplateResult {
  const { results, locale } = studio;
  const t = wordsOf(locale);
  return html`<div class="with-curve"><ul class="paid-cards">${results.map(({ column, desk, totals }, at) => html`<li class="card">
      <h2>${letter(at)} ${shortTitleOf(column, desk, locale)}</h2>
      <dl class="tally">${line(t.pays, yuan(totals.payable), 'total')}${line(t.own, yuan(totals.own_cost))}</dl>
    </li>`)}</ul>
    <st-presented-curve .studio=${studio}></st-presented-curve></div>`;
}

function differences(studio: Studio): TemplateResult {
  return html`${pairsOf(studio).map((pair) => difference(pair, studio))}`;
}

/** The sum, and the few terms that make it. */
function difference({ at, comparison: { told, words } }: Pair, { locale }: Studio): TemplateResult {
  const t = wordsOf(locale);
  const name = told.difference.startsWith('-') ? t.less : t.more;
  const counted = words.steps.filter((_, index) => !isNothing(told.steps[index]?.amount ?? ''));
  if (isNothing(told.difference)) return html`<p class="large" data-difference=${told.difference}>${t.same(markOf(at), markOf(0))}</p>${counted.length > 0 ? lines(counted) : nothing}`;
  return html`<p class="large" data-difference=${told.difference}>${name(markOf(at), markOf(0))} <strong class="amount sum">${signed(told.difference).slice(1)}</strong></p>${lines(counted)}`;

  function lines(steps: typeof counted): TemplateResult {
    return html`<dl class="tally">${steps.map((step) => line(html`${step.label}<span class="formula">${t.change(step.before, step.after)}</span>`, step.amount))}</dl>`;
  }
}

function alone({ results, locale }: Studio): TemplateResult {
  const t = wordsOf(locale);
  const [first] = results;
  if (!first) return html``;
  return html`<dl class="tally">
    ${line(t.pays, yuan(first.totals.payable))}
    ${line(t.withCover, yuan(first.totals.own_cost), 'total')}
  </dl>`;
}

function home(studio: Studio): TemplateResult {
  const { drawn, medical, locale } = studio;
  const sentences = medical && drawn?.of === medical ? sentencesOf(drawn, locale) : [];
  return takeHome(studio, sentences, medical ? leafWordsOf(locale).axis[medical.axis] : '');
}

/** What to remember, and the same demonstration for the client's own device. */
export function takeHome(studio: Studio, sentences: readonly string[], about = ''): TemplateResult {
  return html`<div class="with-code">
    <div>${about ? html`<p>${about}</p>` : nothing}<ul class="facts">${sentences.map((said) => html`<li>${said}</li>`)}</ul></div>
    <st-share .studio=${studio}></st-share>
  </div>`;
}

export function line(name: unknown, amount: string, look = ''): TemplateResult {
  return html`<div class=${look}><dt>${name}</dt><dd class="amount">${amount}</dd></div>`;
}

function letter(at: number): TemplateResult {
  return html`<span class="column-letter column-${at + 1}">${markOf(at)}</span>`;
}
