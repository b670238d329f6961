import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { visitOf } from '../pointer.ts';
import type { Put } from '../store.ts';
import type { DeclarableAt, Declaration, Encounter } from '../types.ts';
import { choice } from './choice.ts';
import { fold } from './fold.ts';
import { PageElement } from './page-element.ts';

/** What only the member can say about a visit or a line: the plan's questions, each with yes and no. */
@customElement('pc-circumstances')
export class Circumstances extends PageElement {
  /** JSON Pointer of the visit or the line. */
  @property({ attribute: false }) holder = '';
  @property({ attribute: false }) at: DeclarableAt = 'visit';

  override render() {
    const { circumstances } = this.t;
    const said = this.#answers;
    if (!this.session.plan?.declarations?.some(({ at }) => at.includes(this.at)) && said === 0) return nothing;
    return fold({
      id: `${this.holder}/declarations`,
      summary: html`${circumstances[this.at]} <span class="quiet">${said > 0 ? circumstances.said(said) : this.t.optional}</span>`,
      content: () => this.#questions(),
    });
  }

  protected override get drawn(): string {
    return [this.session.locale, this.session.planIndex, this.#answers, this.#care].join('\n');
  }

  /** How many questions have been answered here. */
  get #answers(): number {
    return Object.keys(this.session.store.value(`${this.holder}/declarations`) ?? {}).length;
  }

  get #care(): Encounter['care_type'] | undefined {
    return (this.session.store.value(visitOf(this.holder)) as unknown as Encounter | undefined)?.care_type;
  }

  /** The plan's questions that fit the place and the kind of care, and any that has been answered. */
  get #asked(): Declaration[] {
    const care = this.#care;
    const fits = (one: Declaration) => one.at.includes(this.at) && (!one.care?.length || (care && one.care.includes(care)));
    return (this.session.plan?.declarations ?? []).filter((one) => fits(one) || this.#said(one) !== undefined);
  }

  #questions(): TemplateResult {
    const { circumstances } = this.t;
    const asked = this.#asked;
    if (this.at === 'line') return html`<p class="hint">${circumstances.hint}</p>${asked.map((one) => this.#question(one))}`;
    // What the plan asks of certain care or of single lines concerns what was ordered; the rest is how it came about.
    const ordered = (one: Declaration) => one.at.includes('line') || (one.care ?? []).length > 0;
    return html`
      <p class="hint">${circumstances.hint}</p>
      ${this.#group(circumstances.ordered, asked.filter(ordered))}
      ${this.#group(circumstances.cause, asked.filter((one) => !ordered(one)))}`;
  }

  #group(title: string, asked: Declaration[]) {
    if (asked.length === 0) return nothing;
    const open = asked.filter((one) => this.#said(one) === undefined);
    const none: Put[] = open.map(({ term }) => ({ pointer: this.#pointer(term.id), value: false }));
    return html`<fieldset class="plain group">
      <legend>${title}</legend>
      ${asked.map((one) => this.#question(one))}
      <button type="button" part="secondary" class="quiet" ?disabled=${open.length === 0} @click=${() => this.session.store.answer(none)}>${this.t.circumstances.none}</button>
    </fieldset>`;
  }

  #question({ term, question }: Declaration): TemplateResult {
    const { yes, no, notSaid } = this.t.circumstances;
    const options = [{ value: true, label: yes }, { value: false, label: no }, { value: undefined, label: notSaid }];
    return choice({ pointer: this.#pointer(term.id), label: this.session.text(question), options, as: 'radios' });
  }

  #pointer(id: string): string {
    return `${this.holder}/declarations/${id}`;
  }

  #said({ term }: Declaration): unknown {
    return this.session.store.value(this.#pointer(term.id));
  }
}
