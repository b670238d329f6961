import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ScreenElement } from './screen.ts';
import '../elements/papers.ts';

/** The papers that follow from what was typed, and whether they are at hand. */
@customElement('pc-papers-screen')
export class PapersScreen extends ScreenElement {
  override render() {
    return this.frame({ title: this.t.papers.title, body: html`<pc-papers></pc-papers>`, onward: this.onward });
  }
}
