import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Labels } from '../i18n.ts';
import type { Sample } from '../samples.ts';
import { PageElement } from './page-element.ts';

/** The examples, one button each. */
@customElement('pc-sample-list')
export class SampleList extends PageElement {
  override render() {
    return html`
      <ul class="samples">
        ${(this.session.engine?.samples ?? []).map((sample) => html`
          <li>
            <button type="button" class="quiet" ?disabled=${this.session.status !== 'ready'} data-sample=${sample.id} @click=${() => this.#show(sample)}>
              ${sampleName(sample, this.t)}
            </button>
          </li>`)}
      </ul>
    `;
  }

  #show(sample: Sample): void {
    this.session.showSample(sample);
  }
}

export function sampleName({ id, note }: Sample, t: Labels): string {
  return t.samples[id] ?? note;
}
