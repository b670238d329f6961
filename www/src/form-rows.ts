// What was answered in a form, as rows of a list.

import { day } from './dates.ts';
import { askedOf, isAnswered, isNeeded, pointerOf } from './form.ts';
import { yuan } from './money.ts';
import type { Row } from './rows.ts';
import type { Session } from './session.ts';
import type { Field, FormSection, Json } from './types.ts';

/** What was said, and what something waits for; what may be left out and was, is one row together. */
export function rowsOfSection(session: Session, section: FormSection): Row[] {
  const asked = askedOf(session, section);
  const isShown = (field: Field) => isAnswered(session, field) || isNeeded(field) || Boolean(field.assumed);
  const [first, ...others] = asked.filter((field) => !isShown(field));
  return [
    ...asked.filter(isShown).map((field) => ({ label: session.text(field.label), value: inWords(session, field), pointer: pointerOf(field) })),
    ...(first ? [{ label: session.labels.form.more(others.length + 1), value: '', pointer: pointerOf(first) }] : []),
  ];
}

/** How many papers are at hand, as one row that leads to them. */
export function rowsOfPapers(session: Session): Row[] {
  const { papers } = session.labels;
  const slots = session.estimate?.documents ?? [];
  if (slots.length === 0) return [];
  const have = slots.filter(({ status }) => status === 'attached').length;
  return [{ label: papers.title, value: papers.count(have, slots.length), pointer: '/documents' }];
}

function inWords(session: Session, field: Field): string {
  const value = session.store.value(pointerOf(field));
  if (value === undefined) return session.store.drafts[pointerOf(field)]?.text ?? '';
  if (typeof value === 'boolean') return value ? session.labels.circumstances.yes : session.labels.circumstances.no;
  if (Array.isArray(value)) return ofMany(session, field, value);
  switch (field.kind) {
    case 'money': return yuan(String(value));
    case 'date': return day(String(value), session.locale);
    case 'choice': return labelIn(session, field.options, String(value));
    default: return String(value);
  }
}

function ofMany(session: Session, { kind, table }: Field, values: Json[]): string {
  if (kind !== 'items') return session.labels.form.rows(values.length);
  const items = session.form?.tables?.find(({ id }) => id === table)?.groups.flatMap((group) => group.items);
  return values.map((id) => labelIn(session, items, String(id))).join(session.labels.listed);
}

function labelIn(session: Session, choices: { id: string; label: Field['label'] }[] | undefined, id: string): string {
  const found = choices?.find((one) => one.id === id);
  return found ? session.text(found.label) : id;
}
