import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Json } from '../types.ts';
import { PageElement, differs } from './page-element.ts';
import { isAsGiven, prefilled } from './prefilled.ts';

export interface Option {
  value: Json | undefined;
  label: string;
  /** In a list: under which heading. */
  group?: string;
}
export interface ChoiceSpec {
  /** JSON Pointer of the value in the claim; also the id of the group or list. */
  pointer: string;
  label: string;
  options: Option[] | 'yes or no';
  as: 'radios' | 'list';
  hint?: string | undefined;
}

export function choice(spec: ChoiceSpec): TemplateResult {
  return html`<pc-choice part="field" class="as-${spec.as}" .spec=${spec}></pc-choice>`;
}

/** Yes, no, or not said: a fact not given is not a no. */
export function yesOrNo(pointer: string, label: string, hint?: string): TemplateResult {
  return choice({ pointer, label, hint, options: 'yes or no', as: 'radios' });
}

/** The options of a list of words of the trade, with "not said" first where it may be left open. */
export function optionsOf(words: Record<string, string>, notSaid?: string): Option[] {
  const options: Option[] = Object.entries(words).map(([value, label]) => ({ value, label }));
  return notSaid === undefined ? options : [{ value: undefined, label: notSaid }, ...options];
}

/** One choice among a few (radio buttons) or among many (a list). */
@customElement('pc-choice')
export class Choice extends PageElement {
  @property({ attribute: false, hasChanged: differs }) spec: ChoiceSpec = { pointer: '', label: '', options: [], as: 'radios' };

  override render() {
    return this.spec.as === 'radios' ? this.#radios() : this.#list();
  }

  protected override get drawn(): string {
    return `${this.session.locale} ${this.#current} ${isAsGiven(this.session, this.spec.pointer)}`;
  }

  #radios() {
    const { pointer, label, hint } = this.spec;
    return html`
      <fieldset id=${pointer} class="radios" tabindex="-1">
        <legend part="label">${label}</legend>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        <div class="choices">
          ${this.#options.map((option, at) => html`
            <label class="choice">
              <input
                type="radio"
                name=${pointer}
                value=${at}
                .checked=${live(this.#current === at)}
                @change=${() => this.session.store.put(pointer, option.value)}
              />
              <span>${option.label}</span>
            </label>`)}
        </div>
        ${prefilled(this.session, pointer)}
      </fieldset>
    `;
  }

  #list() {
    const { pointer, label, hint } = this.spec;
    return html`
      <label for=${pointer} part="label">${label}</label>
      ${hint ? html`<p class="hint" id="${pointer}:hint">${hint}</p>` : nothing}
      <select part="input" id=${pointer} aria-describedby=${hint ? `${pointer}:hint` : nothing} @change=${this.#pick}>
        ${groups(this.#options).map(({ group, from, members }) => {
          const shown = members.map((option, at) => html`<option value=${from + at} .selected=${live(this.#current === from + at)}>${option.label}</option>`);
          return group === undefined ? shown : html`<optgroup label=${group}>${shown}</optgroup>`;
        })}
      </select>
      ${prefilled(this.session, pointer)}
    `;
  }

  #pick(event: Event): void {
    this.session.store.put(this.spec.pointer, this.#options[(event.target as HTMLSelectElement).selectedIndex]?.value);
  }

  get #options(): Option[] {
    const { options } = this.spec;
    if (options !== 'yes or no') return options;
    const { yes, no, notSaid } = this.t.words;
    return [{ value: true, label: yes }, { value: false, label: no }, { value: undefined, label: notSaid }];
  }

  get #current(): number {
    const value = this.session.store.value(this.spec.pointer);
    return this.#options.findIndex((option) => option.value === value);
  }
}

/** Options in a row under the same heading, with the place of the first one. */
function groups(options: Option[]): { group: string | undefined; from: number; members: Option[] }[] {
  const found: { group: string | undefined; from: number; members: Option[] }[] = [];
  for (const [from, option] of options.entries()) {
    const last = found.at(-1);
    if (last && last.group === option.group) last.members.push(option);
    else found.push({ group: option.group, from, members: [option] });
  }
  return found;
}
