import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { clause } from '../elements/clause.ts';
import '../elements/form-grade.ts';
import { MOST_LINES } from '../session.ts';
import { pays } from '../sums.ts';
import type { Account, AccountWords } from '../types.ts';
import { ScreenElement } from './screen.ts';

/** How every yuan came about, from the claim down to each line: formula, figures, clause, and where the figure was entered. */
@customElement('pc-why-screen')
export class WhyScreen extends ScreenElement {
  override render() {
    const { why, form, result } = this.t;
    const { session } = this;
    const { explained } = session.questions;
    return this.frame({
      title: why.title,
      lead: !session.form ? why.lead : pays(session) ? form.whyLead : undefined,
      body: explained && session.hasResult && pays(session)
        ? html`<p class="banner">${explained.words.banner}</p>
            <pc-form-grade></pc-form-grade>
            <div class="tree">${this.#account(explained.explanation.account, explained.words.account, 2)}</div>
            <p class="hint">${explained.words.plan}</p>`
        : html`<p class="empty">${session.isLong ? result.long(MOST_LINES) : pays(session) ? (session.form ? form.empty : result.empty) : form.noSums}</p>`,
    });
  }

  #account(account: Account, words: AccountWords, level: number): TemplateResult {
    const { why } = this.t;
    const parts = words.parts ?? [];
    const { visit } = this.place;
    const leadsThere = visit === undefined || concerns(account, `/encounters/${visit}`);
    return html`<details class="account level-${account.level}" ?open=${level < 5 && leadsThere}>
      <summary><span role="heading" aria-level=${level}>${words.title}</span> <span class="amount">${why.fromTo(words.billed, words.payable)}</span></summary>
      <ol class="entries">${words.entries.map((entry) => html`
        <li>
          <p class="entry"><span>${entry.label}</span><span class="amount">${entry.amount}</span></p>
          ${entry.formula ? html`<p class="formula">${entry.formula}</p>` : nothing}
          ${entry.finding ? html`<p class="hint">${entry.finding}</p>` : nothing}
          <p class="hint">${why.left(entry.after)}</p>
          ${(entry.readings ?? []).map((reading) => html`<p class="hint">${reading.text}</p>`)}
          ${clause(entry.clause, this.t)}
        </li>`)}
      </ol>
      ${account.subject && this.session.canGoTo(account.subject) ? html`<button type="button" part="secondary" class="quiet" @click=${() => this.session.goTo(account.subject ?? '')}>${why.entered}<span class="visually-hidden">${this.t.separator}${words.title}</span></button>` : nothing}
      ${parts.map((part, at) => {
        const inner = account.parts?.[at];
        return inner ? this.#account(inner, part, level + 1) : nothing;
      })}
    </details>`;
  }
}

/** Whether an account is that of a visit, of a part of it, or of what the visit is a part of. */
function concerns({ subject, parts }: Account, visit: string): boolean {
  return `${subject ?? ''}/`.startsWith(`${visit}/`) || (parts ?? []).some((part) => concerns(part, visit));
}
