// A plan's own questions: which of them are asked, how far each section is, and what comes next.

import { NEEDED } from './findings.ts';
import type { Place, Screen } from './journey.ts';
import { isInside } from './pointer.ts';
import type { Session } from './session.ts';
import type { Field, FormSection, Plan } from './types.ts';

export type SectionStatus = 'none' | 'some' | 'done' | 'optional' | 'unneeded' | 'fix';

/** Screens about visits, which a plan with a form does not have. */
const OF_VISITS: Screen[] = ['quick', 'visits', 'visit', 'reason', 'receipts', 'receipt', 'items', 'special', 'cover', 'policy'];

/** Whether a screen is one of the journey of a plan. */
export function belongs({ screen, part }: Place, plan: Plan | undefined): boolean {
  if (screen === 'section') return plan?.form?.sections[part ?? 0] !== undefined;
  return !plan?.form || !OF_VISITS.includes(screen);
}

/** The place of an answer in the claim. */
export function pointerOf({ id }: Field): string {
  return `/facts/${id}`;
}

/** What a section asks as things stand. What is no longer asked keeps its answer and is not shown. */
export function askedOf(session: Session, { id }: FormSection): Field[] {
  const { fields = [] } = session.form ?? {};
  return fields.filter((field) => field.section === id && session.fieldStatus(field.id) !== 'not_asked');
}

export function isAnswered(session: Session, field: Field): boolean {
  const at = pointerOf(field);
  return session.store.value(at) !== undefined || at in session.store.drafts;
}

/** Whether something waits for an answer. */
export function isNeeded({ holds }: Field): boolean {
  return holds === 'claim' || holds === 'submission';
}

export function statusOf(session: Session, section: FormSection): SectionStatus {
  const asked = askedOf(session, section);
  if (asked.length === 0) return 'unneeded';
  if (asked.some((field) => isWrong(session, field))) return 'fix';
  const given = asked.filter((field) => isAnswered(session, field)).length;
  const waits = asked.some((field) => isNeeded(field) && !isAnswered(session, field));
  if (waits) return given > 0 ? 'some' : 'none';
  return given > 0 ? 'done' : 'optional';
}

/** Whether something said here stands in the way; what is only open does not count. */
function isWrong({ estimate }: Session, field: Field): boolean {
  return (estimate?.findings ?? []).some(({ subject, effect, code }) => isInside(subject, pointerOf(field)) && effect !== 'advise' && code !== NEEDED);
}

/** The next section that asks something; after the last one the papers, if any are needed, and then the answers. */
export function afterSection(session: Session, part: number): Place {
  const sections = session.form?.sections ?? [];
  const next = sections.findIndex((section, at) => at > part && askedOf(session, section).length > 0);
  if (next >= 0) return { screen: 'section', part: next };
  return (session.plan?.requirements ?? []).length > 0 ? { screen: 'papers' } : { screen: 'answers' };
}

/** The screen on which a field is asked. */
export function sectionOf(plan: Plan | undefined, id: string | undefined): Place {
  const { fields = [], sections = [] } = plan?.form ?? {};
  const section = fields.find((field) => field.id === id)?.section;
  const part = sections.findIndex((one) => one.id === section);
  return part < 0 ? { screen: 'answers' } : { screen: 'section', part };
}
