// Between the claim as the page holds it and the claim as a file or the engine wants it.

import { escapeToken } from './pointer.ts';
import type { Claim, Encounter, Json } from './types.ts';

/** The page holds no nulls and keeps the plan apart from the claim. */
export function ownPart(claim: Claim): Claim {
  const { plan: _plan, ...own } = withoutNulls(claim as Json) as Claim;
  return own;
}

/** Leaves out rows that have just been added and lack what the engine needs to read them. */
export function withoutUnfinished(claim: Claim): Claim {
  return withoutUnfinishedHistory(claim.facts ? { ...claim, facts: withoutEmptyRows(claim.facts) } : claim);
}

/** Rows at the end of a list into which nothing has been typed yet. */
function withoutEmptyRows(facts: NonNullable<Claim['facts']>): NonNullable<Claim['facts']> {
  const isEmpty = (row: unknown) => typeof row === 'object' && row !== null && Object.keys(row).length === 0;
  const kept = Object.entries(facts).map(([id, fact]) => {
    if (!Array.isArray(fact)) return [id, fact];
    const rows: unknown[] = [...fact];
    while (rows.length > 0 && isEmpty(rows.at(-1))) rows.pop();
    return [id, rows.length > 0 ? rows : undefined];
  });
  return Object.fromEntries(kept.filter(([, fact]) => fact !== undefined)) as NonNullable<Claim['facts']>;
}

function withoutUnfinishedHistory(claim: Claim): Claim {
  if (!claim.history) return claim;
  const { dispensings, examinations, ...others } = claim.history;
  const medicines = dispensings?.filter(({ date, name, days_supply }) => date && name && days_supply);
  const tests = examinations?.filter(({ date, name }) => date && name);
  // An empty list of examinations would say that none was done.
  const saysNone = examinations?.length === 0;
  return { ...claim, history: { ...others, ...(medicines && { dispensings: medicines }), ...(tests && (tests.length > 0 || saysNone) && { examinations: tests }) } };
}

/** The plan that a file names, if it is a claim at all. */
export function planNamedIn(text: string): string | undefined {
  try {
    return (JSON.parse(text) as Claim).plan ?? undefined;
  } catch {
    // No JSON: the engine says so, with the place.
    return undefined;
  }
}

/** Every value in an object that is no object itself, with its JSON Pointer. */
export function leaves(value: Json, at: string): [string, Json][] {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value === null ? [] : [[at, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${at}/${escapeToken(key)}`));
}

export function newVisit(careType: Encounter['care_type']): Json {
  return { care_type: careType, invoices: [{}] };
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Whether nothing was typed: no claim at all, or a visit that waits for its first word. */
export function isBlank({ encounters, ...others }: Claim): boolean {
  if (Object.keys(others).length > 0) return false;
  const [first, ...more] = encounters ?? [];
  return first === undefined || (more.length === 0 && JSON.stringify(first) === JSON.stringify(newVisit(first.care_type)));
}
