// One endowment over its whole life, asked of the engine: what falls due when, what has been paid by an
// age, what is still to come, and what an early end would bring. Every amount here is the engine's.

import type { Claim, Estimate, InWords, Locale, Payment, Words } from '../../types.ts';
import { yuanText } from '../amounts.ts';
import type { EndowmentDemonstration } from '../demonstration.ts';
import type { Desk } from '../workbench.ts';

/**
 * The invented contract begins on this day, whenever it is shown: a link gives the same days next year. The
 * birthday lies in another month, so that nobody's birthday is a policy anniversary.
 */
const FIRST_YEAR = 2026;
const ANNIVERSARY = '09-01';
const DAY_AFTER = '09-02';
const BIRTHDAY = '03-01';

/** One payment with the words for it. */
export interface Paid {
  payment: Payment;
  words: NonNullable<Words['form']>['payments'][number];
  /** Age on that day. */
  age: number;
  /** Everything up to that day, this payment and others of the same day included. */
  total: string;
}

/** Part of an amount, by benefit. */
export interface Share { title: string; amount: string }

/** An answer in codes and in words. */
export interface Told { answer: Estimate; words: Words }

type Facts = NonNullable<Claim['facts']>;

function factsOf({ startAge, basicSum }: EndowmentDemonstration): Facts {
  return { born: `${FIRST_YEAR - startAge}-${BIRTHDAY}`, start: `${FIRST_YEAR}-${ANNIVERSARY}`, basic_sum: yuanText(basicSum), survival_received: yuanText(0), state: 'alive' };
}

/** The policy anniversary at an age. */
function dayAt({ startAge }: EndowmentDemonstration, age: number, day = ANNIVERSARY): string {
  return `${FIRST_YEAR + age - startAge}-${day}`;
}

/** What depends on the contract alone, not on the age that is looked at. */
export interface Contract {
  start: string;
  payments: readonly Paid[];
  maturityAge: number | undefined;
  /** The whole contract in words: a refusal, what it says of dividends, where the wording can be read two ways. */
  whole: Told;
}

export function contractOf(desk: Desk, demonstration: EndowmentDemonstration, locale: Locale): Contract {
  const { plan } = demonstration;
  const facts = factsOf(demonstration);
  const whole = told(desk.check({ plan, facts }, locale));
  const { payments = [], matures_on: end } = whole.answer.form ?? {};
  return {
    start: `${FIRST_YEAR}-${ANNIVERSARY}`,
    payments: whole.answer.verdict === 'denied' ? [] : paymentsOf(whole, (day) => payableOf(desk, { plan, facts: { ...facts, as_of: day } })),
    maturityAge: payments.find(({ on }) => on === end)?.age ?? undefined,
    whole,
  };
}

/** Up to the policy anniversary at the age that is looked at, and from there on. */
export interface Life {
  paid: { total: string; parts: readonly Share[] };
  toCome: { total: string; parts: readonly Share[] };
  /** Death or total disability on the day after that anniversary. */
  ended: Told & { benefit: string | undefined };
}

export function lifeOf(desk: Desk, demonstration: EndowmentDemonstration, locale: Locale): Life {
  const { plan, age } = demonstration;
  const ask = (more: Facts) => told(desk.check({ plan, facts: { ...factsOf(demonstration), ...more } }, locale, 'short'));
  const by = ask({ as_of: dayAt(demonstration, age) }).answer;
  const ended = ask({ state: 'died', ended_on: dayAt(demonstration, age, DAY_AFTER) });
  const title = (id: string) => desk.plan.form?.benefits?.find((one) => one.id === id)?.title[locale] ?? id;
  const parts = (of: Estimate) => of.benefits.map(({ id, payable }) => ({ title: title(id), amount: payable }));
  return {
    paid: { total: by.payable, parts: parts(by) },
    toCome: toComeAfter(by, (received) => ask({ survival_received: received }).answer, parts),
    ended: { ...ended, benefit: ended.answer.benefits.find(({ id }) => id === 'death_or_disability')?.payable },
  };
}

/** What the whole contract still owes to somebody who has received what was due. */
function toComeAfter(by: Estimate, rest: (received: string) => Estimate, parts: (of: Estimate) => Share[]): Life['toCome'] {
  if (!by.withheld.some(({ reason }) => reason === 'not_due')) return { total: yuanText(0), parts: [] };
  const owed = rest(by.benefits.find(({ id }) => id === 'survival')?.payable ?? yuanText(0));
  return { total: owed.payable, parts: parts(owed) };
}

function paymentsOf({ answer, words }: Told, totalBy: (day: string) => string): Paid[] {
  const totals = new Map<string, string>();
  return (answer.form?.payments ?? []).flatMap((payment, at) => {
    const said = words.form?.payments[at];
    if (!said || !payment.on || typeof payment.age !== 'number') return [];
    const total = totals.get(payment.on) ?? totalBy(payment.on);
    totals.set(payment.on, total);
    return [{ payment, words: said, age: payment.age, total }];
  });
}

function told({ answer, words }: InWords): Told {
  if (answer.type !== 'success' || !words) throw new Error(JSON.stringify(answer));
  return { answer: answer.estimate, words };
}

/** Of many days only the sum is wanted, and that is quick. */
function payableOf(desk: Desk, claim: Claim): string {
  const reply = desk.checker.ask({ ask: 'summary', claim });
  if (reply.type !== 'success' || !('summary' in reply)) throw new Error(JSON.stringify(reply));
  return reply.summary.payable;
}
