// One question of a plan's form, drawn from what the plan says of it.

import { html, type TemplateResult } from 'lit';
import { pointerOf } from '../form.ts';
import type { Kind } from '../input.ts';
import { yuan } from '../money.ts';
import type { Session } from '../session.ts';
import type { Field } from '../types.ts';
import { choice, type Option } from './choice.ts';
import { field } from './field.ts';
import './form-items.ts';
import './form-rows.ts';

/** More options than these stand in a list. */
const FEW = 5;

export function formField(session: Session, asked: Field): TemplateResult {
  const pointer = pointerOf(asked);
  const label = session.text(asked.label);
  const hint = hintOf(session, asked);
  switch (asked.kind) {
    case 'yes_no': return choice({ pointer, label, hint, options: yesOrNo(session), as: 'radios' });
    case 'choice': return choice({ pointer, label, hint, options: optionsOf(session, asked), as: (asked.options ?? []).length > FEW ? 'list' : 'radios' });
    case 'items': return html`<pc-form-items .field=${asked}></pc-form-items>`;
    case 'rows': return html`<pc-form-rows .field=${asked}></pc-form-rows>`;
    default: return field({ pointer, label, hint, kind: kindOf(asked.kind) });
  }
}

/** What is typed into a box or a cell. */
export function kindOf(kind: Field['kind']): Kind {
  return kind === 'money' || kind === 'date' || kind === 'count' ? kind : 'text';
}

/** What helps, and what silence means. */
export function hintOf(session: Session, asked: Field): string | undefined {
  const { help, holds, assumed, kind } = asked;
  const { form, optional, stop } = session.labels;
  const silence = assumed
    ? form.assumed(assumedInWords(session, asked, assumed))
    : !holds && kind !== 'yes_no' && kind !== 'choice' ? optional : undefined;
  return [help && session.text(help), silence].filter(Boolean).join(stop) || undefined;
}

function assumedInWords(session: Session, { kind, options = [] }: Field, assumed: string): string {
  const { form, circumstances } = session.labels;
  const option = options.find(({ id }) => id === assumed);
  if (option) return form.quoted(session.text(option.label));
  if (kind === 'yes_no') return form.quoted(assumed === 'yes' ? circumstances.yes : circumstances.no);
  return kind === 'money' ? yuan(assumed) : assumed;
}

/** A fact not given is not a no. */
function yesOrNo({ labels }: Session): Option[] {
  const { yes, no, notSaid } = labels.circumstances;
  return [{ value: true, label: yes }, { value: false, label: no }, { value: undefined, label: notSaid }];
}

/** Every answer, and that there is none. */
function optionsOf(session: Session, { options = [] }: Field): Option[] {
  return [...options.map(({ id, label }) => ({ value: id, label: session.text(label) })), { value: undefined, label: session.labels.circumstances.notSaid }];
}
