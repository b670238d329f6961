import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ScreenElement } from './screen.ts';
import '../elements/sample-list.ts';

/** Made-up claims with their whole result. */
@customElement('pc-samples-screen')
export class SamplesScreen extends ScreenElement {
  override render() {
    return this.frame({ title: this.t.samplesTitle, lead: this.t.samplesHint, body: html`<pc-sample-list></pc-sample-list>` });
  }
}
