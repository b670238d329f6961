import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So many times as wide as a letter is high. */
const EMS = 8;

/**
 * How much room an element has, and how large its text is. A drawing takes a unit for a pixel, so that
 * what is written in it is as large as what stands around it. The browser tells both when they change:
 * asking for them while something is dragged would cost a layout in every frame.
 */
export class Room implements ReactiveController {
  width = 0;
  text = 14;
  readonly #ruler = document.createElement('span');
  readonly #watch = new ResizeObserver((entries) => this.#take(entries));

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    this.#ruler.className = 'ruler';
    host.addController(this);
  }

  hostConnected(): void {
    this.host.append(this.#ruler);
    this.#watch.observe(this.host);
    this.#watch.observe(this.#ruler);
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
  }

  #take(entries: readonly ResizeObserverEntry[]): void {
    for (const { target, contentRect: { width } } of entries) {
      if (width === 0) continue;
      if (target === this.#ruler) this.text = Math.round((width / EMS) * 10) / 10;
      else this.width = Math.floor(width);
    }
    this.host.requestUpdate();
  }
}
