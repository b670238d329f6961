import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { DataFile } from '../engine.ts';
import type { Sample } from '../samples.ts';
import type { Session } from '../session.ts';
import type { Plan } from '../types.ts';
import { PageElement } from './page-element.ts';

/** The examples, one button each, plan by plan; those of the plan in use first. */
@customElement('pc-sample-list')
export class SampleList extends PageElement {
  override render() {
    const { engine, plan } = this.session;
    const samples = engine?.samples ?? [];
    const plans = (engine?.plans ?? []).filter(({ data, template, name }) => !template && name === undefined && samples.some((one) => one.plan === data.id));
    const inUse = ({ data }: DataFile<Plan>) => Number(data.id !== plan?.id);
    return html`${plans.sort((one, other) => inUse(one) - inUse(other)).map(({ data }) => html`
      <section class="group" aria-labelledby="samples-${data.id}">
        <h2 id="samples-${data.id}">${this.session.text(data.title)}</h2>
        <ul class="samples">${samples.map((sample) => (sample.plan === data.id ? this.#sample(sample) : nothing))}</ul>
      </section>`)}`;
  }

  #sample(sample: Sample) {
    return html`<li>
      <button type="button" part="secondary" class="quiet" ?disabled=${this.session.status !== 'ready'} data-sample=${sample.id} @click=${() => this.session.showSample(sample)}>
        ${sampleName(sample, this.session)}
      </button>
    </li>`;
  }
}

export function sampleName({ id, title, note }: Sample, session: Session): string {
  return title ? session.text(title) : (session.labels.samples[id] ?? note);
}
