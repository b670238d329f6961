// What every element draws around its screens.

import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pathOf, type Place } from '../journey.ts';
import '../elements/notices.ts';
import '../elements/sheet.ts';
import '../elements/undo-bar.ts';

type Piece = TemplateResult | typeof nothing;

interface Frame {
  /** Above every screen. */
  head: Piece;
  /** In sight beside every screen. */
  beside: Piece;
  place: Place;
  screen: TemplateResult;
  /** Whether its fields take nothing. */
  shut: boolean;
  /** Whether it is the main thing on its page. */
  main: boolean;
  onKey: (event: KeyboardEvent) => void;
}

/** A new place is a new screen: nothing of the one before stays open or half-typed in it. */
export function frame({ head, beside, place, screen, shut, main, onKey }: Frame): TemplateResult {
  const content = html`<pc-notices></pc-notices>${keyed(pathOf(place), screen)}`;
  return html`<div class="root" part="frame">
    ${head}
    <fieldset class="whole" role="presentation" ?disabled=${shut}>
      <div class="frame" data-screen=${place.screen}>
        ${beside}
        ${main
          ? html`<main class="topic" tabindex="-1" id="main" @keydown=${onKey}>${content}</main>`
          : html`<div class="topic" tabindex="-1" id="main" @keydown=${onKey}>${content}</div>`}
        <pc-undo-bar></pc-undo-bar>
      </div>
    </fieldset>
    <slot name="help"></slot>
    ${place.screen === 'result' ? html`<pc-sheet></pc-sheet>` : nothing}
  </div>`;
}
