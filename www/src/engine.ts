// The engine and everything it needs, fetched once when the page opens. After that nothing goes
// over the network any more: plans, hospital list and both catalogues stay in memory.

import init, { Catalogue, Checker } from '@engine';
import dataUrl from '../generated/data.json?url';
import wasmUrl from '../../pkg/dist/page/preclaim_bg.wasm?url';
import { openFigures } from './plans.ts';
import type { Sample } from './samples.ts';
import type {
  Answer, Claim, HospitalList, ListedHospital, Locale, Plan, Problem, ProblemWords, Question, ReplyInWords, Words,
} from './types.ts';

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

/** What is thrown at a file that is no plan or no hospital list. */
export interface Refusal { type: 'failure'; errors: Problem[] }

export function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'errors' in thrown;
}

/** One check, in one language. */
export interface Outcome { answer: Answer; words: Words | null; errors: ProblemWords[] }

export class Engine {
  plans: DataFile<Plan>[];
  plan: DataFile<Plan>;
  hospitals: DataFile<HospitalList> | null;
  samples: Sample[];
  #checker: Checker;
  #words: Data['words'];
  #catalogues: Partial<Record<Locale, Catalogue>> = {};

  /** Fetches everything; what is still on its way when the signal comes is given up. */
  static async load(signal: AbortSignal): Promise<Engine> {
    const [data] = await Promise.all([
      fetchData(signal),
      // The glue remembers a fetch that it waits for; it only gets one that has been answered.
      fetch(wasmUrl, { signal }).then((answer) => init({ module_or_path: answer })),
    ]);
    await breath();
    const engine = new Engine(data);
    for (const plan of engine.plans) {
      await breath();
      // Read now, while nobody waits for an answer to a tap.
      void plan.data;
    }
    return engine;
  }

  private constructor({ plans, hospitals, words, samples }: Data) {
    const [first] = plans;
    const [list] = hospitals;
    if (first === undefined) throw new Error('no plan on board');
    this.plans = plans.map((text) => new DataFile<Plan>(text));
    this.plan = this.plans[0] as DataFile<Plan>;
    this.hospitals = list === undefined ? null : new DataFile<HospitalList>(list);
    this.samples = samples.sort((one, other) => one.id.localeCompare(other.id));
    this.#words = words;
    this.#checker = new Checker(first, list);
  }

  /** Takes another plan on board, or back; throws a `Refusal` and changes nothing if it is none. */
  usePlan(text: string, name?: string): void {
    const known = this.plans.find((plan) => plan.text === text);
    this.#become(new Checker(text, this.hospitals?.text));
    this.plan = known ?? new DataFile<Plan>(text, name);
    if (!known) this.plans = [...this.plans, this.plan];
  }

  /** Takes a plan for an example, which leaves no trace on board. */
  useForExample(text: string): void {
    this.#become(new Checker(text, this.hospitals?.text));
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
    this.#become(new Checker(this.plan.text, text));
    this.hospitals = new DataFile<HospitalList>(text);
  }

  /** In full, or only what every keystroke needs: amounts, findings and their prices. */
  check(claim: Claim, locale: Locale, full: boolean): Outcome {
    return this.#checker.checkInWords(claim, this.#catalogue(locale), full) as Outcome;
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
  checkText(text: string): Answer {
    return JSON.parse(this.#checker.checkText(text)) as Answer;
  }

  inWords(errors: Problem[], locale: Locale): ProblemWords[] {
    return this.#catalogue(locale).problems(errors) as ProblemWords[];
  }

  searchHospitals(text: string, most: number): ListedHospital[] {
    return this.#checker.searchHospitals(text, most) as ListedHospital[];
  }

  /** A language is read when somebody first speaks it. */
  #catalogue(locale: Locale): Catalogue {
    return (this.#catalogues[locale] ??= new Catalogue(this.#words[locale]));
  }

  #become(checker: Checker): void {
    this.#checker.free();
    this.#checker = checker;
  }
}

/** Lets the page draw and answer between two long pieces of work. */
function breath(): Promise<void> {
  return new Promise((go) => setTimeout(go));
}

async function fetchData(signal: AbortSignal): Promise<Data> {
  const answer = await fetch(dataUrl, { signal });
  if (!answer.ok) throw new Error(`${dataUrl}: ${answer.status}`);
  return answer.json() as Promise<Data>;
}
