// A demonstration as the part of an address that stands behind the #, which no browser sends to any
// server. It is short enough for a QR code and can be read by eye: plans, figures, nothing about anybody.

import type { Locale } from '../types.ts';
import { SCREENS, MOST_COLUMNS, type Column, type Demonstration, type MedicalDemonstration, type Screen } from './demonstration.ts';
import { AXES, FIGURES, within, type Situation } from './situation.ts';
import type { Studio } from './studio.ts';

/** What a plan was, and what it paid, when the link was made. */
export interface Edition { plan: string; version: string; payable?: string }

export interface Opened {
  demonstration: Demonstration;
  screen: Screen;
  locale?: Locale;
  editions: readonly Edition[];
}

const TEXT = /^[a-z0-9-]{1,60}$/;
const VERSION = /^\d{1,4}(?:\.\d{1,4}){0,3}$/;
const AMOUNT = /^\d{1,9}\.\d{2}$/;
const FIGURE = /^\d{1,9}(?:\.\d{1,6})?$/;
const MOST_CENTS = 100_000_000;

/** Without the leading `#`. */
export function fragmentOf(demonstration: Demonstration, screen: Screen, locale: Locale, editions: readonly Edition[]): string {
  const parts = new URLSearchParams({ d: demonstration.preset });
  const edition = (at: number) => {
    const { version, payable } = editions[at] ?? {};
    return `${version ? `@${version}` : ''}${payable ? `!${payable}` : ''}`;
  };
  switch (demonstration.kind) {
    case 'medical':
      demonstration.columns.forEach((column, at) => parts.append('c', columnText(column) + edition(at)));
      parts.set('y', FIGURES.map((figure) => demonstration.situation[figure]).join('.'));
      parts.set('x', demonstration.axis);
      parts.set('g', String(demonstration.goal));
      if (demonstration.paidAtLeast !== undefined) parts.set('p', String(demonstration.paidAtLeast));
      break;
    case 'endowment':
      parts.set('e', demonstration.plan + edition(0));
      parts.set('y', [demonstration.startAge, demonstration.basicSum, demonstration.age].join('.'));
      break;
    case 'disability':
      parts.set('i', demonstration.plan + edition(0));
      parts.set('y', [demonstration.sumInsured, demonstration.grade].join('.'));
      break;
  }
  parts.set('w', screen);
  parts.set('l', locale);
  // These need no escape in a fragment, and a QR code grows with every sign.
  return parts.toString().replace(/%(?:40|21|7E|2F)/gi, (sign) => decodeURIComponent(sign));
}

/** What a fragment says; `undefined` where it is no demonstration. What other programs have added is passed over. */
export function opened(fragment: string): Opened | undefined {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const preset = parts.get('d') ?? '';
  const numbers = (parts.get('y') ?? '').split('.').map((text) => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN));
  if (!TEXT.test(preset) || numbers.some(Number.isNaN)) return undefined;
  const found = medicalOf(parts, preset, numbers) ?? singleOf(parts, preset, numbers);
  if (!found) return undefined;
  const screens: readonly string[] = SCREENS[found.demonstration.kind];
  const wanted = parts.get('w') ?? '';
  const locale = parts.get('l');
  return {
    ...found,
    screen: screens.includes(wanted) ? (wanted as Screen) : SCREENS[found.demonstration.kind][0],
    ...((locale === 'zh-CN' || locale === 'en') && { locale }),
  };
}

type Found = Pick<Opened, 'demonstration' | 'editions'>;

function medicalOf(parts: URLSearchParams, preset: string, numbers: readonly number[]): Found | undefined {
  const columns = parts.getAll('c').map(columnOf);
  const axis = AXES.find((one) => one === parts.get('x'));
  const goal = /^\d{1,9}$/.exec(parts.get('g') ?? '')?.[0];
  if (columns.length === 0 || columns.length > MOST_COLUMNS || !axis || numbers.length !== FIGURES.length || goal === undefined) return undefined;
  const entries = FIGURES.map((figure, at) => [figure, within(figure, numbers[at] ?? 0)] as const);
  const known = columns.filter((column) => column !== undefined);
  if (known.length < columns.length) return undefined;
  const demonstration: MedicalDemonstration = { kind: 'medical', preset, columns: known.map(({ column }) => column), situation: Object.fromEntries(entries) as unknown as Situation, axis, goal: Math.min(Number(goal), MOST_CENTS), ...wishOf(parts) };
  return { demonstration, editions: known.map(({ edition }) => edition) };
}

/** That the cover shall pay at least so much. */
function wishOf(parts: URLSearchParams): Pick<MedicalDemonstration, 'paidAtLeast'> {
  const least = parts.get('p') ?? '';
  return /^\d{1,9}$/.test(least) ? { paidAtLeast: Math.min(Number(least), MOST_CENTS) } : {};
}

function singleOf(parts: URLSearchParams, preset: string, numbers: readonly number[]): Found | undefined {
  const endowment = planOf(parts.get('e') ?? '');
  const disability = planOf(parts.get('i') ?? '');
  const [first = 0, second = 0, third = 0] = numbers;
  const inside = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  if (endowment && numbers.length === 3) {
    return { demonstration: { kind: 'endowment', preset, plan: endowment.plan, startAge: inside(first, 0, 100), basicSum: inside(second, 0, MOST_CENTS), age: inside(third, 0, 120) }, editions: [endowment] };
  }
  if (disability && numbers.length === 2) {
    return { demonstration: { kind: 'disability', preset, plan: disability.plan, sumInsured: inside(first, 0, MOST_CENTS), grade: inside(second, 1, 10) }, editions: [disability] };
  }
  return undefined;
}

/** `student-accident-medical-2026~deductible-100.00~rate-0.80*12000@1.0.0!364.00` */
function columnText({ plan, figures = {}, premium }: Column): string {
  const set = Object.entries(figures).map(([id, value]) => `~${id}-${value}`).join('');
  return `${plan}${set}${premium === undefined ? '' : `*${premium}`}`;
}

function columnOf(text: string): { column: Column; edition: Edition } | undefined {
  const [, rest = '', premium] = /^([^*@!]*)(?:\*(\d{1,9}))?/.exec(text) ?? [];
  const [plan = '', ...figures] = rest.split('~');
  const edition = planOf(plan + text.slice((/^[^@!]*/.exec(text)?.[0] ?? '').length));
  const read = figures.map((figure) => /^([a-z][a-z0-9_-]{0,40})-([\d.]+)$/.exec(figure)).map((found) => [found?.[1] ?? '', found?.[2] ?? ''] as const);
  if (!edition || read.some(([id, value]) => id === '' || !FIGURE.test(value))) return undefined;
  return { column: { plan, ...(read.length > 0 && { figures: Object.fromEntries(read) }), ...(premium !== undefined && { premium: Math.min(Number(premium), MOST_CENTS) }) }, edition };
}

function planOf(text: string): Edition | undefined {
  const [, plan = '', version = '', payable = ''] = /^([^@!]*)(?:@([^!]*))?(?:!(.*))?$/.exec(text) ?? [];
  if (!TEXT.test(plan)) return undefined;
  return { plan, version: VERSION.test(version) ? version : '', ...(AMOUNT.test(payable) && { payable }) };
}

/** What the demonstration is worked out with now. */
function editionsOf(studio: Studio): Edition[] {
  const { demonstration, bench, editions } = studio;
  // As long as nothing is changed, a link goes on saying when it was made.
  if (editions.some(({ version }) => version !== '')) return [...editions];
  if (!demonstration || !bench) return [];
  if (demonstration.kind === 'medical') return studio.results.map(({ column, desk, totals }) => ({ plan: column.plan, version: desk.plan.version, payable: totals.payable }));
  return [{ plan: demonstration.plan, version: bench.plan(demonstration.plan)?.data.version ?? '' }];
}

export function fragmentNow(studio: Studio, screen = studio.screen): string {
  const { demonstration, locale } = studio;
  if (!demonstration) return '';
  return fragmentOf(demonstration, screen === 'start' ? SCREENS[demonstration.kind][0] : screen, locale, editionsOf(studio));
}

/** The address that opens this very demonstration. */
export function linkOf(studio: Studio): string {
  return `${location.origin}${location.pathname}#${fragmentNow(studio)}`;
}
