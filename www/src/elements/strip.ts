import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isToAnswer, isToFix } from '../findings.ts';
import { isNothing, yuan } from '../money.ts';
import { session } from '../session.ts';
import type { Estimate } from '../types.ts';
import { PageElement } from './page-element.ts';

const QUIET_MS = 1500;

/** The amount in one line that stays in sight, and a link to the whole result. */
@customElement('pc-strip')
export class Strip extends PageElement {
  /** What a screen reader is told; it follows the visible line once typing has paused. */
  @state() private spoken = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render() {
    return html`
      <a class="strip" href="#result" @click=${go}>
        ${this.#line()}<span class="see">${this.#link()}</span></a>
      <p class="visually-hidden" role="status">${this.spoken}</p>
    `;
  }

  override updated(): void {
    const sentence = this.#sentence();
    if (sentence === this.spoken) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.spoken = this.#sentence(); }, QUIET_MS);
  }

  #line(): TemplateResult {
    const { strip } = this.t;
    const { estimate } = session;
    if (!estimate || isNothing(estimate.billed)) return html`<span class="waiting">${this.#waiting()}</span>`;
    const { min, max } = estimate.range;
    return html`
      <span class="label">${strip.label}</span>
      <strong class="amount">${yuan(estimate.payable)}</strong>
      ${min === max ? nothing : html`<span class="range">${yuan(min)}${strip.to}${yuan(max)}</span>`}
      <span class="fixes">${fixes(estimate)}</span>
    `;
  }

  #waiting(): string {
    const { strip } = this.t;
    if (session.status === 'loading') return strip.loading;
    if (session.status === 'late') return strip.late;
    if (session.status !== 'ready') return strip.failed;
    if (session.problems.length > 0) return strip.unreadable(session.problems.length);
    return session.holdsBack ? strip.unreadable(1) : strip.empty;
  }

  #link(): string {
    const { strip } = this.t;
    if (!session.engine && session.status !== 'loading') return strip.reload;
    return session.problems.length > 0 ? strip.correct : strip.see;
  }

  #sentence(): string {
    const { estimate } = session;
    if (!session.engine && session.status !== 'loading') return this.#waiting();
    if (!estimate || isNothing(estimate.billed)) return session.store.isEmpty ? '' : this.#waiting();
    const { min, max } = estimate.range;
    const range = min === max ? null : `${yuan(min)}${this.t.strip.to}${yuan(max)}`;
    return this.t.strip.spoken(yuan(estimate.payable), range, fixes(estimate));
  }
}

/** How many findings hold money back, how many ask, or how many entries cannot be read. */
function fixes(estimate: Estimate): string {
  const { strip } = session.labels;
  if (session.problems.length > 0) return strip.unreadable(session.problems.length);
  const toFix = estimate.findings.filter(isToFix).length;
  const asked = estimate.findings.filter(isToAnswer).length;
  const both = [toFix > 0 ? strip.fixes(toFix) : '', asked > 0 ? strip.asked(asked) : ''].filter(Boolean);
  return both.join(strip.and) || strip.noFixes;
}

/** To what keeps the result from being whole, or else to the result. */
function go(event: Event): void {
  const waits = !session.engine && session.status !== 'loading' ? 'engine' : undefined;
  const target = document.getElementById(waits ?? (session.problems.length > 0 ? 'problems' : 'result'));
  if (!target) return;
  event.preventDefault();
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
