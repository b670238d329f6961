import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { NEEDED, isToAnswer, toFix } from '../findings.ts';
import { pays, proviso, rangeOf, sumOf } from '../sums.ts';
import type { Estimate, Locale } from '../types.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

const QUIET_MS = 1500;
/** Before the plan is known to be the right one no amount is shown; the result shows its own. */
const WITHOUT = ['start', 'plan', 'figures', 'result'];

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
      ${hidden ? nothing : html`<nav aria-label=${this.t.strip.see}><a class="strip" part="strip" href="#result" @click=${this.#go}>
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
    const { session } = this;
    const { estimate } = session;
    if (!estimate || !session.hasResult) return html`<span class="waiting">${this.#waiting()}</span>`;
    const sum = sumOf(session);
    const range = rangeOf(session);
    return html`
      <span class="label">${this.#label()}</span>
      ${sum === undefined ? nothing : html`<strong class="amount" part="amount">${sum}</strong>`}
      ${sum !== undefined && proviso(session) ? html`<span class="range">${proviso(session)}</span>` : nothing}
      ${range ? html`<span class="range">${range.min}${strip.to}${range.max}</span>` : nothing}
      <span class="fixes">${this.#fixes(estimate)}</span>
    `;
  }

  /** What the amount is called, or that there is none yet; of a form without amounts, what is checked. */
  #label(): string {
    const { strip, form } = this.t;
    const { session } = this;
    if (!session.form) return strip.label;
    return pays(session) && sumOf(session) === undefined ? form.notYet : form.strip[session.form.purpose];
  }

  #waiting(): string {
    const { strip } = this.t;
    const { status, problems, holdsBack } = this.session;
    if (status === 'loading') return strip.loading;
    if (status === 'late') return strip.late;
    if (status === 'broken') return this.t.engine.brokenTitle;
    if (status !== 'ready') return strip.failed;
    if (problems.length > 0) return strip.unreadable(problems.length);
    if (holdsBack) return strip.unreadable(1);
    return this.session.form ? this.t.form.waits : strip.empty;
  }

  #link(): string {
    const { strip } = this.t;
    if (!this.session.engine && this.session.status !== 'loading') return strip.reload;
    return this.session.problems.length > 0 ? strip.correct : strip.see;
  }

  #sentence(): string {
    const { session } = this;
    const { engine, status, estimate, store } = session;
    if (!engine && status !== 'loading') return this.#waiting();
    if (!estimate || !session.hasResult) return store.isEmpty ? '' : this.#waiting();
    const [sum, between] = [sumOf(session), rangeOf(session)];
    const range = between ? `${between.min}${this.t.strip.to}${between.max}` : null;
    if (session.form) return this.t.form.spoken([this.#label(), sum, sum && proviso(session), range].filter(Boolean).join(' '), this.#fixes(estimate));
    return this.t.strip.spoken(sum ?? '', range, this.#fixes(estimate));
  }

  /** How many findings hold money back, how many ask and how much is left out, or how many entries cannot be read. */
  #fixes(estimate: Estimate): string {
    const { strip } = this.t;
    const { problems } = this.session;
    if (problems.length > 0) return strip.unreadable(problems.length);
    const holding = toFix(estimate);
    const needed = holding.filter(({ code }) => code === NEEDED).length;
    const fixes = holding.length - needed;
    const asked = estimate.findings.filter(isToAnswer).length;
    const { min, max } = estimate.range;
    const open = min === max ? 0 : estimate.assumptions.length;
    const counts = [needed > 0 ? this.t.form.needed(needed) : '', fixes > 0 ? strip.fixes(fixes) : '', asked > 0 ? strip.asked(asked) : '', open > 0 ? strip.open(open) : ''];
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
