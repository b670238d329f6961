import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isToAnswer, toFix } from '../findings.ts';
import type { Session } from '../session.ts';
import type { Finding, Words } from '../types.ts';
import { finding } from './finding.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import { portion } from './portion.ts';
import './question.ts';

interface Found { finding: Finding; words: Words['findings'][number] }

function all({ estimate, words }: Session): Found[] {
  return (estimate?.findings ?? []).flatMap((one, at) => {
    const said = words?.findings[at];
    return said ? [{ finding: one, words: said }] : [];
  });
}

function list(session: Session, found: Found[]) {
  return portion(found, (some) => html`<ol class="findings">${some.map((one) => finding(session, one.finding, one.words))}</ol>`);
}

/** What only the person can answer: open questions, the one that narrows the range most first. */
@customElement('pc-asked')
export class Asked extends PageElement {
  override render() {
    const { result } = this.t;
    const asked = all(this.session).filter((found) => isToAnswer(found.finding));
    if (asked.length === 0 && this.session.questions.open.length === 0) return nothing;
    return html`<section class="asked" aria-labelledby="asked-title">
      <h2 id="asked-title">${result.asked}</h2>
      <pc-question></pc-question>
      ${asked.length === 0 ? nothing : list(this.session, asked)}
    </section>`;
  }
}

/** Everything that was found, each in the engine's order, with its clause. */
@customElement('pc-findings')
export class Findings extends PageElement {
  override render() {
    const { result } = this.t;
    const found = all(this.session).filter((one) => !isToAnswer(one.finding));
    const { estimate } = this.session;
    const holding = estimate ? toFix(estimate) : [];
    const fixes = found.filter((one) => holding.includes(one.finding));
    const others = found.filter((one) => !holding.includes(one.finding));
    const free = others.filter((one) => one.finding.effect !== 'advise');
    const asked = this.session.estimate?.findings.some(isToAnswer);
    if (found.length === 0 && asked) return nothing;
    const isFine = fixes.length + free.length === 0 && !asked && this.session.hasResult;
    return html`<section class="all-findings" aria-labelledby="findings-title">
      <h2 id="findings-title">${result.allFindings(found.length)}</h2>
      ${isFine ? html`<p class="fine">${icon('done')}${this.session.form ? this.t.form.fine : result.noFindings}</p>` : nothing}
      ${this.#group(result.findings, fixes, this.session.questions.advice === undefined)}
      ${(this.session.words?.joint ?? []).map((joint) => html`<p class="fine joint">${icon('advise')}${joint.text}</p>`)}
      ${this.#group(result.free, free, false)}
      ${this.#group(result.advice, others.filter((one) => one.finding.effect === 'advise'), false)}
    </section>`;
  }

  #group(title: (count: number) => string, found: Found[], open: boolean) {
    if (found.length === 0) return nothing;
    return html`<details class="more group" ?open=${open}>
      <summary>${title(found.length)}</summary>
      ${list(this.session, found)}
    </details>`;
  }
}
