import { html, LitElement, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { focusField } from './go-to.ts';
import { samePlace, type Place } from './journey.ts';
import { Session } from './session.ts';
import styles from './styles/check.css?inline';
import type { Claim, Locale, PolicyFacts } from './types.ts';
import type { Device } from './device/device.ts';
import type { Shelf } from './keeper.ts';
import { screenElement } from './screens/index.ts';
import './elements/masthead.ts';
import './elements/notices.ts';
import './elements/strip.ts';
import './elements/sheet.ts';
import './elements/undo-bar.ts';

/** Root font size in CSS pixels from which the larger layout is chosen unasked. */
const LARGE_TEXT = 22;

/**
 * The whole pre-check, from the first question to the printed page.
 *
 * @slot help - a way to reach a person; it stands in the same place on every screen
 * @fires preclaim-ready when the engine has arrived
 * @fires preclaim-step when another screen is shown; `detail` has `screen`, `title` and `wrong`
 */
export class PreclaimCheck extends LitElement {
  static override styles = unsafeCSS(styles);

  /** `zh-CN` or `en`. */
  @property({ reflect: true }) locale: Locale = 'zh-CN';
  /** `standard`, or `elder` for larger text and targets. */
  @property({ reflect: true }) size: 'standard' | 'elder' = largeText() ? 'elder' : 'standard';
  readonly session = new Session();
  #shown: Place | undefined;
  #heading = '';

  /** The claim as typed so far. Setting it replaces what is there, which can be taken back. */
  get claim(): Claim {
    return this.session.store.claim;
  }
  set claim(claim: Claim) {
    this.session.takeClaim(claim);
  }

  /** What the host page knows of the cover and the year; the person sees where it came from. */
  set policy(policy: PolicyFacts) {
    this.session.prefill(policy);
  }

  /** What the page can do beyond the pre-check itself: offline, network lock, updates. */
  set device(device: Device) {
    this.session.device = device;
    device.addEventListener('change', () => this.session.changed());
    this.session.changed();
  }

  /** Where the claim can be kept on the device, if the host offers that at all. */
  set shelf(shelf: Shelf) {
    void this.session.keepOn(shelf);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { session } = this;
    session.addEventListener('change', this.#draw);
    document.addEventListener('visibilitychange', this.#leave);
    session.addEventListener('ready', this.#tellReady);
    if (session.status === 'loading' && !session.engine) void session.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#draw);
    document.removeEventListener('visibilitychange', this.#leave);
    this.session.removeEventListener('ready', this.#tellReady);
  }

  override render() {
    const { session } = this;
    const { place } = session.journey;
    return html`
      <pc-masthead></pc-masthead>
      <div class="frame" data-screen=${place.screen}>
        <pc-strip></pc-strip>
        <main tabindex="-1" id="main" @keydown=${this.#enter}>
          <pc-notices></pc-notices>
          ${screenElement(place)}
        </main>
        <pc-undo-bar></pc-undo-bar>
      </div>
      <slot name="help"></slot>
      ${place.screen === 'result' ? html`<pc-sheet></pc-sheet>` : nothing}
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('locale') && this.locale !== this.session.locale) this.session.speak(this.locale);
    if (changed.has('size')) this.session.size = this.size;
  }

  protected override updated(): void {
    this.lang = this.session.locale;
    const { place } = this.session.journey;
    if (!this.#shown || !samePlace(place, this.#shown)) void this.#arrive(place);
    else if (this.session.journey.target !== undefined) void this.#focusTarget();
    // The heading is drawn after its host, in another language too.
    else void this.#drawn().then(() => this.#tellStep());
  }

  /** A phone may throw the page away as soon as it is out of sight. */
  #leave = () => void this.session.keeper.flush();

  #draw = () => {
    this.locale = this.session.locale;
    this.size = this.session.size;
    this.requestUpdate();
  };

  /** A new screen begins at its heading, or at the field that was asked for. */
  async #arrive(place: Place): Promise<void> {
    const first = this.#shown === undefined;
    this.#shown = place;
    await this.#drawn();
    this.#tellStep();
    if (await this.#focusTarget()) return;
    if (first) return;
    this.#root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    this.scrollIntoView({ block: 'start' });
  }

  async #focusTarget(): Promise<boolean> {
    const { journey } = this.session;
    const { target } = journey;
    if (target === undefined) return false;
    journey.target = undefined;
    await this.#drawn();
    return focusField(this.#root, target);
  }

  /** The screen draws itself right after its host, and its parts after it. */
  async #drawn(): Promise<void> {
    await this.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }

  #tellStep(): void {
    const title = this.#root.querySelector('h1')?.textContent?.trim() ?? '';
    const wrong = this.session.problemsHere.some(({ pointer }) => this.session.named.has(pointer)) || this.session.refused !== undefined;
    const said = `${this.session.locale} ${wrong} ${title}`;
    if (said === this.#heading) return;
    this.#heading = said;
    const { screen } = this.session.journey.place;
    this.dispatchEvent(new CustomEvent('preclaim-step', { bubbles: true, composed: true, detail: { screen, title, wrong } }));
  }

  /** Enter goes on, as everywhere: to the next field, and from the last to the next screen. */
  #enter = (event: KeyboardEvent) => {
    const from = event.target;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !(from instanceof HTMLInputElement) || !isTypedInto(from)) return;
    event.preventDefault();
    const fields = [...this.#root.querySelectorAll<HTMLElement>('main :is(input:not([type=radio], [type=checkbox], [type=file]), select, textarea)')];
    const following = fields.slice(fields.indexOf(from) + 1).find((field) => field.getClientRects().length > 0);
    (following ?? this.#root.getElementById('onward'))?.focus();
    if (!following) this.#root.getElementById('onward')?.click();
  };

  #tellReady = () => {
    this.dispatchEvent(new CustomEvent('preclaim-ready', { bubbles: true, composed: true }));
  };

  get #root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }
}

function isTypedInto({ type }: HTMLInputElement): boolean {
  return type === 'text' || type === 'date';
}

/** Somebody has asked the browser for large text everywhere. */
function largeText(): boolean {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) >= LARGE_TEXT;
}
