// Questions along an amount of the year, of whose answers only the amounts are read: the language is all the same.

import type { Locale } from '../../types.ts';
import { yuanText, type Cents } from '../amounts.ts';
import type { FigureName } from './shape.ts';
import type { MedicalDemonstration } from '../demonstration.ts';
import { yearClaim } from '../situation.ts';
import { FARTHEST } from '../studio.ts';
import type { Answered, Desk } from '../workbench.ts';

const ANY: Locale = 'zh-CN';
const CODES = { payable: 'payable', ownCost: 'own_cost' } as const;

type Told = Answered<'curve'>['told'];
export interface Wish { figure: FigureName; amount: Cents }

/** A year along its axis, under one cover. */
export interface Along { of: MedicalDemonstration; desk: Desk }

/** The pieces between two amounts. */
export function piecesOf({ of, desk }: Along, figure: FigureName, from: Cents, to: Cents): Told['segments'] {
  const { claim, vary } = yearClaim(of.situation, desk.plan, of.axis);
  return desk.curve(claim, { vary, from, to }, ANY, CODES[figure]).told.segments;
}

/** The figure at each of some amounts. */
export function pointsOf({ of, desk }: Along, figure: FigureName, at: readonly Cents[]): NonNullable<Told['points']> {
  if (at.length === 0) return [];
  const { claim, vary } = yearClaim(of.situation, desk.plan, of.axis);
  return desk.curve(claim, { vary, from: Math.min(...at), to: Math.max(...at) }, ANY, CODES[figure], at).told.points ?? [];
}

/** Where the client's own cost is at most an amount, or what the cover pays at least one. */
export function soughtOn({ of, desk }: Along, { figure, amount }: Wish): Answered<'goal'>['told'] {
  const { claim, vary } = yearClaim(of.situation, desk.plan, of.axis);
  const wanted = figure === 'payable' ? { at_least: yuanText(amount) } : { at_most: yuanText(amount) };
  return desk.seek(claim, { vary, from: 0, to: FARTHEST }, { figure: CODES[figure], ...wanted }, ANY).told;
}
