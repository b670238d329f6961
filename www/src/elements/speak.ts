import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** Reads the result aloud, where the browser has a voice of its own for the language: only such a voice stays on the device. */
@customElement('pc-speak')
export class Speak extends PageElement {
  @state() private speaking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.speechSynthesis?.addEventListener?.('voiceschanged', this.#voicesChanged);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.speechSynthesis?.removeEventListener?.('voiceschanged', this.#voicesChanged);
    this.#stop();
  }

  override render() {
    const { speak } = this.t;
    if (!this.#voice) return nothing;
    return html`<button type="button" @click=${this.#toggle}>
      ${icon(this.speaking ? 'quiet' : 'speak')}${this.speaking ? speak.stop : speak.start}
    </button>`;
  }

  /** A voice that needs the network would send the text away. */
  get #voice(): SpeechSynthesisVoice | undefined {
    const language = this.session.locale.slice(0, 2);
    return globalThis.speechSynthesis?.getVoices().find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));
  }

  #toggle = () => {
    if (this.speaking) return this.#stop();
    const { words, questions, locale } = this.session;
    const parts = [words?.banner, words?.headline, words?.form?.grade, words?.range, words?.not_submittable, questions.advice?.words.headline, words?.deadline];
    const said = new SpeechSynthesisUtterance(parts.filter(Boolean).join('\n'));
    said.lang = locale;
    said.voice = this.#voice ?? null;
    said.onend = said.onerror = () => { this.speaking = false; };
    this.speaking = true;
    speechSynthesis.speak(said);
  };

  #stop = () => {
    if (this.speaking) speechSynthesis.cancel();
    this.speaking = false;
  };

  #voicesChanged = () => this.requestUpdate();
}
