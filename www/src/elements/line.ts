import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Labels } from '../i18n.ts';
import type { Kind } from '../input.ts';
import { noteId } from '../matches.ts';
import { parentOf } from '../pointer.ts';
import type { Diagnosis, LineEstimate, LineItem, LineKind } from '../types.ts';
import { choice, optionsOf } from './choice.ts';
import { field } from './field.ts';
import { shown } from '../shown.ts';
import { PageElement } from './page-element.ts';
import './circumstances.ts';
import './match.ts';

type Fact = keyof typeof facts;

/** Every fact of a line beyond name, kind and amount: how it is asked. */
const facts = {
  days_supply: { kind: 'days', label: (t: Labels) => t.line.days },
  infusion_days: { kind: 'days', label: (t: Labels) => t.line.infusionDays },
  sessions: { kind: 'count', label: (t: Labels) => t.line.sessions },
  ordered_on: { kind: 'date', label: (t: Labels) => t.line.ordered },
  performed_on: { kind: 'date', label: (t: Labels) => t.line.performed },
  quantity: { kind: 'quantity', label: (t: Labels) => t.line.quantity },
  dose: { kind: 'quantity', label: (t: Labels) => t.line.dose },
  times_per_day: { kind: 'quantity', label: (t: Labels) => t.line.times },
  drug_class: { kind: 'text', label: (t: Labels) => t.line.drugClass },
  out_of_scope: { kind: 'money', label: (t: Labels) => t.line.outOfScope },
  patient_share: { kind: 'money', label: (t: Labels) => t.line.patientShare },
  approval_number: { kind: 'text', label: (t: Labels) => t.line.approval },
  department: { kind: 'text', label: (t: Labels) => t.line.department },
} satisfies Record<string, { kind: Kind; label: (t: Labels) => string }>;

/** Asked at once, by kind; the rest waits behind "more". */
const asked: Partial<Record<LineKind, Fact[]>> = {
  western_medicine: ['days_supply'],
  patent_medicine: ['days_supply'],
  decoction: ['days_supply'],
  infusion: ['infusion_days'],
  laboratory: ['ordered_on', 'performed_on'],
  examination: ['performed_on'],
  physiotherapy: ['sessions'],
  hyperbaric_oxygen: ['sessions'],
};
const medicines: LineKind[] = ['western_medicine', 'patent_medicine', 'decoction', 'infusion'];
const ofMedicines: Fact[] = ['quantity', 'dose', 'times_per_day', 'drug_class'];
const ofEvery: Fact[] = ['out_of_scope', 'patient_share', 'approval_number', 'department'];

/** One line of the itemised list; it asks only what its kind needs. */
@customElement('pc-line')
export class Line extends PageElement {
  @property({ attribute: false }) pointer = '';
  @property({ attribute: false }) index = 0;

  override render() {
    const { line, words } = this.t;
    const kind = this.#facts.kind ?? this.#assessed?.kind;
    const first = (kind && asked[kind]) ?? [];
    const later = [...(kind && medicines.includes(kind) ? ofMedicines : []), ...ofEvery];
    // A fact that was given is never hidden, whatever the kind.
    const given = (Object.keys(facts) as Fact[]).filter((fact) => this.#facts[fact] !== undefined && ![...first, ...later].includes(fact));
    return html`<fieldset class="row" id=${this.pointer} tabindex="-1">
      <legend>${line.item(this.index + 1)}</legend>
      <div>
        ${field({ pointer: `${this.pointer}/name`, label: line.name, kind: 'text', note: noteId(`${this.pointer}/name`) })}
        <pc-match .pointer=${`${this.pointer}/name`} .of=${'line'}></pc-match>
      </div>
      <div class="pair">
        ${choice({ pointer: `${this.pointer}/kind`, label: line.kind, options: optionsOf(words.kind, line.kindAuto), as: 'list' })}
        ${field({ pointer: `${this.pointer}/amount`, label: line.amount, kind: 'money' })}
        ${[...first, ...given].map((fact) => this.#fact(fact))}
        ${kind && medicines.includes(kind) ? this.#medicine() : nothing}
      </div>
      <details class="more">
        <summary>${line.details}</summary>
        <div class="pair">${later.map((fact) => this.#fact(fact))}</div>
        <pc-circumstances .holder=${this.pointer} .at=${'line'}></pc-circumstances>
      </details>
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(this.pointer, 'line')}>${line.remove}</button>
    </fieldset>`;
  }

  get #facts(): LineItem {
    return (this.session.store.value(this.pointer) ?? {}) as unknown as LineItem;
  }

  get #visit(): string {
    return this.pointer.split('/').slice(0, 3).join('/');
  }

  /** What the engine took the line for. */
  get #assessed(): LineEstimate | undefined {
    const receipt = parentOf(parentOf(this.pointer) ?? '');
    const found = this.session.estimateOf(this.#visit)?.estimate.invoices.find(({ subject }) => subject === receipt);
    return found?.lines.find(({ subject }) => subject === this.pointer);
  }

  #fact(fact: Fact): TemplateResult {
    const { kind, label } = facts[fact];
    return field({ pointer: `${this.pointer}/${fact}`, label: label(this.t), kind });
  }

  #medicine(): TemplateResult {
    const { line, words } = this.t;
    const diagnoses = (this.session.store.value(`${this.#visit}/diagnoses`) ?? []) as unknown as Diagnosis[];
    const options = [{ value: undefined, label: line.diagnosisAuto }, ...diagnoses.map(({ name }) => ({ value: name, label: shown(name) }))];
    return html`
      ${diagnoses.length > 1 || this.#facts['diagnosis'] ? choice({ pointer: `${this.pointer}/diagnosis`, label: line.diagnosis, options, as: 'list' }) : nothing}
      ${choice({ pointer: `${this.pointer}/drug_role`, label: line.role, options: optionsOf(words.role, words.notSaid), as: 'list' })}
    `;
  }
}
