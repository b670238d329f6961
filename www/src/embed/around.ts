// What the pre-check takes from the page around its frame, and what it tells it.

import type { Settings, ToFrame, ToPage } from '../../../pkg/embed/messages.ts';
import type { PreclaimCheck } from '../check.ts';
import type { Claim, PolicyFacts } from '../types.ts';

/** Attributes that a page may set, by their names in `Settings`; each element refuses what it does not know. */
const ATTRIBUTES = { plan: 'plan', locale: 'locale', theme: 'theme', size: 'size', submitLabel: 'submit-label' } as const;
/** Higher than this the page around does not let the frame grow: embed.js. */
const MOST = 20_000;

/** Does what the page says, now and later. */
export function follow(check: PreclaimCheck, port: MessagePort, first: Settings): void {
  apply(check, first);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.set) apply(check, data.set);
    if (data.visible) keepInSight(data.visible);
  };
}

function apply(check: PreclaimCheck, set: Settings): void {
  for (const [name, attribute] of Object.entries(ATTRIBUTES) as [keyof typeof ATTRIBUTES, string][]) {
    const value = set[name];
    if (typeof value === 'string') check.setAttribute(attribute, value);
  }
  const policy = objectOf(set.policy);
  if (policy) check.policy = policy as PolicyFacts;
  const claim = objectOf(set.claim);
  if (claim) check.claim = claim as Claim;
}

/** Objects come as such, or as JSON in an attribute of the script. */
function objectOf(given: unknown): object | undefined {
  if (typeof given === 'object' && given !== null) return given;
  if (typeof given !== 'string' || given === '') return undefined;
  try {
    return objectOf(JSON.parse(given));
  } catch (error) {
    console.warn('preclaim: data-policy and data-claim are JSON', error);
    return undefined;
  }
}

/** What sticks to an edge of the window shall stick to the edge of what can be seen of the frame. */
function keepInSight([top, bottom]: [number, number]): void {
  const { style } = document.documentElement;
  const height = document.body.getBoundingClientRect().height;
  style.setProperty('--preclaim-hidden-top', `${Math.max(0, Math.round(top))}px`);
  style.setProperty('--preclaim-hidden-bottom', `${Math.max(0, Math.round(height - bottom))}px`);
}

/** Height and events, from the first one on. */
export function report(check: PreclaimCheck, tell: (message: ToPage) => void): void {
  let last = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    document.documentElement.classList.toggle('fits', height <= MOST);
    tell({ type: 'height', height });
  }).observe(document.body);

  let screen: unknown;
  for (const type of EVENTS) {
    check.addEventListener(type, (event) => {
      const detail = coarse(type, (event as CustomEvent<unknown>).detail);
      tell({ type, detail });
      if (type !== 'preclaim-step') return;
      const { screen: now } = detail as { screen: unknown };
      if (screen !== undefined && now !== screen) tell({ type: 'top' });
      screen = now;
    });
  }
}

const EVENTS = ['preclaim-ready', 'preclaim-load-error', 'preclaim-change', 'preclaim-step', 'preclaim-submit', 'preclaim-print', 'preclaim-clear'] as const;

/** The claim itself goes to the page only when the person hands it over. */
function coarse(type: string, detail: unknown): unknown {
  if (typeof detail !== 'object' || detail === null) return null;
  const plain = JSON.parse(JSON.stringify(detail)) as Record<string, unknown>;
  if (type === 'preclaim-submit') return plain;
  const { claim, result, ...rest } = plain;
  return rest;
}
