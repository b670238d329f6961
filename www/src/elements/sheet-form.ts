// What only a plan with questions of its own has on paper: its answers, its benefits, its dated payments.

import { html, nothing, type TemplateResult } from 'lit';
import { rowsOfSection } from '../form-rows.ts';
import { sumsOf } from '../form-sums.ts';
import type { Session } from '../session.ts';
import type { ClauseWords } from '../types.ts';
import { sheetTable } from './sheet-table.ts';

export function sheetOfForm(session: Session): TemplateResult {
  return html`${answers(session)}${sums(session)}${payments(session)}`;
}

/** The clauses on which its amounts rest. */
export function clausesOfForm(session: Session): (ClauseWords | null | undefined)[] {
  return session.form ? sumsOf(session).flatMap(({ steps }) => steps.map(({ clause }) => clause)) : [];
}

/** The result holds for these answers. */
function answers(session: Session): TemplateResult | typeof nothing {
  const given = (session.form?.sections ?? []).flatMap((section) => rowsOfSection(session, section)).filter(({ value }) => value !== '');
  if (given.length === 0) return nothing;
  return html`<h2>${session.labels.form.said}</h2>
    <ul class="said">${given.map(({ label, value }) => html`<li>${label} <strong>${value}</strong></li>`)}</ul>`;
}

function sums(session: Session): TemplateResult | typeof nothing {
  const { labels } = session;
  const found = sumsOf(session);
  if (found.length === 0) return nothing;
  return html`<h2>${labels.form.benefits}</h2>${found.map(({ title, steps }) => sheetTable(title, steps, labels))}`;
}

function payments(session: Session): TemplateResult | typeof nothing {
  const paid = session.words?.form?.payments ?? [];
  if (paid.length === 0) return nothing;
  const differ = paid.some(({ status }) => status !== paid[0]?.status);
  return html`<h2>${session.labels.form.payments}</h2>
    <ul class="payments">${paid.map(({ label, date, amount, status }) => html`<li>${date} ${label} <strong>${amount}</strong> ${differ ? status : nothing}</li>`)}</ul>`;
}
