import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';

/** Where a value came from, if the host page filled it in, and the way back to it once it was changed. */
export function prefilled(session: Session, pointer: string): TemplateResult | typeof nothing {
  const { prefill } = session.labels;
  const given = session.prefilled.get(pointer);
  if (given === undefined) return nothing;
  if (isAsGiven(session, pointer)) return html`<p class="prefilled" id="${pointer}:given">${prefill.given}</p>`;
  const restore = () => session.store.answer([{ pointer, value: given }]);
  return html`<p class="prefilled">${prefill.changed} <button type="button" class="plain" @click=${restore}>${prefill.restore}</button></p>`;
}

/** Whether a value is still the one that the host page filled in. */
export function isAsGiven(session: Session, pointer: string): boolean {
  const given = session.prefilled.get(pointer);
  return given !== undefined && session.store.value(pointer) === given;
}
