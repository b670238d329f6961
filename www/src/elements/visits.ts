import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { goTo } from '../go-to.ts';
import { newVisit, session } from '../session.ts';
import type { CareType } from '../types.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import './visit.ts';

/** Every visit and stay of the claim. */
@customElement('pc-visits')
export class Visits extends PageElement {
  override render() {
    const visits = session.store.claim.encounters ?? [];
    return html`<section class="section" aria-labelledby="visits-title">
      <h2 id="visits-title">${this.t.visit.title}</h2>
      ${visits.length === 0 ? this.#first() : visits.map((_, at) => html`<pc-visit .index=${at}></pc-visit>`)}
      ${visits.length === 0 ? '' : html`
        <button type="button" class="add" @click=${() => this.#add('outpatient')}>${icon('add')}${this.t.visit.add}</button>`}
    </section>`;
  }

  #first() {
    const { empty } = this.t;
    return html`<div class="start">
      <h3>${empty.title}</h3>
      <p>${empty.text}</p>
      <div class="buttons">
        <button type="button" class="primary" @click=${() => this.#add('outpatient')}>${empty.outpatient}</button>
        <button type="button" class="primary" @click=${() => this.#add('emergency')}>${empty.emergency}</button>
        <button type="button" class="primary" @click=${() => this.#add('inpatient')}>${empty.inpatient}</button>
      </div>
      <details class="menu">
        <summary>${empty.sample}</summary>
        <pc-sample-list></pc-sample-list>
      </details>
    </div>`;
  }

  async #add(careType: CareType): Promise<void> {
    const pointer = `/encounters/${session.store.claim.encounters?.length ?? 0}`;
    session.store.insert(pointer, newVisit(careType));
    this.requestUpdate();
    await this.updateComplete;
    // The new card draws itself right after this one.
    requestAnimationFrame(() => goTo(pointer));
  }
}
