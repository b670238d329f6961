// What this device does for the studio: whether it opens without a network, whether anything can leave the
// page, and a new version, once there is one.

import { html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Device } from '../device/device.ts';
import { icon } from '../elements/icons.ts';
import type { Locale } from '../types.ts';
import { wordsOf } from './page-words.ts';

@customElement('st-device')
export class DeviceLine extends LitElement {
  @property({ attribute: false }) device!: Device;
  @property() locale: Locale = 'zh-CN';
  readonly #draw = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    this.device.addEventListener('change', this.#draw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.device.removeEventListener('change', this.#draw);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override render() {
    const t = wordsOf(this.locale);
    const { offline, locked, update } = this.device;
    return html`<p class="demo-line" role="status" data-offline=${offline} ?data-locked=${locked}>
        ${icon(offline === 'ready' ? 'done' : 'advise')} ${t.offline[offline]}${locked ? html`${t.also}${t.locked}` : nothing}</p>
      ${update ? html`<p class="notice">${t.update} <button type="button" id="take-update" @click=${update}>${t.takeUpdate}</button></p>` : nothing}`;
  }
}
