import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { PageElement } from './page-element.ts';
import { waterfall } from './waterfall.ts';

/** Visit by visit from the total to the payable amount; every step opens to its figures and its clause. */
@customElement('pc-waterfalls')
export class Waterfalls extends PageElement {
  override render() {
    const { result } = this.t;
    const { encounters = [] } = this.session.words ?? {};
    if (encounters.length === 0) return nothing;
    return html`<section aria-labelledby="how-title">
      <h2 id="how-title">${result.how}</h2>
      <p class="hint screen-only">${result.howHint}</p>
      ${encounters.map(({ title, steps }, at) => waterfall(title, steps, this.t, () => this.session.journey.go({ screen: 'why', visit: at })))}
    </section>`;
  }
}
