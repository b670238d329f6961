// The result, ready for the template: the engine's words in the order in which a person needs them.

import { placeOf } from './screens.js';

export function resultOf(c) {
  if (!c.answer) return null;
  // Half an answer is none: what was typed and not read holds the amount back.
  const typed = Object.keys(c.typed).map((pointer) => ({ pointer, text: c.typed[pointer].text, remedy: c.t.reasons[c.typed[pointer].reason] }));
  const wrong = typed.concat(c.problems);
  if (wrong.length) return { unread: wrong.map(unread) };
  const { estimate } = c.answer;
  const { words, t } = c;
  return {
    headline: words.headline,
    range: words.range || '',
    cannot: words.not_submittable || '',
    findings: estimate.findings.map((finding, n) => found(c, finding, words.findings[n])),
    joint: words.joint.map(({ text }) => text),
    papers: estimate.documents.map((slot, n) => paper(t, slot, words.documents[n])).filter(Boolean),
    folds: [
      fold('how', t.result.how, words.withheld.map(step)),
      fold('limits', t.result.limits, words.benefits.map(benefit)),
      fold('assumptions', t.result.assumptions, words.assumptions.map(assumption)),
      fold('readings', t.result.readings, words.readings.map(({ question, text }) => ({ title: question, text }))),
    ].filter(({ rows }) => rows.length > 0),
    basis: [words.plan, c.plan.insurer[c.locale], words.hospitals, words.deadline].filter(Boolean),
  };
}

function unread({ pointer, text, remedy }) {
  return Object.assign({ text, remedy }, placeOf(pointer));
}

function found(c, { effect, subject, code }, words) {
  const where = placeOf(subject, code);
  return Object.assign(where, {
    // Advice asks for nothing to be changed.
    step: effect === 'advise' ? '' : where.step,
    effect,
    mark: words.effect,
    title: words.title,
    amount: words.amount,
    place: words.place,
    remedy: words.remedy,
    clause: words.clause ? `${words.clause.cite} ${words.clause.title}` : '',
  });
}

/** What is there needs no line. */
function paper(t, { status }, { label, place, worth, hint }) {
  if (status === 'attached') return null;
  return { label, place: place || t.wholeClaim, worth: worth || '', hint, mark: status === 'missing' ? t.result.missing : '' };
}

const fold = (key, title, rows) => ({ key, title, rows });

const step = ({ label, amount, formula, clause }) => ({ title: label, amount, text: [formula, clause && clause.cite].filter(Boolean).join('\n') });

const benefit = ({ title, paid, deductible_left: left, limit_left: limit }) => ({ title, text: [paid, left, limit].filter(Boolean).join('\n') });

const assumption = ({ place, text, effect }) => ({ title: [place, text].filter(Boolean).join(' '), text: effect || '' });
