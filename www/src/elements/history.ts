import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { field } from './field.ts';
import { PageElement } from './page-element.ts';

const DISPENSINGS = '/history/dispensings';
const EXAMINATIONS = '/history/examinations';

/** Earlier care that counts against limits and order. */
@customElement('pc-history')
export class History extends PageElement {
  override render() {
    const { policy } = this.t;
    const dispensings = this.session.store.claim.history?.dispensings ?? [];
    const examinations = this.session.store.claim.history?.examinations ?? [];
    return html`<details class="more" id="/history">
      <summary>${policy.history}</summary>
      <p class="hint">${policy.historyHint}</p>
      ${dispensings.map((_, at) => this.#dispensing(`${DISPENSINGS}/${at}`, at + 1))}
      ${examinations.map((_, at) => this.#examination(`${EXAMINATIONS}/${at}`, at + 1))}
      <div class="buttons">
        <button type="button" @click=${() => this.session.add(`${DISPENSINGS}/${dispensings.length}`, {}, 'date')}>${policy.dispensingAdd}</button>
        <button type="button" @click=${() => this.session.add(`${EXAMINATIONS}/${examinations.length}`, {}, 'date')}>${policy.examinationAdd}</button>
      </div>
      ${field({ pointer: '/history/hyperbaric_oxygen_sessions', label: policy.oxygen, kind: 'count' })}
    </details>`;
  }

  #dispensing(pointer: string, number: number) {
    const { policy, line } = this.t;
    return html`<fieldset id=${pointer} tabindex="-1" class="row">
      <legend>${policy.dispensing(number)}</legend>
      <div class="pair">
        ${field({ pointer: `${pointer}/date`, label: policy.day, kind: 'date' })}
        ${field({ pointer: `${pointer}/name`, label: line.name, kind: 'text' })}
        ${field({ pointer: `${pointer}/days_supply`, label: line.days, kind: 'days' })}
        ${field({ pointer: `${pointer}/drug_class`, label: line.drugClass, kind: 'text' })}
      </div>
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(pointer, 'dispensing')}>${policy.dispensingRemove}</button>
    </fieldset>`;
  }

  #examination(pointer: string, number: number) {
    const { policy, line } = this.t;
    return html`<fieldset id=${pointer} tabindex="-1" class="row">
      <legend>${policy.examination(number)}</legend>
      <div class="pair">
        ${field({ pointer: `${pointer}/date`, label: policy.day, kind: 'date' })}
        ${field({ pointer: `${pointer}/name`, label: line.name, kind: 'text' })}
      </div>
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.remove(pointer, 'examination')}>${policy.examinationRemove}</button>
    </fieldset>`;
  }
}
