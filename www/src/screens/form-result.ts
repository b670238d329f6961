// The result of a plan with questions of its own. What it shares with that of visits are the same elements.

import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../elements/icons.ts';
import type { Session } from '../session.ts';
import { rangeOf, sumLabel, sumOf } from '../sums.ts';
import type { Form, Words } from '../types.ts';
import '../elements/form-grade.ts';
import '../elements/form-sums.ts';
import '../elements/payments.ts';

/** The verdict first, in the engine's words for what the form is for; then the amount, where there is one. */
export function formAnswer(session: Session, { purpose }: Form, words: Words): TemplateResult {
  const { form } = session.labels;
  const sum = sumOf(session);
  return html`
    <p class="banner">${icon('advise')}${words.banner}</p>
    <section class="answer" aria-label=${form.verdict[purpose]}>
      ${sum === undefined ? nothing : html`<p class="big"><span>${sumLabel(session)}</span> <strong class="amount" part="amount">${sum}</strong></p>`}
      <p class="headline ${sum === undefined ? 'alone' : ''}">${withoutGrade(words)}</p>
      <pc-form-grade></pc-form-grade>
      ${rangeOf(session) === undefined ? nothing : html`<p class="range-words">${words.range}</p><pc-range-bar></pc-range-bar>`}
      ${words.not_submittable && sum !== undefined ? html`<p class="warn">${words.not_submittable}</p>` : nothing}
      ${words.deadline ? html`<p class="deadline">${icon('deadline')}<span>${words.deadline}</span></p>` : nothing}
    </section>
  `;
}

/** The engine's headline tells the grade; here that stands in a box of its own. */
function withoutGrade({ headline, form }: Words): string {
  return form?.grade ? headline.replace(form.grade, '').trim() : headline;
}

/** How it was worked out. */
export function formSums(): TemplateResult {
  return html`<pc-form-sums></pc-form-sums><pc-payments></pc-payments><pc-form-graded></pc-form-graded>`;
}
