// Figures that a plan leaves open: read from what was typed, and set in the plan's text.

import { isRefusal, type DataFile } from './engine.ts';
import type { Labels } from './i18n.ts';
import { read, type Kind } from './input.ts';
import { yuan } from './money.ts';
import { openFigures, percent, withFigures } from './plans.ts';
import type { Session } from './session.ts';
import type { InputProblem } from './store.ts';
import type { Figure, Plan, Problem, Unit } from './types.ts';

/** What was typed for the figures of plans, by the plan's id and the figure's. */
export type Typed = Record<string, Record<string, string>>;
export type FigureRead = { value: string | number } | { reason: InputProblem | 'needed' };

const kinds: Record<Unit, Kind> = { yuan: 'money', share: 'percent', days: 'count' };

export function readFigure(unit: Unit, typed: string): FigureRead {
  const found = read(kinds[unit], typed);
  if ('reason' in found) return found;
  return found.value === undefined ? { reason: 'needed' } : { value: found.value };
}

/** What is wrong with a figure, by its id. */
export interface FigureProblem { id: string; text: string }

/** Uses a plan with the figures that were typed, or says what is wrong with them and changes nothing. */
export function fill(session: Session, template: DataFile<Plan>): FigureProblem[] {
  const { problems, figures: words } = session.labels;
  const typed = session.board.figures[template.data.id] ?? {};
  const figures = openFigures(template.data).map(({ id, unit }) => ({ id, found: readFigure(unit, typed[id] ?? '') }));
  const wrong = figures.flatMap(({ id, found }) =>
    'reason' in found ? [{ id, text: found.reason === 'needed' ? words.needed : problems.reasons[found.reason] }] : []);
  if (wrong.length > 0) return wrong;
  const values = Object.fromEntries(figures.flatMap(({ id, found }) => ('value' in found ? [[id, found.value]] : [])));
  try {
    session.board.turn((engine) => engine.useFilled(withFigures(template.text, values), template));
    return [];
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    return refusedFigures(session, template.data, thrown.errors);
  }
}

/** The engine's objections, each at the figure that it is about; what is about none stands at the first. */
function refusedFigures(session: Session, { figures = [] }: Plan, errors: Problem[]): FigureProblem[] {
  const open = figures.filter(({ value }) => value === undefined || value === null);
  return (session.engine?.inWords(errors, session.locale) ?? []).map(({ pointer, text, remedy }) => {
    const [, top, at] = pointer.split('/');
    const figure = top === 'figures' ? figures[Number(at)] : undefined;
    return { id: (figure ?? open[0])?.id ?? '', text: [text, remedy].filter(Boolean).join(session.labels.separator) };
  });
}

/** A figure that is set, as people read it. */
export function figureInWords({ unit, value }: Figure, t: Labels): string {
  if (unit === 'yuan') return yuan(String(value));
  return unit === 'share' ? percent(String(value)) : t.figures.days(Number(value));
}
