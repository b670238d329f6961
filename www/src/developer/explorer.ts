import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './copy.ts';
import './tree-view.ts';
import { labelsOf } from '../i18n.ts';
import type { Sample } from '../samples.ts';
import { PLANS } from './configuration.ts';
import { pageData } from '../engines.ts';
import { explain, type Explained } from './explain.ts';
import { Part } from './part.ts';
import { treeOf, type Branch } from './tree.ts';

const FIRST = 'S08';

/** A claim, its explanation as a tree, and the JSON of what is chosen in it. */
@customElement('pd-explorer')
export class Explorer extends Part {
  @state() private samples: readonly Sample[] = [];
  @state() private plan = '';
  @state() private claim = '';
  @state() private told: Explained | undefined;
  @state() private chosen: Branch | undefined;
  @state() private state: 'rest' | 'working' = 'rest';
  @state() private broken = '';
  #figures: Sample['figures'];
  #tree: { of: Explained; locale: string; branch: Branch } | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadSamples();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('locale') && this.told) void this.#explain();
  }

  override render() {
    const { explore, configure } = this.t;
    return html`<section aria-labelledby="explore">
      <h2 id="explore" tabindex="-1">${explore.title}</h2>
      <p class="lead">${explore.lead}</p>
      <div class="pair">
        <div class="field"><label for="sample">${explore.sample}</label>
          <select id="sample" @change=${(event: Event) => this.#take((event.target as HTMLSelectElement).value)}>
            ${this.samples.map(({ id, title, note }) => html`<option value=${id} ?selected=${id === FIRST}>${id} ${title?.[this.locale] ?? labelsOf[this.locale].samples[id] ?? note}</option>`)}
          </select></div>
        <div class="field"><label for="explore-plan">${configure.plan}</label>
          <select id="explore-plan" .value=${this.plan} @change=${(event: Event) => { this.plan = (event.target as HTMLSelectElement).value; this.#figures = undefined; }}>
            ${PLANS.map(({ id, title }) => html`<option value=${id} ?selected=${id === this.plan}>${title[this.locale]}</option>`)}
          </select></div>
      </div>
      <div class="field"><label for="claim">${explore.claim}</label>
        <textarea id="claim" rows="10" spellcheck="false" .value=${this.claim} @input=${(event: Event) => (this.claim = (event.target as HTMLTextAreaElement).value)}></textarea></div>
      <div class="buttons">
        <button type="button" class="primary" id="explain" ?disabled=${this.state === 'working'} @click=${this.#explain}>${explore.explain}</button>
        <span role="status">${this.state === 'working' ? explore.working : nothing}</span>
      </div>
      ${this.broken ? html`<p class="warn" role="alert">${explore.notLoaded} ${this.broken}</p>` : this.#outcome()}
    </section>`;
  }

  #outcome() {
    const { explore } = this.t;
    const { told } = this;
    if (!told) return nothing;
    if ('errors' in told) return html`<div class="notice problem" role="alert"><p>${explore.failed}</p><ul>${told.errors.map((error) => html`<li>${error}</li>`)}</ul></div>`;
    const raw = JSON.stringify(this.chosen?.raw ?? told.reply, null, 2);
    const name = this.chosen ? explore.rawOf : explore.raw;
    return html`<div class="beside explored">
      <div class="stack">
        <h3>${explore.tree}</h3>
        <pd-tree .locale=${this.locale} .root=${this.#treeOf(told)} @choose=${({ detail }: CustomEvent<Branch>) => (this.chosen = detail)}></pd-tree>
      </div>
      <figure class="snippet raw">
        <figcaption><span>${name}</span><pd-copy .locale=${this.locale} .text=${raw} .what=${name}></pd-copy></figcaption>
        <pre tabindex="0" aria-label=${name}><code>${raw}</code></pre>
      </figure>
    </div>`;
  }

  /** Made once for each answer, so that what is folded stays folded. */
  #treeOf(told: Extract<Explained, { words: unknown }>): Branch {
    if (this.#tree?.of !== told) this.#tree = { of: told, locale: this.locale, branch: treeOf(told.explanation, told.words, this.t.explore) };
    return this.#tree.branch;
  }

  async #loadSamples(): Promise<void> {
    try {
      const { samples } = await pageData();
      this.samples = [...samples].sort((one, other) => one.id.localeCompare(other.id));
      this.#take(FIRST);
    } catch (error) {
      this.broken = String(error);
    }
  }

  #take(id: string): void {
    const sample = this.samples.find((one) => one.id === id);
    if (!sample) return;
    this.plan = sample.plan;
    this.#figures = sample.figures;
    this.claim = JSON.stringify(sample.claim, null, 2);
  }

  #explain = async () => {
    this.state = 'working';
    this.broken = '';
    try {
      this.told = await explain({ claim: this.claim, plan: this.plan, figures: this.#figures }, this.locale);
      this.chosen = undefined;
    } catch (error) {
      this.broken = String(error);
    }
    this.state = 'rest';
  };
}
