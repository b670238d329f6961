// One figure, three ways to set it: a slider to drag, a box to type into, and two buttons for a step
// each. The box takes every value in range; the slider goes in its steps.

import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { read } from '../../input.ts';
import type { Locale } from '../../types.ts';
import { centsOf, yuanText, type Cents } from '../amounts.ts';
import { wordsOf } from './words.ts';

export type SliderUnit = 'count' | 'money' | 'percent' | 'age';

/** Tells every change as `move`, with the value in whole cents, percent, years or pieces. */
@customElement('st-slider')
export class Slider extends LitElement {
  @property() name = '';
  @property() label = '';
  @property() hint = '';
  @property() locale: Locale = 'zh-CN';
  @property() unit: SliderUnit = 'count';
  @property({ type: Number }) value: number | Cents = 0;
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 100;
  @property({ type: Number }) step = 1;
  /** What stands in the box while it cannot be read, or is still being typed. */
  @state() private typed: string | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** A value that came from elsewhere takes the place of what was typed. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('value') && this.typed !== undefined && this.#readable(this.typed) !== this.value) this.typed = undefined;
  }

  override render() {
    const t = wordsOf(this.locale);
    const { name, label, hint, value, least, most, step, unit } = this;
    const wrong = this.typed !== undefined && this.#readable(this.typed) === undefined;
    const described = [hint ? `${name}-hint` : '', wrong ? `${name}-wrong` : ''].filter(Boolean).join(' ');
    return html`<div class="slider">
      <label for="${name}-box">${label}</label>
      <span class="stepper">
        <button type="button" class="quiet" id="${name}-less" aria-label="${label}${t.separator}${t.less}" ?disabled=${value <= least} @click=${() => this.#by(-step)}>−</button>
        <span class="box">${unit === 'money' ? html`<span aria-hidden="true">¥</span>` : nothing}<input id="${name}-box" type="text" inputmode=${unit === 'money' ? 'decimal' : 'numeric'} autocomplete="off"
          .value=${this.typed ?? this.#plain(value)} aria-describedby=${described || nothing} aria-invalid=${wrong ? 'true' : nothing}
          @input=${this.#type} @blur=${this.#leave} />${unit === 'money' ? nothing : html`<span aria-hidden="true">${t.units[unit]}</span>`}</span>
        <button type="button" class="quiet" id="${name}-more" aria-label="${label}${t.separator}${t.more}" ?disabled=${value >= most} @click=${() => this.#by(step)}>+</button>
      </span>
      <input id=${name} type="range" min=${least} max=${most} step=${step} .value=${String(value)} aria-label=${label} aria-valuetext=${this.#said(value)} aria-describedby=${hint ? `${name}-hint` : nothing}
        @input=${(event: Event) => this.#move(Number((event.target as HTMLInputElement).value))} />
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      ${wrong ? html`<p class="error" id="${name}-wrong" role="alert">${t.wrong(this.#said(least), this.#said(most))}</p>` : nothing}
    </div>`;
  }

  #type = (event: Event) => {
    this.typed = (event.target as HTMLInputElement).value;
    const found = this.#readable(this.typed);
    if (found !== undefined && found !== this.value) this.#tell(found);
  };

  /** What can be read is shown as it was read; what cannot stays until it is put right. */
  #leave = () => {
    if (this.typed !== undefined && this.#readable(this.typed) !== undefined) this.typed = undefined;
  };

  #readable(typed: string): number | undefined {
    const found = this.unit === 'money' ? read('money', typed) : read('count', typed.replace(/[%％岁]\s*$/u, ''));
    if ('reason' in found || found.value === undefined) return undefined;
    const value = typeof found.value === 'string' ? centsOf(found.value) : found.value;
    return value >= this.least && value <= this.most ? value : undefined;
  }

  /** From a value between two steps to the next one in that direction. */
  #by(step: number): void {
    const steps = step > 0 ? Math.floor(this.value / step) + 1 : Math.ceil(this.value / -step) - 1;
    this.#move(steps * Math.abs(step));
  }

  #move(value: number): void {
    this.typed = undefined;
    this.#tell(Math.min(Math.max(value, this.least), this.most));
  }

  #tell(value: number): void {
    this.dispatchEvent(new CustomEvent<number>('move', { detail: value }));
  }

  /** As one would type it. */
  #plain(value: number): string {
    return this.unit === 'money' ? yuanText(value).replace(/\.00$/, '') : String(value);
  }

  #said(value: number): string {
    return this.unit === 'money' ? `¥${this.#plain(value)}` : `${value}${wordsOf(this.locale).units[this.unit]}`;
  }
}
