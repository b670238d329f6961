import { html } from 'lit';
import { HostElement } from './host/host-element.ts';
import type { Place, Screen } from './journey.ts';
import './screens/figures.ts';
import './screens/result.ts';
import './screens/why.ts';

/**
 * The whole answer to a claim that the page sets, as an object or as the text of a saved file. Nothing of the claim can be
 * changed.
 *
 * @tagname preclaim-result
 * @slot before-result - above the result
 * @slot after-result - below the result
 * @csspart finding - one thing that stands in the way, or advice
 * @csspart card - a proposal, or what no paper changes
 * @csspart table - a table of amounts
 * @csspart footer - what can be done with the result
 */
export class PreclaimResult extends HostElement {
  static override readonly screens: readonly Screen[] = ['result', 'why', 'figures'];

  protected override get isForReading(): boolean {
    return true;
  }

  protected override screen(place: Place) {
    switch (place.screen) {
      case 'why': return html`<pc-why-screen .place=${place}></pc-why-screen>`;
      case 'figures': return html`<pc-figures-screen .place=${place}></pc-figures-screen>`;
      default: return html`<pc-result-screen .place=${place}></pc-result-screen>`;
    }
  }
}
