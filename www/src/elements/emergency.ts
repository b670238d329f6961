import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { noteId } from '../matches.ts';
import type { Term } from '../types.ts';
import { yesOrNo } from './choice.ts';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';
import './match.ts';

/** Why it was an emergency: one of the plan's own groups, or in other words. */
@customElement('pc-emergency')
export class Emergency extends PageElement {
  @property({ attribute: false }) visit = '';
  /** "Another reason" was chosen and nothing is written yet. */
  @state() private other = false;

  override render() {
    const { visit } = this.t;
    const pointer = this.#pointer;
    const reason = this.session.store.value(`${pointer}/reason`) as string | undefined;
    const chosen = this.#terms.find((term) => names(term, reason));
    const inWords = this.other || (reason !== undefined && chosen === undefined);
    return html`
      <label for="${pointer}/list">${visit.emergencyReason}</label>
      <p class="hint" id="${pointer}:hint">${visit.emergencyHint}</p>
      <select id="${pointer}/list" aria-describedby="${pointer}:hint" @change=${this.#pick}>
        <option value="" .selected=${live(!chosen && !inWords)}>${visit.emergencyNotSaid}</option>
        ${this.#terms.map((term) => html`<option value=${term.id} .selected=${live(term === chosen)}>${this.session.text(term.label)}</option>`)}
        <option value="other" .selected=${live(inWords)}>${visit.emergencyOther}</option>
      </select>
      ${inWords ? html`
        ${field({ pointer: `${pointer}/reason`, label: visit.emergencyOtherText, kind: 'text', note: noteId(`${pointer}/reason`) })}
        <pc-match .pointer=${`${pointer}/reason`}></pc-match>` : nothing}
      ${field({ pointer: `${pointer}/temperature`, label: visit.temperature, kind: 'quantity' })}
      ${yesOrNo(`${pointer}/third_party_liable`, visit.thirdParty)}
    `;
  }

  get #pointer(): string {
    return `${this.visit}/emergency`;
  }

  get #terms(): Term[] {
    return (this.session.plan?.emergencies ?? []).map(({ term }) => term);
  }

  #pick(event: Event): void {
    const list = event.target as HTMLSelectElement;
    // The last entry is "another reason"; the first is "not said".
    this.other = list.selectedIndex === this.#terms.length + 1;
    const term = this.#terms[list.selectedIndex - 1];
    this.session.store.put(`${this.#pointer}/reason`, term?.id);
  }
}

/** A claim from a file may name the group by any of its spellings. */
function names(term: Term, reason: string | undefined): boolean {
  return reason !== undefined && (term.id === reason || term.names.includes(reason));
}
