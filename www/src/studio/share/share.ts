import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../../elements/icons.ts';
import { linkOf } from '../fragment.ts';
import { Part } from '../part.ts';
import { codeOf, drawn, type Code } from './code.ts';
import { wordsOf } from './words.ts';

/** Hosts that mean this very device, on whichever device they are typed; a file has none. */
const HERE = /^(?:(?:.*\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|)$/;

/** The link to what is shown, to scan, to copy and to pass on. */
@customElement('st-share')
export class Share extends Part {
  /** What became of copying, and which link it was. */
  @state() private said: { what: 'copied' | 'notCopied'; link: string } | undefined;
  /** For which link; a code takes longer than the rest of the screen. */
  #code: { link: string; code: Code | undefined } | undefined;

  override render() {
    const { demonstration, locale } = this.studio;
    if (!demonstration) return nothing;
    const t = wordsOf(locale);
    const link = linkOf(this.studio);
    const isOnlyHere = HERE.test(location.hostname);
    const code = isOnlyHere ? undefined : this.#codeOf(link);
    return html`<section class="share ${code ? '' : 'no-code'}" aria-labelledby="share-title">
      ${code ? drawn(code, t.code) : nothing}
      <div class="share-text">
        <h2 id="share-title">${t.title}</h2>
        ${isOnlyHere ? html`<p class="warn" data-only-here>${icon('reduce')}<span>${t.onlyHere}</span></p>` : html`<p>${code ? t.scan : t.tooLong}</p>`}
        <p class="hint ${isOnlyHere ? 'screen-only' : ''}">${t.nothingSent}</p>
        <div class="share-link screen-only">
          <label for="share-link">${t.link}</label>
          <input id="share-link" type="text" readonly .value=${link} />
        </div>
        <div class="buttons screen-only">
          <button type="button" id="copy-link" @click=${() => this.#copy(link)}>${icon('copy')}${t.copy}</button>
          ${'share' in navigator ? html`<button type="button" class="quiet" id="send-link" @click=${() => this.#send(link)}>${icon('go')}${t.send}</button>` : nothing}
        </div>
        <p role="status" class="screen-only">${this.said?.link === link ? t[this.said.what] : nothing}</p>
      </div>
    </section>`;
  }

  #codeOf(link: string): Code | undefined {
    if (this.#code?.link !== link) this.#code = { link, code: codeOf(link) };
    return this.#code.code;
  }

  async #copy(link: string): Promise<void> {
    try {
      // Not there on a page without https.
      await navigator.clipboard.writeText(link);
      this.said = { what: 'copied', link };
    } catch {
      const field = this.querySelector<HTMLInputElement>('#share-link');
      field?.focus();
      field?.select();
      this.said = { what: 'notCopied', link };
    }
  }

  async #send(url: string): Promise<void> {
    try {
      await navigator.share({ title: wordsOf(this.studio.locale).subject, url });
    } catch {
      // Closed without choosing anybody, or refused: the link can still be copied.
    }
  }
}
