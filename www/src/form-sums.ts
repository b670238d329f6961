// The benefits of a form as sums: with what each begins and by which clause, what comes off, what is left.

import type { Session } from './session.ts';
import type { AccountWords, ClauseWords, StepWords } from './types.ts';

export interface Sum {
  title: string;
  payable: string;
  /** Where the benefit is written. */
  clause: ClauseWords | null;
  /** From what it begins with to what is left; just that where nothing comes off. */
  steps: StepWords[];
}

/** The benefits with an amount to begin with. */
export function sumsOf(session: Session): Sum[] {
  const { explained } = session.questions;
  const benefits = explained?.explanation.account.parts ?? [];
  return (explained?.words.account.parts ?? []).flatMap((words, at) => {
    if (words.level !== 'benefit' || !/[1-9]/.test(words.billed)) return [];
    return [sumOfBenefit(session, words, benefits[at]?.id ?? '')];
  });
}

function sumOfBenefit(session: Session, { title, billed, payable, entries }: AccountWords, id: string): Sum {
  const { form } = session.labels;
  const clause = clauseOf(session, id);
  const first: StepWords = { label: form.starts, amount: billed, formula: '', clause };
  const last: StepWords = { label: form.ends, amount: payable, formula: '', clause: entries.length === 0 ? clause : null };
  const between = entries.map(({ label, amount, formula, clause: written }) => ({ label, amount, formula, clause: written ?? null }));
  return { title, payable, clause, steps: entries.length === 0 ? [last] : [first, ...between, last] };
}

/** The clause that promises a benefit: that of the first rule it names. */
function clauseOf(session: Session, id: string): ClauseWords | null {
  const { plan, form } = session;
  const [rule = ''] = form?.benefits?.find((benefit) => benefit.id === id)?.starts.rules ?? [];
  const found = plan?.clauses.find((clause) => clause.id === plan.rules[rule]);
  return found ? { cite: session.text(found.cite), title: session.text(found.title) } : null;
}
