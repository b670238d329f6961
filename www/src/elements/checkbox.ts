import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One thing that holds or does not. */
export function checkbox(id: string, label: string | TemplateResult, checked: boolean, change: (checked: boolean) => void): TemplateResult {
  return html`<label class="choice check">
    <input type="checkbox" id=${id} .checked=${live(checked)} @change=${(event: Event) => change((event.target as HTMLInputElement).checked)} />
    <span>${label}</span>
  </label>`;
}
