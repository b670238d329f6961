import { html, nothing, type TemplateResult } from 'lit';
import { answersTo, needsDiagnosis, placeOf, type Answer } from '../answers.ts';
import { NEEDED, isToAnswer } from '../findings.ts';
import { isNothing } from '../money.ts';
import type { Session } from '../session.ts';
import type { Finding, Words } from '../types.ts';
import { clause } from './clause.ts';
import { icon } from './icons.ts';

/** One finding: its weight, what is the matter, where, what to do, and by which clause. */
export function finding(session: Session, found: Finding, words: Words['findings'][number]): TemplateResult {
  const { result, words: names } = session.labels;
  const asks = isToAnswer(found);
  const place = placeOf(found);
  // Advice says of itself that it is advice.
  const decided = found.decided === 'advisory' ? '' : names.decided[found.decided];
  const label = found.code === NEEDED ? session.labels.form.goFill : !place.endsWith(':match') ? result.go : found.code === 'name/not-recognised' ? result.choose : result.correct;
  const go = (event: Event) => {
    event.preventDefault();
    session.goTo(place);
  };
  return html`<li part="finding" class="finding ${asks ? 'ask' : found.effect}" data-code=${found.code}>
    <p class="severity">
      ${icon(asks ? 'ask' : found.effect)}<span class="word">${asks ? result.ask : words.effect}</span>
      ${isNothing(found.amount) ? nothing : html`<strong class="amount">−${words.amount}</strong>`}
    </p>
    <h3>${words.title}</h3>
    <p class="place">${[words.place, decided].filter(Boolean).join(' · ')}</p>
    <p>${words.remedy}</p>
    ${answers(session, found, words.title)}
    <div class="foot">
      ${found.subject === '' || !session.canGoTo(place) ? nothing : html`<a href="#${found.subject}" class="go screen-only" aria-label=${result.goTo(label, words.title)} @click=${go}>${label}</a>`}
      ${clause(words.clause, session.labels)}
    </div>
  </li>`;
}

function answers(session: Session, found: Finding, question: string) {
  if (session.around.readonly) return nothing;
  if (needsDiagnosis(session, found)) return html`<p class="hint screen-only">${session.labels.answers.needsDiagnosis}</p>`;
  const choices = answersTo(session, found);
  if (choices.length === 0) return nothing;
  const give = ({ puts }: Answer) => session.store.answer(puts);
  return html`<div class="buttons answers screen-only" role="group" aria-label=${question}>
    ${choices.map((answer) => html`<button type="button" @click=${() => give(answer)}>${answer.label}</button>`)}
  </div>`;
}
