// What a column is called, and the situation. The same plan may stand in two columns with other figures.

import { percent } from '../plans.ts';
import { yuan } from '../money.ts';
import type { Figure, Locale } from '../types.ts';
import type { Column, Demonstration } from './demonstration.ts';
import { OWN, presetOf } from './presets.ts';
import { FIGURES } from './situation.ts';
import { inBoth } from './words.ts';
import type { Desk } from './workbench.ts';

const wordsOf = inBoth({ 'zh-CN': { invented: '一个假设的情形' }, en: { invented: 'An invented situation' } });

/** The plan's title, with the figures that were filled in. */
export function titleOf(column: Column, { plan }: Desk, locale: Locale): string {
  const set = (plan.figures ?? []).filter(({ id }) => column.figures?.[id] !== undefined);
  const title = plan.title[locale];
  if (set.length === 0) return title;
  return `${title} · ${set.map((figure) => shown(figure, column.figures?.[figure.id] ?? '')).join(' / ')}`;
}

function shown({ unit }: Figure, value: string): string {
  if (unit === 'yuan') return yuan(value).replace(/\.00$/, '');
  return unit === 'share' ? percent(value) : value;
}

/** For table heads and legends: without what stands in brackets at the end of the title. */
export function shortTitleOf(column: Column, desk: Desk, locale: Locale): string {
  return titleOf(column, desk, locale).replace(/\s*[（(][^（）()]*[）)](?= · |$)/u, '');
}

/** Tells a column apart where its name has no room, and without colour. */
export function markOf(at: number): string {
  return 'ABC'.charAt(at);
}

/** That of the preset while its figures hold; a client reads it. */
export function titleOfSituation(demonstration: Demonstration, locale: Locale): string {
  const preset = presetOf(demonstration.preset);
  const isPreset = preset && preset !== OWN && isAsBefore(demonstration, preset.demonstration);
  return isPreset ? preset.title[locale] : wordsOf(locale).invented;
}

/** The grades are the same table for every sum. */
function isAsBefore(one: Demonstration, preset: Demonstration): boolean {
  if (one.kind === 'medical' && preset.kind === 'medical') return FIGURES.every((figure) => one.situation[figure] === preset.situation[figure]);
  if (one.kind === 'endowment' && preset.kind === 'endowment') return one.startAge === preset.startAge && one.basicSum === preset.basicSum;
  return one.kind === preset.kind;
}
