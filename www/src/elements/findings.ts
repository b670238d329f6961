import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isToAnswer, isToFix } from '../findings.ts';
import { isNothing } from '../money.ts';
import { session } from '../session.ts';
import type { Finding, Words } from '../types.ts';
import { finding } from './finding.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

interface Found { finding: Finding; words: Words['findings'][number] }

/** What stands in the way, what is asked and what is good to know, each in the engine's order. */
@customElement('pc-findings')
export class Findings extends PageElement {
  override render() {
    const { result } = this.t;
    const all = this.#all;
    const toFix = all.filter((found) => isToFix(found.finding));
    const asked = all.filter((found) => isToAnswer(found.finding));
    const others = all.filter((found) => !isToFix(found.finding) && !isToAnswer(found.finding));
    const free = others.filter((found) => found.finding.effect !== 'advise');
    return html`
      ${isNothing(session.estimate?.billed ?? '') || toFix.length + asked.length + free.length > 0 ? nothing : html`<p class="fine">${icon('done')}${result.noFindings}</p>`}
      ${this.#group(result.findings, toFix)}
      ${(session.words?.joint ?? []).map((joint) => html`<p class="fine joint">${icon('advise')}${joint.text}</p>`)}
      ${this.#group(result.asked, asked)}
      ${this.#group(result.free, free)}
      ${this.#group(result.advice, others.filter((found) => found.finding.effect === 'advise'))}
    `;
  }

  get #all(): Found[] {
    const described = session.words?.findings ?? [];
    return (session.estimate?.findings ?? []).flatMap((one, at) => {
      const words = described[at];
      return words ? [{ finding: one, words }] : [];
    });
  }

  #group(title: (count: number) => string, found: Found[]) {
    if (found.length === 0) return nothing;
    return html`<h3>${title(found.length)}</h3>
      <ol class="findings">${found.map((one) => finding(one.finding, one.words))}</ol>`;
  }
}
