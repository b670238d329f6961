// What people do: type, choose, add, remove, take back, go on.

import { copy, put, added, sayPaper, movedUp, cared, namedDiagnoses } from './claim.js';
import { NEXT, BACK, placeOf } from './screens.js';
import { read } from './typed.js';

/** Milliseconds without a keystroke after which the amount is worked out anew. */
const PAUSE = 250;
/** So many hospitals are listed while somebody types. */
const MOST = 6;
const SAID = { yes: true, no: false, unsure: undefined };

export const doing = {
  edit(claim) {
    this.held = claim;
    // Taking back would take this away as well.
    if (this.data.undo) this.setData({ undo: '' });
    this.refresh();
  },

  onInput(event) {
    const { at, kind } = event.currentTarget.dataset;
    this.hear(at, kind, event.detail.value, true);
    if (this.data.undo) this.setData({ undo: '' });
    if (kind === 'hospital') this.setData({ hitsAt: at, hits: this.search(event.detail.value) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(true), PAUSE);
  },

  onBlur(event) {
    const { at, kind } = event.currentTarget.dataset;
    this.hear(at, kind, event.detail.value, false);
    this.setData({ focused: '' });
    this.refresh();
  },

  /** Takes what was typed. What cannot be read stays as it is and does not count; it is told once the field is left. */
  hear(at, kind, text, quiet) {
    const { value, reason } = read(kind, text);
    if (reason) this.typed[at] = { text, reason, quiet };
    else delete this.typed[at];
    if (reason) this.held = put(this.held, at, undefined);
    else if (kind === 'names') this.held = put(this.held, at, namedDiagnoses(this.held, at, text));
    else this.held = put(this.held, at, value);
  },

  search(text) {
    const hits = text.trim() === '' ? [] : this.checker.searchHospitals(text, MOST);
    this.setData({ found: text.trim() === '' ? '' : this.t.found(hits.length) });
    return hits.map(({ name, district }) => ({ name, district: district || '' }));
  },

  onHit(event) {
    const { at, value } = event.currentTarget.dataset;
    this.setData({ hits: [], found: '' });
    this.edit(put(this.held, at, value));
  },

  onChoose(event) {
    const { at, value } = event.currentTarget.dataset;
    const [, holder, paper] = /^(.*)\/documents\/(\w+)$/.exec(at) || [];
    if (this.data.readonly) return;
    if (paper) this.edit(sayPaper(this.held, holder, paper, value));
    else if (/\/care_type$/.test(at)) this.edit(cared(this.held, at.replace(/\/care_type$/, ''), value));
    else this.edit(put(this.held, at, value in SAID ? SAID[value] : value));
  },

  onPick(event) {
    const { at, values } = event.currentTarget.dataset;
    const picked = values ? values[event.detail.value] : event.detail.value;
    this.edit(put(this.held, at, picked === '' ? undefined : picked));
  },

  onWipe(event) {
    this.edit(put(this.held, event.currentTarget.dataset.at, undefined));
  },

  onButton(event) {
    const { act, at, visit } = event.currentTarget.dataset;
    if (act === 'go') this.goTo(at, visit);
    if (act === 'remove') this.remove(at);
    if (act === 'add') this.add(at);
    if (act === 'open') this.unfold(at);
  },

  add(list) {
    const claim = added(this.held, list);
    this.setData({ undo: '' });
    if (list !== '/encounters') this.edit(claim);
    else {
      this.held = claim;
      this.goTo('visit', claim.encounters.length - 1);
    }
  },

  remove(at) {
    this.remember();
    this.typed = movedUp(this.typed, at);
    this.edit(put(this.held, at, undefined));
    this.setData({ undo: this.t.removed });
  },

  onClear() {
    this.remember();
    this.held = {};
    this.typed = {};
    this.triggerEvent('clear', {});
    this.goTo('visits');
    this.setData({ undo: this.t.cleared });
  },

  remember() {
    const { step, visit } = this.data;
    this.before = { held: this.held, typed: this.typed, step, visit };
  },

  onUndo() {
    const { held, typed, step, visit } = this.before;
    Object.assign(this, { held, typed });
    this.goTo(step, visit);
  },

  onNext() {
    const { step, visit } = this.data;
    // What cannot be read on this screen is corrected here, or emptied.
    if (Object.keys(this.typed).some((at) => this.isHere(at))) this.focusFirstProblem();
    else this.goTo(NEXT[step], visit);
  },

  /** Whether something is asked on the screen that is open. */
  isHere(at) {
    const { step, visit } = placeOf(at);
    return step === this.data.step && (visit === this.data.visit || !/^\/encounters/.test(at));
  },

  onBack() {
    this.goTo(BACK[this.data.step], this.data.visit);
  },

  onSee() {
    if (this.data.strip.unread) this.focusFirstProblem();
    else this.goTo('result');
  },

  onFold(event) {
    this.unfold(event.currentTarget.dataset.key);
  },

  unfold(key) {
    this.setData({ open: Object.assign({}, this.data.open, { [key]: !this.data.open[key] }) });
    this.refresh();
  },

  onSubmit() {
    if (this.focusFirstProblem()) return;
    this.triggerEvent('submit', { claim: copy(this.held), result: this.check().estimate || null });
  },

  onRetry() {
    this.start();
  },
};
