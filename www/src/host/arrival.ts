// What happens when another screen is shown: the focus goes to where it begins or to the field that was asked for, and
// the page around is told.

import type { LitElement } from 'lit';
import { focusField } from '../go-to.ts';
import { samePlace, type Place } from '../journey.ts';
import type { Session } from '../session.ts';
import { tell } from './events.ts';

export class Arrival {
  #host: LitElement & { session: Session };
  #shown: Place | undefined;
  #heading = '';

  constructor(host: LitElement & { session: Session }) {
    this.#host = host;
  }

  /** To be called whenever the element has drawn. */
  follow(): void {
    const { journey } = this.#host.session;
    if (!this.#shown || !samePlace(journey.place, this.#shown)) void this.#arrive(journey.place);
    else if (journey.target !== undefined) void this.#focusTarget();
    // The heading is drawn after its host, in another language too.
    else void this.#drawn().then(() => this.#tellStep());
  }

  /** A new screen begins at its heading, or at the field that was asked for. */
  async #arrive(place: Place): Promise<void> {
    const first = this.#shown === undefined;
    this.#shown = place;
    await this.#drawn();
    this.#tellStep();
    if (await this.#focusTarget()) return;
    if (first) return;
    this.#root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    this.#host.scrollIntoView({ block: 'start' });
  }

  async #focusTarget(): Promise<boolean> {
    const { journey } = this.#host.session;
    const { target } = journey;
    if (target === undefined) return false;
    journey.target = undefined;
    await this.#drawn();
    return focusField(this.#root, target);
  }

  /** The screen draws itself right after its host, and its parts after it. */
  async #drawn(): Promise<void> {
    await this.#host.updateComplete;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }

  #tellStep(): void {
    const { session } = this.#host;
    const title = this.#root.querySelector('h1')?.textContent?.trim() ?? '';
    const wrong = session.problemsHere.some(({ pointer }) => session.named.has(pointer)) || session.refused !== undefined;
    const said = `${session.locale} ${wrong} ${title}`;
    if (said === this.#heading) return;
    this.#heading = said;
    const { place: { screen }, screens } = session.journey;
    tell(this.#host, 'preclaim-step', { screen, title, wrong, index: screens.indexOf(screen), total: screens.length });
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }
}
