// What an element tells the page around it.

import { isToAnswer, toFix } from '../findings.ts';
import type { Screen } from '../journey.ts';
import type { Session } from '../session.ts';
import type { Claim, Estimate } from '../types.ts';

/** Which engine and which plan are behind the answers. */
export interface Info {
  /** `twin` where the policy of the page forbids wasm. */
  engine: 'wasm' | 'twin';
  /** Version of the engine. */
  version: string;
  /** Id of the plan in use. */
  plan: string;
  planVersion: string;
  /** First 16 hexadecimal digits of the SHA-256 of the plan's content. */
  fingerprint: string;
}

/** Tells nothing of what was typed, but for the amount. */
export interface Coarse {
  /** Nothing was typed. */
  empty: boolean;
  /** There is an amount or a verdict, and all that was typed can be read. */
  complete: boolean;
  /** Yuan, such as `"161.00"`; `null` where there is no result. */
  payable: string | null;
  /** How many findings wait to be put right or answered. */
  openFindings: number;
}

/** With `disclosure="full"`. */
export interface Full extends Coarse {
  claim: Claim;
  result: Estimate | null;
}

export type LoadErrorCode = 'csp' | 'mime' | 'path' | 'version' | 'network' | 'stopped' | 'plan' | 'hospitals' | 'claim';

/** What comes with each event. */
export interface PreclaimEvents {
  /** The engine is there. `ms` is counted from when the element was put into the page. */
  'preclaim-ready': { info: Info; ms: number };
  /** There is no engine, or the plan or list that was asked for is none. `hint` is for the developer. */
  'preclaim-load-error': { code: LoadErrorCode; hint: string };
  'preclaim-change': Coarse | Full;
  /** Another screen is shown; `index` is its place among all screens of the element, from 0. Nothing of the claim is in it. */
  'preclaim-step': { screen: Screen; title: string; wrong: boolean; index: number; total: number };
  /** The button of `submit-label` was pressed. Cancel it to send the claim yourself; else the form around is submitted. */
  'preclaim-submit': { claim: Claim; result: Estimate | null };
  /** Cancel it to print in your own way. */
  'preclaim-print': Record<string, never>;
  /** Everything was emptied, by the person or by the page. */
  'preclaim-clear': Record<string, never>;
}

/** Sends an event up through shadow roots and the page; `false` when somebody cancelled it. */
export function tell<Name extends keyof PreclaimEvents>(host: HTMLElement, name: Name, detail: PreclaimEvents[Name], cancelable = false): boolean {
  return host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable, detail }));
}

export function coarseOf(session: Session): Coarse {
  const { ownEstimate: estimate } = session;
  return {
    empty: !session.isBegun,
    complete: estimate !== undefined && session.problems.length === 0,
    payable: estimate?.payable ?? null,
    openFindings: estimate ? toFix(estimate).length + estimate.findings.filter(isToAnswer).length : 0,
  };
}
