import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { download } from '../download.ts';
import { icon } from '../elements/icons.ts';
import { yuan } from '../money.ts';
import type { Estimate, ProblemWords, Words } from '../types.ts';
import { formAnswer, formSums } from './form-result.ts';
import { MOST_LINES } from '../session.ts';
import { ScreenElement } from './screen.ts';
import '../elements/assumptions.ts';
import '../elements/basis.ts';
import '../elements/findings.ts';
import '../elements/gains.ts';
import '../elements/meters.ts';
import '../elements/question.ts';
import '../elements/range-bar.ts';
import '../elements/speak.ts';
import '../elements/stuck.ts';
import '../elements/waterfalls.ts';
import '../elements/withheld.ts';

/** The whole answer: how much, what more can be had, what stands in the way, and how it was worked out. */
@customElement('pc-result-screen')
export class ResultScreen extends ScreenElement {
  override render() {
    const { result } = this.t;
    const { estimate, words } = this.session;
    return this.frame({
      title: result.title,
      body: html`<slot name="before-result"></slot><div class="result" id="result">${estimate && words && this.session.hasResult ? this.#answer(estimate, words) : this.#nothingYet()}</div><slot name="after-result"></slot>`,
    });
  }

  #nothingYet() {
    const { result, visit, start, form, host } = this.t;
    const { session } = this;
    const [problem] = session.problems;
    if (problem) return html`
      <p class="empty">${session.around.readonly ? host.unread : result.unread}</p>
      <ul class="links">${session.problems.map((one) => html`<li>${this.#problem(one)}</li>`)}</ul>`;
    if (session.around.readonly) return html`<p class="empty">${session.status === 'failed' || session.status === 'broken' ? this.t.strip.failed : session.status === 'ready' ? host.noClaim : host.loading}</p>`;
    return html`
      <p class="empty">${session.status !== 'ready' ? this.t.strip.loading : session.form ? form.empty : result.empty}</p>
      <ul class="links">
        <li>${session.form ? this.link({ screen: 'section', part: 0 }, form.begin) : this.link({ screen: 'visits' }, visit.first)}</li>
        <li>${this.link({ screen: 'samples' }, start.sample)}</li>
      </ul>`;
  }

  #problem({ pointer, text, remedy }: ProblemWords) {
    const { session } = this;
    const said = [text, remedy].filter(Boolean).join(this.t.separator);
    if (!session.canGoTo(pointer)) return said;
    return html`<a href="#${pointer}" @click=${(event: Event) => { event.preventDefault(); session.goTo(pointer); }}>${said}</a>`;
  }

  #answer(estimate: Estimate, words: Words) {
    const { form } = this.session;
    return html`
      ${form ? formAnswer(this.session, form, words) : this.#ofVisits(estimate, words)}
      ${this.session.isLong ? html`<p class="warn" data-long><span>${this.t.result.long(MOST_LINES)}</span></p>` : nothing}
      <pc-gains></pc-gains>
      <pc-asked></pc-asked>
      <pc-stuck></pc-stuck>
      ${form ? formSums() : html`<pc-waterfalls></pc-waterfalls><pc-withheld></pc-withheld><pc-meters></pc-meters>`}
      <pc-findings></pc-findings>
      <pc-assumptions></pc-assumptions>
      ${this.#actions()}
      <pc-basis></pc-basis>
    `;
  }

  #ofVisits(estimate: Estimate, words: Words) {
    const { result } = this.t;
    const { min, max } = estimate.range;
    return html`
      <p class="banner">${icon('advise')}${words.banner}</p>
      <section class="answer" aria-label=${result.payable}>
        <p class="big"><span>${result.payable}</span> <strong class="amount" part="amount">${yuan(estimate.payable)}</strong></p>
        ${estimate.verdict === 'payable' ? nothing : html`<p class="headline">${words.headline}</p>`}
        ${min === max ? nothing : html`<p class="range-words">${Number(estimate.achievable) > Number(max) ? result.withoutCure : ''}${words.range}</p><pc-range-bar></pc-range-bar>`}
        ${words.not_submittable ? html`<p class="warn">${words.not_submittable}</p>` : nothing}
        ${words.deadline ? html`<p class="deadline">${icon('deadline')}<span>${words.deadline}</span></p>` : nothing}
      </section>
    `;
  }

  #actions() {
    const { result, files, form } = this.t;
    const { session } = this;
    const { around, journey } = session;
    const handedOver = around.submit !== undefined && session.handedOver === session.store.claim;
    return html`<section class="actions" part="footer" aria-labelledby="actions-title">
      <h2 id="actions-title">${result.actions}</h2>
      <div class="buttons">
        ${around.submit ? html`<button type="button" part="primary" class="primary" id="submit" @click=${() => session.submit()}>${around.submit}</button>` : nothing}
        <button type="button" part=${around.submit ? 'secondary' : 'primary'} class=${around.submit ? 'quiet' : 'primary'} @click=${() => session.print()}>${icon('print')}${result.print}</button>
        <button type="button" @click=${() => download(`${files.fileName}.json`, session.file)}>${icon('save')}${files.save}</button>
        <pc-speak></pc-speak>
        ${journey.has('answers') ? html`<button type="button" @click=${() => journey.go({ screen: 'answers' })}>${icon('edit')}${result.change}</button>` : nothing}
      </div>
      ${around.submit ? html`<p class="hint" role="status">${handedOver ? result.handedOver : result.handsOver(around.submit)}</p>` : nothing}
      ${handedOver ? nothing : html`<p class="hint">${session.form ? form.notSubmitted[session.form.purpose] : result.notSubmitted}</p>`}
    </section>`;
  }
}
