import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isNothing, yuan } from '../money.ts';
import type { Change, ChangesWords } from '../types.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

type SetWords = ChangesWords['sets'][number];
/** More than these wait behind one line. */
const FIRST = 4;

/** What more can be had, the most for the least effort first, each with the place where it is put right. */
@customElement('pc-gains')
export class Gains extends PageElement {
  override render() {
    const { gains } = this.t;
    const { advice } = this.session.questions;
    if (!advice) return nothing;
    const { changes, words } = advice;
    const sets = changes.sets.map((set, at) => ({ set, words: words.sets[at] as SetWords }));
    const unsettled = sets.filter(({ set }) => !isNothing(set.gain));
    if (unsettled.length === 0 && words.without_gain.length === 0) return nothing;
    return html`<section class="gains" aria-labelledby="gains-title">
      ${unsettled.length === 0 ? nothing : html`
        <h2 id="gains-title">${gains.title(yuan(changes.together.gain))}</h2>
        ${words.together ? html`<p class="hint">${words.together}</p>` : nothing}
        <ol class="cards">${unsettled.slice(0, FIRST).map(({ set, words: said }) => this.#set(set.changes, said))}</ol>
        ${unsettled.length > FIRST ? html`<details class="more"><summary>${gains.more(unsettled.length - FIRST)}</summary>
          <ol class="cards">${unsettled.slice(FIRST).map(({ set, words: said }) => this.#set(set.changes, said))}</ol></details>` : nothing}`}
      ${words.without_gain.length === 0 ? nothing : html`<details class="more" ?open=${unsettled.length === 0}>
        <summary><h2 id=${unsettled.length === 0 ? 'gains-title' : nothing}>${gains.without(words.without_gain.length)}</h2></summary>
        <ul class="cards">${words.without_gain.map(({ changes: steps, reason }) => html`
          <li part="card" class="card gain">${steps.map(({ place, text }) => html`<p>${[place, text].filter(Boolean).join(this.t.separator)}</p>`)}<p class="hint">${reason}</p></li>`)}</ul>
      </details>`}
    </section>`;
  }

  #set(changes: Change[], { gain, changes: said, payable }: SetWords) {
    const { gains, form } = this.t;
    return html`<li part="card" class="card gain">
      <p class="amount more-amount">${gain}</p>
      <ul class="steps">${said.map(({ text, place, effort }, at) => html`
        <li>
          <p><strong>${text}</strong></p>
          <p class="hint">${changes[at]?.kind === 'answer' ? [place, this.session.form ? form.truth : gains.truth].filter(Boolean).join(this.t.comma) : [place, effort].filter(Boolean).join(' · ')}</p>
          <div class="buttons screen-only">${this.#buttons(changes[at], text)}</div>
        </li>`)}</ul>
      <p class="hint">${payable}</p>
    </li>`;
  }

  /** A paper is there or not. An answer is true or not, and both answers are as easy to give. */
  #buttons(change: Change | undefined, text: string) {
    const { gains, words, separator } = this.t;
    const about = html`<span class="visually-hidden">${separator}${text}</span>`;
    const there = change && placeOfChange(change);
    const look = there !== undefined && this.session.canGoTo(there) ? html`<button type="button" part="secondary" class="quiet" @click=${() => this.session.goTo(there)}>${gains.look}${about}</button>` : nothing;
    if (this.session.around.readonly) return look;
    if (change?.kind !== 'answer') return html`<button type="button" @click=${() => this.#done(change)}>${icon('done')}${gains.done}${about}</button>${look}`;
    const [only, ...others] = change.edits;
    const value: unknown = only?.value;
    if (only === undefined || others.length > 0 || typeof value !== 'boolean') return look;
    return html`${[true, false].map((answer) => html`
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.answer([{ pointer: only.at, value: answer }])}>${answer ? words.yes : words.no}${about}</button>`)}${look}`;
  }

  /** The claim says from now on that it is there; it can be taken back. */
  #done(change: Change | undefined): void {
    if (change) this.session.store.carryOut(change.edits, 'proposal');
  }

}

function placeOfChange({ facts, edits, subject }: Change): string {
  const paper = facts?.['document'];
  return paper === undefined ? edits[0]?.at ?? subject : `${subject}/documents/${paper}`;
}
