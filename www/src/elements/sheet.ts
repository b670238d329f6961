import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isToAnswer, toFix } from '../findings.ts';
import { isNothing, yuan } from '../money.ts';
import { rangeOf, sumLabel, sumOf } from '../sums.ts';
import type { Estimate, Words } from '../types.ts';
import { PORTION } from './portion.ts';
import { PageElement } from './page-element.ts';
import { clausesOfForm, sheetOfForm } from './sheet-form.ts';
import { sheetTable } from './sheet-table.ts';

/** The result on paper: one page for a usual claim, with the calculation, the clauses and what it rests on. */
@customElement('pc-sheet')
export class Sheet extends PageElement {
  override render() {
    const { estimate, words } = this.session;
    if (!estimate || !words) return nothing;
    return html`<article class="sheet" aria-hidden="true">
      ${this.#head(words)}
      ${this.session.form ? sheetOfForm(this.session) : this.#calculation(words)}
      ${this.#advice()}
      ${this.#findings(estimate, words)}
      ${this.#papers(estimate, words)}
      ${this.#year(estimate, words)}
      ${this.#assumed(estimate, words)}
      ${this.#clauses(words)}
      ${this.#basis(words)}
    </article>`;
  }

  #head(words: Words) {
    const { t, session } = this;
    const sum = sumOf(session);
    const range = rangeOf(session);
    return html`<header>
      <h1>${t.sheet.title}</h1>
      <p class="banner">${words.banner}</p>
      ${sum === undefined ? nothing : html`<p class="sum"><span>${sumLabel(session)}</span> <strong>${sum}</strong>
        ${range ? html`<span>${t.sheet.range(range.min, range.max)}</span>` : nothing}</p>`}
      ${words.form?.grade ? html`<p><strong>${words.form.grade}</strong></p>` : nothing}
      <p>${[words.headline, session.form && sum === undefined ? '' : words.not_submittable, words.deadline].filter(Boolean).join(' ')}</p>
    </header>`;
  }

  #calculation({ encounters }: Words) {
    const { result } = this.t;
    return html`<h2>${result.how}</h2>
      ${encounters.map(({ title, steps }) => sheetTable(title, steps, this.t))}`;
  }

  #advice() {
    const { advice } = this.session.questions;
    const sets = advice?.words.sets ?? [];
    if (sets.length === 0) return nothing;
    return html`<h2>${this.t.gains.title(yuan(advice?.changes.together.gain ?? '0.00'))}</h2>
      <ul>${sets.map(({ gain, changes }) => html`<li>${gain} ${changes.map(({ text, place }) => [place, text].filter(Boolean).join(this.t.separator)).join(this.t.comma)}</li>`)}</ul>`;
  }

  #findings(estimate: Estimate, words: Words) {
    const holding = toFix(estimate);
    const told = estimate.findings.flatMap((finding, at) => {
      const said = words.findings[at];
      return said && (holding.includes(finding) || isToAnswer(finding)) ? [{ finding, said }] : [];
    });
    if (told.length === 0) return nothing;
    return html`<h2>${this.t.result.findings(told.length)}</h2>
      <ul>${told.slice(0, PORTION).map(({ finding, said }) => html`<li>
        <strong>${said.title}</strong>${isNothing(finding.amount) ? nothing : html` −${said.amount}`}
        ${[said.place, said.clause ? `${this.t.clause} ${said.clause.cite}` : ''].filter(Boolean).join(this.t.comma)}
      </li>`)}${told.length > PORTION ? html`<li>${this.t.portion.here(1, PORTION, told.length)}</li>` : nothing}</ul>`;
  }

  #papers({ documents }: Estimate, words: Words) {
    if (documents.length === 0) return nothing;
    return html`<h2>${this.t.papers.title}</h2>
      <ul class="papers">${documents.map(({ status }, at) => {
        const said = words.documents[at];
        return html`<li><span aria-hidden="true">${status === 'attached' ? '☑' : '☐'}</span> ${[said?.place, said?.label].filter(Boolean).join(this.t.separator)}</li>`;
      })}</ul>`;
  }

  /** What was left out: it is why there is a range. */
  #assumed({ range }: Estimate, { assumptions }: Words) {
    if (range.min === range.max || assumptions.length === 0) return nothing;
    return html`<p class="assumed"><strong>${this.t.result.assumptions(assumptions.length)}</strong>${this.t.separator}${assumptions.map(({ text }) => text).join(this.t.stop)}</p>`;
  }

  /** What the clauses say that are cited above, each once. */
  #clauses({ encounters, findings }: Words) {
    const cited = [...encounters.flatMap(({ steps }) => steps.map(({ clause }) => clause)), ...clausesOfForm(this.session), ...findings.map(({ clause }) => clause)];
    const texts = new Map(cited.flatMap((clause) => (clause ? [[clause.cite, clause.title] as const] : [])));
    if (texts.size === 0) return nothing;
    return html`<h2>${this.t.clause}</h2>
      <ul class="clauses">${[...texts].map(([cite, title]) => html`<li>${cite}${this.t.separator}${title}</li>`)}</ul>`;
  }

  #year({ benefits, encounters }: Estimate, words: Words) {
    const touched = benefits.flatMap(({ id }, at) => {
      const said = words.benefits[at];
      return said && encounters.some(({ benefit }) => benefit === id) ? [said] : [];
    });
    return html`${touched.map(({ title, paid, deductible_left, limit_left }) => html`
      <p><strong>${title}</strong>${this.t.separator}${[paid, deductible_left, limit_left].filter(Boolean).join(this.t.stop)}</p>`)}`;
  }

  #basis(words: Words) {
    const { plan } = this.session;
    return html`<footer>
      <p>${words.plan}</p>
      ${words.hospitals ? html`<p>${words.hospitals}</p>` : nothing}
      <p>${plan ? this.session.text(plan.insurer) : ''}</p>
      <p>${this.t.sheet.printed(new Date().toLocaleDateString(this.session.locale))}</p>
    </footer>`;
  }
}
