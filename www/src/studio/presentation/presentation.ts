import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { wordsOf as frameOf } from '../page-words.ts';
import { Part } from '../part.ts';
import { stepsOf, type Step } from './steps.ts';
import { wordsOf } from './words.ts';

const ONWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' '];
const BACKWARD = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/**
 * A few large screens, one after the other, for two people who look at one device. Arrow keys, the space
 * bar, Page Up and Down, Home and End walk; Escape leaves.
 */
@customElement('st-presentation')
export class Presentation extends Part {
  @state() private isWhole = false;
  #lock: WakeLockSentinel | undefined;
  /** Focus goes to the heading of what is new, but not away from the buttons. */
  #shown: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#key);
    document.addEventListener('fullscreenchange', this.#sized);
    document.addEventListener('visibilitychange', this.#awake);
    // Only within the press of a button does a browser grant the whole screen.
    if (navigator.userActivation?.isActive) this.#fill();
    this.#awake();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#key);
    document.removeEventListener('fullscreenchange', this.#sized);
    document.removeEventListener('visibilitychange', this.#awake);
    void this.#lock?.release().catch(() => {});
    this.#lock = undefined;
  }

  override render() {
    const { locale } = this.studio;
    const t = wordsOf(locale);
    const steps = stepsOf(this.studio);
    const at = this.#at(steps);
    const step = steps[at];
    if (!step) return nothing;
    return html`<main class="stage" aria-label=${t.title}>
      <header>
        <strong class="badge">${frameOf(locale).demo}</strong>
        <p class="place" aria-hidden="true">${t.place(at + 1, steps.length)}</p>
        <nav aria-label=${t.title}>
          <button type="button" id="step-back" ?disabled=${at === 0} @click=${() => this.#go(at - 1)}>${t.back}</button>
          <button type="button" class="primary" id="step-on" ?disabled=${at === steps.length - 1} @click=${() => this.#go(at + 1)}>${t.on}</button>
        </nav>
        ${document.fullscreenEnabled && !this.isWhole ? html`<button type="button" class="quiet" id="whole" @click=${this.#fill}>${t.whole}</button>` : nothing}
        <button type="button" class="quiet" id="leave" @click=${() => this.#leave()}>${t.leave}</button>
      </header>
      <section class="shown" data-step=${step.id} aria-labelledby="step-title">
        <div class="title-line">
          <h1 id="step-title" tabindex="-1">${t.steps[step.id]}</h1>
          ${step.id === 'leaf' ? html`<button type="button" id="to-leaf" @click=${() => this.#leave('leaf')}>${t.toLeaf}</button>` : nothing}
        </div>
        ${step.show()}
      </section>
      <p class="visually-hidden" role="status">${t.status(at + 1, steps.length, t.steps[step.id])}</p>
    </main>`;
  }

  protected override updated(): void {
    const { presenting } = this.studio;
    if (presenting === this.#shown) return;
    const root = this.getRootNode() as ShadowRoot;
    const isOnButton = this.#shown !== undefined && root.activeElement?.closest('nav') && !root.activeElement.matches(':disabled');
    this.#shown = presenting;
    if (!isOnButton) this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #at(steps: readonly Step[]): number {
    return Math.min(Math.max(this.studio.presenting ?? 0, 0), steps.length - 1);
  }

  #go(step: number): void {
    const last = stepsOf(this.studio).length - 1;
    this.studio.show({ presenting: Math.min(Math.max(step, 0), last) });
  }

  #key = (event: KeyboardEvent) => {
    const { key } = event;
    const [target] = event.composedPath();
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLInputElement) return;
    const at = this.#at(stepsOf(this.studio));
    // The space bar presses the button that has the focus.
    if (key === ' ' && target instanceof HTMLButtonElement) return;
    if (ONWARD.includes(key)) this.#go(at + 1);
    else if (BACKWARD.includes(key)) this.#go(at - 1);
    else if (key === 'Home') this.#go(0);
    else if (key === 'End') this.#go(Infinity);
    else if (key === 'Escape') this.#leave();
    else return;
    event.preventDefault();
  };

  /** Back to the tools, with the focus on the button that led here. */
  #leave(screen = this.studio.screen): void {
    const root = this.getRootNode() as ShadowRoot;
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    const isElsewhere = screen !== this.studio.screen;
    this.studio.show({ presenting: undefined, screen });
    // A new screen begins at its heading.
    if (!isElsewhere) requestAnimationFrame(() => root.querySelector<HTMLElement>('#present')?.focus());
  }

  #fill = () => void document.documentElement.requestFullscreen?.().catch(() => {});

  /** Escape leaves the whole screen first, and the page does not see the key: it means both. */
  #sized = () => {
    const was = this.isWhole;
    this.isWhole = document.fullscreenElement !== null;
    if (was && !this.isWhole && this.isConnected) this.#leave();
  };

  /** The screen stays lit where the browser can do that; it is asked again when the page comes back into sight. */
  #awake = () => {
    if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    navigator.wakeLock.request('screen').then((lock) => (this.isConnected ? (this.#lock = lock) : void lock.release()), () => {});
  };
}
