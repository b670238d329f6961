// Objects in and out, over an engine. Amounts are texts in yuan with two decimals, shares texts such as
// "0.7", days whole numbers and dates "2026-03-01".

import type { Answer, Claim, HospitalList, InWords, Plan, Problem, ProblemWords, Question, Reply, ReplyInWords } from '../types.js';
import type { Engine } from './engine.js';
import { Refusal, jsonOf, opened, textOf, told } from './text.js';

export type ListedHospital = HospitalList['hospitals'][number];
/** A question without the claim, which the session holds. */
export type QuestionOfSession = Question extends infer Q ? (Q extends unknown ? Omit<Q, 'claim'> : never) : never;

/** What a checker works with. Plans and lists are objects, or JSON texts as they lie in their files. */
export interface CheckerOptions {
  plan: Plan | string;
  /** Without a list every hospital has to be asked about. */
  hospitals?: HospitalList | string | null;
  /** For a plan that leaves figures open: yuan and shares as texts, days as a text too, by their ids. */
  figures?: Readonly<Record<string, string>>;
  /** Plans that a claim may name in `policy.other_years`, or be compared with. */
  otherPlans?: readonly (Plan | string)[];
  /** Readings set otherwise than the plan does, by number or name: `{ R9: 'scheme_only' }`. */
  readings?: Readonly<Record<string, string>>;
}

/** Opens a checker. Whoever gives a name where a text belongs is told so. */
function openChecker(engine: Engine, texts: Record<'plan' | 'hospitals' | 'figures', string>): string {
  try {
    return opened(engine.call('checker', texts.plan, texts.hospitals, texts.figures));
  } catch (refusal) {
    const wrong = Object.entries(texts).find(([name, text]) => !/^\ufeff?\s*\{/.test(text) && (text !== '' || name === 'plan'));
    if (!wrong || !(refusal instanceof Refusal)) throw refusal;
    throw new Refusal(refusal.errors, `${wrong[0]} has to be the content of its JSON file, not its name or address: `);
  }
}

/** Checks claims of one plan. */
export class Checker {
  readonly #engine: Engine;
  readonly #handle: string;

  /** Throws a `Refusal` that lists every problem of plan, list, figures or readings. */
  constructor(engine: Engine, { plan, hospitals, figures, otherPlans = [], readings = {} }: CheckerOptions) {
    this.#engine = engine;
    this.#handle = openChecker(engine, { plan: textOf(plan), hospitals: textOf(hospitals), figures: textOf(figures) });
    try {
      // Each goes before those that are there.
      for (const other of [...otherPlans].reverse()) this.addOtherPlan(other);
      for (const [reading, choice] of Object.entries(readings)) this.setReading(reading, choice);
    } catch (refusal) {
      this.close();
      throw refusal;
    }
  }

  /** Sessions that are open already do not know the plan. Throws a `Refusal`. */
  addOtherPlan(plan: Plan | string): void {
    opened(this.#call('add_other_plan', textOf(plan)));
  }

  /** Sets a reading by its number or name, such as `R9` or `other_cover`. Throws a `Refusal`. */
  setReading(reading: string, choice: string): void {
    opened(this.#call('set_reading', reading, choice));
  }

  /** Checks a claim. A claim that is refused is a success; a failure lists what cannot be read. */
  check(claim: Claim): Answer {
    return told<Answer>(this.checkText(jsonOf(claim)));
  }

  /** The same from text to text: the bytes are the same in every host. */
  checkText(claim: string): string {
    return this.#call('check', claim);
  }

  /** With words. `short` leaves out what other answers, papers and readings would change: quick enough for every keystroke. A text is taken for JSON already. */
  checkInWords(claim: Claim | string, catalogue: Catalogue, detail: 'full' | 'short' = 'full'): InWords {
    return told<InWords>(this.#call('check_in_words', textOf(claim), catalogue.handleIn(this.#engine), detail));
  }

  ask(question: Question): Reply {
    return told<Reply>(this.askText(jsonOf(question)));
  }

  /** The same from text to text. */
  askText(question: string): string {
    return this.#call('ask', question);
  }

  askInWords(question: Question, catalogue: Catalogue): ReplyInWords {
    return told<ReplyInWords>(this.#call('ask_in_words', jsonOf(question), catalogue.handleIn(this.#engine)));
  }

  /** The explanation as a FHIR R4 `ExplanationOfBenefit`, use `predetermination`. Throws a `Refusal` at a claim that cannot be read. */
  explanationOfBenefit(claim: Claim, catalogue: Catalogue): Record<string, unknown> {
    const reply = this.#call('explanation_of_benefit', jsonOf(claim), catalogue.handleIn(this.#engine));
    const explained = told<Record<string, unknown>>(reply);
    if (explained['type'] === 'failure') opened(reply);
    return explained;
  }

  /** Entries of the hospital list whose names contain the text, best first. */
  searchHospitals(text: string, most: number): ListedHospital[] {
    return told<ListedHospital[]>(this.#call('search_hospitals', text, String(most)));
  }

  /** Opens a session on a claim. Throws a `Refusal` when it has no JSON at all. */
  open(claim: Claim): Session {
    return new Session(this.#engine, opened(this.#call('session', jsonOf(claim))));
  }

  /** Gives its room back; sessions that are open go on. */
  close(): void {
    opened(this.#call('close'));
  }

  #call(name: string, ...texts: string[]): string {
    return this.#engine.call(name, this.#handle, ...texts);
  }
}

/** A claim that is held inside while it is being written. */
export class Session {
  readonly #engine: Engine;
  readonly #handle: string;

  /** Made by `Checker.open`. */
  constructor(engine: Engine, handle: string) {
    this.#engine = engine;
    this.#handle = handle;
  }

  /**
   * Sets what stands at a JSON Pointer and gives the summary, or what keeps the claim from being read;
   * `null` or `undefined` takes it away, `-` or the length of a list adds to it.
   */
  edit(pointer: string, value: unknown): Reply {
    return told<Reply>(this.#call('edit', pointer, value === undefined ? 'null' : jsonOf(value)));
  }

  /** Takes the last edit back; `false` when there is none left. */
  undo(): boolean {
    return told<boolean>(this.#call('undo'));
  }

  summary(): Reply {
    return told<Reply>(this.#call('summary'));
  }

  answer(detail: 'full' | 'short' = 'full'): Answer {
    return told<Answer>(this.#call('answer', detail));
  }

  inWords(catalogue: Catalogue, detail: 'full' | 'short' = 'full'): InWords {
    return told<InWords>(this.#call('answer_in_words', catalogue.handleIn(this.#engine), detail));
  }

  ask(question: QuestionOfSession): Reply {
    return told<Reply>(this.#call('ask_of_session', jsonOf(question)));
  }

  askInWords(question: QuestionOfSession, catalogue: Catalogue): ReplyInWords {
    return told<ReplyInWords>(this.#call('ask_of_session_in_words', jsonOf(question), catalogue.handleIn(this.#engine)));
  }

  /** The claim as typed, whether it can be read or not. */
  claim(): Claim {
    return told<Claim>(this.#call('claim'));
  }

  close(): void {
    opened(this.#call('close'));
  }

  #call(name: string, ...texts: string[]): string {
    return this.#engine.call(name, this.#handle, ...texts);
  }
}

/** The phrases of one language. */
export class Catalogue {
  readonly #engine: Engine;
  readonly #handle: string;

  /** Takes the text of `words/<locale>.json`. Throws a `Refusal`. */
  constructor(engine: Engine, phrases: string | Readonly<Record<string, string>>) {
    this.#engine = engine;
    this.#handle = opened(engine.call('catalogue', textOf(phrases)));
  }

  /** How calls of its engine name it. Another engine may hold something else under the same number. */
  handleIn(engine: Engine): string {
    if (engine !== this.#engine) throw new TypeError('the catalogue was opened on another engine; open one on each');
    return this.#handle;
  }

  /** The errors of a failure or a `Refusal` in words. */
  problems(errors: readonly Problem[]): ProblemWords[] {
    return told<ProblemWords[]>(this.#engine.call('problems', this.#handle, jsonOf(errors)));
  }

  close(): void {
    opened(this.#engine.call('close', this.#handle));
  }
}
