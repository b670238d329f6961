// The curve as a table: a row for each piece and for each turn between two.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { turnsOf, type FigureName, type Turn } from './shape.ts';
import { wordsOf, type CurveText } from './words.ts';
import type { Drawn } from '../studio.ts';

export function curveTables(drawn: Drawn, figure: FigureName, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  return html`${drawn.curves.map((curve, column) => {
    const { told, words } = curve[figure];
    const turns = turnsOf(curve[figure], column, locale);
    const name = html`<span class="cell-name" aria-hidden="true">${t.figures[figure]} </span>`;
    return html`<table class="plain-table pieces" data-column=${column + 1}>
      <caption><strong class="letter column-${column + 1}">${markOf(column)}</strong> ${t.caption(shortTitleOf(curve.column, curve.desk, locale))}</caption>
      <thead><tr><th scope="col">${t.columns.range}</th><th scope="col">${t.figures[figure]}</th><th scope="col">${t.columns.course}</th><th scope="col">${t.columns.clause}</th></tr></thead>
      <tbody>${told.segments.map(({ from, to }, at) => html`
        <tr class="piece" data-from=${from.at} data-to=${to.at} data-from-figure=${from.engine} data-to-figure=${to.engine}>
          <th scope="row"><span class="amount">${yuan(from.at)}</span> – <span class="amount">${yuan(to.at)}</span></th>
          <td>${name}${from.engine === to.engine ? html`<span class="amount">${yuan(from.engine)}</span>` : html`<span class="amount">${yuan(from.engine)}</span> → <span class="amount">${yuan(to.engine)}</span>`}</td>
          <td>${words.segments[at]?.course}</td>
          <td class="none"><span aria-hidden="true">${t.nothingHere}</span></td>
        </tr>
        ${turns[at] ? turnRow(turns[at], name, t) : nothing}`)}</tbody>
    </table>`;
  })}`;
}

function turnRow({ vertex: { before, after, kind }, reason, clauses }: Turn, name: TemplateResult, t: CurveText): TemplateResult {
  const amounts = kind === 'jump' ? html`<span class="amount">${yuan(before.engine)}</span> → <span class="amount">${yuan(after.engine)}</span>` : html`<span class="amount">${yuan(before.engine)}</span>`;
  return html`<tr class="turn-row" data-at=${before.at} data-figure=${before.engine}>
    <th scope="row"><span class="amount">${yuan(before.at)}</span></th>
    <td>${name}${amounts}</td>
    <td>${[kind === 'jump' ? t.jump : t.vertex, reason].filter(Boolean).join(t.separator)}</td>
    <td>${clauses.length > 0 ? clauses.map(({ cite, title }) => html`<span class="cite">${cite}${t.separator}${title}</span>`) : html`<span aria-hidden="true">${t.nothingHere}</span>`}</td>
  </tr>`;
}
