// A year of an invented client in a few figures, and the claim that they make.
//
// Every visit is like the other, so that one slider moves them all. The claim names only what counts
// for the amount; papers, card and hospital are taken as in order, and the page says so.

import type { Claim, Encounter, Invoice } from '../types.ts';
import { shareOf, yuanText, type Cents } from './amounts.ts';

export interface Situation {
  /** Outpatient visits in the policy year. */
  visits: number;
  /** Bill of each visit. */
  visitCost: Cents;
  /** Percent of a visit's cost inside the scheme that the scheme pays. */
  visitScheme: number;
  /** Registration fee of each visit, a receipt of its own. */
  registration: Cents;
  /** Stays in hospital in the policy year. */
  stays: number;
  /** Bill of each stay. */
  stayCost: Cents;
  /** Percent of a stay's cost inside the scheme that the scheme pays. */
  stayScheme: number;
  /** Percent of each bill that lies outside the scheme. */
  outside: number;
  /** Percent of what the member bears inside the scheme that another cover pays. */
  others: number;
}

export type Figure = keyof Situation;
export interface Limits { most: number; step: number; unit: 'count' | 'money' | 'percent' }

/** How far each slider goes, and its small step. A number box takes every value in between. */
export const LIMITS: Readonly<Record<Figure, Limits>> = {
  visits: { most: 24, step: 1, unit: 'count' },
  visitCost: { most: 500_000, step: 1_000, unit: 'money' },
  visitScheme: { most: 100, step: 1, unit: 'percent' },
  registration: { most: 20_000, step: 100, unit: 'money' },
  stays: { most: 6, step: 1, unit: 'count' },
  stayCost: { most: 10_000_000, step: 10_000, unit: 'money' },
  stayScheme: { most: 100, step: 1, unit: 'percent' },
  outside: { most: 100, step: 1, unit: 'percent' },
  others: { most: 100, step: 1, unit: 'percent' },
};

export const FIGURES = Object.keys(LIMITS) as Figure[];

export const NOTHING: Situation = {
  visits: 0, visitCost: 0, visitScheme: 0, registration: 0, stays: 0, stayCost: 0, stayScheme: 0, outside: 0, others: 0,
};

/** The nearest value that a figure may take; `undefined` for what is no number. */
export function within(figure: Figure, value: number): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  return Math.min(Math.max(Math.round(value), 0), LIMITS[figure].most);
}

/** What an amount of the year is along which a curve runs. */
export const AXES = ['outpatient', 'inpatient'] as const;
export type Axis = (typeof AXES)[number];

/** First and last day of the policy year, as the plan has them. */
export interface Year { valid_from: string; valid_to: string }

/** The year, visit by visit. */
export function claimOf(situation: Situation, year: Year): Claim {
  const { visits, stays } = situation;
  return { encounters: [
    ...days(year, visits, 0).map((date) => ({ care_type: 'outpatient' as const, date, ...receipts(parts(visitOf(situation)), 1) })),
    ...days(year, stays, 1).map((day) => ({ care_type: 'inpatient' as const, admitted_on: day, discharged_on: day, ...receipts(parts(stayOf(situation)), 1) })),
  ] };
}

/**
 * The same year with all visits (or all stays) as one, whose amount can be varied: what is paid over a year is the
 * same. The amount is what is left to the client inside the scheme: what another cover paid stands with the scheme's
 * part, since it is a share and would otherwise stay where it is while the amount moves.
 */
export function yearClaim(situation: Situation, year: Year, axis: Axis): { claim: Claim; vary: string } {
  const { encounters = [] } = claimOf(situation, year);
  const outpatient = axis === 'outpatient';
  const rest = encounters.filter(({ care_type: care }) => (care === 'outpatient') !== outpatient);
  const [first = year.valid_from] = days(year, 1, outpatient ? 0 : 1);
  const { one, times } = alike(situation, axis);
  const left = { ...one, fund: one.fund + one.others, self: one.self - one.others, others: 0 };
  const varied: Encounter = {
    ...(outpatient ? { care_type: 'outpatient', date: first } : { care_type: 'inpatient', admitted_on: first, discharged_on: first }),
    ...receipts(left, times),
  };
  return { claim: { encounters: [varied, ...rest] }, vary: '/encounters/0/invoices/0/in_scope_self_paid' };
}

/** What is left to the client inside the scheme over the year, once the scheme and another cover have paid. */
export function leftInScope(situation: Situation, axis: Axis): Cents {
  const { one, times } = alike(situation, axis);
  return (one.self - one.others) * times;
}

/** The visits, or stays, that are all alike. */
function alike(situation: Situation, axis: Axis): { one: Parts; times: number } {
  return axis === 'outpatient' ? { one: parts(visitOf(situation)), times: situation.visits } : { one: parts(stayOf(situation)), times: situation.stays };
}

interface Bill { cost: Cents; scheme: number; outside: number; others: number; registration: Cents }

const visitOf = ({ visitCost: cost, visitScheme: scheme, outside, others, registration }: Situation): Bill => ({ cost, scheme, outside, others, registration });
const stayOf = ({ stayCost: cost, stayScheme: scheme, outside, others }: Situation): Bill => ({ cost, scheme, outside, others, registration: 0 });

/** Who bears how much of a bill. */
interface Parts { cost: Cents; outside: Cents; fund: Cents; self: Cents; others: Cents; registration: Cents }

function parts({ cost, scheme, outside: share, others, registration }: Bill): Parts {
  const outside = shareOf(cost, share);
  const fund = shareOf(cost - outside, scheme);
  const self = cost - outside - fund;
  return { cost, outside, fund, self, others: shareOf(self, others), registration };
}

/** Receipts of so many equal visits, and what another cover has paid for them. */
function receipts({ cost, outside, fund, self, others, registration }: Parts, times: number): Pick<Encounter, 'invoices' | 'settlements'> {
  const text = (cents: Cents) => yuanText(cents * times);
  const receipt: Invoice = {
    total: text(cost),
    pooled_fund_paid: text(fund),
    cash_paid: text(self + outside),
    in_scope_self_paid: text(self),
    out_of_scope_self_paid: text(outside),
  };
  const fee = text(registration);
  const second: Invoice = { total: fee, cash_paid: fee, in_scope_self_paid: fee, lines: [{ name: '挂号费', amount: fee }] };
  return {
    invoices: registration > 0 && times > 0 ? [receipt, second] : [receipt],
    ...(others > 0 && { settlements: [{ payer: 'insurer' as const, status: 'paid' as const, amount: text(others), in_scope_amount: text(others) }] }),
  };
}

/** So many days, spread over the year. */
function days({ valid_from: from, valid_to: to }: Year, count: number, offset: number): string[] {
  const DAY = 86_400_000;
  const start = Date.parse(`${from}T00:00:00Z`);
  const length = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / DAY);
  return Array.from({ length: count }, (_, at) => new Date(start + (Math.floor((at * length) / Math.max(count, 1)) + offset) * DAY).toISOString().slice(0, 10));
}
