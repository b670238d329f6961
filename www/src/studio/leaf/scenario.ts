// The nine figures of a situation in words.

import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import { wordsOf } from './words.ts';
import type { Situation } from '../situation.ts';

/** One sentence for visits, one for stays, one for what both have in common. Nothing is said of what there is none of. */
export function scenarioOf(situation: Situation, locale: Locale): string[] {
  const t = wordsOf(locale);
  const { visits, visitCost, visitScheme, registration, stays, stayCost, stayScheme, outside, others } = situation;
  const amount = (cents: number) => yuan(yuanText(cents));
  const sentence = (parts: (string | false)[]) => parts.filter(Boolean).join(t.comma);
  if (visits + stays === 0) return [t.idle];
  return [
    visits > 0 && sentence([t.visits(visits, amount(visitCost)), t.visitScheme(visitScheme), registration > 0 && t.registration(amount(registration))]),
    stays > 0 && sentence([t.stays(stays, amount(stayCost)), t.stayScheme(stayScheme)]),
    sentence([outside > 0 && t.outside(outside), others > 0 && t.others(others)]),
  ].filter((said): said is string => Boolean(said));
}
