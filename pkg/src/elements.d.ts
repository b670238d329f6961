// What `import 'preclaim/elements'` defines. tests/e2e/elements-types.ts holds the classes against it.

import type { Answer, Claim, Estimate, HospitalList, PolicyFacts } from '../types.js';

export type { Answer, Claim, Estimate, HospitalList, PolicyFacts };

/** Which engine and which plan are behind the answers. */
export interface PreclaimInfo {
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
export interface PreclaimChange {
  /** Nothing was typed. */
  empty: boolean;
  /** There is an amount or a verdict, and all that was typed can be read. */
  complete: boolean;
  /** Yuan, such as `"161.00"`; `null` where there is no result. */
  payable: string | null;
  /** How many findings wait to be put right or answered. */
  openFindings: number;
  /** With `disclosure="full"` only. */
  claim?: Claim;
  /** With `disclosure="full"` only. */
  result?: Estimate | null;
}

export type PreclaimLoadErrorCode = 'csp' | 'mime' | 'path' | 'version' | 'network' | 'stopped' | 'plan' | 'hospitals' | 'claim';

/** What comes as `detail` with each event. All events bubble and cross shadow roots. */
export interface PreclaimEvents {
  /** The engine is there. `ms` is counted from when the element was put into the page. */
  'preclaim-ready': { info: PreclaimInfo; ms: number };
  /** There is no engine, or the plan, list or claim that the page has set is none. `hint` is for the developer. */
  'preclaim-load-error': { code: PreclaimLoadErrorCode; hint: string };
  'preclaim-change': PreclaimChange;
  /** Another screen is shown. Nothing of the claim is in it. */
  'preclaim-step': { screen: string; title: string; wrong: boolean; index: number; total: number };
  /** The button of `submit-label` was pressed. Cancel it to send the claim yourself; else the form around is submitted. */
  'preclaim-submit': { claim: Claim; result: Estimate | null };
  /** Cancel it to print in your own way. */
  'preclaim-print': Record<string, never>;
  /** Everything was emptied. */
  'preclaim-clear': Record<string, never>;
}

export type PreclaimEventMap = { [Name in keyof PreclaimEvents]: CustomEvent<PreclaimEvents[Name]> };

/** What all elements have in common. */
export interface PreclaimElement extends HTMLElement {
  locale: 'zh-CN' | 'en';
  /** `auto` is settled at once by the size of text that the person has set. */
  size: 'auto' | 'standard' | 'elder';
  theme: 'auto' | 'light' | 'dark';
  /** Id of the plan. Nobody is asked for the plan then. */
  plan: string | undefined;
  engine: 'auto' | 'wasm' | 'twin';
  /** Folder with `member.wasm`, `member-twin.js` and `data.json`, where they do not lie beside the script. */
  assets: string | undefined;
  disclosure: 'coarse' | 'full';
  /** Under this name a form around the element gets the claim, as JSON. */
  name: string;
  readonly: boolean;
  required: boolean;
  disabled: boolean;
  /** Words of a button on the result that hands the claim over. */
  submitLabel: string | undefined;
  /** Whether the page is nothing but the element, and nobody else's. */
  standalone: boolean;
  /** The claim as typed so far. What is set takes its place; a text is read as a saved file, and nothing is an empty claim. */
  get claim(): Claim;
  set claim(claim: Claim | string | null | undefined);
  /** What the page knows of the cover and the year. */
  policy: PolicyFacts | undefined;
  /** Another hospital list, as an object or a JSON text. */
  hospitals: HospitalList | string | undefined;
  /** Phrases in place of the engine's own, by language and key of its catalogue. */
  messages: Partial<Record<'zh-CN' | 'en', Record<string, string>>>;
  /** What `plan` leaves open, as a person would type it. Set it before `plan`. */
  figures: Readonly<Record<string, string>>;
  /** The answer to the claim as it is. */
  readonly result: Estimate | undefined;
  /** Nothing before `preclaim-ready`. */
  readonly info: PreclaimInfo | undefined;
  readonly form: HTMLFormElement | null;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  /** Whether there was one. */
  focusFirstProblem(): boolean;
  /** To the field at a JSON Pointer into the claim, or to a screen such as `result` or `receipt/1/2`. */
  goTo(where: string): void;
  /** As soon as there is an engine; nothing where none comes, or while an entry cannot be read. */
  check(): Promise<Answer | undefined>;
  /** Back to the claim that the page has set, or to none. */
  reset(): void;
  /** Empties everything for the next person; nothing of it can be taken back. */
  wipe(): void;
  print(): void;
  addEventListener<Name extends keyof PreclaimEventMap>(type: Name, listener: (event: PreclaimEventMap[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** The whole pre-check, from the first question to the printed page. */
export interface PreclaimCheck extends PreclaimElement {}
/** A quick estimate from four facts. */
export interface PreclaimEstimate extends PreclaimElement {}
/** The whole answer to a claim that the page sets; nothing of the claim can be changed. */
export interface PreclaimResult extends PreclaimElement {}

export declare const PreclaimCheck: { new (): PreclaimCheck };
export declare const PreclaimEstimate: { new (): PreclaimEstimate };
export declare const PreclaimResult: { new (): PreclaimResult };

/** What can be written in a template, besides listeners. */
export type PreclaimSettings = Partial<
  Pick<PreclaimElement, 'locale' | 'size' | 'theme' | 'plan' | 'engine' | 'assets' | 'disclosure' | 'name' | 'readonly' | 'required' | 'disabled' | 'policy' | 'hospitals' | 'messages' | 'figures'>
> & { claim?: Claim | string; submitLabel?: string; 'submit-label'?: string };

declare global {
  interface HTMLElementTagNameMap {
    'preclaim-check': PreclaimCheck;
    'preclaim-estimate': PreclaimEstimate;
    'preclaim-result': PreclaimResult;
  }
}
