import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Journey } from '../journey.ts';
import { PageElement } from './page-element.ts';

/** How much of a list stands on the screen at once: for thousands of fields a phone needs minutes. */
export const PORTION = 50;

/** A list, of which so much is drawn as one can look at; a short one looks as if this were not here. */
@customElement('pc-portion')
export class Portion extends PageElement {
  @property({ attribute: false }) count = 0;
  @property({ attribute: false }) draw: (from: number, to: number) => TemplateResult = () => html``;
  /** JSON Pointer of the list, if one can be sent to one of its rows. */
  @property({ attribute: false }) list: string | undefined;
  @property({ attribute: false }) aim: Journey['aim'];
  @state() private from = 0;

  override willUpdate(changed: PropertyValues<this>): void {
    const row = this.list !== undefined && this.aim?.target.startsWith(`${this.list}/`) ? parseInt(this.aim.target.slice(this.list.length + 1), 10) : NaN;
    const wanted = changed.has('aim') && row >= 0 ? row : this.from;
    const last = Math.max(0, this.count - 1);
    this.from = Math.min(wanted, last) - (Math.min(wanted, last) % PORTION);
  }

  override render() {
    const { from, count, t } = this;
    const to = Math.min(from + PORTION, count);
    return html`${keyed(from, this.draw(from, to))}${count <= PORTION ? nothing : html`<div class="buttons portion">
      <button type="button" part="secondary" class="quiet" ?disabled=${from === 0} @click=${() => this.#turn(-PORTION)}>${t.portion.before}</button>
      <span role="status">${t.portion.here(from + 1, to, count)}</span>
      <button type="button" part="secondary" class="quiet" ?disabled=${to === count} @click=${() => this.#turn(PORTION)}>${t.portion.after}</button>
    </div>`}`;
  }

  #turn(by: number): void {
    this.from += by;
  }
}

/** A list of more than one can look at, a portion at a time. */
export function portion<T>(items: readonly T[], draw: (items: T[]) => TemplateResult): TemplateResult {
  return html`<pc-portion .count=${items.length} .draw=${(from: number, to: number) => draw(items.slice(from, to))}></pc-portion>`;
}
