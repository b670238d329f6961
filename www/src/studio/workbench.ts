// The engine that can be asked everything, with one checker for each column. After loading, nothing
// goes over the network any more.

import { Catalogue, Checker } from '../../../pkg/src/checker.ts';
import type { Engine as Calls } from '../../../pkg/src/engine.ts';
import { DataFile, isRefusal, watched } from '../engine.ts';
import { fetched, pageData, wholeEngine, type Data } from '../engines.ts';
import { withFigures } from '../plans.ts';
import type { Claim, Goal, InWords, Locale, Plan, Question, ReplyInWords, Totals } from '../types.ts';
import wordsUrl from '../../generated/studio.json?url';
import { yuanText, type Cents } from './amounts.ts';
import type { Column, Demonstration } from './demonstration.ts';

/** What a question is answered with, in codes and in words. */
type Told<K extends string> = Extract<ReplyInWords['reply'], Record<K, unknown>>[K & keyof Extract<ReplyInWords['reply'], Record<K, unknown>>];
type Said<K extends string> = Extract<NonNullable<ReplyInWords['words']>, Record<K, unknown>>[K & keyof Extract<NonNullable<ReplyInWords['words']>, Record<K, unknown>>];
export interface Answered<K extends string> { told: Told<K>; words: Said<K> }

/** From the least to the most that a curve or a goal looks at. */
export interface Span { vary: string; from: Cents; to: Cents }

export class Workbench {
  readonly plans: readonly DataFile<Plan>[];
  readonly #calls: Calls;
  readonly #words: Record<Locale, string>;
  readonly #catalogues: Partial<Record<Locale, Catalogue>> = {};
  #desks: { key: string; desks: readonly Desk[] } | undefined;

  /** `stopped` is told when the engine stops in the middle of a call. */
  static async load(signal: AbortSignal, stopped: (error: unknown) => void): Promise<Workbench> {
    const [calls, data, more] = await Promise.all([wholeEngine('auto', signal), pageData(), fetched<Record<Locale, object>>(wordsUrl, signal)]);
    return new Workbench(watched(calls, stopped), data, more);
  }

  private constructor(calls: Calls, { plans, words }: Data, more: Record<Locale, object>) {
    this.#calls = calls;
    this.plans = plans.map((text) => new DataFile<Plan>(text));
    const all = (locale: Locale) => JSON.stringify({ ...(JSON.parse(words[locale]) as object), ...more[locale] });
    this.#words = { 'zh-CN': all('zh-CN'), en: all('en') };
  }

  plan(id: string): DataFile<Plan> | undefined {
    return this.plans.find(({ data }) => data.id === id);
  }

  /** Whether it can be shown with the plans on board: a link may come from a page that has others. */
  suits(demonstration: Demonstration): boolean {
    if (demonstration.kind === 'endowment') return this.plan(demonstration.plan)?.data.form?.purpose === 'contract';
    if (demonstration.kind === 'disability') return (this.plan(demonstration.plan)?.data.form?.tables ?? []).length > 0;
    if (!demonstration.columns.every(({ plan }) => this.plan(plan)?.data.form === undefined && this.plan(plan) !== undefined)) return false;
    try {
      return this.desks(demonstration.columns).length > 0;
    } catch (refusal) {
      if (isRefusal(refusal)) return false;
      throw refusal;
    }
  }

  /** A checker for each column; every one knows the plans of the others. Throws a `Refusal` for figures that are none. */
  desks(columns: readonly Column[]): readonly Desk[] {
    const key = JSON.stringify(columns.map(({ plan, figures }) => [plan, figures]));
    if (this.#desks?.key !== key) {
      const texts = columns.map((column, at) => this.#textOf(column, at, columns));
      const desks = texts.map((text, at) => {
        const others = texts.filter((_, other) => other !== at);
        return new Desk(new Checker(this.#calls, { plan: text, otherPlans: others }), new DataFile<Plan>(text).data, (locale) => this.catalogue(locale));
      });
      this.#desks?.desks.forEach((desk) => desk.close());
      this.#desks = { key, desks };
    }
    return this.#desks.desks;
  }

  /** A checker of one plan, for demonstrations without columns. */
  desk(plan: string): Desk {
    const [desk] = this.desks([{ plan }]);
    if (!desk) throw new Error(plan);
    return desk;
  }

  /** A language is read when somebody first speaks it. */
  catalogue(locale: Locale): Catalogue {
    return (this.#catalogues[locale] ??= new Catalogue(this.#calls, this.#words[locale]));
  }

  /** The same plan with other figures is another plan: columns are compared by their ids. */
  #textOf({ plan, figures = {} }: Column, at: number, columns: readonly Column[]): string {
    const text = this.plan(plan)?.text;
    if (text === undefined) throw new Error(`no plan ${plan} on board`);
    const filled = withFigures(text, figures);
    const before = columns.slice(0, at).filter((other) => other.plan === plan).length;
    return before === 0 ? filled : JSON.stringify({ ...(JSON.parse(filled) as object), id: `${plan}-${before + 1}` });
  }
}

/** One plan that claims are put to. Every amount comes from here. */
export class Desk {
  constructor(readonly checker: Checker, readonly plan: Plan, private readonly catalogue: (locale: Locale) => Catalogue) {}

  check(claim: Claim, locale: Locale, detail: 'full' | 'short' = 'full'): InWords {
    return this.checker.checkInWords(claim, this.catalogue(locale), detail);
  }

  totals(claim: Claim): Totals {
    return this.#ask({ ask: 'totals', claim }, 'totals');
  }

  curve(claim: Claim, { vary, from, to }: Span, locale: Locale, figure: 'payable' | 'own_cost' = 'payable', at: readonly Cents[] = []): Answered<'curve'> {
    return this.#tell({ ask: 'curve', claim, vary, from: yuanText(from), to: yuanText(to), figure, at: at.map(yuanText) }, 'curve', locale);
  }

  /** For which amounts the client's own cost stays at or below an amount, or the cover pays at least one. */
  seek(claim: Claim, { vary, from, to }: Span, goal: Goal, locale: Locale): Answered<'goal'> {
    return this.#tell({ ask: 'goal', claim, vary, from: yuanText(from), to: yuanText(to), goal }, 'goal', locale);
  }

  /** This plan against another of the same columns. */
  compare(claim: Claim, other: Desk, locale: Locale): Answered<'comparison'> {
    return this.#tell({ ask: 'compare', claim, with: other.plan.id }, 'comparison', locale);
  }

  close(): void {
    this.checker.close();
  }

  #tell<K extends string>(question: Question, name: K, locale: Locale): Answered<K> {
    const { reply, words } = this.checker.askInWords(question, this.catalogue(locale));
    if (reply.type !== 'success' || !(name in reply) || !words || !(name in words)) throw new Error(JSON.stringify(reply));
    return { told: (reply as never)[name] as Told<K>, words: (words as never)[name] as Said<K> };
  }

  #ask<K extends string>(question: Question, name: K): Told<K> {
    const reply = this.checker.ask(question);
    if (reply.type !== 'success' || !(name in reply)) throw new Error(JSON.stringify(reply));
    return (reply as never)[name] as Told<K>;
  }
}
