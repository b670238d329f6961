// Loading the engine and taking what the host gives.

import { loadEngine, Checker, Catalogue, EngineError, Refusal } from '../engine.js';
import { sourceOf } from '../source.js';
import { copy } from './claim.js';

/** From this font size of WeChat on, in px, text and targets are those for elder people. */
const ELDER_FROM = 20;
/** Screens of one visit. */
const OF_VISIT = ['visit', 'receipts', 'special'];
/** What is said before the words are there. */
const START = {
  'zh-CN': { loading: '正在准备…', failed: '没能打开计算程序', failedHint: '您填的内容还在。请再试一次；还不行，请更新微信后再打开。', retry: '再试一次' },
  en: { loading: 'Getting ready…', failed: 'The calculator did not open', failedHint: 'What you have typed is still here. Try again; if that does not help, update WeChat and open it anew.', retry: 'Try again' },
};

export const starting = {
  restart() {
    if (this.alive) this.start();
  },

  async start() {
    const began = Date.now();
    const turn = (this.turn = {});
    const { plan, locale, engine, wasmPath } = this.data;
    this.setData({ state: 'loading', start: START[locale] || START['zh-CN'] });
    try {
      const source = await sourceOf(plan, locale);
      const how = `${engine} ${wasmPath}`;
      const loaded = this.how === how ? this.loaded : await loadEngine({ engine, wasm: wasmPath || undefined, twin: source.twin });
      // Another start has overtaken this one, or the component is gone.
      if (turn !== this.turn || !this.alive) return;
      Object.assign(this, { loaded, how });
      this.work(source);
      this.setData({ state: 'ready' });
      this.refresh();
      if (this.checker) this.triggerEvent('ready', { info: this.info, ms: Date.now() - began });
    } catch (reason) {
      if (turn === this.turn && this.alive) this.fail(reason);
    }
  },

  work({ plan, words, hospitals }) {
    const object = typeof plan === 'string' ? JSON.parse(plan) : plan;
    if (object.form || !object.benefits) throw new EngineError('version', 'this engine checks plans of visits only');
    if (this.checker) this.checker.close();
    if (this.catalogue) this.catalogue.close();
    this.checker = this.catalogue = null;
    this.checker = new Checker(this.loaded, { plan, hospitals });
    this.catalogue = new Catalogue(this.loaded, words.phrases);
    this.plan = object;
    this.phrases = JSON.parse(words.phrases);
    this.t = words.texts;
    // Sentences with gaps are filled in here; the template takes the others as they are.
    this.setData({ t: copy(this.t), banner: this.phrases.banner });
    this.info = { engine: this.loaded.kind, version: this.loaded.about.version, plan: object.id, planVersion: object.version };
  },

  fail(reason) {
    this.how = '';
    this.checker = this.catalogue = null;
    const code = reason instanceof EngineError ? reason.code : reason instanceof Refusal ? 'plan' : 'path';
    // A subpackage that does not come is told as `errMsg`.
    const { hint, message, errMsg } = reason || {};
    this.setData({ state: 'failed' });
    this.triggerEvent('loaderror', { code, hint: hint || message || errMsg || String(reason) });
  },

  /** Takes the claim and the policy of the host. What the claim says of the policy goes first. */
  take() {
    if (!this.alive) return;
    this.held = copy(this.data.claim || {});
    if (this.data.policy) this.held.policy = Object.assign(copy(this.data.policy), this.held.policy);
    this.typed = {};
    this.problems = [];
    // Another claim may not have the visit that is open.
    const { step } = this.data;
    this.setData({ step: OF_VISIT.includes(step) ? 'visits' : step, visit: 0, undo: '' });
    this.refresh();
  },

  measure() {
    const { size } = this.data;
    this.setData({ elder: size === 'elder' || (size !== 'standard' && fontSize() >= ELDER_FROM) });
  },
};

/** What the person has set in WeChat; libraries before 2.23.4 tell it by another call. */
function fontSize() {
  const said = (call) => (wx[call] ? wx[call]().fontSizeSetting : 0);
  return said('getAppBaseInfo') || said('getSystemInfoSync') || 0;
}
