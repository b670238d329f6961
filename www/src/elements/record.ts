import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Encounter } from '../types.ts';
import { checkbox } from './checkbox.ts';
import { choice } from './choice.ts';
import { field } from './field.ts';
import { fold } from './fold.ts';
import { PageElement } from './page-element.ts';
import './names.ts';

/** What the medical record has and lacks, and where it differs from the receipts. */
@customElement('pc-record')
export class Record extends PageElement {
  @property({ attribute: false }) visit = '';

  override render() {
    const { record } = this.t;
    const missing = Object.values(this.#facts?.record?.parts ?? {}).filter((there) => there === false).length;
    return fold({
      id: this.#pointer,
      summary: html`${record.title} <span class="quiet">${missing > 0 ? record.missing(missing) : this.t.optional}</span>`,
      content: () => html`${this.#parts()}${this.#different()}`,
    });
  }

  get #pointer(): string {
    return `${this.visit}/record`;
  }

  get #facts(): Encounter | undefined {
    return this.session.store.value(this.visit) as unknown as Encounter | undefined;
  }

  /** Parts are asked for where the plan looks at them: in records of visits. */
  #parts(): TemplateResult | typeof nothing {
    const { record, words } = this.t;
    const entries = this.session.plan?.record ?? [];
    if (entries.length === 0 || (this.#facts?.care_type === 'inpatient' && !this.#facts.record?.parts)) return nothing;
    const firstVisit = [{ value: true, label: record.first }, { value: false, label: record.again }, { value: undefined, label: words.notSaid }];
    return html`
      ${choice({ pointer: `${this.#pointer}/first_visit`, label: record.firstVisit, options: firstVisit, as: 'radios' })}
      <fieldset id="${this.#pointer}/parts" tabindex="-1">
        <legend>${record.parts}</legend>
        <p class="hint">${record.partsHint}</p>
        <div class="choices">${entries.map(({ part }) => {
          const pointer = `${this.#pointer}/parts/${part}`;
          return checkbox(pointer, words.part[part], this.session.store.value(pointer) === false, (lacks) => this.session.store.put(pointer, lacks ? false : undefined));
        })}</div>
      </fieldset>
      <pc-names .pointer=${`${this.#pointer}/items`} .label=${record.items} .hint=${record.itemsHint}></pc-names>`;
  }

  #different(): TemplateResult {
    const { record, visit } = this.t;
    return html`<fieldset>
      <legend>${record.different}</legend>
      <div class="pair">
        ${field({ pointer: `${this.#pointer}/patient_name`, label: visit.recordName, kind: 'text' })}
        ${field({ pointer: `${this.#pointer}/date`, label: visit.recordDate, kind: 'date' })}
        ${field({ pointer: `${this.#pointer}/department`, label: visit.recordDepartment, kind: 'text' })}
      </div>
    </fieldset>`;
  }
}
