import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../session.ts';
import type { ProblemWords } from '../types.ts';
import './label-of.ts';

/** At the top of a screen: what on it cannot be read, each with a way to its field, in the field's own words. */
export function errorSummary(session: Session): TemplateResult | typeof nothing {
  const { problems } = session.labels;
  const found = session.problemsHere.filter(({ pointer }) => session.named.has(pointer));
  if (found.length === 0) return nothing;
  return html`<section class="notice problem" part="summary" id="problems" role="alert" tabindex="-1" aria-labelledby="problems-title" data-problems="entries">
    <h2 id="problems-title">${problems.title(found.length)}</h2>
    <p>${problems.hint}</p>
    <ul>${found.map((problem) => html`<li>${link(session, problem)}</li>`)}</ul>
  </section>`;
}

function link(session: Session, { pointer, text, remedy }: ProblemWords): TemplateResult {
  const { separator } = session.labels;
  const go = (event: Event) => {
    event.preventDefault();
    session.goTo(pointer);
  };
  const said = [text, remedy].filter(Boolean).join(separator);
  // The label of the field is read from the form, so that the words are the same.
  return html`<a href="#${pointer}" @click=${go}><pc-label-of .pointer=${pointer}></pc-label-of>${said}</a>`;
}
