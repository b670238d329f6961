import { html, type TemplateResult } from 'lit';
import type { Labels } from '../i18n.ts';
import type { StepWords } from '../types.ts';

/** From an amount to what is left of it, on paper. */
export function sheetTable(title: string, steps: StepWords[], t: Labels): TemplateResult {
  return html`<table class="sums">
    <caption>${title}</caption>
    <tbody>${steps.map(({ label, formula, clause, amount }) => html`<tr>
      <th scope="row">${label}</th>
      <td class="formula">${formula}</td>
      <td class="cite">${clause ? `${t.clause} ${clause.cite}` : ''}</td>
      <td class="amount">${amount}</td>
    </tr>`)}</tbody>
  </table>`;
}
