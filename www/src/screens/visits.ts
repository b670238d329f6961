import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { copyOfVisit } from '../copies.ts';
import { icon } from '../elements/icons.ts';
import { day } from '../dates.ts';
import { shown } from '../shown.ts';
import { yuan } from '../money.ts';
import { newVisit } from '../claim.ts';
import type { CareType, Encounter, Json } from '../types.ts';
import { ScreenElement } from './screen.ts';

/** Every visit and stay of the claim, and the way to add one. */
@customElement('pc-visits-screen')
export class VisitsScreen extends ScreenElement {
  override render() {
    const { visit } = this.t;
    const visits = this.session.store.claim.encounters ?? [];
    return this.frame({
      title: visit.title,
      lead: visits.length === 0 ? visit.empty : undefined,
      body: html`
        ${visits.length === 0 ? nothing : html`<ol class="cards">${visits.map((one, at) => this.#card(one, at))}</ol>`}
        <section class="adding" aria-labelledby="add-visit">
          <h2 id="add-visit">${visits.length === 0 ? visit.first : visit.add}</h2>
          <div class="buttons">
            ${(['outpatient', 'emergency', 'inpatient'] as const).map((care) => html`
              <button type="button" @click=${() => this.#add(care)}>${icon('add')}${this.t.words.care[care]}</button>`)}
          </div>
        </section>
        ${visits.length === 0 ? html`<p>${this.link({ screen: 'samples' }, this.t.start.sample)}</p>` : nothing}
      `,
      onward: visits.length === 0 ? undefined : visit.done,
      proceed: () => this.session.journey.go(this.session.journey.returnTo ?? { screen: 'tasks' }),
    });
  }

  #card(facts: Encounter, at: number) {
    const { visit, words } = this.t;
    const found = this.session.estimateOf(`/encounters/${at}`);
    const date = facts.date ?? facts.discharged_on ?? facts.admitted_on;
    const title = [words.care[facts.care_type], date && day(date, this.session.locale)].filter(Boolean).join(' · ');
    return html`<li part="card" class="card">
      <h2>${visit.item(at + 1)}${this.t.separator}${title}</h2>
      <p>${facts.hospital?.name ? shown(facts.hospital.name) : visit.noHospital}</p>
      <p class="hint">${visit.receipts(facts.invoices?.length ?? 0)}${found ? html` · <span class="amount">${visit.earns(yuan(found.estimate.payable))}</span>` : nothing}</p>
      <div class="buttons">
        <button type="button" @click=${() => this.session.journey.go({ screen: 'visit', visit: at })}>${icon('edit')}${visit.edit}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => this.session.journey.go({ screen: 'receipts', visit: at })}>${icon('receipt')}${visit.editReceipts}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => this.#duplicate(facts, at)}>${icon('copy')}${visit.duplicate}</button>
        <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(`/encounters/${at}`, 'visit')}>${icon('remove')}${visit.remove}</button>
      </div>
    </li>`;
  }

  #add(care: CareType): void {
    const { store, journey } = this.session;
    const visit = store.claim.encounters?.length ?? 0;
    store.insert(`/encounters/${visit}`, newVisit(care));
    journey.go({ screen: 'visit', visit });
  }

  #duplicate(facts: Encounter, at: number): void {
    this.session.store.insert(`/encounters/${at + 1}`, copyOfVisit(facts) as unknown as Json);
  }
}
