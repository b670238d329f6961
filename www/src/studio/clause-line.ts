import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../types.ts';

/** The place in the wording on which something rests, and what stands there. */
export function clause(cited: Words['findings'][number]['clause'] | undefined): TemplateResult | typeof nothing {
  return cited ? html`<p class="hint clause-line"><cite>${cited.cite}</cite> · ${cited.title}</p>` : nothing;
}
