import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Part } from './part.ts';
import type { Labels } from './zh-CN.ts';

/** The ways to use it, by what one needs. */
@customElement('pd-paths')
export class Paths extends Part {
  override render() {
    const { paths } = this.t;
    return html`<section aria-labelledby="paths">
      <h2 id="paths" tabindex="-1">${paths.title}</h2>
      <ul class="paths">${Object.values(paths.items).map(path)}</ul>
    </section>`;
  }
}

function path({ title, when, what }: Labels['paths']['items']['engine']) {
  return html`<li class="card">
    <h3>${title}</h3>
    <p>${when}</p>
    <p class="hint">${what}</p>
  </li>`;
}
