import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';

/** What was left out and what was taken instead; and wordings that can be read otherwise. */
@customElement('pc-assumptions')
export class Assumptions extends PageElement {
  override render() {
    const { result } = this.t;
    const { assumptions = [], readings = [] } = this.session.words ?? {};
    return html`
      ${assumptions.length === 0 ? nothing : html`<details class="more">
        <summary>${result.assumptions(assumptions.length)}</summary>
        <ul class="assumptions">${assumptions.map(({ text, place, effect }, at) => html`
          <li>
            <p>${text}${effect ? html` <span class="quiet">${effect}</span>` : nothing}</p>
            ${place ? html`<p class="place">${place}</p>` : nothing}
            ${this.#link(this.session.estimate?.assumptions[at]?.subject, text)}
          </li>`)}
        </ul>
      </details>`}
      ${readings.length === 0 ? nothing : html`<details class="more">
        <summary>${result.readings}</summary>
        <ul class="assumptions">${readings.map(({ question, text }) => html`<li><p><strong>${question}</strong></p><p>${text}</p></li>`)}</ul>
      </details>`}
    `;
  }

  #link(subject: string | undefined, text: string) {
    const { result } = this.t;
    if (!subject || !this.session.canGoTo(subject)) return nothing;
    const go = (event: Event) => {
      event.preventDefault();
      this.session.goTo(subject);
    };
    return html`<a class="go screen-only" href="#${subject}" aria-label=${result.goTo(result.go, text)} @click=${go}>${result.go}</a>`;
  }
}
