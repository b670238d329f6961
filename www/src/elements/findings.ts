import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { goTo } from '../go-to.ts';
import { isNothing } from '../money.ts';
import { session } from '../session.ts';
import type { Finding, Words } from '../types.ts';
import { clause } from './clause.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

interface Found { finding: Finding; words: Words['findings'][number] }

/** What stands in the way, in the engine's order, and what to do about it. */
@customElement('pc-findings')
export class Findings extends PageElement {
  override render() {
    const { result } = this.t;
    const all = this.#all;
    const costly = all.filter(({ finding }) => finding.effect !== 'advise');
    const advice = all.filter(({ finding }) => finding.effect === 'advise');
    return html`
      ${isNothing(session.estimate?.billed ?? '') ? nothing : costly.length === 0 ? html`<p class="fine">${icon('done')}${result.noFindings}</p>` : html`
        <h3>${result.findings(costly.length)}</h3>
        <ol class="findings">${costly.map((found) => this.#finding(found))}</ol>`}
      ${advice.length === 0 ? nothing : html`
        <h3>${result.advice(advice.length)}</h3>
        <ol class="findings">${advice.map((found) => this.#finding(found))}</ol>`}
    `;
  }

  get #all(): Found[] {
    const described = session.words?.findings ?? [];
    return (session.estimate?.findings ?? []).flatMap((finding, at) => {
      const words = described[at];
      return words ? [{ finding, words }] : [];
    });
  }

  #finding({ finding, words }: Found) {
    const { result } = this.t;
    return html`<li class="finding ${finding.effect}" data-code=${finding.code}>
      <p class="severity">
        ${icon(finding.effect)}<span class="word">${words.effect}</span>
        ${isNothing(finding.amount) ? nothing : html`<strong class="amount">−${words.amount}</strong>`}
      </p>
      <h4>${words.title}</h4>
      <p class="place">${words.place}</p>
      <p>${words.remedy}</p>
      <div class="foot">
        ${finding.subject === '' ? nothing : html`<a href="#${finding.subject}" class="go screen-only" aria-label=${result.goTo(words.title)} @click=${(event: Event) => go(event, finding)}>${result.go}</a>`}
        ${clause(words.clause)}
      </div>
    </li>`;
  }
}

/** A finding about a paper leads to the paper, any other to the field it names. */
function go(event: Event, { subject, facts }: Finding): void {
  event.preventDefault();
  const paper = facts?.['document'];
  goTo(paper === undefined ? subject : `${subject}/${paper}`);
}
