import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { ListedHospital } from '../types.ts';
import { choice, yesOrNo } from './choice.ts';
import { isUnknown } from '../matches.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import './match.ts';

/** So many are listed while somebody types. */
const MOST = 6;
/** So many are asked about afterwards. */
const NEAR = 3;

/** A hospital by name: the list helps, any other text is taken as well. */
@customElement('pc-hospital')
export class Hospital extends PageElement {
  @property({ attribute: false }) visit = '';
  @state() private open = false;
  @state() private active = -1;

  override render() {
    const { hospital } = this.t;
    const id = this.#name;
    const hits = this.open ? this.#hits : [];
    return html`
      <div class="combobox">
        <label for=${id} part="label">${hospital.name}</label>
        <p class="hint" id="${id}:hint">${hospital.hint}</p>
        <input id=${id} part="input" type="text" role="combobox" autocomplete="off" enterkeyhint="next"
          aria-autocomplete="list" aria-expanded=${hits.length > 0 ? 'true' : 'false'} aria-controls="${id}:list"
          aria-activedescendant=${hits[this.active] ? `${id}:${this.active}` : nothing} aria-describedby="${id}:hint"
          .value=${live(this.#value)}
          @focus=${this.#show} @input=${this.#type} @keydown=${this.#key} @blur=${this.#close} />
        <ul id="${id}:list" role="listbox" aria-label=${hospital.name} ?hidden=${hits.length === 0}>
          ${hits.map((hit, at) => this.#option(hit, at))}
        </ul>
        <p class="visually-hidden" role="status">${this.#spoken(hits.length)}</p>
      </div>
      ${this.#note()}
      ${this.#branch()}
      ${this.#facts()}
    `;
  }

  get #name(): string {
    return `${this.visit}/hospital/name`;
  }

  get #value(): string {
    return (this.session.store.value(this.#name) as string | undefined) ?? '';
  }

  get #hits(): ListedHospital[] {
    return this.session.engine?.searchHospitals(this.#value, MOST) ?? [];
  }

  #option(hit: ListedHospital, at: number) {
    const { hospital } = this.t;
    const place = [hit.district, hit.branch_of && hospital.branch(hit.branch_of)].filter(Boolean).join(' · ');
    // Pressing must not take the focus out of the field, or the list would close before the choice.
    return html`<li role="option" id="${this.#name}:${at}" aria-selected=${at === this.active ? 'true' : 'false'}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.#choose(hit)}>
      <span>${hit.name}</span> <span class="quiet">${place}</span>
    </li>`;
  }

  #spoken(count: number): string {
    const { hospital } = this.t;
    if (!this.open || this.#value === '') return '';
    return count > 0 ? hospital.results(count) : hospital.noResults;
  }

  /** What the name was taken for. One that is nearly on the list is asked about, not called unknown. */
  #note() {
    const { hospital } = this.t;
    if (this.open) return nothing;
    const listed = this.#listed;
    if (listed) {
      const facts = [listed.district, hospital.levels[listed.level as keyof typeof hospital.levels], hospital.ownership[listed.ownership]];
      return html`<p class="fine listed">${icon('done')}${hospital.listed(facts.filter(Boolean).join(' · '))}</p>`;
    }
    const near = isUnknown(this.session, this.#name) ? (this.session.engine?.searchHospitals(this.#value, NEAR) ?? []) : [];
    if (near.length === 0) return html`<pc-match .pointer=${this.#name}></pc-match>`;
    return html`<div class="near" role="group" aria-label=${hospital.near}>
      <p>${hospital.near}</p>
      <div class="buttons">${near.map((hit) => html`<button type="button" part="secondary" class="quiet" @click=${() => this.#choose(hit)}>${hit.name}</button>`)}</div>
    </div>`;
  }

  /** The entry whose name or alias was typed or chosen. */
  get #listed(): ListedHospital | undefined {
    const [entry] = this.#value === '' ? [] : (this.session.engine?.searchHospitals(this.#value, 1) ?? []);
    return entry && [entry.name, ...(entry.aliases ?? [])].includes(this.#value) ? entry : undefined;
  }

  /** A campus of a listed hospital: whether it counts is the insurer's word. */
  #branch() {
    const { hospital } = this.t;
    const entry = this.#listed;
    if (!entry?.branch_of || entry.branch_included === true) return nothing;
    return html`<p class="warn">${entry.branch_included === false ? hospital.branchOut(entry.branch_of) : hospital.branchWarning(entry.branch_of)}</p>`;
  }

  #facts() {
    const { hospital, words } = this.t;
    const holder = `${this.visit}/hospital`;
    const levels = Object.entries(hospital.levels).map(([level, label]) => ({ value: Number(level), label }));
    return html`<details class="more">
      <summary>${hospital.facts}</summary>
      ${yesOrNo(`${holder}/designated`, hospital.designated)}
      ${yesOrNo(`${holder}/in_shanghai`, hospital.inShanghai)}
      ${yesOrNo(`${holder}/public`, hospital.public)}
      ${yesOrNo(`${holder}/in_network`, hospital.inNetwork)}
      ${choice({ pointer: `${holder}/level`, label: hospital.level, options: [{ value: undefined, label: words.notSaid }, ...levels], as: 'list' })}
    </details>`;
  }

  /** On a phone the keyboard takes the lower half: the list needs the room above it. */
  #show(event: Event): void {
    if (matchMedia('(pointer: coarse)').matches) (event.target as HTMLElement).closest('.combobox')?.scrollIntoView({ block: 'start' });
  }

  #type(event: Event): void {
    const { value } = event.target as HTMLInputElement;
    this.open = true;
    this.active = -1;
    this.session.store.put(this.#name, value === '' ? undefined : value);
  }

  #key(event: KeyboardEvent): void {
    const hits = this.open ? this.#hits : [];
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.open = true;
      const count = this.#hits.length;
      // One place more than there are hits: -1 stands for the text as typed.
      this.active = count === 0 ? -1 : ((this.active + 1 + move + count + 1) % (count + 1)) - 1;
    } else if (event.key === 'Enter' && hits[this.active]) {
      event.preventDefault();
      this.#choose(hits[this.active]);
    } else if (event.key === 'Escape' && this.open) {
      event.preventDefault();
      this.#close();
    }
  }

  #choose(hit: ListedHospital | undefined): void {
    if (hit) this.session.store.put(this.#name, hit.name);
    this.#close();
  }

  #close(): void {
    this.open = false;
    this.active = -1;
  }
}
