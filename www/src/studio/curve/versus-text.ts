// Which cover pays more along the amount, and when one pays back its premium, in sentences.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { yuanText, type Cents } from '../amounts.ts';
import { markOf } from '../titles.ts';
import { breakEvens, type BreakEven } from './premium.ts';
import { versus, type Lead, type Pair } from './versus.ts';
import { wordsOf, type CurveText } from './words.ts';
import { FARTHEST, type Drawn } from '../studio.ts';

export function whoPaysMore(drawn: Drawn, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  return html`<section class="versus" aria-labelledby="versus-title"><h2 id="versus-title">${t.versus}</h2>
    ${drawn.curves.length < 2 ? html`<p class="hint">${t.onlyOne}</p>` : versus(drawn).map((pair) => ofPair(pair, drawn.curves.length > 2, t))}
  </section>`;
}

function ofPair({ one, other, leads }: Pair, several: boolean, t: CurveText): TemplateResult {
  return html`${several ? html`<h3>${t.pair(markOf(one), markOf(other))}</h3>` : nothing}
    <ul class="leads">${leads.map((lead) => html`<li data-leader=${lead.leader} data-from=${yuanText(lead.from)} data-to=${yuanText(lead.to)}>${ofLead(lead, [one, other], t)}</li>`)}</ul>`;
}

function ofLead({ from, to, leader, gap }: Lead, columns: readonly [number, number], t: CurveText): string {
  const [first, last] = [amount(from), `${amount(to)}${to === FARTHEST ? t.farthest : ''}`];
  if (leader === 'equal') return from === to ? t.equalAt(first) : t.equal(first, last);
  return t.more1(first, last, markOf(columns[leader])) + (gap === undefined ? '' : t.most(yuan(gap)));
}

const amount = (cents: Cents) => yuan(yuanText(cents));

/** One sentence for each premium that is known. */
export function evenInWords(drawn: Drawn, locale: Locale): readonly { column: number; text: string }[] {
  return breakEvens(drawn).map((even) => ({ column: even.column, text: evenText(even, drawn, wordsOf(locale)) }));
}

function evenText({ premium, from, paid }: BreakEven, { of }: Drawn, t: CurveText): string {
  if (from === undefined) return t.never(yuan(paid), yuan(premium));
  return from === 0 ? t.atOnce(yuan(paid), yuan(premium)) : t.breakEven(t.axes[of.axis], amount(from), yuan(paid), yuan(premium));
}
