// How the columns are told apart: a letter, a line of its own style and a mark, and a colour besides.

import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Locale } from '../../types.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import type { Drawn } from '../studio.ts';

/** A filled mark of a column at a place: disc, square, triangle. */
export function mark(column: number, x: number, y: number, size: number): SVGTemplateResult {
  const look = `mark column-${column + 1}`;
  if (column === 0) return svg`<circle class=${look} cx=${x} cy=${y} r=${size} />`;
  if (column === 1) return svg`<rect class=${look} x=${x - size} y=${y - size} width=${size * 2} height=${size * 2} />`;
  const high = size * 1.25;
  return svg`<path class=${look} d="M${x} ${y - high}L${x + high} ${y + size}H${x - high}Z" />`;
}

/** What each line of the drawing is. */
export function legend(drawn: Pick<Drawn, 'curves'>, locale: Locale): TemplateResult {
  return html`<ul class="legend">${drawn.curves.map(({ column, desk }, at) => html`<li class="column-${at + 1}">${key(at)}<strong>${markOf(at)}</strong> <span>${shortTitleOf(column, desk, locale)}</span></li>`)}</ul>`;
}

function key(column: number): TemplateResult {
  return html`<svg class="key" viewBox="0 0 40 16" width="40" height="16" aria-hidden="true" focusable="false">${svg`
    <path class="curve column-${column + 1}" d="M1 8H39" />${mark(column, 20, 8, 5)}`}</svg>`;
}
