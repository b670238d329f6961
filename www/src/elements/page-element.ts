import { LitElement } from 'lit';
import type { Labels } from '../i18n.ts';
import type { Session } from '../session.ts';

/** The element whose shadow root everything lies in. */
interface Holder extends Element { session: Session }

/**
 * A part of the pre-check. It draws into the one shadow root of its host, without one of its own, so
 * that labels, the print sheet and one set of styles reach everything; and it draws again whenever
 * the session of its host changes. Two hosts on a page share nothing.
 */
export abstract class PageElement extends LitElement {
  session!: Session;
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
    return this.session.labels;
  }

  override connectedCallback(): void {
    this.session = holderOf(this).session;
    super.connectedCallback();
    this.session.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.removeEventListener('change', this.#draw);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}

export function rootOf(element: Element): ShadowRoot {
  return element.getRootNode() as ShadowRoot;
}

function holderOf(element: Element): Holder {
  return rootOf(element).host as Holder;
}

/** For properties that parents make anew each time: whether anything in them differs. */
export function differs(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
