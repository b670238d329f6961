// What a finding asks of a person: something to put right, an answer, or nothing.

import { isNothing } from './money.ts';
import type { Estimate, Finding } from './types.ts';

/**
 * What holds money back, or the whole claim, each alone or together with others: of two that block
 * the same money each alone costs nothing. What costs 0.00 in every way is shown, not counted.
 */
export function toFix({ findings, joint = [], form }: Estimate): Finding[] {
  // A form may have no amount at all: whatever stands in its way is to be put right.
  if (form) return findings.filter(({ effect, facts }) => effect !== 'advise' && facts?.['holds'] !== 'nothing');
  const together = new Set((joint ?? []).flatMap(({ amount, findings: places }) => (isNothing(amount) ? [] : places)));
  return findings.filter((finding, at) => finding.effect !== 'advise' && (holdsBack(finding) || together.has(at)));
}

/** The code of a question of a form that something waits for. */
export const NEEDED = 'form/answer-needed';

/** Whether it is an open question. */
export function isToAnswer({ effect, remedy }: Finding): boolean {
  return effect === 'advise' && remedy === 'answer';
}

function holdsBack({ amount, code, facts }: Finding): boolean {
  return !isNothing(amount) || code === 'receipt/does-not-add-up' || facts?.['holds'] === 'submission';
}
