// The engine and everything it needs, fetched once when the page opens. After that nothing goes
// over the network any more: plans, hospital list and both catalogues stay in memory.

import init, { Catalogue, Checker } from '@engine';
import englishUrl from '@words/en.json?url';
import chineseUrl from '@words/zh-CN.json?url';
import wasmUrl from '../../pkg/dist/web/preclaim_bg.wasm?url';
import type { Answer, Claim, HospitalList, ListedHospital, Locale, Plan, Problem, ProblemWords, Words } from './types.ts';

const planUrls = import.meta.glob<string>(['../../plans/*.json', '!../../plans/*.schema.json'], { query: '?url', import: 'default', eager: true });
const hospitalUrls = import.meta.glob<string>('../../plans/hospitals/*.json', { query: '?url', import: 'default', eager: true });

/** A data file as text, which the engine reads, and as an object, from which the page draws. */
export interface DataFile<T> {
  text: string;
  data: T;
  /** Name of the file, if a person opened it. */
  name?: string | undefined;
}

/** What is thrown at a file that is no plan or no hospital list. */
export interface Refusal { type: 'failure'; errors: Problem[] }

/** One check, in one language. */
export interface Outcome { answer: Answer; words: Words | null; errors: ProblemWords[] }

export class Engine {
  plans: DataFile<Plan>[];
  plan: DataFile<Plan>;
  hospitals: DataFile<HospitalList> | null;
  #checker: Checker;
  #catalogues: Record<Locale, Catalogue>;

  /** Fetches everything; what is still on its way when the signal comes is given up. */
  static async load(signal: AbortSignal): Promise<Engine> {
    const [plans, hospitals, zhCN, en] = await Promise.all([
      Promise.all(Object.values(planUrls).map((url) => fetchData<Plan>(url, signal))),
      Promise.all(Object.values(hospitalUrls).slice(0, 1).map((url) => fetchData<HospitalList>(url, signal))),
      fetchText(chineseUrl, signal),
      fetchText(englishUrl, signal),
      // The glue remembers a fetch that it waits for; it only gets one that has been answered.
      fetch(wasmUrl, { signal }).then((answer) => init({ module_or_path: answer })),
    ]);
    return new Engine(plans, hospitals[0] ?? null, { 'zh-CN': new Catalogue(zhCN), en: new Catalogue(en) });
  }

  constructor(plans: DataFile<Plan>[], hospitals: DataFile<HospitalList> | null, catalogues: Record<Locale, Catalogue>) {
    const [first] = plans;
    if (first === undefined) throw new Error('no plan on board');
    this.plans = plans;
    this.plan = first;
    this.hospitals = hospitals;
    this.#catalogues = catalogues;
    this.#checker = new Checker(first.text, hospitals?.text);
  }

  /** Takes another plan on board, or back; throws a `Refusal` and changes nothing if it is none. */
  usePlan(text: string, name?: string): void {
    const known = this.plans.find((plan) => plan.text === text);
    this.#become(new Checker(text, this.hospitals?.text));
    this.plan = known ?? { text, data: JSON.parse(text) as Plan, name };
    if (!known) this.plans = [...this.plans, this.plan];
  }

  /** Uses another hospital list; throws a `Refusal` and changes nothing if it is none. */
  useHospitals(text: string): void {
    this.#become(new Checker(this.plan.text, text));
    this.hospitals = { text, data: JSON.parse(text) as HospitalList };
  }

  /** In full, or only what every keystroke needs: amounts, findings and their prices. */
  check(claim: Claim, locale: Locale, full: boolean): Outcome {
    return this.#checker.checkInWords(claim, this.#catalogues[locale], full) as Outcome;
  }

  /** Whether a text can be read as a claim; only the text itself shows where it breaks off. */
  checkText(text: string): Answer {
    return JSON.parse(this.#checker.checkText(text)) as Answer;
  }

  inWords(errors: Problem[], locale: Locale): ProblemWords[] {
    return this.#catalogues[locale].problems(errors) as ProblemWords[];
  }

  searchHospitals(text: string, most: number): ListedHospital[] {
    return this.#checker.searchHospitals(text, most) as ListedHospital[];
  }

  #become(checker: Checker): void {
    this.#checker.free();
    this.#checker = checker;
  }
}

async function fetchData<T>(url: string, signal: AbortSignal): Promise<DataFile<T>> {
  const text = await fetchText(url, signal);
  return { text, data: JSON.parse(text) as T };
}

async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
