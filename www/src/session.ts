// What the page knows at any moment: language, engine, what was typed, what the engine says to it.
// Elements read from here and draw again when it changes.

import { Engine, type Outcome, type Refusal } from './engine.ts';
import { kindOf, type FileKind } from './files.ts';
import { labelsOf, type Labels } from './i18n.ts';
import type { Sample } from './samples.ts';
import { Store } from './store.ts';
import type {
  Claim, Encounter, EncounterEstimate, Estimate, Json, Locale, NameMatch, Plan, Problem, ProblemWords, Text, Words,
} from './types.ts';

/** A file that could not be read, and everything that is wrong with it. */
export interface RefusedFile { name: string; errors: Problem[] }

/** A file of data that was opened, and as what. */
export interface OpenedFile { name: string; kind: Exclude<FileKind, 'claim'> }

/** Milliseconds within which a check is not felt while typing. */
const QUICK = 40;
/** Milliseconds without a keystroke after which typing rests. */
const REST = 500;
/** Milliseconds after which somebody who waits for the engine is told that something has not come. */
const PATIENCE = 20_000;

class Session extends EventTarget {
  locale: Locale = 'zh-CN';
  status: 'loading' | 'late' | 'ready' | 'failed' | 'broken' = 'loading';
  engine: Engine | undefined;
  store = new Store(() => this.#recheck());
  outcome: Outcome | undefined;
  refused: RefusedFile | undefined;
  opened: OpenedFile | undefined;
  sample: Sample | undefined;
  /** The field that is being typed into: its half-typed text is no error yet. */
  typingAt: string | undefined;
  #attempt: AbortController | undefined;
  #backToOwn: (() => void) | undefined;
  #announced = false;
  #lastFullCheck = 0;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #problems: ProblemWords[] | undefined;
  #matches = new Map<string, NameMatch[]>();
  #asked = new Set<string>();

  get labels(): Labels {
    return labelsOf[this.locale];
  }

  get plan(): Plan | undefined {
    return this.engine?.plan.data;
  }

  get estimate(): Estimate | undefined {
    return this.outcome?.answer.type === 'success' ? this.outcome.answer.estimate : undefined;
  }

  get words(): Words | undefined {
    return this.outcome?.words ?? undefined;
  }

  /**
   * An entry that cannot be read holds the result back: an answer without it would be half an
   * answer. A date passes through unreadable forms while it is typed.
   */
  get holdsBack(): boolean {
    return Object.entries(this.store.drafts).some(([pointer, { reason }]) => pointer !== this.typingAt || reason !== 'date');
  }

  /** What keeps the claim from being read, in words: unreadable fields and the engine's problems. */
  get problems(): ProblemWords[] {
    this.#problems ??= this.#collectProblems();
    return this.#problems;
  }

  /** What is wrong with the file that was refused, in words. */
  get fileProblems(): ProblemWords[] {
    return this.engine?.inWords(this.refused?.errors ?? [], this.locale) ?? [];
  }

  /** Fetches the engine. Once more gives up the attempt before: it would hold the same files back. */
  async start(): Promise<void> {
    this.#attempt?.abort();
    const { signal } = (this.#attempt = new AbortController());
    this.#become('loading');
    const late = setTimeout(() => this.#become('late'), PATIENCE);
    try {
      this.engine = await Engine.load(signal);
      this.status = 'ready';
      this.#recheck();
    } catch (error) {
      if (signal.aborted) return;
      console.warn(error);
      this.#become('failed');
    } finally {
      clearTimeout(late);
    }
  }

  speak(locale: Locale): void {
    this.locale = locale;
    this.#recheck();
  }

  text(text: Text): string {
    return text[this.locale];
  }

  estimateOf(visit: string): { estimate: EncounterEstimate; index: number } | undefined {
    const index = this.estimate?.encounters.findIndex(({ subject }) => subject === visit) ?? -1;
    const estimate = this.estimate?.encounters[index];
    return estimate && { estimate, index };
  }

  /** What a name of the claim was last taken for, by its place. */
  matchesAt(pointer: string): NameMatch[] {
    return this.#matches.get(pointer) ?? [];
  }

  /** Whether there is an open question whether something at a place is excluded. */
  isAsked(pointer: string): boolean {
    return this.#asked.has(pointer);
  }

  /** Which of the plans on board is in use: an edited copy has the id of the one it was made from. */
  get planIndex(): number {
    return this.engine?.plans.indexOf(this.engine.plan) ?? -1;
  }

  choosePlan(text: string): void {
    this.engine?.usePlan(text);
    this.#recheck();
  }

  /** Opens a file as what it is, whichever button was pressed for it. */
  openFile(name: string, text: string, meant: FileKind): void {
    const kind = kindOf(text, meant);
    this.opened = undefined;
    if (kind === 'claim') this.#openClaim(name, text);
    else this.#openData(name, kind, () => (kind === 'plan' ? this.engine?.usePlan(text, name) : this.engine?.useHospitals(text)));
  }

  /** Opens a saved claim; one that cannot be read leaves everything as it is. */
  #openClaim(name: string, text: string): void {
    const { engine } = this;
    if (!engine) return;
    const before = engine.plan.text;
    this.#choosePlanOf(text);
    const answer = engine.checkText(text);
    if (answer.type === 'failure') {
      engine.usePlan(before);
      this.refused = { name, errors: answer.errors };
    } else {
      this.refused = undefined;
      this.leaveSample();
      this.store.replace(ownPart(JSON.parse(text) as Claim), 'file');
    }
    this.#recheck();
  }

  /** The claim as a file that can be opened again. */
  get file(): string {
    return JSON.stringify(this.#whole(), null, 2);
  }

  showSample(sample: Sample): void {
    const before = this.engine?.plan.text;
    const restore = this.store.snapshot();
    this.#backToOwn ??= () => {
      if (before !== undefined) this.choosePlan(before);
      restore();
    };
    this.sample = sample;
    // The example was worked out under the plan as released, not under a copy that was opened.
    const released = this.engine?.plans.find(({ data }) => data.id === sample.plan);
    if (released) this.choosePlan(released.text);
    this.store.show(ownPart(sample.claim));
  }

  leaveSample(): void {
    const back = this.#backToOwn;
    this.sample = undefined;
    this.#backToOwn = undefined;
    back?.();
  }

  clear(): void {
    this.refused = undefined;
    this.store.replace({}, 'everything');
  }

  /** Draws again, once per frame however much has changed. */
  changed(): void {
    this.#problems = undefined;
    if (this.#announced) return;
    this.#announced = true;
    requestAnimationFrame(() => {
      this.#announced = false;
      this.dispatchEvent(new Event('change'));
    });
  }

  /**
   * A small claim is explained in full at every keystroke. A large one gets its amounts and findings
   * at once, and what other answers would change as soon as the typing rests.
   */
  #recheck(): void {
    clearTimeout(this.#rest);
    const inFull = this.#lastFullCheck < QUICK;
    this.#check(inFull);
    if (!inFull) this.#rest = setTimeout(() => this.#check(true), REST);
  }

  #check(full: boolean): void {
    this.outcome = undefined;
    if (this.engine && this.status !== 'broken' && this.store.claim.encounters && !this.holdsBack) {
      const started = performance.now();
      try {
        this.outcome = this.engine.check(this.#whole(), this.locale, full);
        if (full) this.#lastFullCheck = performance.now() - started;
        this.#remember(this.estimate);
      } catch (error) {
        // The engine itself has failed. What was typed is untouched; the page says how to keep it.
        console.warn(error);
        this.status = 'broken';
      }
    }
    this.changed();
  }

  /** Kept while an entry cannot be read, so that the form does not jump under a typing hand. */
  #remember(estimate: Estimate | undefined): void {
    if (estimate === undefined) return;
    this.#matches = new Map();
    for (const match of estimate.matches) this.#matches.set(match.subject, [...this.matchesAt(match.subject), match]);
    this.#asked = new Set(estimate.findings.filter(({ code }) => code === 'excluded/ask').map(({ subject }) => subject));
  }

  #become(status: Session['status']): void {
    this.status = status;
    this.changed();
  }

  #collectProblems(): ProblemWords[] {
    const { problems } = this.labels;
    const drafts = Object.entries(this.store.drafts)
      .filter(([pointer]) => pointer !== this.typingAt)
      .map(([pointer, { text, reason }]) => ({ pointer, text: text === '' ? '' : problems.typed(text), remedy: problems.reasons[reason] }));
    return [...drafts, ...(this.outcome?.errors ?? [])];
  }

  #whole(): Claim {
    const claim = withoutUnfinished(this.store.claim);
    return this.plan ? { plan: this.plan.id, ...claim } : claim;
  }

  #choosePlanOf(text: string): void {
    try {
      const { plan } = JSON.parse(text) as Claim;
      const { engine } = this;
      const known = engine?.plans.find(({ data }) => data.id === plan);
      if (known && engine?.plan.data.id !== plan) this.choosePlan(known.text);
    } catch {
      // No JSON: the engine says so, with the place.
    }
  }

  #openData(name: string, kind: OpenedFile['kind'], use: () => void): void {
    try {
      use();
      this.refused = undefined;
      this.opened = { name, kind };
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      this.refused = { name, errors: thrown.errors };
    }
    this.#recheck();
  }
}

export const session = new Session();

/** The page holds no nulls and keeps the plan apart from the claim. */
function ownPart(claim: Claim): Claim {
  const { plan: _plan, ...own } = withoutNulls(claim as Json) as Claim;
  return own;
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutNulls(inner)]));
}

/** Leaves out rows that have just been added and lack what the engine needs to read them. */
function withoutUnfinished(claim: Claim): Claim {
  if (!claim.history) return claim;
  const { dispensings, examinations, ...others } = claim.history;
  const medicines = dispensings?.filter(({ date, name, days_supply }) => date && name && days_supply);
  const tests = examinations?.filter(({ date, name }) => date && name);
  // An empty list of examinations would say that none was done.
  const saysNone = examinations?.length === 0;
  return { ...claim, history: { ...others, ...(medicines && { dispensings: medicines }), ...(tests && (tests.length > 0 || saysNone) && { examinations: tests }) } };
}

function isRefusal(thrown: unknown): thrown is Refusal {
  return typeof thrown === 'object' && thrown !== null && 'errors' in thrown;
}

export function newVisit(careType: Encounter['care_type']): Json {
  return { care_type: careType, invoices: [{}] };
}
