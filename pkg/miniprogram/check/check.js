// The pre-check as a component: holds the claim while it is typed, asks the engine and says what comes of it.
// Nothing leaves the phone: there is no request and no storage in here.

import { starting } from './starting.js';
import { drawing } from './drawing.js';
import { doing } from './doing.js';
import { idOf } from './fields.js';
import { ORDER, placeOf } from './screens.js';

/** For the host, by `selectComponent`. */
const forHost = {
  /** Opens a screen: `visits`, `papers`, `policy` or `result`, or `visit`, `receipts` or `special` of a visit. */
  goTo(step, visit) {
    if (!ORDER.includes(step)) return;
    this.setData({ step, visit: visit || 0, undo: '', hits: [], focused: '' });
    this.refresh();
    this.toTop();
    this.triggerEvent('step', { step, index: ORDER.indexOf(step), total: ORDER.length });
  },

  /** The whole answer for what is typed now, or null while there is no engine. */
  check() {
    return this.checker && this.checker.check(this.held);
  },

  /** Back to the claim and policy that were given. */
  reset() {
    this.take();
    this.goTo('visits');
  },

  /** Leads to the first entry that cannot be read; says whether there is one. */
  focusFirstProblem() {
    const wrong = Object.keys(this.typed).concat(this.problems.map(({ pointer }) => pointer));
    const at = wrong.find((one) => this.isHere(one)) || wrong[0];
    if (at === undefined) return false;
    if (this.typed[at]) this.typed[at].quiet = false;
    const { step, visit } = placeOf(at);
    if (this.isHere(at)) this.refresh();
    else this.goTo(step || 'visits', visit);
    this.setData({ focused: idOf(at) });
    return true;
  },
};

/** For properties that are heeded after the start as well. */
const heeded = (type, value, observer) => ({ type, value, observer });

Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared', virtualHost: true },
  externalClasses: ['frame-class', 'amount-class', 'primary-class'],

  properties: {
    plan: heeded(String, '', 'restart'),
    locale: heeded(String, 'zh-CN', 'restart'),
    engine: heeded(String, 'auto', 'restart'),
    wasmPath: heeded(String, '', 'restart'),
    size: heeded(String, 'auto', 'measure'),
    claim: heeded(Object, null, 'take'),
    policy: heeded(Object, null, 'take'),
    readonly: heeded(Boolean, false, 'show'),
    disclosure: { type: String, value: 'coarse' },
    submitLabel: { type: String, value: '' },
  },

  data: { state: 'loading', step: 'visits', visit: 0, screen: null, result: null, strip: null, hits: [], hitsAt: '', undo: '', open: {}, focused: '' },

  lifetimes: {
    attached() {
      this.alive = true;
      this.measure();
      this.take();
      this.start();
    },
    detached() {
      this.alive = false;
      clearTimeout(this.timer);
    },
  },

  methods: Object.assign({}, starting, drawing, doing, forHost),
});
