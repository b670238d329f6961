// What a finding asks of a person: something to put right, an answer, or nothing.

import { isNothing } from './money.ts';
import type { Finding } from './types.ts';

/** Whether it holds money back, or the whole claim. What costs 0.00 is shown, not counted. */
export function isToFix({ effect, amount, code, facts }: Finding): boolean {
  if (effect === 'advise') return false;
  return !isNothing(amount) || code === 'receipt/does-not-add-up' || facts?.['holds'] === 'submission';
}

/** Whether it is an open question. */
export function isToAnswer({ effect, remedy }: Finding): boolean {
  return effect === 'advise' && remedy === 'answer';
}
