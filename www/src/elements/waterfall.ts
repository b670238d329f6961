// From an amount to what is left of it, step by step: a table whose rows have bars; every step opens to its clause.

import { html, nothing, svg, type TemplateResult } from 'lit';
import { share } from '../drawing.ts';
import type { Labels } from '../i18n.ts';
import type { StepWords } from '../types.ts';

/** `why` leads to the same in more detail, where there is a place for it. */
export function waterfall(title: string, steps: StepWords[], t: Labels, why?: () => void): TemplateResult {
  const { result } = t;
  const go = (event: Event) => {
    event.preventDefault();
    why?.();
  };
  return html`<table class="waterfall" part="table">
    <caption>${title}</caption>
    <thead class="visually-hidden"><tr><th scope="col">${result.step}</th><th scope="col">${result.stepAmount}</th></tr></thead>
    <tbody>${bars(steps).map(({ step, from, width, look }) => html`
      <tr class=${look}>
        <th scope="row">${stepCell(step, t)}<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          ${svg`<rect class="track" x="0" y="2.5" width="100" height="1" /><rect class="fill" x=${from} y="0" width=${width} height="6" />`}</svg></th>
        <td class="amount">${step.amount}</td>
      </tr>`)}
    </tbody>
  </table>
  ${why ? html`<p class="screen-only"><a href="#why" class="go" @click=${go}>${result.why}<span class="visually-hidden">${t.separator}${title}</span></a></p>` : nothing}`;
}

function stepCell({ label, formula, clause }: StepWords, t: Labels): TemplateResult {
  const said = html`<span>${label}${formula ? html`<span class="formula">${formula}</span>` : nothing}</span>`;
  if (!clause) return html`<span class="step">${said}</span>`;
  return html`<details class="step">
    <summary>${said}</summary>
    <p class="cite"><span>${t.clause} ${clause.cite}</span>${t.separator}${clause.title}</p>
  </details>`;
}

/** Where each step's bar begins and how wide it is, in hundredths of the first amount. */
function bars(steps: StepWords[]) {
  const amounts = steps.map(({ amount }) => amount.replace(/[^\d.]/g, ''));
  const [whole = '0'] = amounts;
  let left = 100;
  return steps.map((step, at) => {
    const width = share(amounts[at] ?? '0', whole) * 100;
    const isEnd = at === 0 || at === steps.length - 1;
    if (!isEnd) left = Math.max(left - width, 0);
    return { step, from: isEnd ? 0 : left, width: width === 0 ? 0 : Math.max(width, 0.6), look: at === 0 ? 'first' : isEnd ? 'last' : 'off' };
  });
}
