import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './copy.ts';
import { icon } from '../elements/icons.ts';
import { Part } from './part.ts';

const NAMES = ['ready', 'load-error', 'change', 'step', 'submit', 'print', 'clear'].map((name) => `preclaim-${name}`);
/** More than this nobody reads. */
const MOST = 200;

interface Noted { time: string; name: string; detail: string }

/** Every event of the live example with its detail, the latest first. */
@customElement('pd-events')
export class Events extends Part {
  /** What is listened to. */
  @property({ attribute: false }) source!: HTMLElement;
  @state() private noted: readonly Noted[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of NAMES) this.source.addEventListener(name, this.#note);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const name of NAMES) this.source.removeEventListener(name, this.#note);
  }

  override render() {
    const { events } = this.t;
    const { noted } = this;
    return html`<section aria-labelledby="events">
      <h2 id="events" tabindex="-1">${events.title}</h2>
      <p class="lead">${events.lead}</p>
      <div class="buttons">
        <span role="status">${events.count(noted.length)}</span>
        <button type="button" class="quiet" ?disabled=${noted.length === 0} @click=${() => (this.noted = [])}>${icon('remove')}${events.clear}</button>
        <pd-copy .locale=${this.locale} .text=${noted.map(({ time, name, detail }) => `${time} ${name} ${detail}`).join('\n')} .what=${events.title}></pd-copy>
      </div>
      ${noted.length === 0 ? html`<p class="empty">${events.none}</p>` : html`<div class="scroll" tabindex="0" role="group" aria-labelledby="events">
        <table class="plain-table log">
          <thead><tr><th scope="col">${events.time}</th><th scope="col">${events.name}</th><th scope="col">${events.detail}</th></tr></thead>
          <tbody>${noted.map(({ time, name, detail }) => html`<tr data-event=${name}><td>${time}</td><th scope="row"><code>${name}</code></th><td><code>${detail || nothing}</code></td></tr>`)}</tbody>
        </table>
      </div>`}
    </section>`;
  }

  #note = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    const one = { time: new Date().toLocaleTimeString('en-GB'), name: event.type, detail: detail ? JSON.stringify(detail) : '' };
    this.noted = [one, ...this.noted].slice(0, MOST);
  };
}
