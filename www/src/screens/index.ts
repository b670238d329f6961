// Every screen by its name.

import { html, type TemplateResult } from 'lit';
import type { Place } from '../journey.ts';
import './answers.ts';
import './cover.ts';
import './figures.ts';
import './files.ts';
import './items.ts';
import './papers.ts';
import './plan.ts';
import './policy.ts';
import './privacy.ts';
import './quick.ts';
import './reason.ts';
import './receipt.ts';
import './receipts.ts';
import './result.ts';
import './samples.ts';
import './section.ts';
import './special.ts';
import './start.ts';
import './tasks.ts';
import './visit.ts';
import './visits.ts';
import './why.ts';

export function screenElement(place: Place): TemplateResult {
  switch (place.screen) {
    case 'start': return html`<pc-start-screen .place=${place}></pc-start-screen>`;
    case 'plan': return html`<pc-plan-screen .place=${place}></pc-plan-screen>`;
    case 'figures': return html`<pc-figures-screen .place=${place}></pc-figures-screen>`;
    case 'quick': return html`<pc-quick-screen .place=${place}></pc-quick-screen>`;
    case 'tasks': return html`<pc-tasks-screen .place=${place}></pc-tasks-screen>`;
    case 'section': return html`<pc-section-screen .place=${place}></pc-section-screen>`;
    case 'visits': return html`<pc-visits-screen .place=${place}></pc-visits-screen>`;
    case 'visit': return html`<pc-visit-screen .place=${place}></pc-visit-screen>`;
    case 'reason': return html`<pc-reason-screen .place=${place}></pc-reason-screen>`;
    case 'receipts': return html`<pc-receipts-screen .place=${place}></pc-receipts-screen>`;
    case 'receipt': return html`<pc-receipt-screen .place=${place}></pc-receipt-screen>`;
    case 'items': return html`<pc-items-screen .place=${place}></pc-items-screen>`;
    case 'special': return html`<pc-special-screen .place=${place}></pc-special-screen>`;
    case 'papers': return html`<pc-papers-screen .place=${place}></pc-papers-screen>`;
    case 'cover': return html`<pc-cover-screen .place=${place}></pc-cover-screen>`;
    case 'policy': return html`<pc-policy-screen .place=${place}></pc-policy-screen>`;
    case 'answers': return html`<pc-answers-screen .place=${place}></pc-answers-screen>`;
    case 'result': return html`<pc-result-screen .place=${place}></pc-result-screen>`;
    case 'why': return html`<pc-why-screen .place=${place}></pc-why-screen>`;
    case 'samples': return html`<pc-samples-screen .place=${place}></pc-samples-screen>`;
    case 'files': return html`<pc-files-screen .place=${place}></pc-files-screen>`;
    case 'privacy': return html`<pc-privacy-screen .place=${place}></pc-privacy-screen>`;
  }
}
