// Asking the engine and drawing what it says.

import { copy } from './claim.js';
import { screenOf } from './screens.js';
import { resultOf } from './result.js';
import { yuan } from './typed.js';

export const drawing = {
  show() {
    if (this.alive) this.refresh();
  },

  /** Works everything out and draws it. While somebody types only the amount is drawn, so that no text jumps. */
  refresh(amountOnly) {
    clearTimeout(this.timer);
    if (!this.checker) return;
    const step = this.data.readonly ? 'result' : this.data.step;
    try {
      const detail = step === 'result' || step === 'papers' ? 'full' : 'short';
      const { answer, words, errors } = this.checker.checkInWords(this.held, this.catalogue, detail);
      Object.assign(this, { answer, words, problems: errors });
    } catch (reason) {
      this.fail(reason);
      return;
    }
    const strip = this.strip();
    if (amountOnly) this.setData({ strip });
    else {
      const { visit, open } = this.data;
      const c = Object.assign({ claim: this.held, locale: this.t.locale, visit, open, yuan }, this.known());
      this.setData({ step, strip, screen: screenOf(c, step), result: step === 'result' ? resultOf(c) : null });
    }
    this.triggerEvent('change', this.summary());
  },

  /** What screens and result are drawn from. */
  known() {
    const { t, plan, phrases, typed, answer, words, problems } = this;
    return { t, plan, phrases, typed, answer, words, problems };
  },

  strip() {
    const { t, answer, words } = this;
    const unread = Object.keys(this.typed).length + this.problems.length;
    if (unread) return { unread: t.unread(unread), amount: '', range: '', note: '' };
    const { payable, range, findings } = answer.estimate;
    if (!this.any()) return { unread: '', amount: '', range: '', note: words.headline };
    const open = findings.filter(({ effect }) => effect !== 'advise').length;
    return {
      unread: '',
      amount: yuan(payable),
      range: range.min === range.max ? '' : t.between(yuan(range.min), yuan(range.max)),
      note: open ? t.open(open) : '',
    };
  },

  any() {
    return (this.held.encounters || []).length > 0;
  },

  summary() {
    const estimate = this.answer.type === 'success' ? this.answer.estimate : null;
    const openFindings = estimate ? estimate.findings.filter(({ effect }) => effect !== 'advise').length : 0;
    const readable = estimate !== null && Object.keys(this.typed).length === 0;
    const coarse = {
      empty: !this.any(),
      complete: readable && this.any() && estimate.submittable && openFindings === 0,
      payable: readable ? estimate.payable : null,
      openFindings,
    };
    return this.data.disclosure === 'full' ? Object.assign(coarse, { claim: copy(this.held), result: estimate }) : coarse;
  },

  /** Where the new screen begins, wherever the component lies on its page. */
  toTop() {
    if (!wx.pageScrollTo || !this.createSelectorQuery) return;
    const query = this.createSelectorQuery();
    query.select('.frame').boundingClientRect();
    query.selectViewport().scrollOffset();
    query.exec(([box, view]) => {
      if (box && view && box.top < 0) wx.pageScrollTo({ scrollTop: view.scrollTop + box.top, duration: 0 });
    });
  },
};
