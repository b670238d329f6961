import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { icon } from '../elements/icons.ts';
import { PageElement, differs, rootOf } from '../elements/page-element.ts';
import { samePlace, type Place } from '../journey.ts';
import { errorSummary } from '../elements/error-summary.ts';
import '../elements/here.ts';

interface FrameSpec {
  /** The heading: what the screen asks or says. */
  title: string;
  lead?: string | TemplateResult | undefined;
  body: TemplateResult;
  /** The words of the one button that leads on; no button where there is none. */
  onward?: string | undefined;
  /** Where it leads, if not to the next screen. */
  proceed?: () => void;
}

/** One screen: a way back, one heading, one topic, one button that leads on. */
export abstract class ScreenElement extends PageElement {
  @property({ attribute: false, hasChanged: differs }) place: Place = { screen: 'start' };

  protected frame({ title, lead, body, onward, proceed }: FrameSpec): TemplateResult {
    const { t, session } = this;
    return html`
      ${samePlace(session.journey.place, session.journey.home) ? nothing : html`<a class="back" href="#" @click=${this.#back}>${icon('back')}${t.back}</a>`}
      ${errorSummary(session)}
      <h1 tabindex="-1" part="title">${title}</h1>
      ${lead === undefined ? nothing : html`<p class="lead">${lead}</p>`}
      ${body}
      <pc-here .place=${this.place}></pc-here>
      ${onward === undefined ? nothing : html`<button type="button" part="primary" class="primary wide" id="onward" @click=${() => this.#onward(proceed)}>${onward}</button>`}
    `;
  }

  /** "Continue", or the way back to the list that one came from to change a single thing. */
  protected get onward(): string {
    const { returnTo } = this.session.journey;
    if (returnTo?.screen === 'answers') return this.t.onward.answers;
    if (returnTo?.screen === 'result') return this.t.onward.result;
    return this.t.onward.next;
  }

  /** JSON Pointer of the visit that the screen is about. */
  protected get visit(): string {
    return `/encounters/${this.place.visit ?? 0}`;
  }

  /** JSON Pointer of the receipt that the screen is about. */
  protected get receipt(): string {
    return `${this.visit}/invoices/${this.place.receipt ?? 0}`;
  }

  protected link(place: Place, text: string | TemplateResult, look = ''): TemplateResult {
    const go = (event: Event) => {
      event.preventDefault();
      this.session.journey.go(place);
    };
    return html`<a href="#${place.screen}" class=${look} @click=${go}>${text}</a>`;
  }

  #back = (event: Event) => {
    event.preventDefault();
    this.session.journey.back();
  };

  /** What cannot be read is named now, and not before: nobody is interrupted while typing. */
  #onward(proceed = () => this.session.journey.proceed()): void {
    if (!this.session.nameProblems()) return proceed();
    void this.updateComplete.then(() => requestAnimationFrame(() => rootOf(this).getElementById('problems')?.focus()));
  }
}
