import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isNothing, yuan } from '../../money.ts';
import type { ClauseWords } from '../../types.ts';
import { pairsOf, type Pair } from './pairs.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { wordsOf, type CompareWords } from './words.ts';
import { Part } from '../part.ts';

/** From the first plan to each other one: which term brings or takes how much in this year. */
@customElement('st-difference')
export class Difference extends Part {
  override render() {
    const t = wordsOf(this.studio.locale);
    return html`<section aria-labelledby="difference-title">
      <h2 id="difference-title">${t.attributed.title}</h2>
      ${pairsOf(this.studio).map((pair) => this.#pair(pair, t))}
    </section>`;
  }

  #pair(pair: Pair, t: CompareWords): TemplateResult {
    const { first, other, at, comparison: { told, words }, isOtherYear } = pair;
    const { attributed } = t;
    const name = ({ column, desk }: typeof first, place: number) => `${markOf(place)} ${shortTitleOf(column, desk, this.studio.locale)}`;
    const counted = told.steps.flatMap((step, index) => (isNothing(step.amount) ? [] : [{ told: step, words: words.steps[index] }]));
    const silent = told.steps.length - counted.length;
    return html`<article class="card difference" data-pair=${at} data-difference=${told.difference}>
      <h3>${attributed.pair(name(first, 0), name(other, at))}</h3>
      <p class="headline">${words.headline}</p>
      ${isOtherYear ? html`<p class="hint">${attributed.otherYear(markOf(0))}</p>` : nothing}
      <table class="running" role="table">
        <caption class="visually-hidden">${attributed.caption}${t.terms.dot}${attributed.pair(name(first, 0), name(other, at))}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${attributed.what}</th><th scope="col" role="columnheader" class="amount">${attributed.amount}</th><th scope="col" role="columnheader" class="amount">${attributed.running}</th></tr></thead>
        <tbody role="rowgroup">
          <tr class="end" role="row"><th scope="row" role="rowheader">${attributed.begin(markOf(0))}</th><td role="cell"></td><td role="cell" class="amount">${yuan(told.this.payable)}</td></tr>
          ${counted.map((step) => html`<tr role="row" data-amount=${step.told.amount}>
            <th scope="row" role="rowheader">${step.words ? change(step.words, at, t) : nothing}</th>
            <td role="cell" class="amount">${step.words?.amount}</td>
            <td role="cell" class="amount">${step.words?.payable_then}</td>
          </tr>`)}
          <tr class="end" role="row"><th scope="row" role="rowheader">${attributed.end(markOf(at))}</th><td role="cell" class="amount">${counted.length > 0 ? signed(told.difference) : nothing}</td><td role="cell" class="amount">${yuan(told.other.payable)}</td></tr>
        </tbody>
      </table>
      <p class="sum">${counted.length > 0 ? attributed.sum(signed(told.difference)) : attributed.none} ${silent > 0 ? attributed.without(silent) : nothing}</p>
      <details class="more"><summary>${attributed.convention}</summary><p>${words.convention}</p></details>
    </article>`;
  }
}

/** What changes, from what to what; it opens to the clause in both plans. */
function change({ label, before, after, clause, other_clause: otherClause }: Pair['comparison']['words']['steps'][number], at: number, { attributed, terms }: CompareWords): TemplateResult {
  const cite = (mark: string, said: ClauseWords | null) => (said ? html`<p class="cite"><span>${attributed.here(mark)} ${said.cite}</span>${terms.dot}${said.title}</p>` : nothing);
  const said = html`<span>${label} <span class="formula">${attributed.change(before, after)}</span></span>`;
  if (!clause && !otherClause) return said;
  return html`<details class="step"><summary>${said}</summary>${cite(markOf(0), clause)}${cite(markOf(at), otherClause)}</details>`;
}

/** `84.00` → `+¥84.00`, as the engine's words have it. */
export function signed(amount: string): string {
  if (isNothing(amount)) return yuan(amount);
  return amount.startsWith('-') ? `−${yuan(amount.slice(1))}` : `+${yuan(amount)}`;
}
