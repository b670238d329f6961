import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { readNames } from '../input.ts';
import type { Diagnosis, Json } from '../types.ts';
import { yesOrNo } from './choice.ts';
import { shown } from '../shown.ts';
import { PageElement } from './page-element.ts';
import './match.ts';

/** All diagnoses in one field, as people write them: 高血压、上呼吸道感染. */
@customElement('pc-diagnoses')
export class Diagnoses extends PageElement {
  @property({ attribute: false }) visit = '';
  #typed: string | undefined;

  override render() {
    const { visit } = this.t;
    const id = this.#list;
    return html`
      <label for=${id}>${visit.diagnoses}</label>
      <p class="hint" id="${id}:hint">${visit.diagnosesHint}</p>
      <input id=${id} type="text" autocomplete="off" enterkeyhint="next" aria-describedby="${id}:hint"
        .value=${live(this.#typed ?? this.#diagnoses.map(({ name }) => name).join('、'))}
        @input=${this.#type} @blur=${this.#leave} />
      ${this.#diagnoses.map((_, at) => html`<pc-match .pointer=${`${this.#list}/${at}/name`} .of=${'diagnosis'}></pc-match>`)}
      ${this.#details()}
    `;
  }

  get #list(): string {
    return `${this.visit}/diagnoses`;
  }

  get #diagnoses(): Diagnosis[] {
    return (this.session.store.value(this.#list) ?? []) as unknown as Diagnosis[];
  }

  #type(event: Event): void {
    this.#typed = (event.target as HTMLInputElement).value;
    const known = this.#diagnoses;
    // What was said about a diagnosis stays with it as long as its name does.
    const next = readNames(this.#typed).map((name, at) => known.find((one) => one.name === name) ?? { ...(known.length > at && { ...known[at] }), name });
    this.session.store.put(this.#list, next.length > 0 ? (next as unknown as Json) : undefined);
  }

  #leave(): void {
    this.#typed = undefined;
    this.requestUpdate();
  }

  #details() {
    const { visit } = this.t;
    if (this.#diagnoses.length === 0) return nothing;
    return html`<details class="more">
      <summary>${visit.diagnosisDetails}</summary>
      ${this.#diagnoses.map(({ name }, at) => yesOrNo(`${this.#list}/${at}/settled`, visit.settled(shown(name))))}
    </details>`;
  }
}
