import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './copy.ts';
import { icon } from '../elements/icons.ts';
import type { ConformanceResult } from '../../../pkg/src/conformance.ts';
import { ENGINES } from './configuration.ts';
import type { Kind } from '../engines.ts';
import { conform } from './kit.ts';
import { Part } from './part.ts';

/** Whether this browser gives the answers on record. */
@customElement('pd-conformance')
export class Conformance extends Part {
  @state() private kind: Kind = 'auto';
  @state() private progress: { done: number; of: number } | undefined;
  @state() private result: ConformanceResult | undefined;
  @state() private seconds = '';
  @state() private said = '';
  #running: AbortController | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.abort();
  }

  override render() {
    const { conform: words, configure } = this.t;
    const running = this.progress !== undefined;
    return html`<section aria-labelledby="conformance">
      <h2 id="conformance" tabindex="-1">${words.title}</h2>
      <p class="lead">${words.lead}</p>
      <div class="field narrow"><label for="conform-engine">${words.engine}</label>
        <select id="conform-engine" ?disabled=${running} @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as Kind)}>
          ${ENGINES.map((one) => html`<option value=${one} ?selected=${one === this.kind}>${configure.engines[one]}</option>`)}
        </select></div>
      <div class="buttons">
        <button type="button" class="primary" id="conform" ?disabled=${running} @click=${this.#run}>${words.run}</button>
        <button type="button" ?disabled=${!running} @click=${() => this.#running?.abort()}>${words.cancel}</button>
      </div>
      ${this.progress ? this.#bar(this.progress) : nothing}
      <div role="status" class="stack">${this.result ? this.#outcome(this.result) : this.said}</div>
    </section>`;
  }

  #bar({ done, of }: { done: number; of: number }) {
    const { conform: words } = this.t;
    return html`<p><progress max=${of || 1} value=${done} aria-label=${words.title}></progress> <span class="amount">${of ? words.progress(done, of) : words.loading}</span></p>`;
  }

  #outcome(result: ConformanceResult) {
    const { conform: words } = this.t;
    const same = result.digest === result.expected;
    const report = JSON.stringify({ ...result, agent: navigator.userAgent, seconds: this.seconds }, null, 2);
    return html`
      <p class=${same ? 'fine' : 'warn'} data-same=${same}>${icon(same ? 'done' : 'reduce')}${same ? words.same : words.different(result.differences.length)}</p>
      <dl class="facts">
        ${[[words.digest, html`<code id="digest">${result.digest}</code>`], [words.expected, html`<code>${result.expected}</code>`], [words.cases, result.run],
          [words.kind, result.kind], [words.time, words.seconds(this.seconds)]].map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
      </dl>
      ${result.differences.length === 0 ? nothing : html`<ul class="scroll" tabindex="0">${result.differences.map(({ path, expected, found }) => html`<li><code>${path}</code> ${expected.slice(0, 12)} ≠ ${found.slice(0, 12)}</li>`)}</ul>`}
      <pd-copy .locale=${this.locale} .text=${report} .what=${words.report}></pd-copy>`;
  }

  #run = async () => {
    const running = (this.#running = new AbortController());
    this.result = undefined;
    this.said = '';
    this.progress = { done: 0, of: 0 };
    const start = performance.now();
    try {
      this.result = await conform(this.kind, running.signal, (done, of) => (this.progress = { done, of }));
      this.seconds = ((performance.now() - start) / 1_000).toFixed(1);
    } catch (error) {
      this.said = running.signal.aborted ? this.t.conform.cancelled : `${this.t.conform.failed} ${String(error)}`;
    }
    this.progress = undefined;
  };
}
