import { html } from 'lit';
import { HostElement } from './host/host-element.ts';
import type { Place, Screen } from './journey.ts';
import './screens/figures.ts';
import './screens/quick.ts';

/**
 * A quick estimate: four facts, and at once between which amounts the payment lies and what to answer next.
 *
 * @tagname preclaim-estimate
 */
export class PreclaimEstimate extends HostElement {
  static override readonly screens: readonly Screen[] = ['quick', 'figures'];

  protected override screen(place: Place) {
    return place.screen === 'figures' ? html`<pc-figures-screen .place=${place}></pc-figures-screen>` : html`<pc-quick-screen .place=${place}></pc-quick-screen>`;
  }
}
