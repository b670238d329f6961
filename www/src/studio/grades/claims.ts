// What the engine is asked of a disability: the ten grades, two conditions at once, and death.

import type { GradeItem, Locale, Plan, Words } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import type { DisabilityDemonstration } from '../demonstration.ts';
import type { Desk } from '../workbench.ts';

/** Invented days, inside the cover and its 180 days. */
const DISABILITY = { event: 'disability', accident_day: '2026-03-01', treatment_finished: true, disability_day: '2026-07-01', option_bought: true, disability_paid: '0.00' };
const DEATH = { event: 'death', accident_day: '2026-03-01', death_day: '2026-07-01' };
const GRADES = Array.from({ length: 10 }, (_, at) => at + 1);

/** What one grade pays. */
export interface Grade {
  grade: number;
  /** Share of the sum insured, as the plan has it: `0.30`. */
  rate: string;
  amount: string;
  words: Words;
}

export function gradesOf(desk: Desk, { plan, sumInsured }: DisabilityDemonstration, locale: Locale): Grade[] {
  return GRADES.flatMap((grade) => {
    const { answer, words } = desk.check({ plan, facts: { ...DISABILITY, assessed: true, sum_insured: yuanText(sumInsured), grade: String(grade) } }, locale, 'short');
    if (answer.type !== 'success' || !words) return [];
    return [{ grade, rate: answer.estimate.form?.grade?.rate ?? '', amount: answer.estimate.payable, words }];
  });
}

/** Conditions of a grade, one of each part of the body; what has yet to be compared with the standard is left out. */
export function examplesOf(plan: Plan, grade: number): { items: readonly GradeItem[]; count: number } {
  const groups = plan.form?.tables?.[0]?.groups ?? [];
  const parts = new Map<string, GradeItem>();
  for (const { id, items } of groups) {
    const [part = id] = id.split('.');
    const first = items.find((item) => item.grade === grade && !item.doubtful);
    if (first && !parts.has(part)) parts.set(part, first);
  }
  return { items: [...parts.values()], count: groups.flatMap(({ items }) => items).filter((item) => item.grade === grade).length };
}

/** Two conditions of one grade, of different parts of the body, and what both together come to. */
export interface Two { items: readonly GradeItem[]; grade: number; amount: string; words: Words }

export function twoOf(desk: Desk, { plan, sumInsured, grade }: DisabilityDemonstration, locale: Locale): Two | undefined {
  const items = examplesOf(desk.plan, grade).items.slice(0, 2);
  if (items.length < 2) return undefined;
  const facts = { ...DISABILITY, sum_insured: yuanText(sumInsured), assessed: false, conditions: items.map(({ id }) => id) };
  const { answer, words } = desk.check({ plan, facts }, locale, 'short');
  const combined = answer.type === 'success' ? answer.estimate.form?.grade?.grade : undefined;
  if (answer.type !== 'success' || !words || typeof combined !== 'number') return undefined;
  return { items, grade: combined, amount: answer.estimate.payable, words };
}

/** What death pays where something has been paid for disability before. */
export function deathOf(desk: Desk, { plan, sumInsured }: DisabilityDemonstration, paidBefore: string): string {
  const answer = desk.checker.check({ plan, facts: { ...DEATH, sum_insured: yuanText(sumInsured), disability_paid: paidBefore } });
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer));
  return answer.estimate.payable;
}
