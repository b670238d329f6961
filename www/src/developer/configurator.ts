import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { ENGINES, KINDS, LOCALES, PLANS, SIZES, THEMES, type Configuration } from './configuration.ts';
import { Part } from './part.ts';

const EXAMPLE = { union_cover: false, cover_from: '2026-01-01' };

/** What can be chosen, one list under the other. Tells every change as `choose`. */
@customElement('pd-configurator')
export class Configurator extends Part {
  @property({ attribute: false }) chosen!: Configuration;
  @state() private text = '';
  @state() private wrong = '';

  override render() {
    const { configure } = this.t;
    const { chosen } = this;
    const titles = Object.fromEntries(PLANS.map(({ id, title }) => [id, title[this.locale]]));
    return html`<form class="settings-form" @submit=${(event: Event) => event.preventDefault()}>
      ${this.#list('kind', KINDS, configure.kinds, chosen.kind)}
      ${this.#list('plan', PLANS.map(({ id }) => id), titles, chosen.plan)}
      ${this.#list('locale', LOCALES, configure.locales, chosen.locale)}
      ${this.#list('theme', THEMES, configure.themes, chosen.theme)}
      ${this.#list('size', SIZES, configure.sizes, chosen.size)}
      ${chosen.kind === 'frame' ? nothing : this.#list('engine', ENGINES, configure.engines, chosen.engine, configure.engineHint)}
      <div class="field">
        <label for="policy">${configure.policy} <span class="hint">${this.t.optional}</span></label>
        <p class="hint" id="policy-hint">${configure.policyHint}</p>
        <textarea id="policy" rows="4" spellcheck="false" placeholder=${JSON.stringify(EXAMPLE)} aria-describedby="policy-hint policy-wrong" aria-invalid=${this.wrong !== ''}
          .value=${this.text} @input=${this.#takePolicy}></textarea>
        <p class="error" id="policy-wrong" role="status">${this.wrong ? html`${icon('deny')}${configure.policyWrong(this.wrong)}` : nothing}</p>
      </div>
    </form>`;
  }

  #list<K extends keyof Configuration>(name: K, values: readonly (Configuration[K] & string)[], words: Record<string, string>, value: string, hint = '') {
    const { configure } = this.t;
    const labels = configure as unknown as Record<string, string>;
    return html`<div class="field">
      <label for=${name}>${labels[name]}</label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
      <select id=${name} aria-describedby=${hint ? `${name}-hint` : nothing} @change=${(event: Event) => this.#choose({ [name]: (event.target as HTMLSelectElement).value } as Partial<Configuration>)}>
        ${values.map((one) => html`<option value=${one} ?selected=${one === value}>${words[one] ?? one}</option>`)}
      </select>
    </div>`;
  }

  #takePolicy = (event: Event) => {
    this.text = (event.target as HTMLTextAreaElement).value;
    this.wrong = '';
    if (this.text.trim() === '') return this.#choose({ policy: undefined });
    try {
      const policy: unknown = JSON.parse(this.text);
      if (typeof policy !== 'object' || policy === null || Array.isArray(policy)) throw new Error('{ … }');
      this.#choose({ policy });
    } catch (error) {
      this.wrong = (error as Error).message;
    }
  };

  #choose(change: Partial<Configuration>): void {
    this.dispatchEvent(new CustomEvent<Configuration>('choose', { detail: { ...this.chosen, ...change } }));
  }
}
