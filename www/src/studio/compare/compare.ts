import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import './alone.ts';
import './difference.ts';
import './table.ts';
import { wordsOf } from './words.ts';
import { Part } from '../part.ts';

/** Plans side by side: what their terms say, and what the differences are worth in this year. */
@customElement('st-compare')
export class Compare extends Part {
  override render() {
    const t = wordsOf(this.studio.locale);
    const { length } = this.studio.results;
    return html`<h1>${t.title}</h1>
      <p class="lead">${t.lead(length)}</p>
      <st-terms .studio=${this.studio}></st-terms>
      ${length > 1 ? html`<st-difference .studio=${this.studio}></st-difference>` : html`<st-alone .studio=${this.studio}></st-alone>`}`;
  }
}
