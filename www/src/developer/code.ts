import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './copy.ts';
import './tabs.ts';
import type { Configuration } from './configuration.ts';
import { Part } from './part.ts';
import { policyOf } from './policy-line.ts';
import { snippetsOf, WAYS, type EmbedScript, type Way } from './snippets.ts';

/** The code for what was chosen, in the way of the reader's project, and what the reader's site has to allow. */
@customElement('pd-code')
export class Code extends Part {
  @property({ attribute: false }) chosen!: Configuration;
  @state() private way: Way = 'html';
  @state() private integrity = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void integrityOf(this.#address).then((integrity) => (this.integrity = integrity));
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // Whoever chooses the frame wants its line, and whoever leaves it does not.
    const before = changed.get('chosen') as Configuration | undefined;
    if (!before || before.kind === this.chosen.kind) return;
    if (this.chosen.kind === 'frame') this.way = 'iframe';
    else if (this.way === 'iframe') this.way = 'html';
  }

  override render() {
    const { snippets } = this.t;
    const { way, chosen } = this;
    const script: EmbedScript = { address: this.#address, integrity: this.integrity };
    return html`<section aria-labelledby="code">
      <h3 id="code" tabindex="-1">${snippets.title}</h3>
      <pd-tabs .locale=${this.locale} .names=${WAYS} .words=${snippets.ways} .current=${way} .panel=${'snippets'} .label=${snippets.title}
        @choose=${({ detail }: CustomEvent<Way>) => (this.way = detail)}></pd-tabs>
      <div role="tabpanel" id="snippets" aria-labelledby="snippets-${way}" class="stack">
        ${chosen.kind === 'frame' && ['html', 'react', 'vue'].includes(way) ? html`<p class="hint">${snippets.notHere}</p>` : ''}
        ${snippetsOf(way, chosen, script).map(({ file, text }) => html`<figure class="snippet" data-file=${file}>
          <figcaption><code>${file}</code><pd-copy .locale=${this.locale} .text=${text} .what=${file}></pd-copy></figcaption>
          <pre tabindex="0" aria-label=${file}><code>${text}</code></pre>
        </figure>`)}
        ${this.#policy()}
      </div>
    </section>`;
  }

  #policy() {
    const { snippets } = this.t;
    const { line, reasons } = policyOf(this.way, this.chosen, new URL(this.#address).origin);
    return html`<h4>${snippets.policyTitle}</h4>
      ${line ? html`<figure class="snippet" data-file="csp">
        <figcaption><code>CSP</code><pd-copy .locale=${this.locale} .text=${line} .what=${'CSP'}></pd-copy></figcaption>
        <pre tabindex="0" aria-label="CSP"><code>${line}</code></pre>
      </figure>` : ''}
      <ul class="reasons">${reasons.map(({ part, why }) => html`<li>${part ? html`<code>${part}</code> ` : ''}${snippets.reasons[why]}</li>`)}</ul>`;
  }

  get #address(): string {
    return new URL('embed.js', document.baseURI).href;
  }
}

/** As `integrity` takes it; nothing where the browser does not work it out (without https). */
async function integrityOf(address: string): Promise<string> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) return '';
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', await answer.arrayBuffer()));
    return `sha384-${btoa(String.fromCharCode(...hash))}`;
  } catch {
    return '';
  }
}
