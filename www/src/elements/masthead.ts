import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { PageElement, rootOf } from './page-element.ts';

/** Name, language, size: the same on every screen. */
@customElement('pc-masthead')
export class Masthead extends PageElement {
  override render() {
    const { t, session } = this;
    const other = session.locale === 'en' ? 'zh-CN' : 'en';
    const elder = session.size === 'elder';
    return html`<header class="masthead">
      <a class="skip" href="#main" @click=${this.#skip}>${t.skip}</a>
      <a class="brand" href="#start" @click=${this.#home}><slot name="logo">${t.name}</slot></a>
      <div class="settings">
        <button type="button" class="plain" @click=${() => session.resize(elder ? 'standard' : 'elder')}>
          ${icon('larger')}<span>${elder ? t.standardSize : t.elderSize}</span>
        </button>
        <button type="button" class="plain" lang=${other} @click=${() => session.speak(other)}>${icon('language')}<span>${t.otherLanguage}</span></button>
      </div>
    </header>`;
  }

  #skip = (event: Event) => {
    event.preventDefault();
    rootOf(this).querySelector<HTMLElement>('h1')?.focus();
  };

  #home = (event: Event) => {
    event.preventDefault();
    this.session.journey.go({ screen: 'start' });
  };
}
