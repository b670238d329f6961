import { LitElement } from 'lit';
import type { Labels } from '../i18n.ts';
import { session } from '../session.ts';

/**
 * An element of this page. It draws into the page itself, without a shadow root, so that labels,
 * fragment links, the print sheet and one linked stylesheet reach everything; and it draws again
 * whenever the session changes.
 */
export abstract class PageElement extends LitElement {
  #drawn: string | undefined;
  #draw = () => {
    const drawn = this.drawn;
    if (drawn === undefined || drawn !== this.#drawn) this.requestUpdate();
    this.#drawn = drawn;
  };

  /**
   * All that an element shows of the session, as a text, if it is little: then it draws again only
   * when that changes. A long claim has a thousand fields, and one of them changes.
   */
  protected get drawn(): string | undefined {
    return undefined;
  }

  get t(): Labels {
    return session.labels;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    session.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    session.removeEventListener('change', this.#draw);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

/** For properties that parents make anew each time: whether anything in them differs. */
export function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
