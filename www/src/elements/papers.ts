import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { session } from '../session.ts';
import type { ClaimDocument, DocumentSlot, DocumentStatus, Json, Words } from '../types.ts';
import { clause } from './clause.ts';
import { PageElement } from './page-element.ts';

interface Slot { slot: DocumentSlot; words: Words['documents'][number] }

/** The papers that follow from what was typed, and whether they are at hand. */
@customElement('pc-papers')
export class Papers extends PageElement {
  override render() {
    const { papers } = this.t;
    const slots = this.#slots;
    const have = slots.filter(({ slot }) => slot.status === 'attached').length;
    return html`<section class="section" id="/documents" tabindex="-1" aria-labelledby="papers-title">
      <h2 id="papers-title">${papers.title}</h2>
      ${slots.length === 0 ? html`<p class="hint">${papers.empty}</p>` : html`
        <p class="hint">${papers.hint}</p>
        <p class="count">${papers.count(have, slots.length)}</p>
        ${[...groups(slots)].map(([place, group]) => html`
          <h3>${place || papers.forClaim}</h3>
          ${group.map((slot) => this.#slot(slot))}`)}`}
    </section>`;
  }

  get #slots(): Slot[] {
    const described = session.words?.documents ?? [];
    return (session.estimate?.documents ?? []).flatMap((slot, at) => {
      const words = described[at];
      return words ? [{ slot, words }] : [];
    });
  }

  #slot({ slot, words }: Slot) {
    const { papers } = this.t;
    const id = slotId(slot.holder, slot.kind);
    const choices: [DocumentSlot['status'], string][] = [['attached', papers.have], ['missing', papers.missing], ['not_mentioned', papers.later]];
    return html`<fieldset class="slot ${slot.status}" id=${id} tabindex="-1" aria-describedby="${id}:hint">
      <legend>${words.label}</legend>
      <p class="hint" id="${id}:hint">${words.hint}</p>
      ${words.worth ? html`<p class="worth">${words.worth}</p>` : nothing}
      <div class="choices">
        ${choices.map(([status, label]) => html`
          <label class="choice">
            <input type="radio" name=${id} value=${status} .checked=${live(slot.status === status)} @change=${() => say(slot, status)} />
            <span>${label}</span>
          </label>`)}
      </div>
      ${this.#illegible(slot, id)}
      ${clause(words.clause)}
    </fieldset>`;
  }

  #illegible({ holder, kind }: DocumentSlot, id: string) {
    const at = documentsOf(holder).findIndex((document) => document.kind === kind && document.status === 'attached');
    if (at < 0) return nothing;
    const pointer = `${holder}/documents/${at}/legible`;
    return html`<label class="choice check">
      <input type="checkbox" id="${id}:legible" .checked=${live(session.store.value(pointer) === false)}
        @change=${(event: Event) => session.store.put(pointer, (event.target as HTMLInputElement).checked ? false : undefined)} />
      <span>${this.t.papers.illegible}</span>
    </label>`;
  }
}

/** A finding about a paper points to the holder's documents and names the kind. */
function slotId(holder: string, kind: string): string {
  return `${holder}/documents/${kind}`;
}

function groups(slots: Slot[]): Map<string, Slot[]> {
  const byPlace = new Map<string, Slot[]>();
  for (const slot of slots) byPlace.set(slot.words.place, [...(byPlace.get(slot.words.place) ?? []), slot]);
  return byPlace;
}

function documentsOf(holder: string): ClaimDocument[] {
  return (session.store.value(`${holder}/documents`) ?? []) as unknown as ClaimDocument[];
}

function say({ holder, kind }: DocumentSlot, status: DocumentSlot['status']): void {
  const others = documentsOf(holder).filter((document) => document.kind !== kind);
  const documents = status === 'not_mentioned' ? others : [...others, { kind, status: status as DocumentStatus }];
  session.store.put(`${holder}/documents`, documents.length > 0 ? (documents as unknown as Json) : undefined);
}
