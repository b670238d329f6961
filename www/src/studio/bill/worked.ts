// A year of invented bills, worked out by one plan: each visit for itself, and all of them as one account.

import { yuan } from '../../money.ts';
import type { Claim, ClauseWords, Estimate, Finding, InWords, Locale, StepWords, Words } from '../../types.ts';
import { claimOf, yearClaim, AXES, type Situation, type Year } from '../situation.ts';
import type { Desk } from '../workbench.ts';

/** What the wording refuses or cuts. */
export interface Unpaid {
  title: string;
  effect: string;
  /** In yuan, as people read it; empty where nothing is lost by it. */
  amount: string;
  clause: ClauseWords | null;
}

export interface Bill { title: string; steps: StepWords[]; unpaid: Unpaid[] }
/** What is not paid of the whole year, reason by reason. */
export interface Whole extends Bill { withheld: { reason: Reason; step: StepWords }[] }

type Reason = Estimate['withheld'][number]['reason'];

/** What others pay, or nobody has to, before the cover: no clause of it refuses that. */
const OTHERS: readonly Reason[] = ['pooled_fund', 'supplementary_fund', 'discount', 'paid_by_others'];
export const isOfOthers = (reason: Reason): boolean => OTHERS.includes(reason);

export interface WorkedYear {
  /** Visits and stays, as the claim has them. */
  bills: readonly Bill[];
  /** Their places, by the day of care. */
  order: readonly number[];
  /** All bills as one account. */
  whole: Whole;
  /** Rounding visit by visit comes to other cents than the account. */
  isRounded: boolean;
  estimate: Estimate;
  words: Words;
}

const known = new WeakMap<Desk, { key: string; year: WorkedYear | undefined }>();

/** `undefined` for a year without any bill. Kept for each plan until something changes. */
export function workedYear(situation: Situation, desk: Desk, locale: Locale): WorkedYear | undefined {
  const key = JSON.stringify([situation, locale]);
  const kept = known.get(desk);
  if (kept?.key === key) return kept.year;
  const year = work(situation, desk, locale);
  known.set(desk, { key, year });
  return year;
}

function work(situation: Situation, desk: Desk, locale: Locale): WorkedYear | undefined {
  const visits = told(desk.check(claimOf(situation, desk.plan), locale, 'short'));
  const all = told(desk.check(asOne(situation, desk.plan), locale, 'short'));
  if (!visits || !all || visits.words.encounters.length === 0) return undefined;
  const { estimate, words } = visits;
  // The engine settles them, and tells them, by their days.
  const order = estimate.encounters.map(({ subject }) => Number(subject.split('/')[2]));
  const bills = words.encounters.map(({ title, steps }, index): [number, Bill] => [order[index] ?? index, { title, steps, unpaid: unpaidOf(visits, order[index]) }]);
  return {
    bills: bills.sort(([one], [other]) => one - other).map(([, bill]) => bill),
    order,
    whole: wholeOf(all),
    isRounded: all.estimate.payable !== estimate.payable,
    estimate,
    words,
  };
}

/** All visits as one, and all stays. What is paid over a year is the same. */
function asOne(situation: Situation, year: Year): Claim {
  const count = { outpatient: situation.visits, inpatient: situation.stays };
  const used = AXES.filter((axis) => count[axis] > 0);
  return { encounters: used.flatMap((axis) => yearClaim(situation, year, axis).claim.encounters?.slice(0, 1) ?? []) };
}

interface Told { estimate: Estimate; words: Words }

function told({ answer, words }: InWords): Told | undefined {
  return answer.type === 'success' && words ? { estimate: answer.estimate, words } : undefined;
}

/** From the total of all bills over everything that was withheld, reason by reason, to what is paid. */
function wholeOf(all: Told): Whole {
  const { estimate, words } = all;
  const [{ steps } = { steps: [] }] = words.encounters;
  const [first, last] = [steps[0], steps.at(-1)];
  const withheld = estimate.withheld.flatMap(({ reason }, at) => {
    const step = words.withheld[at];
    return step ? [{ reason, step: toldApart(step, words.withheld) }] : [];
  });
  const ends = first && last ? [{ ...first, amount: yuan(estimate.billed) }, { ...last, formula: '', amount: yuan(estimate.payable) }] : [];
  return { title: '', steps: [...ends.slice(0, 1), ...withheld.map(({ step }) => step), ...ends.slice(1)], unpaid: unpaidOf(all), withheld };
}

/** Two benefits may take the same step, each by its own clause. */
function toldApart(step: StepWords, all: readonly StepWords[]): StepWords {
  const isOnlyOne = all.every((other) => other === step || other.label !== step.label || other.formula !== step.formula);
  return isOnlyOne ? step : { ...step, formula: step.clause?.cite ?? step.formula };
}

function unpaidOf({ estimate, words }: Told, at?: number): Unpaid[] {
  const isHere = ({ subject }: Finding) => at === undefined || `${subject}/`.startsWith(`/encounters/${at}/`);
  return estimate.findings.flatMap((finding, index) => {
    const said = words.findings[index];
    if (!said || !(finding.effect === 'deny' || finding.effect === 'reduce') || !isHere(finding)) return [];
    return [{ title: said.title, effect: said.effect, amount: /[1-9]/.test(finding.amount) ? said.amount : '', clause: said.clause }];
  });
}
