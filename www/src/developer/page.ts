import { html, LitElement } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { adopt } from '../host/styles.ts';
import type { Locale } from '../types.ts';
import './code.ts';
import './configurator.ts';
import './conformance.ts';
import './events.ts';
import './explorer.ts';
import './paths.ts';
import { FIRST, type Configuration } from './configuration.ts';
import styles from './developer.css?inline';
import { en } from './en.ts';
import { show } from './preview.ts';
import { zhCN } from './zh-CN.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);
const WIDTHS = ['full', 'phone', 'small'] as const;

/** The page for developers: choose a way, try it, copy it, look inside, check it. */
@customElement('preclaim-developer')
export class Developer extends LitElement {
  @state() private locale: Locale = navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
  @state() private chosen: Configuration = { ...FIRST, locale: this.locale };
  @state() private width: (typeof WIDTHS)[number] = 'full';
  #shown: Configuration | undefined;

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    adopt(root, 'auto');
    root.adoptedStyleSheets.push(sheet);
    return root;
  }

  override render() {
    const t = this.locale === 'en' ? en : zhCN;
    const { locale } = this;
    const sections = { paths: t.paths.title, configure: t.configure.title, events: t.events.title, explore: t.explore.title, conformance: t.conform.title };
    return html`<div class="root">
      <header class="masthead">
        <a class="skip" href="#content" @click=${this.#jump('content')}>${t.skip}</a>
        <a class="brand" href="./">${icon('back')}${t.portal}</a>
        <div class="settings"><button type="button" class="plain" lang=${locale === 'en' ? 'zh-CN' : 'en'} @click=${this.#speak}>${icon('language')}<span>${t.otherLanguage}</span></button></div>
      </header>
      <div class="page">
        <main id="content" tabindex="-1">
          <h1>${t.title}</h1>
          <p class="lead">${t.lead}</p>
          <nav aria-label=${t.contents}><ul class="links across">${Object.entries(sections).map(([id, title]) => html`<li><a href="#${id}" @click=${this.#jump(id)}>${title}</a></li>`)}</ul></nav>
          <pd-paths .locale=${locale}></pd-paths>
          ${this.#configure(t)}
          <pd-events .locale=${locale} .source=${this.#holder}></pd-events>
          <pd-explorer .locale=${locale}></pd-explorer>
          <pd-conformance .locale=${locale}></pd-conformance>
        </main>
      </div>
    </div>`;
  }

  #configure({ configure: words }: typeof zhCN) {
    const { locale, chosen } = this;
    return html`<section aria-labelledby="configure">
      <h2 id="configure" tabindex="-1">${words.title}</h2>
      <p class="lead">${words.lead}</p>
      <div class="beside">
        <pd-configurator .locale=${locale} .chosen=${chosen} @choose=${({ detail }: CustomEvent<Configuration>) => (this.chosen = detail)}></pd-configurator>
        <div class="stack" role="group" aria-labelledby="preview-title">
          <div class="buttons preview-bar">
            <h3 id="preview-title">${words.preview}</h3>
            <label for="width" class="visually-hidden">${words.width}</label>
            <select id="width" @change=${(event: Event) => (this.width = (event.target as HTMLSelectElement).value as typeof this.width)}>
              ${WIDTHS.map((width) => html`<option value=${width} ?selected=${width === this.width}>${words.widths[width]}</option>`)}
            </select>
            <button type="button" class="quiet" @click=${this.#again}>${icon('again')}${words.again}</button>
          </div>
          <div class="preview ${this.width}"><slot name="preview"></slot></div>
        </div>
      </div>
      <pd-code .locale=${locale} .chosen=${chosen}></pd-code>
    </section>`;
  }

  protected override updated(): void {
    document.documentElement.lang = this.locale;
    document.title = `${this.locale === 'en' ? en.title : zhCN.title} · preclaim`;
    if (this.#shown === this.chosen) return;
    show(this.chosen, this.#shown, this.#holder);
    this.#shown = this.chosen;
  }

  #speak = () => {
    this.locale = this.locale === 'en' ? 'zh-CN' : 'en';
    this.chosen = { ...this.chosen, locale: this.locale };
  };

  #again = () => {
    this.#shown = undefined;
    this.chosen = { ...this.chosen };
  };

  /** The parts lie in a shadow tree, where addresses do not lead. */
  #jump = (id: string) => (event: Event) => {
    event.preventDefault();
    const to = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    to?.focus({ preventScroll: true });
    to?.scrollIntoView();
  };

  get #holder(): HTMLElement {
    return this.querySelector<HTMLElement>('#preview') ?? this;
  }
}
