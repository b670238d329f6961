// What one pre-check knows at any moment: language, engine, what was typed, what the engine says to
// it, and which screen is shown. Elements read from here and draw again when it changes.

import { Board, type Kept } from './board.ts';
import { isBlank, leaves, ownPart, planNamedIn, withoutUnfinished } from './claim.ts';
import { Engine, EngineError, type Assets, type Outcome } from './engine.ts';
import type { FileKind } from './files.ts';
import type { Device } from './device/device.ts';
import { belongs, sectionOf } from './form.ts';
import { labelsOf, type Labels } from './i18n.ts';
import { Journey, isLost, pathOf, placeAt, placeOfPointer, type Place, type Screen } from './journey.ts';
import { Keeper, type Content, type Shelf } from './keeper.ts';
import { isNothing } from './money.ts';
import { valueAt, withValue } from './pointer.ts';
import { Questions, type Asked } from './questions.ts';
import type { Sample } from './samples.ts';
import { shown } from './shown.ts';
import { Store, type Draft } from './store.ts';
import type {
  Claim, EncounterEstimate, Estimate, FieldStatus, Form, Invoice, Json, Locale, NameMatch, Plan, PlanRef, PolicyFacts, Problem, ProblemWords, ReplyInWords, Text,
  Words,
} from './types.ts';

/** A file that could not be read, and everything that is wrong with it. */
export interface RefusedFile { name: string; errors: Problem[] }

/** A file of data that was opened, and as what. */
export interface OpenedFile { name: string; kind: Exclude<FileKind, 'claim'> }

/** What the page around the element has decided. */
export interface Around {
  /** Nothing can be changed. */
  readonly: boolean;
  /** Words of the button that hands the claim over. */
  submit: string | undefined;
  /** Id of the plan: nobody is asked for it. */
  plan: string | undefined;
  /** Whether the page is somebody else's, who can see what is typed. */
  guest: boolean;
}

/** Milliseconds within which a check is not felt while typing. */
const QUICK = 12;
/** Milliseconds of a check above which one would type against it. */
const SLOW = 150;
/** Milliseconds without a keystroke after which typing rests. */
const REST = 500;
/** Lines above which a claim is worked out, and not what would change it: each change is worked out as the claim is. */
export const MOST_LINES = 300;
/** The same for the length of what was typed, as JSON. */
const MOST_LETTERS = 100_000;
/** Milliseconds in which the first screen is drawn and looked at. */
const PAUSE = 250;
/** What the quick estimate asks. */
const ASKED_AT_ONCE = ['/encounters/0/care_type', '/encounters/0/date', '/encounters/0/discharged_on', '/encounters/0/invoices/0/total', '/encounters/0/invoices/0/pooled_fund_paid'];
/** Milliseconds after which somebody who waits for the engine is told that something has not come. */
const PATIENCE = 20_000;

/** The host asks for a plan that is not on board. */
export class NoSuchPlan extends Error {
  constructor(readonly plan: string, known: string[]) {
    super(`no plan "${plan}" on board; there are: ${known.join(', ')}`);
  }
}

/** Throws `NoSuchPlan`. */
export function requirePlan({ plans }: Engine, id: string | undefined): void {
  if (id !== undefined && !plans.some(({ data }) => data.id === id)) throw new NoSuchPlan(id, plans.map(({ data }) => data.id));
}

export class Session extends EventTarget {
  locale: Locale = 'zh-CN';
  status: 'loading' | 'late' | 'ready' | 'failed' | 'broken' = 'loading';
  engine: Engine | undefined;
  store = new Store(() => this.recheck());
  readonly journey: Journey;
  keeper = new Keeper(() => this.changed());
  /** Which plan is in use, and how another takes its place. */
  board = new Board(this);
  questions = new Questions((asked) => this.#ask(asked));
  /** Where the engine's files are; there before `start`. */
  assets: Assets | undefined;
  around: Around = { readonly: false, submit: undefined, plan: undefined, guest: false };
  /** What the host page can do: offline, network lock, updates. */
  device: Device | undefined;
  /** `elder` is the layout with larger text and targets. */
  size: 'standard' | 'elder' = 'standard';
  outcome: Outcome | undefined;
  /** Why there is no engine. */
  failure: unknown;
  /** Whether an engine has stopped, and another one has taken its place. */
  renewed = false;
  refused: RefusedFile | undefined;
  opened: OpenedFile | undefined;
  sample: Sample | undefined;
  /** Whether everything was wiped a moment ago. */
  wiped = false;
  /** Whether the person has said that the plan in use is theirs. */
  planConfirmed = false;
  /** Where to go once the plan is confirmed. */
  wanted: Screen = 'tasks';
  /** Places of which it has been said that they cannot be read: it is said on "continue", not while typing. */
  named = new Set<string>();
  /** What the host page has filled in, by place. */
  prefilled = new Map<string, Json>();
  /** The field that is being typed into: its half-typed text is no error yet. */
  typingAt: string | undefined;
  /** Settled once the engine is there. */
  readonly whenReady = new Promise<void>((done) => this.addEventListener('ready', () => done(), { once: true }));
  #attempt: AbortController | undefined;
  /** The claim with which the engine stopped last. */
  #stoppedAt: Claim | undefined;
  #renewal: Promise<void> | undefined;
  #backToOwn: (() => void) | undefined;
  #setAside: Claim | undefined;
  #announced = false;
  #lastFullCheck = 0;
  #lastCheck = 0;
  #measured: { claim: Claim; isLong: boolean } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;
  #problems: ProblemWords[] | undefined;
  #matches = new Map<string, NameMatch[]>();
  #asked = new Set<string>();
  #fields = new Map<string, FieldStatus>();

  /** `only` are the screens of an element that has few. */
  constructor(only?: readonly Screen[]) {
    super();
    this.journey = new Journey(() => this.#moved(), only);
  }

  get labels(): Labels {
    return labelsOf[this.locale];
  }

  get plan(): Plan | undefined {
    return this.engine?.plan.data;
  }

  /** The plan's own questions; none where it pays for visits. */
  get form(): Form | undefined {
    return this.plan?.form ?? undefined;
  }

  get estimate(): Estimate | undefined {
    return this.outcome?.answer.type === 'success' ? this.outcome.answer.estimate : undefined;
  }

  /** Whether there is enough for an answer: something billed, or something said. */
  get hasResult(): boolean {
    const { estimate } = this;
    if (!estimate) return false;
    return this.form ? Object.keys(this.store.claim.facts ?? {}).length > 0 : !isNothing(estimate.billed);
  }

  /** Whether there is so much that only the claim as it is can be worked out. */
  get isLong(): boolean {
    const { claim } = this.store;
    if (this.#measured?.claim !== claim) {
      const lines = claim.encounters?.flatMap(({ invoices }) => invoices ?? []).map((invoice) => (invoice as Invoice).lines?.length ?? 0) ?? [];
      const isLong = lines.reduce((sum, count) => sum + count, 0) > MOST_LINES || JSON.stringify(claim).length > MOST_LETTERS;
      this.#measured = { claim, isLong };
    }
    return this.#measured.isLong;
  }

  /** Whether anything was typed; a visit without a word in it is not. */
  get isBegun(): boolean {
    const own = (this.#setAside ?? this.store.claim) as Json;
    const typed = [...this.prefilled].reduce<Json>((claim, [at, given]) => (valueAt(claim, at) === given ? withValue(claim, at, undefined) ?? {} : claim), own);
    return !isBlank(typed as Claim) || Object.keys(this.store.drafts).length > 0;
  }

  /** The person's own claim, also while an example is shown, with the plan it is for. */
  get ownClaim(): Claim {
    return this.isBegun ? this.#whole(this.#setAside) : {};
  }

  /** The answer to the person's own claim, where there is enough for one. */
  get ownEstimate(): Estimate | undefined {
    return this.sample || !this.hasResult ? undefined : this.estimate;
  }

  /** The plan in use, as the engine names it. */
  get planRef(): PlanRef | undefined {
    // A claim that cannot be read tells no plan; an empty one does.
    const answer = this.estimate ? this.outcome?.answer : this.engine?.check({}, this.locale, false).answer;
    return answer?.type === 'success' ? answer.estimate.plan : undefined;
  }

  /** Whether there is a way to the place of a value: some elements have few screens. */
  canGoTo(pointer: string): boolean {
    return this.journey.has(this.screenOf(pointer).screen) || (this.journey.has('quick') && ASKED_AT_ONCE.includes(pointer));
  }

  /** Whether a field of the form is asked, and answered. It stays so while an entry cannot be read. */
  fieldStatus(id: string): FieldStatus {
    return this.#fields.get(id) ?? 'open';
  }

  get words(): Words | undefined {
    return this.outcome?.words ?? undefined;
  }

  /**
   * An entry that cannot be read holds the result back: an answer without it would be half an
   * answer. A date passes through unreadable forms while it is typed.
   */
  get holdsBack(): boolean {
    return this.#drafts.some(([pointer, { reason }]) => pointer !== this.typingAt || reason !== 'date');
  }

  /** Texts that could not be read, but for those that are not asked for any more. */
  get #drafts(): [string, Draft][] {
    return Object.entries(this.store.drafts).filter(([pointer]) => this.fieldStatus(pointer.split('/')[2] ?? '') !== 'not_asked');
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

  /** What another form asked is no answer for this one. */
  forgetFields(): void {
    this.#fields.clear();
  }

  /** Fetches the engine. Once more gives up the attempt before: it would hold the same files back. */
  async start(): Promise<void> {
    const before = this.#attempt;
    before?.abort();
    const { signal } = (this.#attempt = new AbortController());
    // What the browser has kept of the attempt before may be what was wrong with it.
    const cache = before ? 'reload' : 'default';
    this.failure = undefined;
    this.#become('loading');
    const late = setTimeout(() => this.#become('late'), PATIENCE);
    try {
      if (!this.assets) throw new Error('no assets');
      const engine = await Engine.load({ signal, cache }, this.assets);
      requirePlan(engine, this.around.plan);
      engine.onStop = (error) => this.#break(error);
      this.engine = engine;
      this.board.engineCame(this.engine);
      // The quick estimate has begun with a visit; some plans know none.
      if (this.form && isBlank(this.store.claim)) this.store.show({});
      this.status = 'ready';
      this.recheck();
      this.dispatchEvent(new Event('ready'));
      setTimeout(() => this.#warmUp(), PAUSE);
    } catch (error) {
      if (signal.aborted) return;
      this.fail(error);
    } finally {
      clearTimeout(late);
    }
  }

  /** There is no engine, or not for the plan that the host asks for: no amount is shown under another one. */
  fail(reason: unknown): void {
    console.warn(reason);
    this.engine = undefined;
    this.outcome = undefined;
    this.failure = reason;
    this.#become('failed');
    this.dispatchEvent(new CustomEvent('failed', { detail: reason }));
  }

  /** Whether something came, but not what was asked for: waiting for the network would not help. */
  get cameWrong(): boolean {
    return !(this.failure instanceof EngineError && this.failure.code === 'network');
  }

  /** Goes on with another engine; nothing is fetched for it. */
  renew(): Promise<void> {
    return (this.#renewal ??= this.#replaceEngine());
  }

  async #replaceEngine(): Promise<void> {
    try {
      await this.engine?.renew();
    } catch (error) {
      return console.warn(error);
    } finally {
      this.#renewal = undefined;
    }
    this.status = 'ready';
    this.renewed = true;
    this.recheck();
  }

  speak(locale: Locale): void {
    this.locale = locale;
    this.recheck();
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

  resize(size: Session['size']): void {
    this.size = size;
    this.changed();
  }

  async keepOn(shelf: Shelf): Promise<void> {
    await this.keeper.open(shelf);
  }

  /** Whether what is typed is kept on this device from now on. */
  async keep(on: boolean): Promise<void> {
    if (!on) return this.keeper.wipe();
    this.keeper.on = true;
    await this.keeper.write(this.#content);
  }

  /** Another tab has saved the draft: from now on what is here counts, or what that one has. */
  async settle(take: 'mine' | 'theirs'): Promise<void> {
    const found = await this.keeper.settle();
    if (take === 'mine') return this.keep(true);
    this.keeper.found = found;
    this.takeUp(true);
    this.changed();
  }

  /**
   * Goes on where an earlier visit to the page, or another tab, ended. A draft whose plan lacks figures is offered until they are there. What stood
   * here before can be taken back.
   */
  takeUp(canUndo = false): void {
    const { found } = this.keeper;
    if (!found) return;
    const settings = found.settings as Kept & { size?: string };
    if (settings.size === 'elder') this.size = settings.size;
    this.board.takeUpFigures(settings);
    const plan = planNamedIn(found.claim);
    this.board.whenComplete(plan, () => {
      this.keeper.found = undefined;
      this.keeper.on = true;
      this.planConfirmed = true;
      this.board.chooseById(plan);
      this.store.replace(ownPart(JSON.parse(found.claim) as Claim), 'file');
      if (!canUndo) this.store.forgetUndo();
      this.board.takeUpWaiting(settings);
      this.journey.go(placeAt(found.place ?? 'tasks'));
    });
  }

  /** Nothing of this visit to the page is kept, and what was kept is gone. */
  async share(shared: boolean): Promise<void> {
    if (shared) await this.keeper.wipe();
    this.keeper.shared = shared;
    this.changed();
  }

  /** Adds a row to a list and leads to its first field. */
  add(pointer: string, value: Json, first: string): void {
    this.store.insert(pointer, value);
    this.journey.go(this.journey.place, { target: `${pointer}/${first}` });
  }

  /** Leads to the field at a JSON Pointer. */
  goTo(pointer: string, target = pointer): void {
    this.journey.go(this.screenOf(pointer), { target });
  }

  /** The screen on which the value at a JSON Pointer is entered; of a form only the plan knows. */
  screenOf(pointer: string): Place {
    const [, top, field] = pointer.split('/');
    return top === 'facts' ? sectionOf(this.plan, field) : placeOfPointer(pointer);
  }

  /** On "continue": names what cannot be read on the present screen. Whether there is any. */
  nameProblems(): boolean {
    const here = this.problemsHere;
    for (const { pointer } of here) this.named.add(pointer);
    this.changed();
    return here.length > 0;
  }

  /** What cannot be read among what the present screen shows. */
  get problemsHere(): ProblemWords[] {
    const { place } = this.journey;
    return this.problems.filter(({ pointer }) => {
      const at = this.screenOf(pointer);
      const ofVisit = at.visit === undefined || place.visit === undefined || at.visit === place.visit;
      const ofReceipt = at.receipt === undefined || place.receipt === undefined || at.receipt === place.receipt;
      return place.screen === 'quick' ? at.screen === 'visit' || at.screen === 'receipt' : at.screen === place.screen && at.part === place.part && ofVisit && ofReceipt;
    });
  }

  /** Takes what the host page knows; the person sees where it came from and can change it. `missing` leaves what stands there. */
  prefill(policy: PolicyFacts, missing = false): void {
    for (const [key, value] of leaves(policy as unknown as Json, '/policy')) {
      this.prefilled.set(key, value);
      if (!missing || this.store.value(key) === undefined) this.store.put(key, value);
    }
  }

  /** Puts another claim in the place of this one; it can be taken back. */
  takeClaim(claim: Claim): void {
    this.leaveSample();
    const plan = claim.plan ?? this.around.plan;
    const begun = this.isBegun;
    this.board.whenComplete(plan, () => {
      this.board.chooseById(plan);
      this.store.replace(ownPart(claim), 'file');
      if (!begun) this.store.forgetUndo();
    });
  }

  /** Neither an example nor what stands there while one's own claim waits for its plan takes the place of one's own. */
  get #keeps(): boolean {
    return !this.sample && !this.board.afterFigures;
  }

  get #content(): Content {
    return { claim: this.file, place: pathOf(this.journey.place), settings: { size: this.size, ...this.board.kept } };
  }

  /** The claim as a file that can be opened again. */
  get file(): string {
    return JSON.stringify(this.#whole(this.#setAside), null, 2);
  }

  showSample(sample: Sample): void {
    const before = this.engine?.plan.text;
    const restore = this.store.snapshot();
    this.#backToOwn ??= () => {
      this.board.restore(before);
      restore();
    };
    // What waits to be kept is one's own claim, not the example that takes its place.
    if (!this.sample) void this.keeper.flush();
    this.#setAside ??= this.store.claim;
    this.sample = sample;
    this.board.showFor(sample);
    this.store.show(ownPart(sample.claim));
    this.journey.go({ screen: 'result' });
  }

  leaveSample(): void {
    const back = this.#backToOwn;
    this.sample = undefined;
    this.#backToOwn = undefined;
    this.#setAside = undefined;
    back?.();
  }

  empty(): void {
    this.refused = undefined;
    this.named.clear();
    this.store.replace({}, 'everything');
  }

  clear(): void {
    this.empty();
    this.dispatchEvent(new Event('clear'));
  }

  /** Clears for the next person: nothing can be taken back. */
  wipe(): void {
    this.leaveSample();
    this.clear();
    this.store.forgetUndo();
    this.board.clear();
    this.prefilled.clear();
    this.opened = undefined;
    this.planConfirmed = false;
    this.journey.restart(this.journey.home);
    this.wiped = true;
  }

  /** Asks the element to print: the page around it may have its own way. */
  print(): void {
    this.dispatchEvent(new Event('print'));
  }

  /** The claim as it was handed over last. */
  handedOver: Claim | undefined;

  /** Asks the element to hand the claim over. */
  submit(): void {
    this.handedOver = this.store.claim;
    this.changed();
    this.dispatchEvent(new Event('submit'));
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
   * While somebody types, amounts and findings come at once, and what other answers would change as
   * soon as the typing rests, unless the device is quick enough for both.
   */
  recheck(): void {
    clearTimeout(this.#rest);
    if (this.#keeps) this.keeper.note(() => this.#content);
    // Another claim may do what the last one did not.
    if (this.status === 'broken' && this.store.claim !== this.#stoppedAt) void this.renew();
    const isTyping = this.typingAt !== undefined;
    const inFull = !isTyping || this.#lastFullCheck < QUICK;
    if (isTyping && this.#lastCheck > SLOW) this.#wait();
    else this.#check(inFull);
    if (!isTyping) this.questions.forget();
    if (isTyping) this.#rest = setTimeout(() => this.#settle(inFull), REST);
  }

  /** No amount rather than that of what was typed before. */
  #wait(): void {
    this.outcome = undefined;
    this.changed();
  }

  /** Once typing rests: what was left out is worked out, and questions about the claim are asked anew. */
  #settle(inFull: boolean): void {
    this.questions.forget();
    if (inFull && this.outcome) this.changed();
    else this.#check(true);
  }

  #check(full: boolean): void {
    this.outcome = undefined;
    if (this.engine && this.status !== 'broken' && (this.form || (this.store.claim.encounters && !this.holdsBack))) {
      const started = performance.now();
      try {
        this.outcome = this.engine.check(this.#whole(), this.locale, full && !this.isLong);
        this.#lastCheck = performance.now() - started;
        if (full) this.#lastFullCheck = this.#lastCheck;
        this.#remember(this.estimate);
        // What is asked follows from the answers; an amount without the entry would be half an answer.
        if (this.holdsBack) this.outcome = undefined;
      } catch (error) {
        this.#break(error);
      }
    }
    this.changed();
  }

  #ask(ask: Asked): ReplyInWords | undefined {
    const { engine, estimate } = this;
    if (!engine || !estimate || this.status === 'broken' || this.isLong) return undefined;
    try {
      return engine.ask({ ask, claim: this.#whole() }, this.locale);
    } catch (error) {
      this.#break(error);
      return undefined;
    }
  }

  #warmUp(): void {
    try {
      this.engine?.warmUp(this.locale);
    } catch (error) {
      this.#break(error);
    }
  }

  /**
   * The engine itself has failed. What was typed is untouched, and another engine goes on with it; if the same claim stops that one, too, the page says so,
   * and how to keep what was typed.
   */
  #break(error: unknown): void {
    if (this.status === 'broken') return;
    console.warn(error);
    const isSecond = this.store.claim === this.#stoppedAt;
    this.#stoppedAt = this.store.claim;
    this.outcome = undefined;
    this.renewed = false;
    this.#become('broken');
    if (isSecond) this.dispatchEvent(new CustomEvent('failed', { detail: error }));
    else void this.renew();
  }

  /** Kept while an entry cannot be read, so that the form does not jump under a typing hand. */
  #remember(estimate: Estimate | undefined): void {
    if (estimate === undefined) return;
    this.#fields = new Map(estimate.form?.fields.map(({ id, status }) => [id, status]));
    this.#matches = new Map();
    for (const match of estimate.matches) this.#matches.set(match.subject, [...this.matchesAt(match.subject), match]);
    this.#asked = new Set(estimate.findings.filter(({ code }) => code === 'excluded/ask').map(({ subject }) => subject));
  }

  #become(status: Session['status']): void {
    this.status = status;
    this.changed();
  }

  /** What was left unreadable on the screen before is named when one comes back. */
  #moved(): void {
    for (const pointer of Object.keys(this.store.drafts)) this.named.add(pointer);
    this.typingAt = undefined;
    this.wiped = false;
    if (this.#keeps) this.keeper.note(() => this.#content);
    // Whoever leaves the figures unfilled gives up what waits for them.
    if (this.journey.place.screen !== 'figures') this.board.afterFigures = undefined;
    if (!belongs(this.journey.place, this.plan)) this.journey.place = this.journey.or({ screen: 'tasks' });
    if (isLost(this.journey.place, (pointer) => this.store.value(pointer))) this.journey.place = this.journey.or({ screen: 'visits' });
    this.changed();
    this.dispatchEvent(new Event('step'));
  }

  #collectProblems(): ProblemWords[] {
    const { problems } = this.labels;
    const drafts = this.#drafts
      .filter(([pointer]) => pointer !== this.typingAt)
      .map(([pointer, { text, reason }]) => ({ pointer, text: text === '' ? '' : problems.typed(shown(text)), remedy: problems.reasons[reason] }));
    return [...drafts, ...(this.outcome?.errors ?? [])];
  }

  #whole(own: Claim = this.store.claim): Claim {
    const claim = withoutUnfinished(own);
    return this.plan ? { plan: this.plan.id, ...claim } : claim;
  }

}
