import { html, nothing, type TemplateResult } from 'lit';
import { session } from '../session.ts';
import type { ClauseWords } from '../types.ts';

/** Where a clause stands; it opens to what it says. */
export function clause(words: ClauseWords | null): TemplateResult | typeof nothing {
  if (!words) return nothing;
  return html`<details class="clause">
    <summary><span class="quiet">${session.labels.clause}</span> ${words.cite}</summary>
    <p>${words.title}</p>
  </details>`;
}
