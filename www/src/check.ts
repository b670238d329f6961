import { html } from 'lit';
import { HostElement } from './host/host-element.ts';
import type { Place } from './journey.ts';
import type { Device } from './device/device.ts';
import type { Shelf } from './keeper.ts';
import { screenElement } from './screens/index.ts';
import './elements/masthead.ts';
import './elements/strip.ts';

/**
 * The whole pre-check, from the first question to the printed page.
 *
 * @tagname preclaim-check
 * @csspart strip - the amount that stays in sight, and the way to the result
 * @slot logo - in place of the name at the top; one drawing or word
 * @slot before-result - above the result
 * @slot after-result - below the result
 * @csspart finding - one thing that stands in the way, or advice
 * @csspart card - a proposal, or what no paper changes
 * @csspart table - a table of amounts
 * @csspart footer - what can be done with the result
 * @slot papers - a list of papers for the time before the plan has come
 */
export class PreclaimCheck extends HostElement {
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

  protected override head() {
    return html`<pc-masthead></pc-masthead>`;
  }

  protected override beside() {
    return html`<pc-strip></pc-strip>`;
  }

  protected override screen(place: Place) {
    return screenElement(place);
  }
}
