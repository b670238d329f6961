import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { placeOf } from '../answers.ts';
import { NEEDED, isToAnswer } from '../findings.ts';
import { samePlace, type Place } from '../journey.ts';
import { isNothing } from '../money.ts';
import { icon } from './icons.ts';
import { PageElement, differs } from './page-element.ts';
import { portion } from './portion.ts';

/** Screens that show findings in a way of their own, or are about nothing that was entered. */
const WITHOUT = ['start', 'plan', 'figures', 'quick', 'result', 'why', 'samples', 'files', 'privacy', 'tasks', 'answers', 'papers', 'visits', 'receipts'];

/** What the engine has to say about this screen. It never stands in the way and never takes the focus. */
@customElement('pc-here')
export class Here extends PageElement {
  @property({ attribute: false, hasChanged: differs }) place: Place = { screen: 'start' };

  override render() {
    const found = this.#found;
    if (found.length === 0) return nothing;
    return html`<aside class="here" aria-labelledby="here-title">
      <h2 id="here-title">${this.t.here.title(found.length)}</h2>
      ${portion(found, (some) => html`<ul>${some.map(({ finding, words }) => html`
        <li class=${isToAnswer(finding) ? 'ask' : finding.effect}>
          ${icon(isToAnswer(finding) ? 'ask' : finding.effect)}
          <div>
            <p><strong>${words.title}</strong>${isNothing(finding.amount) ? nothing : html` <span class="amount">−${words.amount}</span>`}</p>
            <p class="hint">${words.remedy}</p>
          </div>
        </li>`)}
      </ul>`)}
    </aside>`;
  }

  get #found() {
    if (WITHOUT.includes(this.place.screen)) return [];
    const described = this.session.words?.findings ?? [];
    return (this.session.estimate?.findings ?? []).flatMap((finding, at) => {
      const words = described[at];
      // That a question of this screen is open can be seen.
      const here = finding.code !== NEEDED && samePlace(this.session.screenOf(placeOf(finding)), this.place) && finding.subject !== '';
      return words && here ? [{ finding, words }] : [];
    });
  }
}
