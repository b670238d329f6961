import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isNothing, yuan } from '../money.ts';
import { session } from '../session.ts';
import type { Estimate, Words } from '../types.ts';
import { PageElement } from './page-element.ts';
import './assumptions.ts';
import './basis.ts';
import './findings.ts';
import './meters.ts';
import './waterfalls.ts';

/** The whole answer: how much, what stands in the way, and how it was worked out. */
@customElement('pc-result')
export class Result extends PageElement {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', openAll);
    addEventListener('afterprint', closeAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', openAll);
    removeEventListener('afterprint', closeAgain);
  }

  override render() {
    const { result } = this.t;
    const { estimate, words } = session;
    return html`<section class="result" id="result" tabindex="-1" aria-labelledby="result-title">
      <h2 id="result-title">${result.title}</h2>
      ${estimate && words ? this.#answer(estimate, words) : html`<p class="hint">${session.problems.length > 0 || session.holdsBack ? result.unread : result.empty}</p>`}
    </section>`;
  }

  #answer(estimate: Estimate, words: Words) {
    const { result } = this.t;
    return html`
      <p class="banner">${words.banner}</p>
      ${isNothing(estimate.billed) ? nothing : html`
        <p class="big"><span>${result.payable}</span> <strong class="amount">${yuan(estimate.payable)}</strong></p>`}
      <p class="headline">${words.headline}</p>
      ${words.range ? html`<p>${words.range}</p>` : nothing}
      ${estimate.achievable === estimate.payable ? nothing : html`<p class="gain">${result.achievable(yuan(estimate.achievable))}</p>`}
      ${words.not_submittable ? html`<p class="warn">${words.not_submittable}</p>` : nothing}
      ${words.deadline ? html`<p class="deadline">${words.deadline}</p>` : nothing}
      <pc-findings></pc-findings>
      <pc-waterfalls></pc-waterfalls>
      <pc-meters></pc-meters>
      <pc-assumptions></pc-assumptions>
      <pc-basis></pc-basis>
      <div class="buttons screen-only"><button type="button" @click=${() => print()}>${result.print}</button></div>
    `;
  }
}

/**
 * Paper cannot be opened by a tap: the print shows what is folded on the screen. Only the wording of
 * the clauses stays folded in the tables, where the same few would come again and again.
 */
function openAll(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('#result .more:not([open]), #result .finding .clause:not([open])')) {
    details.dataset['folded'] = '';
    details.open = true;
  }
}

function closeAgain(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-folded]')) {
    delete details.dataset['folded'];
    details.open = false;
  }
}
