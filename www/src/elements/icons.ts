// The page's few drawings. They never stand alone: a word is always beside them.

import { svg, type SVGTemplateResult } from 'lit';
import type { Effect } from '../types.ts';

const drawings: Record<Effect | 'ask' | 'lock' | 'done' | 'add', SVGTemplateResult> = {
  deny: svg`<circle cx="12" cy="12" r="9.5"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`,
  reduce: svg`<path d="M12 3.5 22 20.5H2Z"/><path d="M12 10v4.5m0 2.6v.4"/>`,
  pend: svg`<path d="M6 2.5h8.5L19 7v14.5H6Z"/><path d="M9.5 12.5h6m-3-3v6"/>`,
  advise: svg`<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6m0-10v.5"/>`,
  ask: svg`<circle cx="12" cy="12" r="9.5"/><path d="M9 9.3a3 3 0 1 1 4.5 2.6c-.9.5-1.5 1.1-1.5 2.1m0 3v.4"/>`,
  lock: svg`<rect x="4.5" y="10.5" width="15" height="10" rx="2"/><path d="M8 10.5V7a4 4 0 0 1 8 0v3.5"/>`,
  done: svg`<circle cx="12" cy="12" r="9.5"/><path d="m7.5 12.5 3 3 6-6.5"/>`,
  add: svg`<path d="M12 5v14M5 12h14"/>`,
};

export function icon(name: keyof typeof drawings): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">${drawings[name]}</svg>`;
}
