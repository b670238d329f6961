import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { newVisit } from '../claim.ts';
import type { Encounter, Form } from '../types.ts';
import { rowsOfPapers, rowsOfSection } from '../form-rows.ts';
import { rowsOfCover, rowsOfPolicy, rowsOfReceipt, rowsOfVisit, type Row } from '../rows.ts';
import { ScreenElement } from './screen.ts';

/** Everything that was answered, each with a way to change it; visits and receipts are added from here in one tap. */
@customElement('pc-answers-screen')
export class AnswersScreen extends ScreenElement {
  override render() {
    const { answersPage, visit } = this.t;
    if (this.session.form) return this.#ofForm(this.session.form);
    const visits = this.session.store.claim.encounters ?? [];
    return this.frame({
      title: answersPage.title,
      lead: answersPage.lead,
      body: html`
        ${this.#plan()}
        ${visits.length === 0 ? html`<p class="empty">${answersPage.empty}</p>` : nothing}
        ${visits.map((one, at) => this.#visit(one, at))}
        <button type="button" class="add" @click=${this.#addVisit}>${icon('add')}${visits.length === 0 ? visit.first : visit.add}</button>
        ${this.#section(this.t.policy.title, rowsOfPolicy(this.session), nothing, 'policy')}
      `,
      onward: answersPage.onward,
      proceed: () => this.session.journey.go({ screen: 'result' }),
    });
  }

  /** Section by section, what is asked as things stand. */
  #ofForm({ sections }: Form) {
    const { answersPage, form } = this.t;
    const { session } = this;
    const papers = rowsOfPapers(session);
    return this.frame({
      title: answersPage.title,
      lead: form.answersLead,
      body: html`
        ${this.#plan()}
        ${sections.map((section) => {
          const rows = rowsOfSection(session, section);
          return rows.length === 0 ? nothing : this.#section(session.text(section.label), rows, nothing, section.id);
        })}
        ${papers.length === 0 ? nothing : this.#section(this.t.papers.title, papers, nothing, 'papers')}
      `,
      onward: answersPage.onward,
      proceed: () => session.journey.go({ screen: 'result' }),
    });
  }

  #plan() {
    const { answersPage, separator } = this.t;
    const { plan, journey } = this.session;
    if (!plan) return nothing;
    const go = (event: Event) => {
      event.preventDefault();
      this.session.wanted = 'answers';
      journey.go({ screen: 'plan' });
    };
    return html`<dl class="rows"><div>
      <dt>${answersPage.plan}</dt>
      <dd>${this.session.text(plan.title)}</dd>
      ${this.session.around.plan !== undefined ? nothing : html`<dd class="change"><a href="#plan" @click=${go}>${answersPage.change}<span class="visually-hidden">${separator}${answersPage.plan}</span></a></dd>`}
    </div></dl>`;
  }

  #visit(facts: Encounter, at: number) {
    const { visit, receipt } = this.t;
    const receipts = facts.invoices ?? [];
    const list = `/encounters/${at}/invoices`;
    return this.#section(visit.item(at + 1), [...rowsOfVisit(this.session, at, facts), ...rowsOfCover(this.session, at, facts)], html`
      ${receipts.map((one, index) => html`
        <h3>${receipt.item(index + 1)}</h3>
        ${this.#rows(rowsOfReceipt(this.session, `${list}/${index}`, one), `${visit.item(at + 1)} ${receipt.item(index + 1)}`)}`)}
      <button type="button" class="add" @click=${() => this.#addReceipt(at, receipts.length)}>${icon('add')}${receipts.length === 0 ? receipt.first : receipt.add}</button>
    `, `visit-${at}`);
  }

  #section(title: string, rows: Row[], more: TemplateResult | typeof nothing, id: string) {
    return html`<section class="summary" aria-labelledby="summary-${id}">
      <h2 id="summary-${id}">${title}</h2>
      ${this.#rows(rows, title)}
      ${more}
    </section>`;
  }

  #rows(rows: Row[], about: string) {
    const { answersPage, separator } = this.t;
    return html`<dl class="rows">${rows.map(({ label, value, pointer }) => html`
      <div>
        <dt>${label}</dt>
        <dd class=${value === '' ? 'open' : ''}>${value === '' ? answersPage.none : value}</dd>
        <dd class="change"><a href="#${pointer}" @click=${(event: Event) => this.#change(event, pointer)}>${value === '' ? answersPage.add : answersPage.change}<span class="visually-hidden">${separator}${about} ${label}</span></a></dd>
      </div>`)}
    </dl>`;
  }

  #change(event: Event, pointer: string): void {
    event.preventDefault();
    this.session.goTo(pointer);
  }

  #addVisit = () => {
    const { store, journey } = this.session;
    const visit = store.claim.encounters?.length ?? 0;
    store.insert(`/encounters/${visit}`, newVisit('outpatient'));
    journey.go({ screen: 'visit', visit });
  };

  #addReceipt(visit: number, receipt: number): void {
    this.session.store.insert(`/encounters/${visit}/invoices/${receipt}`, {});
    this.session.journey.go({ screen: 'receipt', visit, receipt });
  }
}
