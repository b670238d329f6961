import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { yuanText, type Cents } from '../amounts.ts';
import { markOf } from '../titles.ts';
import { amountOf } from './amount.ts';
import { evenInWords } from './versus-text.ts';
import { wordsOf } from './words.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { Part } from '../part.ts';
import type { Drawn } from '../studio.ts';

/** What each cover costs, where somebody knows it, and from which amount on it pays that back. */
@customElement('st-premiums')
export class Premiums extends Part {
  @property({ attribute: false }) drawn: Drawn | undefined;
  /** What stands in a box until it is taken; `left` once somebody has gone on from it. */
  @state() private typed: Readonly<Record<number, { text: string; left: boolean }>> = {};

  override render() {
    const { medical, locale } = this.studio;
    if (!medical) return nothing;
    const t = wordsOf(locale);
    // On paper an empty box says nothing.
    const said = medical.columns.some(({ premium }) => premium !== undefined);
    return html`<section class="premiums ${said ? '' : 'screen-only'}" aria-labelledby="premium-title"><h2 id="premium-title">${t.premium}</h2>
      <p class="hint">${t.premiumHint}</p>
      ${medical.columns.map(({ premium }, at) => this.#row(medical, premium, at))}
    </section>`;
  }

  #row(medical: MedicalDemonstration, premium: Cents | undefined, at: number): TemplateResult {
    const { locale } = this.studio;
    const t = wordsOf(locale);
    const typed = this.typed[at];
    const wrong = typed?.left === true && isWrong(typed.text);
    const told = this.drawn ? evenInWords(this.drawn, locale).find(({ column }) => column === at) : undefined;
    return html`<div class="premium-row column-${at + 1}">
      <div class="field"><label for="premium-${at}">${t.premiumOf(markOf(at))}</label>
        <span class="money-box"><span aria-hidden="true">¥</span><input id="premium-${at}" type="text" inputmode="decimal" autocomplete="off" .value=${typed?.text ?? (premium === undefined ? '' : yuanText(premium))}
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby=${wrong ? `premium-wrong-${at}` : `premium-told-${at}`}
          @input=${(event: Event) => this.#type(at, textOf(event), typed?.left ?? false)} @change=${(event: Event) => this.#set(medical, at, textOf(event))} /></span>
        ${wrong ? html`<p class="wrong" id="premium-wrong-${at}" role="alert">${t.premiumWrong}</p>` : nothing}</div>
      <p id="premium-told-${at}" role="status">${told?.text ?? nothing}</p>
    </div>`;
  }

  #type(at: number, text: string, left: boolean): void {
    this.typed = { ...this.typed, [at]: { text, left } };
  }

  /** What cannot be read stays, and is said to, until it is put right. */
  #set(medical: MedicalDemonstration, at: number, text: string): void {
    if (isWrong(text)) return this.#type(at, text, true);
    const { [at]: _, ...others } = this.typed;
    this.typed = others;
    const found = amountOf(text);
    const columns = medical.columns.map((column, index) => {
      const { premium: _, ...rest } = column;
      if (index !== at) return column;
      return { ...rest, ...(found !== undefined && { premium: found }) };
    });
    this.studio.become({ ...medical, columns }, `premium-${at}`);
  }
}

const textOf = (event: Event) => (event.target as HTMLInputElement).value;
const isWrong = (text: string) => text.trim() !== '' && amountOf(text) === undefined;
