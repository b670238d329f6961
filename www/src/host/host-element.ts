import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { placeOf } from '../answers.ts';
import { EngineError } from '../engine.ts';
import { openFile } from '../files.ts';
import { toFix } from '../findings.ts';
import { placeAt, type Place, type Screen } from '../journey.ts';
import { NoSuchPlan, Session, requirePlan } from '../session.ts';
import type { Answer, Claim, Estimate, HospitalList, Locale, PolicyFacts } from '../types.ts';
import { Arrival } from './arrival.ts';
import { assetsIn } from './assets.ts';
import { goOnWithEnter } from './enter-key.ts';
import { coarseOf, tell, type Info } from './events.ts';
import { FormControl } from './form-control.ts';
import { frame } from './frame.ts';
import { knownLocale, knownSize } from './settle.ts';
import { adopt, type Theme } from './styles.ts';

/** Phrases that take the place of the engine's own, by language and key of its catalogue. */
export type Messages = Partial<Record<Locale, Record<string, string>>>;

/**
 * What all elements have in common towards the page around them: attributes, properties, events, its form. Each holds a session of its own; two on a page share
 * nothing. One that is taken out of the page and put back goes on where it was.
 *
 * What begins with `@` here is in the manifest of the package (www/manifest.ts).
 *
 * @slot help - a way to reach a person; it stands in the same place on every screen
 * @csspart frame - everything that the element draws
 * @csspart title - the heading of a screen
 * @csspart amount - the amount that would be paid
 * @csspart primary - the button that leads on
 * @csspart secondary - buttons of less weight
 * @csspart field - a field with its label and its hint
 * @csspart label - the label of a field
 * @csspart input - what is typed into or chosen from
 * @csspart error - what is wrong with a field
 * @csspart summary - at the top of a screen: what on it cannot be read
 * @csspart banner - a notice above a screen: the engine has not come, a file cannot be read
 * @cssprop --preclaim-color-primary - buttons and links; without it `--td-brand-color` or `--van-primary-color` of the page, darkened
 * @cssprop --preclaim-color-on-primary - text on that colour
 * @cssprop --preclaim-color-background - behind everything
 * @cssprop --preclaim-color-surface - fields and cards
 * @cssprop --preclaim-color-text - text
 * @cssprop --preclaim-color-muted - hints
 * @cssprop --preclaim-color-border - thin lines
 * @cssprop --preclaim-color-bar - behind the amount that stays in sight
 * @cssprop --preclaim-color-on-bar - text on that
 * @cssprop --preclaim-color-focus - the ring around what has the focus
 * @cssprop --preclaim-color-reject - what is refused
 * @cssprop --preclaim-color-reduce - what is reduced
 * @cssprop --preclaim-color-advise - what is advised or waits
 * @cssprop --preclaim-color-ok - what is all right
 * @cssprop --preclaim-font-family - the typeface
 * @cssprop --preclaim-font-size - what 1 rem is inside; needed where the page ties its root to the width of the window
 * @cssprop --preclaim-radius - how round corners are
 * @cssprop --preclaim-target - the smallest side of what is pressed, in the standard size
 * @cssprop --preclaim-hidden-top - how much at the top of the window the page covers, with a bar of its own
 * @cssprop --preclaim-hidden-bottom - the same at the bottom
 * @cssstate ready - the engine is there
 * @cssstate loading - the engine is on its way
 * @cssstate failed - there is no engine
 * @cssstate complete - there is an amount or a verdict, and all that was typed can be read
 * @cssstate has-problems - something typed cannot be read
 */
export abstract class HostElement extends LitElement {
  static readonly formAssociated = true;
  /** The screens of an element that has few, the first of them first. */
  static readonly screens: readonly Screen[] | undefined = undefined;

  /** `zh-CN` or `en`. */
  @property({ reflect: true }) locale: Locale = 'zh-CN';
  /** `standard`, `elder` for larger text and targets, or `auto`, which is settled at once by the size of text that the person has set. */
  @property({ reflect: true }) size: 'auto' | 'standard' | 'elder' = 'auto';
  /** Light or dark; `auto` follows the device. */
  @property({ reflect: true }) theme: Theme = 'auto';
  /** Id of the plan. Nobody is asked for the plan then. */
  @property({ reflect: true }) plan: string | undefined;
  /** `twin` is the engine without wasm; `auto` takes it where the page's policy forbids wasm. */
  @property({ reflect: true }) engine: 'auto' | 'wasm' | 'twin' = 'auto';
  /** Folder with `member.wasm`, `member-twin.js` and `data.json`, where they do not lie beside the script. */
  @property({ reflect: true }) assets: string | undefined;
  /** `full` puts claim and result into `preclaim-change`. */
  @property({ reflect: true }) disclosure: 'coarse' | 'full' = 'coarse';
  /** Under this name a form around the element gets the claim, as JSON. */
  @property({ reflect: true, converter: { toAttribute: (name: string) => name || null } }) name = '';
  /** Nothing can be changed, all can be looked at. */
  @property({ reflect: true, type: Boolean }) readonly = false;
  /** A form around the element is not submitted without a result. */
  @property({ reflect: true, type: Boolean }) required = false;
  /** Nothing can be changed, and a form leaves the element out. */
  @property({ reflect: true, type: Boolean }) disabled = false;
  /** Words of a button on the result that hands the claim over; no button without them. */
  @property({ reflect: true, attribute: 'submit-label' }) submitLabel: string | undefined;
  /** Whether the page is ours and the element all of it: then it has the main landmark, and need not say that a page around it looks on. */
  @property({ reflect: true, type: Boolean }) standalone = false;

  readonly session = new Session((this.constructor as typeof HostElement).screens);
  /** Whether the element or a form or fieldset around it is disabled. */
  @state() protected closed = false;
  readonly #control = new FormControl(this);
  readonly #arrival = new Arrival(this);
  #given: Claim | string = {};
  #policy: PolicyFacts | undefined;
  #hospitals: HospitalList | string | undefined;
  #messages: Messages = {};
  #figures: Readonly<Record<string, string>> = {};
  #since = 0;
  #told: [Claim, string] | undefined;
  /** Language and size that session and attributes had in common last. */
  #agreed: { locale: Locale; size: Session['size'] } = { locale: this.session.locale, size: this.session.size };

  constructor() {
    super();
    const listeners = { change: this.#changed, ready: this.#ready, failed: this.#failed, print: this.#print, submit: this.#submit, clear: this.#clear };
    for (const [name, listener] of Object.entries(listeners)) this.session.addEventListener(name, listener);
    this.addEventListener('invalid', this.#refused);
    this.#takeEarly();
  }

  /** What a page has set before the script came lies in the way of the accessors. */
  #takeEarly(): void {
    const early = this as Record<string, unknown>;
    for (const name of ['figures', 'messages', 'hospitals', 'policy', 'claim']) {
      if (!Object.hasOwn(this, name)) continue;
      const value = early[name];
      delete early[name];
      early[name] = value;
    }
  }

  /** The claim as typed so far. What is set takes its place; a text is read as a saved file. */
  get claim(): Claim {
    return structuredClone(this.session.ownClaim);
  }
  set claim(claim: Claim | string | null | undefined) {
    // A page that has not loaded it yet sets none.
    this.#given = claim ?? {};
    this.#take(this.#given);
  }

  /** What the page knows of the cover and the year; the person sees where it came from. */
  get policy(): PolicyFacts | undefined {
    return this.#policy;
  }
  set policy(policy: PolicyFacts | undefined) {
    this.#policy = policy;
    if (policy) this.session.prefill(policy);
  }

  /** Another hospital list, as an object or a JSON text. */
  get hospitals(): HospitalList | string | undefined {
    return this.#hospitals;
  }
  set hospitals(list: HospitalList | string | undefined) {
    this.#hospitals = list;
    this.#useHospitals();
  }

  /** Phrases in place of the engine's own, such as `{ en: { 'banner': '…' } }`. */
  get messages(): Messages {
    return this.#messages;
  }
  set messages(messages: Messages) {
    this.#messages = messages;
    this.#useMessages();
  }

  /** What `plan` leaves open, as a person would type it: `{ sum_insured: '30000' }`. Set it before `plan`. */
  get figures(): Readonly<Record<string, string>> {
    return this.#figures;
  }
  set figures(figures: Readonly<Record<string, string>>) {
    this.#figures = figures;
    if (this.plan !== undefined) this.session.board.figures[this.plan] = { ...figures };
  }

  /** The answer to the claim as it is; nothing where there is none. */
  get result(): Estimate | undefined {
    return this.session.ownEstimate;
  }

  /** Which engine and which plan; nothing before `preclaim-ready`. */
  get info(): Info | undefined {
    const { engine, planRef: plan } = this.session;
    return engine && plan && { engine: engine.kind, version: engine.about.version, plan: plan.id, planVersion: plan.version, fingerprint: plan.fingerprint };
  }

  get form(): HTMLFormElement | null {
    return this.#control.internals.form;
  }
  get validity(): ValidityState {
    this.#judge();
    return this.#control.internals.validity;
  }
  get validationMessage(): string {
    this.#judge();
    return this.#control.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#control.internals.willValidate;
  }

  checkValidity(): boolean {
    this.#judge();
    return this.#control.internals.checkValidity();
  }

  /** Shows the first problem in its place, too. */
  reportValidity(): boolean {
    this.#judge();
    const valid = this.#control.internals.reportValidity();
    if (!valid) this.focusFirstProblem();
    return valid;
  }

  /** Leads to the first entry that cannot be read, or else to the first finding to put right. Whether there was one. */
  focusFirstProblem(): boolean {
    const { session } = this;
    const [problem] = session.problems;
    const [finding] = session.estimate ? toFix(session.estimate) : [];
    const pointer = problem?.pointer ?? (finding && placeOf(finding));
    if (pointer === undefined || !session.canGoTo(pointer)) return false;
    if (problem) session.named.add(problem.pointer);
    session.goTo(pointer);
    return true;
  }

  /** To the field at a JSON Pointer into the claim, or to a screen such as `result` or `receipt/1/2`. */
  goTo(where: string): void {
    if (where === '' || where.startsWith('/')) this.session.goTo(where);
    else this.session.journey.go(placeAt(where));
  }

  /** The answer to the claim as it is, as soon as there is an engine; nothing where none comes, or while an entry cannot be read. */
  async check(): Promise<Answer | undefined> {
    const failed = new Promise<void>((done) => this.session.addEventListener('failed', () => done(), { once: true }));
    if (this.session.status === 'failed') return undefined;
    await Promise.race([this.session.whenReady, failed]);
    this.session.typingAt = undefined;
    this.session.recheck();
    return this.session.outcome?.answer;
  }

  /** Back to the claim that the page has set, or to none. */
  reset(): void {
    this.session.leaveSample();
    this.session.empty();
    this.session.store.forgetUndo();
    this.#take(this.#given);
    if (this.#policy) this.session.prefill(this.#policy);
    this.session.journey.restart(this.session.journey.home);
  }

  /** Empties everything for the next person; nothing of it can be taken back. */
  wipe(): void {
    this.#given = {};
    this.#policy = undefined;
    this.session.wipe();
    void this.session.keeper.wipe();
  }

  print(): void {
    if (tell(this, 'preclaim-print', {}, true)) print();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#leave);
    if (this.session.status === 'loading' && !this.session.engine) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#leave);
  }

  formDisabledCallback(disabled: boolean): void {
    this.closed = disabled;
  }

  formResetCallback(): void {
    this.reset();
  }

  /** What the browser kept of the form, after "back" or a restart. */
  formStateRestoreCallback(kept: unknown): void {
    if (typeof kept === 'string' && kept !== '') this.#take(kept);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    adopt(root as ShadowRoot, this.theme);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this;
    // An attribute can say anything; what is unknown changes nothing.
    this.locale = knownLocale(this.locale);
    if (changed.has('locale') && this.locale !== session.locale) session.speak(this.locale);
    this.#agreed.locale = this.locale;
    if (changed.has('size')) {
      this.size = session.size = this.#agreed.size = knownSize(this.size, this);
    }
    if (changed.has('theme') && this.hasUpdated) adopt(this.root, this.theme);
    if (changed.has('plan')) this.#usePlan();
    session.around = { readonly: this.readonly || this.isForReading, submit: this.submitLabel, plan: this.plan, guest: !this.standalone };
    // The parts of the element look at the session only.
    if (changed.has('readonly') || changed.has('submitLabel') || changed.has('plan') || changed.has('standalone')) session.changed();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.lang = this.session.locale;
    this.#arrival.follow();
    if (changed.has('name') || changed.has('required') || changed.has('disclosure')) this.#settle();
  }

  /** Whether it only shows. */
  protected get isForReading(): boolean {
    return false;
  }

  protected get root(): ShadowRoot {
    return this.renderRoot as ShadowRoot;
  }

  /** The screen at a place. */
  protected abstract screen(place: Place): TemplateResult;

  /** What stands above every screen. */
  protected head(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What stays in sight beside every screen. */
  protected beside(): TemplateResult | typeof nothing {
    return nothing;
  }

  override render() {
    const { place } = this.session.journey;
    return frame({
      head: this.head(), beside: this.beside(), place, screen: this.screen(place), shut: this.#isShut(place), main: this.standalone,
      onKey: (event) => goOnWithEnter(this.root, event),
    });
  }

  /** Whether the fields of a screen take nothing. */
  #isShut({ screen }: Place): boolean {
    return this.closed || (this.readonly && !['start', 'result', 'why', 'figures'].includes(screen));
  }

  #begin(): void {
    this.#since = performance.now();
    const { session } = this;
    session.assets = assetsIn(this.assets, this.engine);
    void session.start();
  }

  #ready = () => {
    this.#useMessages();
    this.#useHospitals();
    const { info } = this;
    if (info) tell(this, 'preclaim-ready', { info, ms: Math.round(performance.now() - this.#since) });
  };

  #failed = (event: Event) => {
    const { detail } = event as CustomEvent<unknown>;
    if (detail instanceof NoSuchPlan) return tell(this, 'preclaim-load-error', { code: 'plan', hint: detail.message });
    const { code, hint } = detail instanceof EngineError ? detail : { code: 'network' as const, hint: String(detail) };
    tell(this, 'preclaim-load-error', { code, hint });
  };

  #changed = () => {
    const { locale, size } = this.session;
    // What the page has set a moment ago, and the session does not know yet, stands.
    if (locale !== this.#agreed.locale) this.locale = locale;
    if (size !== this.#agreed.size) this.size = size;
    this.#agreed = { locale, size };
    this.requestUpdate();
    this.#settle();
  };

  /** Brings value, validity and states up to date, and tells what is new. */
  #settle(): void {
    const { session } = this;
    const coarse = coarseOf(session);
    const { status } = session;
    this.#control.hold(session, this.name);
    this.#judge();
    this.#control.set('ready', status === 'ready');
    this.#control.set('loading', status === 'loading' || status === 'late');
    this.#control.set('failed', status === 'failed' || status === 'broken');
    this.#control.set('complete', coarse.complete);
    this.#control.set('has-problems', session.problems.length > 0);
    if (status === 'ready') this.#tellChange(coarse);
  }

  #tellChange(coarse: ReturnType<typeof coarseOf>): void {
    const { store, sample } = this.session;
    const said = JSON.stringify(coarse);
    // An example is not what the person has typed.
    if (sample || (this.#told?.[0] === store.claim && this.#told[1] === said)) return;
    const first = this.#told === undefined;
    this.#told = [store.claim, said];
    if (first && coarse.empty) return;
    tell(this, 'preclaim-change', this.disclosure === 'full' ? { ...coarse, claim: this.claim, result: this.result ?? null } : coarse);
  }

  #judge(): void {
    this.#control.judge(this.session, this.required, this.root?.getElementById('main') ?? undefined);
  }

  #take(claim: Claim | string): void {
    const { session } = this;
    const policy = this.#policy;
    const takeText = (text: string) => openFile(session, session.labels.files.fileName, text, 'claim');
    const complete = () => policy && session.prefill(policy, true);
    if (typeof claim === 'string') return void session.whenReady.then(() => takeText(claim)).then(complete);
    // The page has said by which plan it wants it checked: a claim of another one is its mistake, not a wish.
    const elsewhere = this.plan !== undefined && claim.plan !== undefined && claim.plan !== this.plan;
    session.takeClaim(elsewhere ? {} : claim);
    complete();
    void session.whenReady.then(() => this.#nameProblems(claim));
  }

  /** A claim of the page that cannot be read is a mistake of the page: both the person and its developer are told. */
  #nameProblems(claim: Claim): void {
    const { session } = this;
    if (this.#given !== claim || session.board.afterFigures || !session.engine || session.status === 'broken') return;
    const answer = session.engine.checkText(JSON.stringify(claim), session.locale);
    if (answer.type === 'success') return;
    session.refused = { name: session.labels.files.fileName, errors: answer.errors };
    session.changed();
    const hint = answer.errors.map(({ code, pointer }) => `${code} at ${pointer || '/'}`).join('; ');
    tell(this, 'preclaim-load-error', { code: 'claim', hint });
  }

  #usePlan(): void {
    const { session, plan } = this;
    if (plan === undefined) return;
    session.board.figures[plan] ??= { ...this.#figures };
    session.planConfirmed = true;
    if (session.failure instanceof NoSuchPlan) return this.#begin();
    if (!session.engine) return;
    try {
      requirePlan(session.engine, plan);
      session.board.whenComplete(plan, () => session.board.chooseById(plan));
    } catch (reason) {
      session.fail(reason);
    }
  }

  #useHospitals(): void {
    const { engine } = this.session;
    if (!engine || this.#hospitals === undefined) return;
    try {
      engine.useHospitals(typeof this.#hospitals === 'string' ? this.#hospitals : JSON.stringify(this.#hospitals));
      this.session.recheck();
    } catch (refusal) {
      tell(this, 'preclaim-load-error', { code: 'hospitals', hint: refusal instanceof Error ? refusal.message : JSON.stringify(refusal) });
    }
  }

  #useMessages(): void {
    const { engine } = this.session;
    if (!engine || Object.keys(this.#messages).length === 0) return;
    engine.override(this.#messages);
    this.session.recheck();
  }

  #print = () => this.print();

  #clear = () => void tell(this, 'preclaim-clear', {});

  /** What is not cancelled goes the way of the form around. */
  #submit = () => {
    if (!this.reportValidity()) return;
    const { claim, result = null, form } = this;
    if (tell(this, 'preclaim-submit', { claim, result }, true)) form?.requestSubmit();
  };

  /** A form that is submitted focuses what it refuses; what only asks `checkValidity` does not. */
  #refused = () => requestAnimationFrame(() => {
    if (this.root.activeElement?.id === 'main') this.focusFirstProblem();
  });

  /** A phone may throw the page away as soon as it is out of sight; and another tab may have saved meanwhile. */
  #leave = () => void this.session.keeper.flush().then(() => this.session.keeper.look());
}
