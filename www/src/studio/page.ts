// The frame of the studio: which screen is shown, in which language and size, and the sentence that
// stands under every one of them.

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Device } from '../device/device.ts';
import { icon } from '../elements/icons.ts';
import { adopt } from '../host/styles.ts';
import './curve/curve.ts';
import './compare/compare.ts';
import './bill/bill.ts';
import './goal/goal.ts';
import './grades/grades.ts';
import './leaf/leaf.ts';
import './presentation/presentation.ts';
import './sandbox/sandbox.ts';
import './start/start.ts';
import './timeline/timeline.ts';
import './device-line.ts';
import { SCREENS, type Screen } from './demonstration.ts';
import { follow } from './follow.ts';
import { wordsOf } from './page-words.ts';
import { Studio } from './studio.ts';
import styles from './studio.css?inline';
import { titleOfSituation } from './titles.ts';
import { Workbench } from './workbench.ts';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

@customElement('preclaim-studio')
export class StudioPage extends LitElement {
  readonly studio = new Studio(navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en');
  /** Where the studio is a page of its own. */
  @property({ attribute: false }) device: Device | undefined;
  /** Said to screen readers. */
  @state() private said = '';
  #shown: Screen | undefined;

  constructor() {
    super();
    this.studio.addEventListener('change', () => this.requestUpdate());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    follow(this.studio);
    void this.#load();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    adopt(root, 'auto');
    root.adoptedStyleSheets.push(sheet);
    return root;
  }

  override render() {
    const { studio } = this;
    const t = wordsOf(studio.locale);
    if (studio.presenting !== undefined) return html`<div class="root presenting"><st-presentation .studio=${studio}></st-presentation><footer>${this.#notOffer()}</footer></div>`;
    return html`<div class="root">
      <header class="screen-only">
        <div class="masthead">
          <a class="skip" href="#content" @click=${this.#toContent}>${t.skip}</a>
          <a class="brand" href="./">${icon('back')}${t.portal}</a>
          <div class="settings">
            <button type="button" class="plain" @click=${() => studio.show({ size: studio.size === 'elder' ? 'normal' : 'elder' })}>${icon('larger')}<span>${studio.size === 'elder' ? t.usualSize : t.elderSize}</span></button>
            <button type="button" class="plain" lang=${studio.locale === 'en' ? 'zh-CN' : 'en'} @click=${() => studio.show({ locale: studio.locale === 'en' ? 'zh-CN' : 'en' })}>${icon('language')}<span>${t.otherLanguage}</span></button>
          </div>
        </div>
        ${this.#navigation(t)}
      </header>
      <main id="content" tabindex="-1" class="page screen-${studio.screen}">${this.#content(t)}</main>
      <footer class="page ${studio.screen === 'leaf' ? 'screen-only' : ''}"><p class="demo-line"><strong class="badge">${t.demo}</strong> ${t.demoLine}</p>${this.device ? html`<st-device class="screen-only" .device=${this.device} locale=${studio.locale}></st-device>` : nothing}${this.#notOffer()}</footer>
    </div>`;
  }

  #navigation(t: ReturnType<typeof wordsOf>): TemplateResult | typeof nothing {
    const { studio } = this;
    const { demonstration } = studio;
    if (!demonstration || studio.screen === 'start') return nothing;
    return html`<div class="page studio-bar">
      <button type="button" class="plain" id="situations" @click=${() => studio.show({ screen: 'start' })}>${icon('back')}${t.others}</button>
      <p class="which"><span class="badge">${t.demo}</span> ${titleOfSituation(demonstration, studio.locale)}</p>
      <div class="buttons">
        <button type="button" class="quiet" id="undo" ?disabled=${!studio.canUndo} @click=${this.#undo}>${icon('undo')}${t.undo}</button><span class="visually-hidden" role="status">${this.said}</span>
        <button type="button" id="present" @click=${() => studio.show({ presenting: 0 })}>${t.present}</button>
      </div>
      <nav aria-label=${t.steps}><ul class="tabs">${SCREENS[demonstration.kind].map((screen) => html`<li>
        <button type="button" class="plain" data-screen=${screen} aria-current=${screen === studio.screen ? 'page' : nothing} @click=${() => studio.show({ screen })}>${t.screens[screen]}</button></li>`)}</ul></nav>
    </div>`;
  }

  #content(t: ReturnType<typeof wordsOf>): TemplateResult {
    const { studio } = this;
    if (studio.failure) {
      return html`<h1>${t.title}</h1><div class="notice problem" role="alert"><p>${t[studio.failure]}</p></div>
        <p><button type="button" class="primary" @click=${() => location.reload()}>${t.again}</button></p>`;
    }
    if (!studio.bench) return html`<h1>${t.title}</h1><p role="status">${t.loading}</p>`;
    switch (studio.screen) {
      case 'start': return html`<st-start .studio=${studio}></st-start>`;
      case 'sandbox': return html`<st-sandbox .studio=${studio}></st-sandbox>`;
      case 'curve': return html`<st-curve .studio=${studio} full></st-curve>`;
      case 'compare': return html`<st-compare .studio=${studio}></st-compare>`;
      case 'bill': return html`<st-bill .studio=${studio}></st-bill>`;
      case 'goal': return html`<st-goal .studio=${studio}></st-goal>`;
      case 'timeline': return html`<st-timeline .studio=${studio}></st-timeline>`;
      case 'grades': return html`<st-grades .studio=${studio}></st-grades>`;
      case 'leaf': return html`<st-leaf .studio=${studio}></st-leaf>`;
    }
  }

  /** In a place of its own style sheet: nothing in the page around can hide it. */
  #notOffer(): TemplateResult {
    return html`<p class="not-offer">${wordsOf(this.studio.locale).notOffer}</p>`;
  }

  protected override updated(): void {
    const { studio } = this;
    const t = wordsOf(studio.locale);
    document.documentElement.lang = studio.locale;
    // Even an attribute that stays the same would have all styles worked out anew.
    if (this.getAttribute('size') !== studio.size) this.setAttribute('size', studio.size);
    if (this.lang !== studio.locale) this.lang = studio.locale;
    document.title = `${studio.screen === 'start' ? t.title : t.screens[studio.screen]} · ${t.product}`;
    if (this.#shown !== undefined && this.#shown !== studio.screen) void this.#toHeading();
    this.#shown = studio.screen;
  }

  #undo = () => {
    this.studio.undo();
    // Said anew each time.
    this.said = this.said.endsWith('\u00a0') ? wordsOf(this.studio.locale).undone : `${wordsOf(this.studio.locale).undone}\u00a0`;
  };

  /** A new screen begins at its heading, for eyes and for screen readers. */
  async #toHeading(): Promise<void> {
    await new Promise((drawn) => requestAnimationFrame(drawn));
    const heading = this.renderRoot.querySelector<HTMLElement>('h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #toContent = (event: Event) => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#content')?.focus();
  };

  async #load(): Promise<void> {
    try {
      const stopped = () => this.studio.show({ failure: 'stopped' });
      this.studio.show({ bench: await Workbench.load(AbortSignal.timeout(60_000), stopped) });
    } catch (error) {
      console.warn(error);
      this.studio.show({ failure: 'failed' });
    }
    this.dispatchEvent(new Event('ready'));
  }
}
