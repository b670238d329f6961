import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { read, type Kind } from '../input.ts';
import { PageElement, differs, rootOf } from './page-element.ts';
import { isAsGiven, prefilled } from './prefilled.ts';

export interface FieldSpec {
  /** JSON Pointer of the value in the claim; also the id of the input. */
  pointer: string;
  label: string;
  kind: Kind;
  hint?: string | undefined;
  /** Id of a note beside the field that belongs to it. */
  note?: string;
  /** How many days are offered beside a date: today, and yesterday. */
  recent?: 1 | 2;
}

export function field(spec: FieldSpec): TemplateResult {
  return html`<pc-field part="field" class="kind-${spec.kind}" .spec=${spec}></pc-field>`;
}

/** One labelled input that reads and writes one value of the claim. */
@customElement('pc-field')
export class Field extends PageElement {
  @property({ attribute: false, hasChanged: differs }) spec: FieldSpec = { pointer: '', label: '', kind: 'text' };
  /** What is being typed. It is tidied up (`1，200元` → `1200.00`) only when the field is left. */
  #typed: string | undefined;

  override render() {
    const { pointer, label, kind, hint, note } = this.spec;
    const wrong = this.#problem;
    const described = [hint && `${pointer}:hint`, note, wrong && `${pointer}:wrong`, isAsGiven(this.session, pointer) && `${pointer}:given`].filter(Boolean).join(' ');
    return html`
      <label for=${pointer} part="label">${label}</label>
      ${hint ? html`<p class="hint" id="${pointer}:hint">${hint}</p>` : nothing}
      <span class="box"><input
        part="input"
        id=${pointer}
        type=${kind === 'date' ? 'date' : 'text'}
        inputmode=${inputModes[kind]}
        autocomplete="off"
        enterkeyhint="next"
        min=${kind === 'date' ? '1900-01-01' : nothing}
        max=${kind === 'date' ? '2199-12-31' : nothing}
        aria-describedby=${described || nothing}
        aria-invalid=${wrong ? 'true' : nothing}
        .value=${live(this.#shown)}
        @input=${this.#type}
        @paste=${this.#paste}
        @focus=${() => this.#begin()}
        @blur=${this.#leave}
      /></span>
      ${wrong ? html`<p class="wrong" part="error" id="${pointer}:wrong"><span class="visually-hidden">${this.t.problems.prefix}</span>${wrong}</p>` : nothing}
      ${this.#recent()}${prefilled(this.session, pointer)}
    `;
  }

  override updated(): void {
    const input = this.querySelector('input');
    const settled = this.#typed === undefined && !(this.spec.pointer in this.session.store.drafts);
    // A half-typed date has no value that could be replaced; it has to be cleared by hand.
    if (settled && input?.validity.badInput && rootOf(this).activeElement !== input) input.value = '';
  }

  protected override get drawn(): string {
    return [this.session.locale, this.#shown, this.#problem, isAsGiven(this.session, this.spec.pointer)].join('\n');
  }

  get #shown(): string {
    const { pointer } = this.spec;
    return this.#typed ?? this.session.store.drafts[pointer]?.text ?? String(this.session.store.value(pointer) ?? '');
  }

  get #problem(): string | undefined {
    const { pointer, kind } = this.spec;
    const { problems, separator } = this.t;
    // Nobody is told of a mistake before having gone on.
    if (!this.session.named.has(pointer)) return undefined;
    const found = this.session.problems.find((problem) => problem.pointer === pointer);
    const draft = this.session.store.drafts[pointer];
    if (!found) return undefined;
    // A date control cannot show a text that is no date, so the text is named.
    if (draft && kind === 'date' && draft.text !== '') return `${found.text}${separator}${found.remedy}`;
    return draft ? problems.reasons[draft.reason] : `${found.text} ${found.remedy}`;
  }

  /** What people most often mean, in one tap. The page knows the day; the engine does not. */
  #recent() {
    const { dates } = this.t;
    const { pointer, recent } = this.spec;
    if (recent === undefined) return nothing;
    // Only the page can notice: the engine knows no today.
    if (recent === 2 && this.#shown > dayBefore(0) && /^\d{4}-\d\d-\d\d$/.test(this.#shown)) return html`<p class="warn">${dates.future}</p>`;
    if (this.#shown !== '') return nothing;
    return html`<div class="buttons recent">${[dates.today, dates.yesterday].slice(0, recent).map((label, back) => html`
      <button type="button" part="secondary" class="quiet" @click=${() => this.session.store.put(pointer, dayBefore(back))}>${label}</button>`)}</div>`;
  }

  #begin(): void {
    this.session.typingAt = this.spec.pointer;
    this.session.changed();
  }

  #type(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#typed = input.value;
    this.session.typingAt = this.spec.pointer;
    if (input.validity.badInput) this.session.store.keepDraft(this.spec.pointer, { text: '', reason: 'date' });
    else this.#take(input.value);
  }

  /** A date control takes no pasted text by itself: `2026.3.15` from a message is read here. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain');
    if (this.spec.kind !== 'date' || !text) return;
    event.preventDefault();
    this.#typed = undefined;
    this.session.typingAt = undefined;
    this.#take(text);
  }

  #leave(event: Event): void {
    this.#typed = undefined;
    if (this.session.typingAt === this.spec.pointer) this.session.typingAt = undefined;
    // A half-typed date leaves no text behind; only the control knows about it.
    const half = (event.target as HTMLInputElement).validity.badInput;
    const drafted = this.spec.pointer in this.session.store.drafts;
    if (half && !drafted) this.session.store.keepDraft(this.spec.pointer, { text: '', reason: 'date' });
    this.session.changed();
    this.requestUpdate();
  }

  #take(text: string): void {
    const { pointer, kind } = this.spec;
    const result = read(kind, text);
    if ('value' in result) this.session.store.put(pointer, result.value);
    else this.session.store.keepDraft(pointer, { text, reason: result.reason });
  }
}

const inputModes: Record<Kind, string> = { text: 'text', money: 'decimal', quantity: 'decimal', count: 'numeric', days: 'numeric', percent: 'decimal', date: 'numeric' };

/** The day so many days ago, on this device's calendar. */
function dayBefore(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() - days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
