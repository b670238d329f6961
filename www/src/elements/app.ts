import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { session } from '../session.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';
import './notices.ts';
import './papers.ts';
import './policy.ts';
import './result.ts';
import './strip.ts';
import './tools.ts';
import './undo-bar.ts';
import './visits.ts';

/** The whole page. */
@customElement('pc-app')
export class App extends PageElement {
  override connectedCallback(): void {
    // The text that stood here until now was for the time before this script.
    this.replaceChildren();
    super.connectedCallback();
  }

  override render() {
    const { t } = this;
    return html`
      <a class="skip" href="#result">${t.skip}</a>
      <header>
        <div class="masthead">
          <h1>${t.name}</h1>
          <button type="button" class="quiet" lang=${other()} @click=${() => session.speak(other())}>${t.otherLanguage}</button>
        </div>
        <p class="tagline">${t.tagline}</p>
        <p class="promise">${icon('lock')}${t.promise}</p>
        <pc-tools></pc-tools>
      </header>
      <main>
        <pc-strip></pc-strip>
        <div class="form" id="form" tabindex="-1">
          <pc-notices></pc-notices>
          <pc-policy></pc-policy>
          <pc-visits></pc-visits>
          <pc-papers></pc-papers>
        </div>
        <pc-result></pc-result>
        <pc-undo-bar></pc-undo-bar>
      </main>
    `;
  }

  override updated(): void {
    document.documentElement.lang = session.locale;
  }
}

function other() {
  return session.locale === 'en' ? 'zh-CN' : 'en';
}
