// The engine and everything it needs, fetched once when the page opens. After that nothing goes
// over the network any more: plans, hospital list and both catalogues stay in memory.

import { Catalogue, Checker } from '../../pkg/src/checker.ts';
import { EngineError, type Engine as Calls } from '../../pkg/src/engine.ts';
import { compile, fetched, instantiate, loadFrom, unfetched, type LoadOptions, type Twin } from '../../pkg/src/load.ts';
import { Refusal } from '../../pkg/src/text.ts';
import { openFigures } from './plans.ts';
import { legible } from './shown.ts';
import type { Sample } from './samples.ts';
import type { Answer, Claim, HospitalList, InWords, ListedHospital, Locale, Plan, Problem, ProblemWords, Question, ReplyInWords } from './types.ts';

export { EngineError };

/** Where everything lies that is fetched. */
export interface Assets {
  wasm: string | URL;
  /** The same engine in JavaScript, fetched only where wasm is forbidden. */
  twin: () => PromiseLike<Twin>;
  /** Plans, hospital lists, words and examples. */
  data: string | URL;
  engine?: LoadOptions['engine'];
}

/** What the page is built with: every text as its file has it. */
interface Data { plans: string[]; hospitals: string[]; words: Record<Locale, string>; samples: Sample[] }

/** A data file as text, which the engine reads, and as an object, from which the page draws. */
export class DataFile<T> {
  /** The file whose figures were filled in here. */
  template: DataFile<T> | undefined;
  #data: T | undefined;

  /** `name` is that of the file, if a person opened it. */
  constructor(readonly text: string, readonly name?: string) {}

  /** Read when it is first looked at: of most plans the page shows nothing. */
  get data(): T {
    return (this.#data ??= inPlace(JSON.parse(this.text)) as T);
  }
}

/** A plan with its figures where it needs them, as the engine reads it: `$daily` is what `figures` says of `daily`. */
function inPlace(plan: unknown): unknown {
  const { figures = [] } = (plan ?? {}) as { figures?: { id: string; value?: unknown }[] };
  const set = new Map<string, unknown>(figures.flatMap(({ id, value }) => (value === undefined || value === null ? [] : [[`$${id}`, value] as const])));
  const put = (part: unknown): unknown => {
    if (typeof part === 'string') return set.get(part) ?? part;
    if (Array.isArray(part)) return part.map(put);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, put(inner)]));
  };
  return set.size === 0 ? plan : put(plan);
}

/** Whether something was thrown at a file that is no plan or no hospital list. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Refusal;
}

/** One check, in one language. */
export type Outcome = InWords;

export class Engine {
  plans: DataFile<Plan>[];
  plan: DataFile<Plan>;
  hospitals: DataFile<HospitalList> | null;
  samples: Sample[];
  /** Told when the engine stops in the middle of a call: nothing that it held is left. */
  onStop: (error: unknown) => void = () => {};
  readonly #make: () => Promise<Calls>;
  #calls: Calls;
  #checker: Checker;
  #words: Data['words'];
  #catalogues: Partial<Record<Locale, Catalogue>> = {};

  /** Fetches everything; what is still on its way when the signal of `init` comes is given up. */
  static async load(init: RequestInit, { wasm, twin, data: at, engine: kind }: Assets): Promise<Engine> {
    let compiled: Promise<WebAssembly.Module> | undefined;
    let brought: PromiseLike<Twin> | undefined;
    // What has come once is kept: by the time an engine stops, nothing can be fetched any more.
    const make = () => loadFrom({ wasm: () => instantiate(compiled ??= compile(wasm, init)), twin: () => (brought ??= twin()) }, kind);
    const [data, calls] = await Promise.all([fetchData(at, init), make()]);
    await breath();
    const engine = new Engine(make, calls, data);
    for (const plan of engine.plans) {
      await breath();
      // Read now, while nobody waits for an answer to a tap.
      void plan.data;
    }
    return engine;
  }

  private constructor(make: () => Promise<Calls>, calls: Calls, { plans, hospitals, words, samples }: Data) {
    const [first] = plans;
    const [list] = hospitals;
    if (first === undefined) throw new Error('no plan on board');
    this.plans = plans.map((text) => new DataFile<Plan>(text));
    this.plan = this.plans[0] as DataFile<Plan>;
    this.hospitals = list === undefined ? null : new DataFile<HospitalList>(list);
    this.samples = samples.sort((one, other) => one.id.localeCompare(other.id));
    this.#make = make;
    this.#calls = watched(calls, this.#stopped);
    this.#words = words;
    this.#checker = this.#checkerOf(first);
  }

  /** Puts another engine in the place of one that has stopped, with all that was open on it. */
  async renew(): Promise<void> {
    this.#calls = watched(await this.#make(), this.#stopped);
    this.#catalogues = {};
    this.#checker = this.#checkerOf(this.plan.text);
  }

  #stopped = (error: unknown) => this.onStop(error);

  /** Wasm, or its twin where wasm is forbidden. */
  get kind(): Calls['kind'] {
    return this.#calls.kind;
  }

  get about(): Calls['about'] {
    return this.#calls.about;
  }

  /** Lays words of the host's own over those of a language. */
  override(words: Partial<Record<Locale, Record<string, string>>>): void {
    for (const [locale, own] of Object.entries(words) as [Locale, Record<string, string>][]) {
      this.#words[locale] = JSON.stringify({ ...(JSON.parse(this.#words[locale]) as object), ...own });
      this.#catalogues[locale]?.close();
      delete this.#catalogues[locale];
    }
  }

  /** Takes another plan on board, or back; throws a `Refusal` and changes nothing if it is none. */
  usePlan(text: string, name?: string): void {
    const known = this.plans.find((plan) => plan.text === text);
    this.#become(this.#checkerOf(text));
    this.plan = known ?? new DataFile<Plan>(text, name);
    if (!known) this.plans = [...this.plans, this.plan];
  }

  /** Takes a plan for an example, which leaves no trace on board. */
  useForExample(text: string): void {
    this.#become(this.#checkerOf(text));
    this.plan = this.plans.find((plan) => plan.text === text) ?? new DataFile<Plan>(text);
  }

  /** Plans that cannot be used before their figures are filled in. */
  get templates(): DataFile<Plan>[] {
    return this.plans.filter(({ data }) => openFigures(data).length > 0);
  }

  /** Takes a plan on board that cannot be used yet; its place among those. */
  board(text: string, name: string): number {
    if (!this.plans.some((plan) => plan.text === text)) this.plans = [...this.plans, new DataFile<Plan>(text, name)];
    return this.templates.findIndex((plan) => plan.text === text);
  }

  /** Takes a plan with the figures that were filled in, in the place of earlier ones; throws a `Refusal` if one is no figure. */
  useFilled(text: string, template: DataFile<Plan>): void {
    this.usePlan(text);
    const filled = this.plan;
    filled.template = template;
    const others = this.plans.filter((plan) => plan !== filled && plan.template !== template);
    this.plans = others.flatMap((plan) => (plan === template ? [plan, filled] : [plan]));
  }

  /** Uses another hospital list; throws a `Refusal` and changes nothing if it is none. */
  useHospitals(text: string): void {
    this.#become(this.#checkerOf(this.plan.text, text));
    this.hospitals = new DataFile<HospitalList>(text);
  }

  /** In full, or only what every keystroke needs: amounts, findings and their prices. */
  check(claim: Claim, locale: Locale, full: boolean): Outcome {
    return this.#checker.checkInWords(claim, this.#catalogue(locale), full ? 'full' : 'short');
  }

  /** The very first check makes the browser compile what it runs through; done while nobody waits, it is not felt. */
  warmUp(locale: Locale): void {
    this.check({ encounters: [{ care_type: 'outpatient', invoices: [{ total: '1.00' }] }] }, locale, true);
  }

  /** Any question about a claim, answered in codes and in one language. */
  ask(question: Question, locale: Locale): ReplyInWords {
    return this.#checker.askInWords(question, this.#catalogue(locale));
  }

  /** Whether a text can be read as a claim; only the text itself shows where it breaks off. */
  checkText(text: string, locale: Locale): Answer {
    return this.#checker.checkInWords(text, this.#catalogue(locale), 'short').answer;
  }

  inWords(errors: Problem[], locale: Locale): ProblemWords[] {
    return this.#catalogue(locale).problems(errors);
  }

  searchHospitals(text: string, most: number): ListedHospital[] {
    return this.#checker.searchHospitals(text, most);
  }

  /** A language is read when somebody first speaks it. */
  #catalogue(locale: Locale): Catalogue {
    return (this.#catalogues[locale] ??= new Catalogue(this.#calls, this.#words[locale]));
  }

  #become(checker: Checker): void {
    this.#checker.close();
    this.#checker = checker;
  }

  #checkerOf(plan: string, hospitals = this.hospitals?.text): Checker {
    return new Checker(this.#calls, { plan, ...(hospitals !== undefined && { hospitals }) });
  }
}

/** Tells, once, when an engine stops in the middle of a call; what it replies can be shown. */
export function watched(calls: Calls, stopped: (error: unknown) => void): Calls {
  let told = false;
  const call: Calls['call'] = (...texts) => {
    try {
      return legible(calls.call(...texts));
    } catch (error) {
      if (!told) stopped(error);
      told = true;
      throw error;
    }
  };
  return { ...calls, call };
}

/** Lets the page draw and answer between two long pieces of work. */
function breath(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

async function fetchData(at: string | URL, init: RequestInit): Promise<Data> {
  const answer = await fetched(at, init);
  if (!answer.ok) throw new EngineError('path', `${String(at)}: ${answer.status}; serve data.json of the package there`);
  try {
    return (await answer.json()) as Data;
  } catch (error) {
    throw error instanceof SyntaxError ? new EngineError('mime', `${String(at)} is no whole JSON`, error) : unfetched(at, error);
  }
}
