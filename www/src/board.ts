// Which of the plans on board is in use: chosen, opened, filled in, or named by a claim; and what becomes of the claim
// when another takes its place.

import { Aside, claimKey, type Waiting } from './aside.ts';
import type { DataFile, Engine } from './engine.ts';
import { fill, type Typed } from './figures.ts';
import { openFigures, withFigures } from './plans.ts';
import type { Sample } from './samples.ts';
import type { Session } from './session.ts';
import type { Plan } from './types.ts';

/** What is kept on the device beside the claim. */
export interface Kept { figures?: string; waiting?: string }

export class Board {
  /** What was typed for the figures that plans leave open. */
  figures: Typed = {};
  /** A claim that was opened and waits for the figures of its plan. */
  afterFigures: (() => void) | undefined;
  #session: Session;
  #aside = new Aside();
  /** The plan of a claim that came before the engine. */
  #named: string | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Takes a plan on board or one that was opened. */
  choose(text: string, name?: string): void {
    this.turn((engine) => engine.usePlan(text, name));
  }

  /** Does what puts another plan in the place of the present one; a plan that asks other things has a claim of its own. */
  turn(change: (engine: Engine) => void): void {
    const { engine } = this.#session;
    if (!engine) return;
    const from = claimKey(engine.plan.data);
    change(engine);
    this.#session.forgetFields();
    if (from !== claimKey(engine.plan.data)) this.#exchange(engine, from);
    this.#session.recheck();
  }

  /** Takes the plan with this id, if it is on board and has all its figures. */
  chooseById(id: string | undefined): void {
    const { engine, plan } = this.#session;
    // Before the engine is there, nobody knows which plans are on board.
    if (!engine) this.#named = id;
    const known = engine && usable(engine, id);
    if (known && plan?.id !== id) this.choose(known.text);
  }

  /** The claim that was handed over before the engine came is there already; its plan is now. */
  engineCame(engine: Engine): void {
    const id = this.#named ?? this.#session.around.plan;
    const known = usable(engine, id);
    if (known) return engine.usePlan(known.text);
    const { store } = this.#session;
    const { claim } = store;
    if (lacking(engine, id)) this.whenComplete(id, () => {
      this.chooseById(id);
      // It was for this plan all along.
      store.show(claim);
    });
  }

  /** Goes on at once, or as soon as the figures of the plan are filled in. */
  whenComplete(id: string | undefined, goOn: () => void): void {
    const { engine, journey } = this.#session;
    const template = engine && lacking(engine, id);
    if (!template || fill(this.#session, template).length === 0) return goOn();
    this.afterFigures = goOn;
    journey.go({ screen: 'figures', part: engine.templates.indexOf(template) });
  }

  /** An example was worked out under the plan as released, not under a copy that was opened; it brings its own figures. */
  showFor({ plan, figures }: Sample): void {
    const { engine } = this.#session;
    const released = engine?.plans.find(({ data }) => data.id === plan);
    if (released) engine?.useForExample(figures ? withFigures(released.text, figures) : released.text);
    this.#session.forgetFields();
  }

  /** Back from an example to the plan that was in use. */
  restore(text: string | undefined): void {
    if (text !== undefined) this.#session.engine?.usePlan(text);
    this.#session.forgetFields();
  }

  /** The claims of other plans, and figures that a plan does not have by itself. */
  get kept(): Kept {
    const { waiting } = this.#aside;
    return {
      ...(waiting.length > 0 && { waiting: JSON.stringify(waiting) }),
      ...(Object.keys(this.figures).length > 0 && { figures: JSON.stringify(this.figures) }),
    };
  }

  takeUpFigures({ figures }: Kept): void {
    if (figures) this.figures = JSON.parse(figures) as Typed;
  }

  takeUpWaiting({ waiting }: Kept): void {
    if (waiting) this.#aside.lay(this.#session.store, JSON.parse(waiting) as Waiting[]);
  }

  clear(): void {
    this.#aside.clear();
    this.figures = {};
    this.afterFigures = undefined;
  }

  /** An example belongs to its plan: whoever takes another plan is done with it. */
  #exchange(engine: Engine, from: string): void {
    const session = this.#session;
    const { text, data } = engine.plan;
    const shown = session.sample !== undefined;
    session.leaveSample();
    const own = shown ? claimKey(engine.plan.data) : from;
    if (shown) engine.usePlan(text);
    this.#aside.exchange(session.store, own, claimKey(data));
  }
}

/** The first plan with this id that has all its figures. */
function usable({ plans }: Engine, id: string | undefined): DataFile<Plan> | undefined {
  return plans.find(({ data }) => data.id === id && openFigures(data).length === 0);
}

/** The plan with this id, where all that is on board of it still lacks figures. */
function lacking(engine: Engine, id: string | undefined): DataFile<Plan> | undefined {
  return usable(engine, id) ? undefined : engine.templates.find(({ data }) => data.id === id);
}
