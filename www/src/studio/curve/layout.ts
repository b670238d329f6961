// Where everything stands in the drawing of curves, in units of its own.

import type { Cents } from '../amounts.ts';
import { widthOf } from './labels.ts';
import { breakEvens } from './premium.ts';
import { axisEnd, scale, ticks } from './scale.ts';
import { heightAt, type Shape } from './shape.ts';
import { versus } from './versus.ts';
import { FARTHEST, type Drawn } from '../studio.ts';

export interface Size { width: number; height: number; text: number; least: number }

export interface Layout extends Omit<Size, 'least'> {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Middle of the row in which something is said above the drawing: 0 is that of "now". */
  row: (index: number) => number;
  /** Top and height of a column's strip below. */
  strip: (index: number) => number;
  stripHeight: number;
  most: Cents;
  x: (amount: number) => number;
  y: (amount: number) => number;
  amount: (x: number) => number;
  ticksX: Cents[];
  ticksY: Cents[];
}

/** The amount up to which the drawing goes: a bit beyond the last turn, and beyond where the situation stands if that is not far off. */
export function mostOf(drawn: Drawn, now: Cents): Cents {
  const turns = drawn.curves.flatMap(({ payable, ownCost }) => [payable, ownCost].flatMap(({ told }) => told.vertices.map(({ after }) => Number(after.at) * 100)));
  const crossings = versus(drawn).flatMap((pair) => pair.crossings.map(({ at }) => at));
  const even = breakEvens(drawn).flatMap(({ from }) => from ?? []);
  return Math.min(axisEnd([...turns, ...crossings, ...even], [now, drawn.now]), FARTHEST);
}

export function layoutOf(drawn: Drawn, shapes: readonly Shape[], most: Cents, highest: readonly number[], size: Size): Layout {
  const { width, height, text, least } = size;
  const ends = shapes.flatMap(({ lines }) => [heightAt(lines, most), ...lines.flat().filter(({ at }) => at <= most).map((place) => place.height)]);
  const tallest = Math.max(100, ...ends, ...highest) * 1.08;
  const ticksY = ticks(tallest, Math.max(3, Math.min(6, Math.floor(height / (text * 5)))));
  const left = Math.max(...ticksY.map((tick) => widthOf(tickText(tick), text))) + text;
  const right = width - text * 1.2;
  const line = text * 1.55;
  const top = line * (drawn.curves.length + 2) + text * 0.4;
  const stripHeight = text * 1.75;
  const below = line * 2.1 + drawn.curves.length * (stripHeight + text * 0.3);
  const bottom = Math.max(height - below, top + text * least);
  const places = Math.max(2, Math.floor((right - left) / (text * 4.8)));
  return {
    width, text, left, right, top, bottom, most, stripHeight, ticksY,
    height: bottom + below,
    row: (index) => line * (index + 1.5),
    strip: (index) => bottom + line * 2.1 + index * (stripHeight + text * 0.3),
    x: scale(most, left, right),
    y: scale(tallest, bottom, top),
    amount: (place) => (most * (place - left)) / (right - left),
    ticksX: ticks(most, places),
  };
}

/** Round amounts have no cents. */
export function tickText(tick: Cents): string {
  return `¥${Math.round(tick / 100).toLocaleString('en-US')}`;
}
