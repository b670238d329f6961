import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

/** In one line: what is typed stays here, and by which force. */
@customElement('pc-lock-line')
export class LockLine extends PageElement {
  override render() {
    const { lock, host } = this.t;
    const { device, around } = this.session;
    const promise = around.guest ? host.promise : lock.promise;
    return html`<p class="lock-line" data-locked=${device?.locked ? 'yes' : 'no'}>${icon('lock')}<span>${device?.locked ? lock.locked : promise}</span></p>`;
  }
}
