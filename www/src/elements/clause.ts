import { html, nothing, type TemplateResult } from 'lit';
import type { Labels } from '../i18n.ts';
import type { ClauseWords } from '../types.ts';

/** Where a clause stands; it opens to what it says. */
export function clause(words: ClauseWords | null | undefined, t: Labels): TemplateResult | typeof nothing {
  if (!words) return nothing;
  return html`<details class="clause">
    <summary><span class="quiet">${t.clause}</span> ${words.cite}</summary>
    <p>${words.title}</p>
  </details>`;
}
