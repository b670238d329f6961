import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ScreenElement } from './screen.ts';
import '../elements/papers.ts';

/** The papers that follow from what was typed, and whether they are at hand. */
@customElement('pc-papers-screen')
export class PapersScreen extends ScreenElement {
  override render() {
    return this.frame({ title: this.t.papers.title, body: html`<pc-papers></pc-papers>`, onward: this.onward, ...this.#proceed });
  }

  /** What others have paid is asked of visits only. */
  get #proceed(): { proceed?: () => void } {
    const { journey, form } = this.session;
    return form ? { proceed: () => journey.go(journey.returnTo ?? { screen: 'answers' }) } : {};
  }
}
