import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { checkbox } from './checkbox.ts';
import { PageElement } from './page-element.ts';

/** Whether what is typed is kept on this device. Nothing is kept unless this is ticked. */
@customElement('pc-keep')
export class Keep extends PageElement {
  override render() {
    const { keep } = this.t;
    const { keeper, sample } = this.session;
    if (keeper.shelf === undefined || sample) return nothing;
    return html`<div class="keep">
      ${keeper.shared
        ? html`<p class="hint">${keep.shared}</p>`
        : html`${checkbox('keep', keep.label, keeper.on, (on) => void this.session.keep(on))}<p class="hint">${keeper.problem ? keep.problems[keeper.problem] : keeper.on ? keep.on : keeper.found ? keep.replaces : keep.off}</p>`}
    </div>`;
  }
}
