// No script imports this: the compiler holds the types that the package ships against the classes.

import type { LitElement } from 'lit';
import type { PreclaimCheck, PreclaimElement, PreclaimEstimate, PreclaimEvents, PreclaimResult } from '../../pkg/src/elements.js';
import type { PreclaimCheck as Check } from './check.ts';
import type { PreclaimEstimate as Estimate } from './estimate-element.ts';
import type { PreclaimEvents as Events } from './host/events.ts';
import type { HostElement } from './host/host-element.ts';
import type { PreclaimResult as Result } from './result-element.ts';

export const check = (element: Check): PreclaimCheck => element;
export const estimate = (element: Estimate): PreclaimEstimate => element;
export const result = (element: Result): PreclaimResult => element;

/** For the framework, the browser and the parts inside. */
type Inner = keyof LitElement | 'render' | 'session' | `form${'Disabled' | 'Reset' | 'StateRestore'}Callback`;
/** Nothing that a page can use is left out. */
export const all = (name: Exclude<keyof HostElement, Inner>): keyof PreclaimElement => name;

export const told = (events: Events): PreclaimEvents => events;
export const known = (name: keyof PreclaimEvents): keyof Events => name;
