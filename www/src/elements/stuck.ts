import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { placeOf } from '../answers.ts';
import { NEEDED } from '../findings.ts';
import type { ChangesWords } from '../types.ts';
import { clause } from './clause.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

type StuckWords = ChangesWords['beyond_remedy'][number];

/** What no paper changes, and what has to be put right first, before anything can be promised. */
@customElement('pc-stuck')
export class Stuck extends PageElement {
  override render() {
    const { stuck } = this.t;
    const { advice } = this.session.questions;
    if (!advice) return nothing;
    const { changes, words } = advice;
    return html`
      ${this.#group('open', stuck.open, words.open, (at) => changes.open[at]?.findings)}
      ${this.#group('beyond', stuck.beyond, words.beyond_remedy, (at) => changes.beyond_remedy[at]?.findings)}`;
  }

  /** What costs nothing now is only told among the findings. */
  #group(id: string, title: (count: number) => string, given: StuckWords[], findingsOf: (at: number) => number[] | undefined) {
    const all = given.flatMap((one, at) => (/^\D*0\.00$/.test(one.amount) ? [] : [{ one, at }]));
    if (all.length === 0) return nothing;
    return html`<section class="stuck" aria-labelledby="stuck-${id}">
      <h2 id="stuck-${id}">${title(all.length)}</h2>
      <ul class="cards">${all.map(({ one, at }) => this.#card(id, one, findingsOf(at)))}</ul>
    </section>`;
  }

  #card(id: string, { titles, amount, place, text, clause: written }: StuckWords, findings: number[] = []) {
    const { stuck, form } = this.t;
    const [first] = findings.flatMap((at) => this.session.questions.advice?.changes.findings[at] ?? []);
    const look = () => {
      if (first) this.session.goTo(placeOf(first));
    };
    return html`<li part="card" class="card ${id === 'open' ? 'pend' : 'deny'}">
      <p class="severity">${icon(id === 'open' ? 'ask' : 'deny')}<strong>${titles.join(this.t.comma)}</strong>${amount ? html`<span class="amount">${amount}</span>` : nothing}</p>
      <p class="place">${place}</p>
      <p>${text}</p>
      <div class="foot">
        ${first && first.subject !== '' && this.session.canGoTo(placeOf(first)) ? html`<button type="button" class="quiet screen-only" @click=${look}>${first.code === NEEDED ? form.goFill : stuck.look}<span class="visually-hidden">${this.t.separator}${titles[0]}</span></button>` : nothing}
        ${clause(written, this.t)}
      </div>
    </li>`;
  }
}
