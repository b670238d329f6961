// What plans say, term by term, read from their data: for every term what each plan has, and by which clause.

import { day } from '../../dates.ts';
import { labelsOf } from '../../i18n.ts';
import { yuan } from '../../money.ts';
import { percent } from '../../plans.ts';
import type { Locale, Plan } from '../../types.ts';
import { wordsOf, type CompareWords } from './words.ts';

type Benefit = NonNullable<Plan['benefits']>[number];
type Step = Benefit['steps'][number];
type Quantities = NonNullable<Plan['quantities']>;
type DayLimit = NonNullable<Quantities['days']>[number];
export type PlanClause = Plan['clauses'][number];

/** What one plan says on a term. */
export interface Said {
  value: string;
  clause: PlanClause | undefined;
  /** For telling more from less; never shown. */
  size?: number;
}

export interface Term {
  /** The same term of several plans has the same id. */
  id: string;
  group: string;
  label: string;
  /** Kind and benefit under which the engine tells what a difference in it is worth. */
  worth?: string;
  said: Said;
}

/** A term with what each plan says; `undefined` where a plan does not have it. */
export type Row = Omit<Term, 'said'> & { cells: readonly (Said | undefined)[] };

/** Terms of all plans in the order of the first; what only a later one has stands with its group. */
export function rowsOf(plans: readonly Plan[], locale: Locale): Row[] {
  const terms = plans.map((plan) => termsOf(plan, locale));
  const heads = new Map(terms.flat().map((term) => [term.id, term]));
  const groups = [...new Set([...heads.values()].map(({ group }) => group))];
  const last = wordsOf(locale).groups.other;
  const order = [...groups.filter((group) => group !== last), last];
  return order.flatMap((group) => [...heads.values()].filter((term) => term.group === group).map(({ said: _, ...term }) =>
    ({ ...term, cells: terms.map((of) => of.find(({ id }) => id === term.id)?.said) })));
}

/** Whether any plan, or the one in that column, says something else than the first. */
export function differs({ cells: [first, ...others] }: Row, column?: number): boolean {
  return others.some((other, index) => (column === undefined || column === index + 1) && other?.value !== first?.value);
}

function termsOf(plan: Plan, locale: Locale): Term[] {
  const t = wordsOf(locale);
  return [...(plan.benefits ?? []).flatMap((benefit) => benefitTerms(plan, benefit, locale)), ...wholeTerms(plan, t, locale), ...quantityTerms(plan, t, locale), ...exclusionTerms(plan, t)];
}

function benefitTerms(plan: Plan, benefit: Benefit, locale: Locale): Term[] {
  const { terms } = wordsOf(locale);
  const group = benefit.title[locale];
  const steps = benefit.steps.filter((step) => isInForce(step, plan));
  const term = (what: string, label: string, said: Said): Term => ({ id: `${benefit.id}:${what}`, group, label, worth: `${what}:${benefit.id}`, said });
  const one = <T extends Step['type']>(type: T) => steps.find((step): step is Extract<Step, { type: T }> => step.type === type);
  const [deductible, share, limit, offset] = [one('deductible'), one('share'), one('limit'), one('offset')];
  const care = labelsOf[locale].words.care;
  return [
    { ...term('benefit', terms.care, { value: benefit.care.map((one) => care[one]).join(terms.list), clause: clauseOf(plan, share?.rules) }) },
    term('deductible', terms.deductible, deductible ? { value: yuan(deductible.amount), size: Number(deductible.amount), clause: clauseOf(plan, deductible.rules) } : { value: terms.noDeductible, size: 0, clause: undefined }),
    ...(share ? [term('rate', terms.share, { value: percent(share.rate), size: Number(share.rate), clause: clauseOf(plan, share.rules) })] : []),
    ...(limit ? [term('limit', terms.limit, { value: yuan(limit.amount), size: Number(limit.amount), clause: clauseOf(plan, limit.rules) })] : []),
    ...(offset ? [term('offset', terms.offset, { value: terms.offsetValue, clause: clauseOf(plan, offset.rules) })] : []),
  ];
}

/** Some steps hold only under one reading of the wording. */
function isInForce(step: Step, { readings = [] }: Plan): boolean {
  const condition = 'only_with' in step ? step.only_with : undefined;
  if (!condition) return true;
  const [name, choice] = condition.split('=');
  return readings.some((reading) => reading.name === name && reading.choice === choice);
}

/** Terms that hold for all benefits. */
function wholeTerms(plan: Plan, { terms, groups }: CompareWords, locale: Locale): Term[] {
  const { total_limit: total, claim_limit: limit } = plan;
  const group = groups.whole;
  return [
    { id: 'year', group, label: terms.year, worth: 'year:', said: { value: terms.between(day(plan.valid_from, locale), day(plan.valid_to, locale)), clause: undefined } },
    ...(total ? [{ id: 'total_limit', group, label: terms.totalLimit, worth: 'total_limit:', said: { value: yuan(total.amount), size: Number(total.amount), clause: clauseOf(plan, total.rules) } }] : []),
    ...(limit ? [{ id: 'claim_limit', group, label: terms.claimLimit, worth: 'claim_limit:', said: { value: terms.months(limit.months), size: limit.months, clause: clauseOf(plan, ['T-N04']) } }] : []),
  ];
}

/** The limits on quantities that are one number each, with the rule on which they rest. */
const COUNTS = {
  infusion_days: 'T-Q09', physiotherapy_items: 'T-Q10', physiotherapy_sessions: 'T-Q11', hyperbaric_oxygen_sessions: 'T-Q12',
  year_end_days: 'T-Q13', laboratory_order_days: 'T-Q14',
} as const satisfies Partial<Record<keyof Quantities, string>>;
export type Count = keyof typeof COUNTS;

function quantityTerms(plan: Plan, { counts, groups }: CompareWords, locale: Locale): Term[] {
  const { quantities } = plan;
  if (!quantities) return [];
  const group = groups.quantities;
  const days = (quantities.days ?? []).map((limit): Term => {
    const { label, value } = daysOf(limit, locale);
    return { id: `days:${limit.rule}`, group, label, said: { value, clause: clauseOf(plan, [limit.rule]), ...(typeof limit.days === 'number' && { size: limit.days }) } };
  });
  const single = (Object.keys(COUNTS) as Count[]).flatMap((id): Term[] => {
    const count = quantities[id];
    if (count === undefined || count === null) return [];
    return [{ id, group, label: counts[id].label, said: { value: counts[id].value(count), size: count, clause: clauseOf(plan, [COUNTS[id]]) } }];
  });
  return [...days, ...single];
}

function daysOf({ care = [], kinds, disease, role, days, other_days: other }: DayLimit, locale: Locale): { label: string; value: string } {
  const { terms, diseases } = wordsOf(locale);
  const { words } = labelsOf[locale];
  const illness = disease ? (diseases[disease] ?? terms.someDiseases) : undefined;
  const parts = [care.map((one) => words.care[one]).join(terms.list), kinds.map((kind) => words.kind[kind]).join(terms.list), illness, role ? words.role[role] : undefined];
  const value = typeof days === 'number' ? terms.days(days) : terms.month;
  return { label: parts.filter(Boolean).join(terms.dot), value: typeof other === 'number' ? terms.otherwise(value, terms.days(other)) : value };
}

function exclusionTerms(plan: Plan, { terms, groups }: CompareWords): Term[] {
  const lists: [string, string, readonly { rule: string }[]][] = [
    ['fees', terms.fees, plan.excluded_fees ?? []],
    ['care', terms.excludedCare, plan.excluded_care ?? []],
    ['declarations', terms.declarations, plan.declarations ?? []],
  ];
  return lists.flatMap(([id, label, list]): Term[] => (list.length === 0 ? [] : [{
    id, group: groups.other, label,
    said: { value: terms.kinds(list.length), size: list.length, clause: clauseOf(plan, list.slice(0, 1).map(({ rule }) => rule)) },
  }]));
}

function clauseOf(plan: Plan, rules: readonly string[] = []): PlanClause | undefined {
  const id = rules.map((rule) => plan.rules?.[rule]).find(Boolean);
  return plan.clauses.find((clause) => clause.id === id);
}
