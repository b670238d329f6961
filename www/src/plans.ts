// The plans on board as people tell them apart: by what they are for, read from the plan itself.

import type { Figure, Json, Plan, Step } from './types.ts';
import { yuan } from './money.ts';
import type { Session } from './session.ts';

/** In the order in which they are offered. */
export const FAMILIES = ['medical', 'student', 'contract', 'application', 'claim'] as const;
export type Family = (typeof FAMILIES)[number];

export function familyOf({ form, product }: Plan): Family {
  if (product.startsWith('student')) return 'student';
  if (!form) return 'medical';
  return form.purpose === 'claim' ? 'claim' : form.purpose;
}

/** What somebody who knows the policy has to fill in before the plan can be used. */
export function openFigures({ figures = [] }: Plan): Figure[] {
  return figures.filter(({ value }) => value === undefined || value === null);
}

/** The plan's text with its figures set. Nothing else of it changes. */
export function withFigures(text: string, values: Record<string, string | number>): string {
  const plan = JSON.parse(text) as { figures?: { id: string; value?: Json }[] };
  for (const figure of plan.figures ?? []) {
    const value = values[figure.id];
    if (value !== undefined) figure.value = value;
  }
  return JSON.stringify(plan, null, 2);
}

/** What a plan answers, in one line. */
export function answersOf(session: Session, plan: Plan): string {
  const { labels } = session;
  const { form, benefits = [] } = plan;
  const names = (titled: { title: Plan['title'] }[]) => titled.map(({ title }) => session.text(title)).join(labels.listed);
  if (form) return form.purpose === 'claim' ? labels.plan.answers.claim(names(form.benefits ?? [])) : labels.plan.answers[form.purpose];
  if (openFigures(plan).length > 0) return labels.plan.answers.claim(names(benefits));
  return benefits.map(({ title, steps }) => `${session.text(title)}${labels.separator}${figuresOf(session, steps)}`).join(labels.stop);
}

/** Deductible, share and limit of a benefit, in the order in which the plan applies them. */
export function figuresOf({ labels }: Session, steps: Step[]): string {
  const { plan: words } = labels;
  const inForce = steps.filter((step) => !('only_with' in step) || !step.only_with);
  const share = inForce.some(({ type }) => type === 'deductible') ? words.shareAbove : words.share;
  return inForce.flatMap((step) => {
    if (step.type === 'deductible') return [words.deductible(yuan(step.amount))];
    if (step.type === 'share') return [share(percent(step.rate))];
    return step.type === 'limit' ? [words.limit(yuan(step.amount))] : [];
  }).join(labels.comma);
}

/** `0.70` → `70%`, without calculating. */
export function percent(rate: string): string {
  const digits = `${rate.replace(/^0?\./, '').padEnd(2, '0')}`;
  return rate.startsWith('1') ? '100%' : `${digits.slice(0, 2).replace(/^0/, '')}${digits.slice(2).replace(/0+$/, '').replace(/^(?=\d)/, '.')}%`;
}
