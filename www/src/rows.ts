// What was answered, as rows of a list: a label, the answer in words, and the place where it is changed.

import { day } from './dates.ts';
import { yuan } from './money.ts';
import type { Session } from './session.ts';
import { shown } from './shown.ts';
import type { Encounter, Invoice, Json, LineItem } from './types.ts';

/** Lines that are named in one row. */
const LISTED = 20;

export interface Row { label: string; value: string; pointer: string }

export function rowsOfVisit(session: Session, at: number, facts: Encounter): Row[] {
  const { visit, hospital, words, circumstances } = session.labels;
  const holder = `/encounters/${at}`;
  const subtype = session.plan?.care_subtypes?.find(({ id }) => id === facts.care_subtype);
  const said = Object.keys(facts.declarations ?? {}).length;
  return given([
    [visit.careType, [words.care[facts.care_type], subtype && session.text(subtype.label)].filter(Boolean).join(' · '), `${holder}/care_type`],
    [visit.date, dayOf(session, facts.date) ?? (facts.care_type === 'inpatient' ? undefined : ''), `${holder}/date`],
    [visit.admitted, dayOf(session, facts.admitted_on), `${holder}/admitted_on`],
    [visit.discharged, dayOf(session, facts.discharged_on) ?? (facts.care_type === 'inpatient' ? '' : undefined), `${holder}/discharged_on`],
    [hospital.name, shown(facts.hospital?.name ?? ''), `${holder}/hospital/name`],
    [visit.diagnoses, facts.diagnoses?.map(({ name }) => shown(name)).join(session.labels.listed) ?? '', `${holder}/diagnoses`],
    [visit.emergencyReason, facts.care_type === 'emergency' ? reasonOf(session, facts) : undefined, `${holder}/emergency/list`],
    [visit.department, facts.department && shown(facts.department), `${holder}/department`],
    [visit.cause, facts.cause ? words.cause[facts.cause] : undefined, `${holder}/cause`],
    [visit.cardUsed, yesNo(session, facts.card_used) ?? '', `${holder}/card_used`],
    [visit.ward, facts.ward ? words.ward[facts.ward] : undefined, `${holder}/ward`],
    [circumstances.visit, said > 0 ? circumstances.said(said) : '', `${holder}/declarations`],
  ]);
}

export function rowsOfReceipt(session: Session, pointer: string, facts: Invoice): Row[] {
  const { receipt, line, words } = session.labels;
  const money = (box: keyof Invoice, label: string): Cell => [label, amount(facts[box]), `${pointer}/${box}`];
  const [total, ...others] = [
    money('total', receipt.total), money('pooled_fund_paid', receipt.pooled), money('supplementary_fund_paid', receipt.supplementary),
    money('personal_account_paid', receipt.account), money('cash_paid', receipt.cash), money('category_copay', receipt.categoryCopay),
    money('in_scope_self_paid', receipt.selfPaid), money('out_of_scope_self_paid', receipt.outOfScope), money('discount', receipt.discount),
    money('in_scope_total', receipt.inScopeTotal), money('personal_account_out_of_scope', receipt.accountOutOfScope),
  ];
  const lines = (facts.lines ?? []) as LineItem[];
  return given([
    [receipt.total, total?.[1] ?? '', `${pointer}/total`],
    ...others,
    [receipt.form, facts.form ? words.form[facts.form] : undefined, `${pointer}/form`],
    [receipt.billNumber, facts.bill_number && shown(facts.bill_number), `${pointer}/bill_number`],
    [receipt.date, dayOf(session, facts.date), `${pointer}/date`],
    [line.title, listed(session, lines), `${pointer}/lines`],
  ]);
}

export function rowsOfCover(session: Session, at: number, facts: Encounter): Row[] {
  const { payers, words } = session.labels;
  if (!facts.settlements?.length) return given([[payers.title, '', `/encounters/${at}/settlements`]]);
  return given(facts.settlements.map((one, index): Cell =>
    [payers.item(index + 1), [words.payer[one.payer], words.paid[one.status], one.amount ? yuan(one.amount) : ''].filter(Boolean).join(' · '), `/encounters/${at}/settlements/${index}/payer`]));
}

export function rowsOfPolicy(session: Session): Row[] {
  const { policy } = session.labels;
  const { claim } = session.store;
  const used = Object.entries(claim.policy?.accumulators ?? {}).flatMap(([id, { base, paid }]): Cell[] => {
    const benefit = session.plan?.benefits?.find((one) => one.id === id);
    const name = benefit ? `${session.text(benefit.title)} · ` : '';
    return [
      [`${name}${policy.usedBase}`, amount(base), `/policy/accumulators/${id}/base`],
      [`${name}${policy.usedPaid}`, amount(paid), `/policy/accumulators/${id}/paid`],
    ];
  });
  return given([
    ...used,
    [policy.coverFrom, dayOf(session, claim.policy?.cover_from) ?? '', '/policy/cover_from'],
    [policy.coverTo, dayOf(session, claim.policy?.cover_to), '/policy/cover_to'],
    [policy.submittedOn, dayOf(session, claim.submitted_on) ?? '', '/submitted_on'],
    [policy.union, yesNo(session, claim.policy?.union_cover), '/policy/union_cover'],
    [policy.name, claim.insured?.name && shown(claim.insured.name), '/insured/name'],
    [policy.idNumber, claim.insured?.id_number ?? undefined, '/insured/id_number'],
    [policy.bankAccount, claim.insured?.bank_account ?? undefined, '/insured/bank_account'],
    [policy.bankHolder, claim.insured?.bank_account_holder && shown(claim.insured.bank_account_holder), '/insured/bank_account_holder'],
  ]);
}

/** Label, answer and place. No answer at all leaves the row out; an empty one says that none was given. */
type Cell = [label: string, value: string | null | undefined, pointer: string];

function given(cells: Cell[]): Row[] {
  return cells.flatMap(([label, value, pointer]) => (value === undefined || value === null ? [] : [{ label, value, pointer }]));
}

/** The first lines; a whole list has a screen of its own. */
function listed({ labels }: Session, lines: LineItem[]): string {
  const first = lines.slice(0, LISTED).map(({ name, amount: cost }) => [name && shown(name), cost && yuan(cost)].filter(Boolean).join(' '));
  if (lines.length > LISTED) first.push(`… ${labels.receipt.lines(lines.length)}`);
  return first.join(labels.listed);
}

function amount(value: unknown): string | undefined {
  return typeof value === 'string' ? yuan(value) : undefined;
}

function dayOf({ locale }: Session, date: string | null | undefined): string | undefined {
  return date ? day(date, locale) : undefined;
}

function yesNo({ labels }: Session, value: boolean | null | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return value ? labels.words.yes : labels.words.no;
}

function reasonOf(session: Session, { emergency }: Encounter): string {
  const reason = emergency?.reason as Json | undefined;
  const term = session.plan?.emergencies?.find((one) => one.term.id === reason)?.term;
  return term ? session.text(term.label) : typeof reason === 'string' ? shown(reason) : '';
}
