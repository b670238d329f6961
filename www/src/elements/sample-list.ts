import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { samples, type Sample } from '../samples.ts';
import { session } from '../session.ts';
import { PageElement } from './page-element.ts';

/** The examples, one button each. */
@customElement('pc-sample-list')
export class SampleList extends PageElement {
  override render() {
    return html`
      <p class="hint">${this.t.tools.samplesHint}</p>
      <ul class="samples">
        ${samples.map((sample) => html`
          <li>
            <button type="button" class="quiet" ?disabled=${session.status !== 'ready'} data-sample=${sample.id} @click=${() => this.#show(sample)}>
              ${sampleName(sample)}
            </button>
          </li>`)}
      </ul>
    `;
  }

  #show(sample: Sample): void {
    const menu = this.closest('details');
    if (menu) menu.open = false;
    session.showSample(sample);
    document.getElementById('result')?.focus();
  }
}

export function sampleName({ id, note }: Sample): string {
  return session.labels.samples[id] ?? note;
}
