// What is shown to a client: plans, an invented situation, and nothing about who the client is.

import type { Axis, Situation } from './situation.ts';
import type { Cents } from './amounts.ts';

/** A plan in one of the columns. */
export interface Column {
  /** Id of a plan on board. */
  plan: string;
  /** For a plan that leaves figures open, by their ids: yuan as `100.00`, shares as `0.80`. */
  figures?: Readonly<Record<string, string>>;
  /** What the cover costs a year, where somebody says so: no plan on board knows its premium. */
  premium?: Cents;
}

export const MOST_COLUMNS = 3;

/** A year of care through up to three plans. */
export interface MedicalDemonstration {
  kind: 'medical';
  /** The preset from which it began. */
  preset: string;
  columns: readonly Column[];
  situation: Situation;
  axis: Axis;
  /** Wanted: the client's own cost stays at or below this. */
  goal: Cents;
  /** Wanted instead: the cover pays at least this. */
  paidAtLeast?: Cents;
}

/** An endowment over its whole life. */
export interface EndowmentDemonstration {
  kind: 'endowment';
  preset: string;
  plan: string;
  /** Full years at the start. */
  startAge: number;
  basicSum: Cents;
  /** The age up to which payments count as paid. */
  age: number;
}

/** The table of grades of an accident cover. */
export interface DisabilityDemonstration {
  kind: 'disability';
  preset: string;
  plan: string;
  sumInsured: Cents;
  /** Chosen row, 1 to 10. */
  grade: number;
}

export type Demonstration = MedicalDemonstration | EndowmentDemonstration | DisabilityDemonstration;

/** Screens that a kind of demonstration has, in the order in which they are offered. */
export const SCREENS = {
  medical: ['sandbox', 'curve', 'compare', 'bill', 'goal', 'leaf'],
  endowment: ['timeline', 'leaf'],
  disability: ['grades', 'leaf'],
} as const;

export type Screen = 'start' | (typeof SCREENS)[keyof typeof SCREENS][number];
