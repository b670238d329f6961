// The figures at one amount, in words and as a table.

import { html, nothing, type TemplateResult } from 'lit';
import { yuan } from '../../money.ts';
import type { Locale } from '../../types.ts';
import { yuanText, type Cents } from '../amounts.ts';
import { markOf, shortTitleOf } from '../titles.ts';
import { figuresAt, type Figures, type Now } from './figures.ts';
import type { FigureName } from './shape.ts';
import type { Stop } from './stops.ts';
import { wordsOf } from './words.ts';
import type { Drawn } from '../studio.ts';

export interface Point {
  drawn: Drawn;
  at: Cents;
  /** What there is at the amount; nothing at most amounts. */
  stop: Stop | undefined;
  /** Where the situation stands, if that is what is looked at. */
  now: Now | undefined;
  /** While somebody drags, only what the year comes to is known. */
  settled: boolean;
}

type Known = { [Name in keyof Figures]: string | undefined };

/** Of the situation as it is, what the whole studio shows of it: worked out visit by visit. */
function known({ drawn, at, now, settled }: Point): readonly Known[] {
  const there = settled ? figuresAt(drawn, at) : undefined;
  return drawn.curves.map((_, column) => ({
    payable: now?.payable[column] ?? there?.[column]?.payable,
    ownCost: now?.ownCost[column] ?? there?.[column]?.ownCost,
    more: there?.[column]?.more,
  }));
}

export function readout(point: Point, locale: Locale): TemplateResult {
  const t = wordsOf(locale);
  const { drawn, at } = point;
  const said = notes(point, locale);
  return html`<div class="readout">
    <h2 data-at=${yuanText(at)}>${t.here(t.axes[drawn.of.axis], yuan(yuanText(at)))}</h2>
    ${said.length > 0 ? html`<ul class="notes">${said.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}
    <table class="plain-table figures">
      <caption class="visually-hidden">${t.readout}</caption>
      <thead><tr><th scope="col">${t.plan}</th><th scope="col" class="amount">${t.payable}</th><th scope="col" class="amount">${t.own}</th><th scope="col" class="amount">${t.more}</th></tr></thead>
      <tbody>${known(point).map(({ payable, ownCost, more }, column) => {
        const curve = drawn.curves[column];
        return html`<tr class="column-${column + 1}">
          <th scope="row"><strong class="letter">${markOf(column)}</strong> ${curve ? shortTitleOf(curve.column, curve.desk, locale) : nothing}</th>
          ${cell(t.payable, payable, 'payable')}${cell(t.own, ownCost, 'own')}${cell(t.more, more, 'more')}
        </tr>`;
      })}</tbody>
    </table>
  </div>`;
}

/** On a narrow screen the name of the column stands before the figure. */
function cell(name: string, amount: string | undefined, key: string): TemplateResult {
  return html`<td class="amount" data-key=${key}><span class="cell-name" aria-hidden="true">${name}</span><span>${shown(amount)}</span></td>`;
}

const shown = (amount: string | undefined) => (amount === undefined ? '…' : yuan(amount));

/** What there is at the amount, one sentence each. */
function notes({ stop, now, drawn }: Point, locale: Locale): (string | TemplateResult)[] {
  const t = wordsOf(locale);
  if (!stop) return now ? [t.nowLong] : [];
  return [
    ...(stop.now ? [t.nowLong] : []),
    ...stop.turns.map(({ column, text }) => html`<strong class="letter column-${column + 1}">${markOf(column)}</strong> ${text}`),
    ...stop.meetings.map(({ more, less }) => t.meeting(markOf(more), markOf(less))),
    ...stop.even.filter((column) => drawn.curves[column]).map((column) => t.even(markOf(column))),
  ];
}

/** For those who hear the page: where they are, in a breath. */
export function placeInWords(stop: Stop | undefined, at: Cents, locale: Locale): string {
  const t = wordsOf(locale);
  return [
    yuan(yuanText(at)),
    ...(stop?.now ? [t.nowLong] : []),
    ...(stop?.turns ?? []).map(({ column, reason, cite }) => [t.turn(markOf(column)), ...[reason, cite].filter((said) => said !== undefined)].join(t.list)),
    ...(stop?.meetings ?? []).map(({ more, less }) => t.meeting(markOf(more), markOf(less))),
    ...(stop?.even ?? []).map((column) => t.even(markOf(column))),
  ].join(t.between);
}

/** The figures there, in a sentence. */
export function figuresInWords(point: Point, figure: FigureName, locale: Locale): string {
  const t = wordsOf(locale);
  const axis = t.axes[point.drawn.of.axis];
  return t.here(axis, yuan(yuanText(point.at))) + t.separator + known(point).map((one, column) => t.say[figure](markOf(column), shown(one[figure]), shown(one.more))).join(t.between);
}
