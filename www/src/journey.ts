// The screens of the pre-check, the way through them, and the place where each part of a claim is
// entered. One screen holds one topic.

import { visitOf } from './pointer.ts';

export const SCREENS = [
  'start', 'plan', 'figures', 'quick', 'tasks', 'section', 'visits', 'visit', 'reason', 'receipts', 'receipt', 'items', 'special', 'papers', 'cover', 'policy',
  'answers', 'result', 'why', 'samples', 'files', 'privacy',
] as const;
export type Screen = (typeof SCREENS)[number];

/**
 * A screen, and what it is about, counted from 0: a visit and a receipt, or a part of what is on board: a section of the
 * plan's form, a plan without figures.
 */
export interface Place { screen: Screen; visit?: number | undefined; receipt?: number | undefined; part?: number | undefined }

/** Screens to which one comes back after a single thing was changed. */
const HUBS: Screen[] = ['start', 'quick', 'tasks', 'answers', 'result'];
const OF_A_VISIT: Screen[] = ['visit', 'reason', 'receipts', 'receipt', 'items', 'special'];
const OF_A_RECEIPT: Screen[] = ['receipt', 'items'];
const OF_A_PART: Screen[] = ['section', 'figures'];

export function isHub({ screen }: Place): boolean {
  return HUBS.includes(screen);
}

export function samePlace(one: Place, other: Place): boolean {
  return pathOf(one) === pathOf(other);
}

/** `receipt/1/2` is the second receipt of the first visit. It tells nothing about the claim. */
export function pathOf({ screen, visit, receipt, part }: Place): string {
  return [screen, visit, receipt, part].flatMap((part) => (part === undefined ? [] : [typeof part === 'number' ? part + 1 : part])).join('/');
}

/** The place of a path; the start where there is no such place. */
export function placeAt(path: string): Place {
  const [name, ...numbers] = path.split('/');
  const screen = SCREENS.find((one) => one === name) ?? 'start';
  const [visit, receipt] = numbers.map((number) => (/^[1-9]\d*$/.test(number) ? Number(number) - 1 : undefined));
  if (OF_A_PART.includes(screen)) return { screen, part: visit ?? 0 };
  if (OF_A_VISIT.includes(screen) && visit === undefined) return { screen: 'visits' };
  if (OF_A_RECEIPT.includes(screen) && receipt === undefined) return { screen: 'receipts', visit };
  return { screen, visit, receipt };
}

/** Where "continue" leads when nobody waits for one's return. */
export function next({ screen, visit, receipt }: Place): Place {
  switch (screen) {
    case 'visit': return { screen: 'reason', visit };
    case 'reason': return { screen: 'receipt', visit, receipt: 0 };
    case 'receipt': return { screen: 'items', visit, receipt };
    case 'items': return { screen: 'receipts', visit };
    case 'receipts': return { screen: 'special', visit };
    case 'special': return { screen: 'visits' };
    case 'papers': return { screen: 'cover' };
    case 'cover': return { screen: 'policy' };
    case 'policy': return { screen: 'answers' };
    case 'answers': return { screen: 'result' };
    case 'start': return { screen: 'plan' };
    default: return { screen: 'tasks' };
  }
}

/** Where "back" leads when one did not come from anywhere. */
export function above({ screen, visit, receipt }: Place): Place {
  switch (screen) {
    case 'start': case 'plan': case 'samples': case 'files': case 'privacy': case 'quick': return { screen: 'start' };
    case 'visit': return { screen: 'visits' };
    case 'reason': case 'receipts': case 'special': return { screen: 'visit', visit };
    case 'receipt': return { screen: 'receipts', visit };
    case 'items': return { screen: 'receipt', visit, receipt };
    case 'why': return { screen: 'result' };
    case 'figures': return { screen: 'plan' };
    case 'tasks': return { screen: 'start' };
    default: return { screen: 'tasks' };
  }
}

/** The screen on which the value at a JSON Pointer is entered. */
export function placeOfPointer(pointer: string): Place {
  const [, top, visitIndex, part, receiptIndex, inner] = pointer.split('/');
  if (pointer === '') return { screen: 'answers' };
  if (top === 'documents') return { screen: 'papers' };
  if (top !== 'encounters') return { screen: 'policy' };
  if (visitIndex === undefined) return { screen: 'visits' };
  const visit = Number(visitIndex);
  const receipt = Number(receiptIndex);
  switch (part) {
    case 'invoices':
      if (receiptIndex === undefined) return { screen: 'receipts', visit };
      if (inner === 'documents') return { screen: 'papers' };
      return { screen: inner === 'lines' ? 'items' : 'receipt', visit, receipt };
    case 'documents': return { screen: 'papers' };
    case 'settlements': return { screen: 'cover' };
    case 'diagnoses': case 'emergency': case 'department': case 'cause': return { screen: 'reason', visit };
    case 'declarations': case 'record': case 'admission': case 'ward': case 'card_used': return { screen: 'special', visit };
    default: return { screen: 'visit', visit };
  }
}

/** Whether a place is about something that is not, or no longer, in the claim. */
export function isLost({ visit, receipt }: Place, valueAt: (pointer: string) => unknown): boolean {
  const holder = visit === undefined ? undefined : `/encounters/${visit}`;
  if (holder === undefined) return false;
  return valueAt(receipt === undefined ? holder : `${holder}/invoices/${receipt}`) === undefined;
}

/** The visit that a pointer belongs to, for lists that are grouped by visit. */
export function visitIndexOf(pointer: string): number | undefined {
  const [, top, index] = visitOf(pointer).split('/');
  return top === 'encounters' && index !== undefined ? Number(index) : undefined;
}

interface Options {
  /** JSON Pointer of the field to focus on arrival. */
  target?: string | undefined;
}

/** Keeps a trail of places, like the pages of a browser, for hosts that have no such trail of their own. */
export interface BrowserHistory { push(place: Place): void; back(): void }

/** Where the person is, where they came from, and where "done" leads back to. */
export class Journey {
  place: Place;
  /** What to focus on the present screen; the heading if nothing. */
  target: string | undefined;
  /** What was to be focused last; it stays when that is done. */
  aim: { target: string } | undefined;
  /** The hub that sent one here to change a single thing. */
  returnTo: Place | undefined;
  history: BrowserHistory | undefined;
  /** Where one begins. */
  readonly home: Place;
  #only: readonly Screen[] | undefined;
  #trail: Place[] = [];
  #moved: () => void;

  /** `only` are the screens of an element that has few; it begins at the first. */
  constructor(moved: () => void, only?: readonly Screen[]) {
    this.#moved = moved;
    this.#only = only;
    this.home = { screen: only?.[0] ?? 'start' };
    this.place = this.home;
  }

  /** All there are here. */
  get screens(): readonly Screen[] {
    return this.#only ?? SCREENS;
  }

  has(screen: Screen): boolean {
    return this.screens.includes(screen);
  }

  /** A place, or where one begins if there is no such screen. */
  or(place: Place): Place {
    return this.has(place.screen) ? place : this.home;
  }

  go(place: Place, { target }: Options = {}): void {
    this.target = target;
    this.aim = target === undefined ? undefined : { target };
    // An element without that screen stays where it is; the field may be here.
    if (samePlace(place, this.place) || !this.has(place.screen)) return this.#moved();
    // Somebody who was sent from a list of answers or from the result wants to get back there.
    if (isHub(place)) this.returnTo = undefined;
    else if (this.place.screen === 'answers' || this.place.screen === 'result') this.returnTo = this.place;
    this.#trail.push(this.place);
    this.place = place;
    this.history?.push(place);
    this.#moved();
  }

  /** To the next screen, or back to where a single thing was to be changed. */
  proceed(): void {
    this.go(this.returnTo ?? next(this.place));
  }

  back(): void {
    if (this.#trail.length === 0) this.go(this.or(above(this.place)));
    else if (this.history) this.history.back();
    else this.arrive(this.#trail.at(-1) ?? this.or(above(this.place)));
  }

  /** Shows a place that the browser went back or forward to. */
  arrive(place: Place): void {
    const last = this.#trail.at(-1);
    if (last && samePlace(last, place)) this.#trail.pop();
    else if (!samePlace(place, this.place)) this.#trail.push(this.place);
    this.target = undefined;
    if (isHub(place)) this.returnTo = undefined;
    this.place = place;
    this.#moved();
  }

  /** Forgets where one came from: what lay there is gone. */
  restart(place: Place): void {
    this.returnTo = undefined;
    this.target = undefined;
    this.#trail = [];
    this.place = place;
    this.history?.push(place);
    this.#moved();
  }
}
