import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Session } from '../session.ts';
import type { ClaimDocument, DocumentSlot, DocumentStatus, Json, Words } from '../types.ts';
import { clause } from './clause.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

interface Slot { slot: DocumentSlot; words: Words['documents'][number] }

/** The papers that follow from what was typed, and whether they are at hand. */
@customElement('pc-papers')
export class Papers extends PageElement {
  override render() {
    const { papers, form } = this.t;
    const isForm = this.session.form !== undefined;
    const slots = this.#slots;
    const have = slots.filter(({ slot }) => slot.status === 'attached').length;
    return html`<div id="/documents" tabindex="-1">
      ${slots.length === 0 ? html`<p class="hint">${isForm ? form.papersEmpty : papers.empty}</p>` : html`
        <p class="hint">${isForm ? form.papersHint : papers.hint}</p>
        <p class="count">${papers.count(have, slots.length)}</p>
        <button type="button" ?disabled=${have === slots.length} @click=${() => this.#haveAll(slots)}>${icon('done')}${papers.all}</button>
        ${[...groups(slots)].map(([place, group]) => html`
          <h2>${place || papers.forClaim}</h2>
          ${group.map((slot) => this.#slot(slot))}`)}`}
    </div>`;
  }

  /** One tap for those who have it all; what was said to be missing stays missing. */
  #haveAll(slots: Slot[]): void {
    for (const { slot } of slots) if (slot.status === 'not_mentioned') say(this.session, slot, 'attached');
  }

  get #slots(): Slot[] {
    const described = this.session.words?.documents ?? [];
    return (this.session.estimate?.documents ?? []).flatMap((slot, at) => {
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
            <input type="radio" name=${id} value=${status} .checked=${live(slot.status === status)} @change=${() => say(this.session, slot, status)} />
            <span>${label}</span>
          </label>`)}
      </div>
      ${this.#illegible(slot, id)}
      ${clause(words.clause, this.t)}
    </fieldset>`;
  }

  #illegible({ holder, kind }: DocumentSlot, id: string) {
    const at = documentsOf(this.session, holder).findIndex((document) => document.kind === kind && document.status === 'attached');
    if (at < 0) return nothing;
    const pointer = `${holder}/documents/${at}/legible`;
    return html`<label class="choice check">
      <input type="checkbox" id="${id}:legible" .checked=${live(this.session.store.value(pointer) === false)}
        @change=${(event: Event) => this.session.store.put(pointer, (event.target as HTMLInputElement).checked ? false : undefined)} />
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

function documentsOf(session: Session, holder: string): ClaimDocument[] {
  return (session.store.value(`${holder}/documents`) ?? []) as unknown as ClaimDocument[];
}

function say(session: Session, { holder, kind }: DocumentSlot, status: DocumentSlot['status']): void {
  const others = documentsOf(session, holder).filter((document) => document.kind !== kind);
  const documents = status === 'not_mentioned' ? others : [...others, { kind, status: status as DocumentStatus }];
  session.store.put(`${holder}/documents`, documents.length > 0 ? (documents as unknown as Json) : undefined);
}
