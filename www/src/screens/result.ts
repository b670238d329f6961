import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { download } from '../download.ts';
import { icon } from '../elements/icons.ts';
import { yuan } from '../money.ts';
import type { Estimate, Words } from '../types.ts';
import { formAnswer, formSums } from './form-result.ts';
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
      body: html`<div class="result" id="result">${estimate && words && this.session.hasResult ? this.#answer(estimate, words) : this.#nothingYet()}</div>`,
    });
  }

  #nothingYet() {
    const { result, visit, start, form } = this.t;
    const { session } = this;
    const [problem] = session.problems;
    if (problem) return html`
      <p class="empty">${result.unread}</p>
      <ul class="links">${session.problems.map(({ pointer, text, remedy }) => html`
        <li><a href="#${pointer}" @click=${(event: Event) => { event.preventDefault(); session.goTo(pointer); }}>${[text, remedy].filter(Boolean).join(this.t.separator)}</a></li>`)}</ul>`;
    return html`
      <p class="empty">${session.status !== 'ready' ? this.t.strip.loading : session.form ? form.empty : result.empty}</p>
      <ul class="links">
        <li>${session.form ? this.link({ screen: 'section', part: 0 }, form.begin) : this.link({ screen: 'visits' }, visit.first)}</li>
        <li>${this.link({ screen: 'samples' }, start.sample)}</li>
      </ul>`;
  }

  #answer(estimate: Estimate, words: Words) {
    const { form } = this.session;
    return html`
      ${form ? formAnswer(this.session, form, words) : this.#ofVisits(estimate, words)}
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
        <p class="big"><span>${result.payable}</span> <strong class="amount">${yuan(estimate.payable)}</strong></p>
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
    return html`<section class="actions" aria-labelledby="actions-title">
      <h2 id="actions-title">${result.actions}</h2>
      <div class="buttons">
        <button type="button" class="primary" @click=${() => print()}>${icon('print')}${result.print}</button>
        <button type="button" @click=${() => download(`${files.fileName}.json`, session.file)}>${icon('save')}${files.save}</button>
        <pc-speak></pc-speak>
        <button type="button" @click=${() => session.journey.go({ screen: 'answers' })}>${icon('edit')}${result.change}</button>
      </div>
      <p class="hint">${session.form ? form.notSubmitted[session.form.purpose] : result.notSubmitted}</p>
    </section>`;
  }
}
