import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { read, type Kind } from '../input.ts';
import { session } from '../session.ts';
import { PageElement, differs } from './page-element.ts';

export interface FieldSpec {
  /** JSON Pointer of the value in the claim; also the id of the input. */
  pointer: string;
  label: string;
  kind: Kind;
  hint?: string | undefined;
  /** Id of a note beside the field that belongs to it. */
  note?: string;
}

export function field(spec: FieldSpec): TemplateResult {
  return html`<pc-field class="kind-${spec.kind}" .spec=${spec}></pc-field>`;
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
    const described = [hint && `${pointer}:hint`, note, wrong && `${pointer}:wrong`].filter(Boolean).join(' ');
    return html`
      <label for=${pointer}>${label}</label>
      ${hint ? html`<p class="hint" id="${pointer}:hint">${hint}</p>` : nothing}
      <input
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
      />
      ${wrong ? html`<p class="wrong" id="${pointer}:wrong">${wrong}</p>` : nothing}
    `;
  }

  override updated(): void {
    const input = this.querySelector('input');
    const settled = this.#typed === undefined && !(this.spec.pointer in session.store.drafts);
    // A half-typed date has no value that could be replaced; it has to be cleared by hand.
    if (settled && input?.validity.badInput && document.activeElement !== input) input.value = '';
  }

  protected override get drawn(): string {
    return [session.locale, this.#shown, this.#problem].join('\n');
  }

  get #shown(): string {
    const { pointer } = this.spec;
    return this.#typed ?? session.store.drafts[pointer]?.text ?? String(session.store.value(pointer) ?? '');
  }

  get #problem(): string | undefined {
    const { pointer, kind } = this.spec;
    const { problems, separator } = this.t;
    const found = session.problems.find((problem) => problem.pointer === pointer);
    const draft = session.store.drafts[pointer];
    if (!found) return undefined;
    // A date control cannot show a text that is no date, so the text is named.
    if (draft && kind === 'date' && draft.text !== '') return `${found.text}${separator}${found.remedy}`;
    return draft ? problems.reasons[draft.reason] : `${found.text} ${found.remedy}`;
  }

  #begin(): void {
    session.typingAt = this.spec.pointer;
    session.changed();
  }

  #type(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.#typed = input.value;
    session.typingAt = this.spec.pointer;
    if (input.validity.badInput) session.store.keepDraft(this.spec.pointer, { text: '', reason: 'date' });
    else this.#take(input.value);
  }

  /** A date control takes no pasted text by itself: `2026.3.15` from a message is read here. */
  #paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain');
    if (this.spec.kind !== 'date' || !text) return;
    event.preventDefault();
    this.#typed = undefined;
    session.typingAt = undefined;
    this.#take(text);
  }

  #leave(event: Event): void {
    this.#typed = undefined;
    if (session.typingAt === this.spec.pointer) session.typingAt = undefined;
    // A half-typed date leaves no text behind; only the control knows about it.
    const half = (event.target as HTMLInputElement).validity.badInput;
    const drafted = this.spec.pointer in session.store.drafts;
    if (half && !drafted) session.store.keepDraft(this.spec.pointer, { text: '', reason: 'date' });
    session.changed();
    this.requestUpdate();
  }

  #take(text: string): void {
    const { pointer, kind } = this.spec;
    const result = read(kind, text);
    if ('value' in result) session.store.put(pointer, result.value);
    else session.store.keepDraft(pointer, { text, reason: result.reason });
  }
}

const inputModes: Record<Kind, string> = { text: 'text', money: 'decimal', quantity: 'decimal', count: 'numeric', days: 'numeric', date: 'numeric' };
