// The parts of a screen: fields, choices and buttons, each ready for the template. `c` is as in screens.js.

import { get } from './claim.js';

export const group = (c, fields) => ({ groups: [{ key: 'one', title: '', fields: fields.filter(Boolean) }] });

/** A name of a node. Ids hold no slashes. */
export const idOf = (at) => `f${at.replace(/\W/g, '-')}`;

export const button = (act, at, label, spoken, visit, primary) => ({ act, at, label, spoken: spoken || label, visit: visit || 0, primary: !!primary });

export function field(c, kind, at, name, note) {
  const [label, hint] = c.t.fields[name || at.slice(at.lastIndexOf('/') + 1)];
  const typed = c.typed[at];
  const held = get(c.claim, at);
  const text = kind === 'names' ? (held || []).map((one) => one.name).join('、') : held === undefined || held === null ? '' : String(held);
  return {
    at,
    id: idOf(at),
    kind,
    label,
    hint: hint || '',
    note: note || '',
    value: typed ? typed.text : text,
    // Only lists have any, but every picker wants some.
    labels: [],
    error: typed ? (typed.quiet ? '' : c.t.reasons[typed.reason]) : problemAt(c, at),
  };
}

/** What the engine could not read here, with what to do. */
function problemAt(c, at) {
  const found = (c.problems || []).find(({ pointer }) => pointer === at);
  return found ? `${found.text}。${found.remedy}`.replace(/。。/g, '。') : '';
}

export function choice(c, at, options, held) {
  const value = held === undefined ? get(c.claim, at) : held;
  return Object.assign(field(c, 'choice', at), { options: options.map(([one, label]) => ({ value: one, label, chosen: one === value })) });
}

export function yesOrNo(c, at, label, hint) {
  const said = get(c.claim, at);
  const options = [['yes', c.t.yes, true], ['no', c.t.no, false], ['unsure', c.t.unsure, undefined]];
  return {
    at, id: idOf(at), kind: 'choice', label, hint, note: '', error: problemAt(c, at),
    options: options.map(([value, text, means]) => ({ value, label: text, chosen: said === means })),
  };
}

/** One of many, from a wheel. */
export function list(c, at, options) {
  const value = get(c.claim, at);
  const index = Math.max(0, options.findIndex(([one]) => one === value));
  return Object.assign(field(c, 'list', at), {
    index,
    value: options[index][1],
    labels: options.map(([, label]) => label),
    values: options.map(([one]) => (one === undefined ? '' : one)),
  });
}

/** What names were taken for. */
export function matched(c, at) {
  if (!c.words || !c.answer || c.answer.type !== 'success') return '';
  return c.answer.estimate.matches
    .map(({ subject }, n) => (subject.startsWith(at) ? `${c.words.matches[n].name} → ${c.words.matches[n].meaning}` : ''))
    .filter(Boolean)
    .join('\n');
}
