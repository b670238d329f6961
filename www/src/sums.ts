// Whether there is an amount to show, and in which words: of a form that pays nothing no amount is ever spoken of.

import { isNothing, yuan } from './money.ts';
import type { Session } from './session.ts';

/** Whether the plan in use pays anything at all. */
export function pays({ form }: Session): boolean {
  return !form || (form.benefits ?? []).length > 0;
}

/** The amount as things stand; none where nothing is paid, or where a form still waits for what makes one. */
export function sumOf(session: Session): string | undefined {
  const { estimate, form } = session;
  if (!estimate || !session.hasResult || !pays(session)) return undefined;
  const waits = form && estimate.verdict === 'pending' && isNothing(estimate.payable);
  return waits ? undefined : yuan(estimate.payable);
}

/** From the least to the most, where it is not one amount. */
export function rangeOf(session: Session): { min: string; max: string } | undefined {
  const { min, max } = session.estimate?.range ?? { min: '', max: '' };
  return min === max || sumOf(session) === undefined ? undefined : { min: yuan(min), max: yuan(max) };
}

/** On which grade the amount rests, as long as no assessor has given it. */
export function proviso({ estimate, labels }: Session): string | undefined {
  const grade = estimate?.form?.grade;
  return grade?.by === 'items' ? labels.form.ifGrade(grade.grade) : undefined;
}

/** What the amount is called. */
export function sumLabel({ form, labels }: Session): string {
  return form ? labels.form.sum[form.purpose] : labels.result.payable;
}
