import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { isNothing } from '../money.ts';
import type { OpenQuestion } from '../questions.ts';
import type { Assumption, Edit, RangeQuestion, Words } from '../types.ts';
import { icon } from './icons.ts';
import { PageElement } from './page-element.ts';

interface Assumed { assumption: Assumption; words: Words['assumptions'][number] }

/**
 * What to answer next: the question that narrows the range whatever the answer, or, where no single
 * answer does, the one whose answer changes the amount most. On the spot where yes and no will do.
 */
@customElement('pc-question')
export class Question extends PageElement {
  override render() {
    const { question } = this.t;
    const { open } = this.session.questions;
    const [next] = open;
    if (next && !isNothing(next.question.narrows_by)) {
      return this.#card(question.title, next.words.question, [next.words.narrows_by, next.words.leaves], next.question.subject, next.question);
    }
    const weightiest = this.#weightiest;
    if (!weightiest) return nothing;
    const { assumption, words } = weightiest;
    const asked = open.find(({ question: { subject, code } }) => subject === assumption.subject && code === assumption.code);
    const said = asked ? asked.words.question : words.text;
    return this.#card(question.matters, said, [[words.place, words.effect].filter(Boolean).join(this.t.comma)], assumption.subject, asked?.question);
  }

  #card(title: string, said: string, more: string[], subject: string, question: RangeQuestion | undefined): TemplateResult {
    const { t, session } = this;
    const answers = question && !session.around.readonly ? yesAndNo(question) : undefined;
    return html`<div class="question" role="group" aria-labelledby="next-question">
      <p class="severity">${icon('ask')}<span>${title}</span></p>
      <p id="next-question"><strong>${said}</strong></p>
      ${more.filter(Boolean).map((line) => html`<p class="hint">${line}</p>`)}
      <div class="buttons screen-only">
        ${answers ? html`
          <button type="button" @click=${() => session.store.carryOut(answers.yes, 'answer')}>${t.words.yes}</button>
          <button type="button" @click=${() => session.store.carryOut(answers.no, 'answer')}>${t.words.no}</button>` : nothing}
        ${session.canGoTo(subject) ? html`<button type="button" part="secondary" class="quiet" @click=${() => session.goTo(subject)}>${answers ? t.question.look : t.question.answer}</button>` : nothing}
      </div>
    </div>`;
  }

  /** Of what was left out, all else as it is assumed: what changes the amount most. */
  get #weightiest(): Assumed | undefined {
    const { estimate, words } = this.session;
    const spread = ({ payable_if_least: least, payable_if_most: most }: Assumption) => Math.abs(Number(most ?? estimate?.payable) - Number(least ?? estimate?.payable));
    const all = (estimate?.assumptions ?? []).flatMap((assumption, at) => {
      const said = words?.assumptions[at];
      return said && assumption.subject !== '' && spread(assumption) > 0 ? [{ assumption, words: said }] : [];
    });
    return all.sort((one, other) => spread(other.assumption) - spread(one.assumption))[0];
  }
}

/** What yes and no write into the claim, where a question takes no more than that. */
function yesAndNo({ least, most }: OpenQuestion['question']): { yes: Edit[]; no: Edit[] } | undefined {
  const [one, other] = [truth(least), truth(most)];
  if (one === undefined || other === undefined || one === other) return undefined;
  return one ? { yes: least, no: most } : { yes: most, no: least };
}

/** The yes or no that an answer consists of, if it is one. */
function truth(edits: Edit[]): boolean | undefined {
  const [only, ...others] = edits;
  const value: unknown = only?.value;
  return others.length === 0 && typeof value === 'boolean' ? value : undefined;
}
