// The state of the studio: what is shown, what it gives, and the way back. Elements draw from it and
// tell it what was changed; nothing else holds figures.

import type { Locale, Totals } from '../types.ts';
import type { Cents } from './amounts.ts';
import { SCREENS, type Column, type Demonstration, type MedicalDemonstration, type Screen } from './demonstration.ts';
import type { Edition } from './fragment.ts';
import { claimOf, leftInScope, yearClaim, type Situation } from './situation.ts';
import type { Answered, Desk, Workbench } from './workbench.ts';

/** One column with what the year comes to. */
export interface Result { column: Column; desk: Desk; totals: Totals }

/** Curves of all columns along one axis, as far as the engine has drawn them. */
export interface Drawn {
  /** For which demonstration; while somebody drags it may be the one before. */
  of: MedicalDemonstration;
  /** Where the situation stands on the axis. */
  now: Cents;
  curves: readonly { column: Column; desk: Desk; payable: Answered<'curve'>; ownCost: Answered<'curve'> }[];
}

/** Far beyond where any cover on board ends. */
export const FARTHEST: Cents = 100_000_000;
/** So long must nothing change before curves are drawn anew. */
const QUIET = 120;
const MOST_STEPS_BACK = 50;

/** Sends `change` whenever anything that is shown has changed, and `drawn` when curves are ready. */
export class Studio extends EventTarget {
  bench: Workbench | undefined;
  failure: 'failed' | 'stopped' | undefined;
  locale: Locale;
  screen: Screen = 'start';
  size: 'normal' | 'elder' = 'normal';
  /** Step of the presentation; absent when nothing is presented. */
  presenting: number | undefined;
  /** An address in this page's memory; never kept and never shared. */
  logo: string | undefined;
  /** What has to be said about the link or about what was kept. */
  notice: 'broken-link' | undefined;
  demonstration: Demonstration | undefined;
  /** What the plans were when the demonstration that is open was kept or sent. */
  editions: readonly Edition[] = [];
  #back: { demonstration: Demonstration; what: string; at: number }[] = [];
  #results = new WeakMap<MedicalDemonstration, readonly Result[]>();
  #drawn: Drawn | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(locale: Locale) {
    super();
    this.locale = locale;
  }

  /** Changes what is shown but no figure. */
  show(view: Partial<Pick<Studio, 'bench' | 'failure' | 'locale' | 'screen' | 'size' | 'presenting' | 'logo' | 'notice'>>): void {
    if (view.locale !== undefined) this.#drawn = undefined;
    Object.assign(this, view);
    if (!this.failure && this.bench && this.demonstration && !this.bench.suits(this.demonstration)) {
      this.demonstration = undefined;
      this.screen = 'start';
      this.notice = 'broken-link';
    }
    this.#tell();
  }

  /** Begins with a demonstration; what is open is given up. */
  open(demonstration: Demonstration, screen: Screen = SCREENS[demonstration.kind][0]): void {
    this.#back = [];
    this.demonstration = demonstration;
    this.show({ screen, notice: undefined });
  }

  /** Takes another state; steps of one drag (`what`) are taken back together. */
  become(demonstration: Demonstration, what: string): void {
    if (!this.demonstration) return;
    // What it paid when it was kept is about other figures from now on.
    this.editions = [];
    const last = this.#back.at(-1);
    const now = Date.now();
    if (last?.what === what && now - last.at < 1_000) last.at = now;
    else this.#back = [...this.#back, { demonstration: this.demonstration, what, at: now }].slice(-MOST_STEPS_BACK);
    this.demonstration = demonstration;
    this.#tell();
  }

  set(figure: keyof Situation, value: number): void {
    const { medical } = this;
    if (medical) this.become({ ...medical, situation: { ...medical.situation, [figure]: value } }, figure);
  }

  get canUndo(): boolean {
    return this.#back.length > 0;
  }

  undo(): void {
    const last = this.#back.pop();
    if (last) this.demonstration = last.demonstration;
    this.#tell();
  }

  get medical(): MedicalDemonstration | undefined {
    return this.demonstration?.kind === 'medical' ? this.demonstration : undefined;
  }

  /** The desks of the columns. */
  get desks(): readonly Desk[] {
    return this.bench && this.medical ? this.bench.desks(this.medical.columns) : [];
  }

  /** What the whole year comes to under each plan: worked out anew for every change. */
  get results(): readonly Result[] {
    const { medical, desks } = this;
    if (!medical || desks.length === 0) return [];
    const known = this.#results.get(medical);
    // The desks of a situation that is opened again are other ones.
    if (known && known[0]?.desk === desks[0]) return known;
    const results = desks.map((desk, at) => ({ column: medical.columns[at] as Column, desk, totals: desk.totals(claimOf(medical.situation, desk.plan)) }));
    this.#results.set(medical, results);
    return results;
  }

  /** The curves, drawn when nobody drags; `undefined` before the first time. */
  get drawn(): Drawn | undefined {
    const { medical } = this;
    if (medical) this.#leaveClosed();
    if (!medical || this.#drawn?.of === medical) return this.#drawn;
    // What is not the same plans along the same axis would only mislead.
    if (this.#drawn && (this.#drawn.of.axis !== medical.axis || JSON.stringify(this.#drawn.of.columns) !== JSON.stringify(medical.columns))) this.#drawn = undefined;
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.draw(), this.#drawn ? QUIET : 0);
    return this.#drawn;
  }

  /** Draws the curves now. */
  draw(): Drawn | undefined {
    clearTimeout(this.#waiting);
    const { medical, desks, locale } = this;
    if (!medical || desks.length === 0) return undefined;
    this.#leaveClosed();
    if (this.#drawn?.of === medical) return this.#drawn;
    const curves = desks.map((desk, at) => {
      const { claim, vary } = yearClaim(medical.situation, desk.plan, medical.axis);
      const span = { vary, from: 0, to: FARTHEST };
      return { column: medical.columns[at] as Column, desk, payable: desk.curve(claim, span, locale), ownCost: desk.curve(claim, span, locale, 'own_cost') };
    });
    this.#drawn = { of: medical, now: leftInScope(medical.situation, medical.axis), curves };
    this.dispatchEvent(new Event('drawn'));
    return this.#drawn;
  }

  /** Curves of a situation that was open before ask desks that are closed. */
  #leaveClosed(): void {
    if (this.#drawn && this.#drawn.curves[0]?.desk !== this.desks[0]) this.#drawn = undefined;
  }

  #tell(): void {
    this.dispatchEvent(new Event('change'));
  }
}
