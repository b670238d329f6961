import { html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { share } from '../drawing.ts';
import type { StepWords, Words } from '../types.ts';
import { PageElement } from './page-element.ts';

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
      ${encounters.map((encounter, at) => this.#waterfall(encounter, at))}
    </section>`;
  }

  #waterfall({ title, steps }: Words['encounters'][number], at: number) {
    const { result } = this.t;
    const why = (event: Event) => {
      event.preventDefault();
      this.session.journey.go({ screen: 'why', visit: at });
    };
    return html`<table class="waterfall">
      <caption>${title}</caption>
      <thead class="visually-hidden"><tr><th scope="col">${result.step}</th><th scope="col">${result.stepAmount}</th></tr></thead>
      <tbody>${bars(steps).map(({ step, from, width, look }) => html`
        <tr class=${look}>
          <th scope="row">${this.#step(step)}<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            ${svg`<rect class="track" x="0" y="2.5" width="100" height="1" /><rect class="fill" x=${from} y="0" width=${width} height="6" />`}</svg></th>
          <td class="amount">${step.amount}</td>
        </tr>`)}
      </tbody>
    </table>
    <p class="screen-only"><a href="#why" class="go" @click=${why}>${result.why}<span class="visually-hidden">${this.t.separator}${title}</span></a></p>`;
  }

  #step({ label, formula, clause }: StepWords) {
    const said = html`<span>${label}${formula ? html`<span class="formula">${formula}</span>` : nothing}</span>`;
    if (!clause) return html`<span class="step">${said}</span>`;
    return html`<details class="step">
      <summary>${said}</summary>
      <p class="cite"><span>${this.t.clause} ${clause.cite}</span>${this.t.separator}${clause.title}</p>
    </details>`;
  }
}

/** Where each step's bar begins and how wide it is, in hundredths of the first amount. */
function bars(steps: StepWords[]) {
  const amounts = steps.map(({ amount }) => amount.replace(/[^\d.]/g, ''));
  const [whole = '0'] = amounts;
  let left = 100;
  return steps.map((step, at) => {
    const width = share(amounts[at] ?? '0', whole) * 100;
    const isEnd = at === 0 || at === steps.length - 1;
    if (!isEnd) left = Math.max(left - width, 0);
    return { step, from: isEnd ? 0 : left, width: width === 0 ? 0 : Math.max(width, 0.6), look: at === 0 ? 'first' : isEnd ? 'last' : 'off' };
  });
}
