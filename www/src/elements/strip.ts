import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { isToAnswer, toFix } from '../findings.ts';
import { isNothing, yuan } from '../money.ts';
import type { Estimate, Locale } from '../types.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

const QUIET_MS = 1500;
/** Before the plan is known to be the right one no amount is shown; the result shows its own. */
const WITHOUT = ['start', 'plan', 'result'];

/** The amount in one line that stays in sight, and a link to the whole result. */
@customElement('pc-strip')
export class Strip extends PageElement {
  /** What a screen reader is told; it follows the visible line once typing has paused. */
  @state() private spoken = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #locale: Locale | undefined;

  override render() {
    const hidden = WITHOUT.includes(this.session.journey.place.screen);
    return html`
      ${hidden ? nothing : html`<nav aria-label=${this.t.strip.see}><a class="strip" href="#result" @click=${this.#go}>
        ${this.#line()}<span class="see">${this.#link()}${icon('go')}</span></a></nav>`}
      <p class="visually-hidden" role="status">${this.spoken}</p>
    `;
  }

  override willUpdate(): void {
    // What was said in one language is not left standing in another.
    if (this.#locale !== this.session.locale) this.spoken = '';
    this.#locale = this.session.locale;
  }

  override updated(): void {
    const sentence = this.#sentence();
    if (sentence === this.spoken) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => { this.spoken = this.#sentence(); }, QUIET_MS);
  }

  #line(): TemplateResult {
    const { strip } = this.t;
    const { estimate } = this.session;
    if (!estimate || isNothing(estimate.billed)) return html`<span class="waiting">${this.#waiting()}</span>`;
    const { min, max } = estimate.range;
    return html`
      <span class="label">${strip.label}</span>
      <strong class="amount">${yuan(estimate.payable)}</strong>
      ${min === max ? nothing : html`<span class="range">${yuan(min)}${strip.to}${yuan(max)}</span>`}
      <span class="fixes">${this.#fixes(estimate)}</span>
    `;
  }

  #waiting(): string {
    const { strip } = this.t;
    const { status, problems, holdsBack } = this.session;
    if (status === 'loading') return strip.loading;
    if (status === 'late') return strip.late;
    if (status !== 'ready') return strip.failed;
    if (problems.length > 0) return strip.unreadable(problems.length);
    return holdsBack ? strip.unreadable(1) : strip.empty;
  }

  #link(): string {
    const { strip } = this.t;
    if (!this.session.engine && this.session.status !== 'loading') return strip.reload;
    return this.session.problems.length > 0 ? strip.correct : strip.see;
  }

  #sentence(): string {
    const { engine, status, estimate, store } = this.session;
    if (!engine && status !== 'loading') return this.#waiting();
    if (!estimate || isNothing(estimate.billed)) return store.isEmpty ? '' : this.#waiting();
    const { min, max } = estimate.range;
    const range = min === max ? null : `${yuan(min)}${this.t.strip.to}${yuan(max)}`;
    return this.t.strip.spoken(yuan(estimate.payable), range, this.#fixes(estimate));
  }

  /** How many findings hold money back, how many ask and how much is left out, or how many entries cannot be read. */
  #fixes(estimate: Estimate): string {
    const { strip } = this.t;
    const { problems } = this.session;
    if (problems.length > 0) return strip.unreadable(problems.length);
    const fixes = toFix(estimate).length;
    const asked = estimate.findings.filter(isToAnswer).length;
    const { min, max } = estimate.range;
    const open = min === max ? 0 : estimate.assumptions.length;
    const counts = [fixes > 0 ? strip.fixes(fixes) : '', asked > 0 ? strip.asked(asked) : '', open > 0 ? strip.open(open) : ''];
    return counts.filter(Boolean).join(strip.and) || strip.noFixes;
  }

  /** To what keeps the result from being whole, or else to the result. */
  #go = (event: Event) => {
    event.preventDefault();
    const { session } = this;
    const [problem] = session.problems;
    if (!session.engine && session.status !== 'loading') void session.start();
    else if (problem) session.goTo(problem.pointer);
    else session.journey.go({ screen: 'result' });
  };
}
