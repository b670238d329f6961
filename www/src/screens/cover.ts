import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { day } from '../dates.ts';
import { ScreenElement } from './screen.ts';
import '../elements/payers.ts';

/** What others have paid or will pay, visit by visit. */
@customElement('pc-cover-screen')
export class CoverScreen extends ScreenElement {
  override render() {
    const { payers, visit, words } = this.t;
    const visits = this.session.store.claim.encounters ?? [];
    return this.frame({
      title: payers.title,
      lead: payers.hint,
      body: html`
        ${visits.length === 0 ? html`<p class="empty">${payers.noVisit}</p><p>${this.link({ screen: 'visits' }, visit.first)}</p>` : nothing}
        ${visits.map((one, at) => html`
          <section class="group" aria-labelledby="payers-${at}">
            <h2 id="payers-${at}">${visit.item(at + 1)}${this.t.separator}${[words.care[one.care_type], this.#day(one.date ?? one.discharged_on), one.hospital?.name].filter(Boolean).join(' · ')}</h2>
            <pc-payers .visit=${`/encounters/${at}`}></pc-payers>
          </section>`)}
      `,
      onward: this.onward,
    });
  }

  #day(date: string | null | undefined): string | undefined {
    return date ? day(date, this.session.locale) : undefined;
  }
}
