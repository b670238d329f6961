import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
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
        ${this.#line()}<span class="see">${session.problems.length > 0 ? this.t.strip.correct : this.t.strip.see}</span></a>
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
    if (session.status !== 'ready') return strip.failed;
    if (session.problems.length > 0) return strip.unreadable(session.problems.length);
    return session.holdsBack ? strip.unreadable(1) : strip.empty;
  }

  #sentence(): string {
    const { estimate } = session;
    if (!estimate || isNothing(estimate.billed)) return session.store.isEmpty ? '' : this.#waiting();
    const { min, max } = estimate.range;
    const range = min === max ? null : `${yuan(min)}${this.t.strip.to}${yuan(max)}`;
    return this.t.strip.spoken(yuan(estimate.payable), range, fixes(estimate));
  }
}

/** How many findings hold money back, or problems keep entries from being read. */
function fixes(estimate: Estimate): string {
  const { strip } = session.labels;
  if (session.problems.length > 0) return strip.unreadable(session.problems.length);
  const count = estimate.findings.filter(({ effect }) => effect !== 'advise').length;
  return count > 0 ? strip.fixes(count) : strip.noFixes;
}

/** To what keeps the result from being whole, or else to the result. */
function go(event: Event): void {
  const target = document.getElementById(session.problems.length > 0 ? 'problems' : 'result');
  if (!target) return;
  event.preventDefault();
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}
