// What each screen asks, drawn from the plan: groups of fields and buttons, ready for the template.
//
// `c` is what the component knows: claim, plan, locale, t (its words), phrases (the engine's), typed (what could not be
// read), problems, answer, words, visit (the number of the one that is open), open (what was unfolded).

import { get, listOf } from './claim.js';
import { group, idOf, button, field, choice, yesOrNo, list, matched } from './fields.js';

/** Where each screen leads, and where its way back goes. The others stand behind a visit. */
export const ORDER = ['visits', 'visit', 'receipts', 'special', 'papers', 'policy', 'result'];
export const NEXT = { visits: 'papers', visit: 'receipts', receipts: 'special', special: 'visits', papers: 'policy', policy: 'result' };
export const BACK = { visit: 'visits', receipts: 'visit', special: 'receipts', papers: 'visits', policy: 'papers', result: 'policy' };

const BOXES = ['total', 'pooled_fund_paid', 'supplementary_fund_paid', 'personal_account_paid', 'category_copay', 'in_scope_self_paid', 'out_of_scope_self_paid'];

const DRAW = { visits, visit, receipts, special, papers, policy };

export function screenOf(c, step) {
  const title = c.t.steps[step];
  const drawn = DRAW[step] ? DRAW[step](c) : { groups: [] };
  const onward = { visits: c.t.visitsDone, special: c.t.done, policy: c.t.see }[step] || c.t.onward;
  return Object.assign({
    title: typeof title === 'function' ? title(c.visit + 1) : title,
    lead: c.t.leads[step] || '',
    onward: NEXT[step] && !(step === 'visits' && listOf(c.claim, '/encounters').length === 0) ? onward : '',
    back: BACK[step] ? c.t.back : '',
  }, drawn);
}

function visits(c) {
  const all = listOf(c.claim, '/encounters');
  const assessed = c.answer && c.answer.type === 'success' ? c.answer.estimate.encounters : [];
  const titles = c.words ? c.words.encounters : [];
  return {
    lead: all.length ? c.t.leads.visits : c.t.leads.noVisits,
    groups: all.map((one, n) => {
      const at = `/encounters/${n}`;
      // Answers are in order of date.
      const which = assessed.findIndex(({ subject }) => subject === at);
      const hospital = get(one, '/hospital/name');
      return {
        key: at,
        title: which < 0 ? c.t.visit(n + 1) : titles[which].title,
        note: [hospital, which < 0 ? '' : c.t.earns(c.yuan(assessed[which].payable))].filter(Boolean).join(' · '),
        buttons: [
          button('go', 'visit', c.t.change, `${c.t.change} ${c.t.visit(n + 1)}`, n),
          button('go', 'receipts', c.t.toReceipts(listOf(one, '/invoices').length), `${c.t.visit(n + 1)} ${c.t.toReceipts(listOf(one, '/invoices').length)}`, n),
          button('remove', at, c.t.remove, `${c.t.remove} ${c.t.visit(n + 1)}`),
        ],
      };
    }),
    buttons: [button('add', '/encounters', c.t.addVisit(all.length > 0), '', 0, all.length === 0)],
  };
}

function visit(c) {
  const at = `/encounters/${c.visit}`;
  const one = get(c.claim, at) || {};
  const stay = one.care_type === 'inpatient';
  const covered = new Set([].concat(...c.plan.benefits.map(({ care }) => care)));
  const care = ['outpatient', 'emergency', 'inpatient'].filter((kind) => covered.has(kind));
  const subtypes = (c.plan.care_subtypes || []).filter((kind) => kind.care.includes(one.care_type));
  return group(c, [
    choice(c, `${at}/care_type`, care.map((kind) => [kind, c.phrases[`care.${kind}`]])),
    subtypes.length > 0 && list(c, `${at}/care_subtype`, [[undefined, c.t.noneOfThem]].concat(subtypes.map(({ id, label }) => [id, label[c.locale]]))),
    !stay && field(c, 'date', `${at}/date`),
    stay && field(c, 'date', `${at}/admitted_on`),
    stay && field(c, 'date', `${at}/discharged_on`),
    field(c, 'hospital', `${at}/hospital/name`, 'hospital', matched(c, `${at}/hospital/name`)),
    one.care_type === 'emergency' && list(c, `${at}/emergency/reason`, reasons(c, at)),
    field(c, 'names', `${at}/diagnoses`, 'diagnoses', matched(c, `${at}/diagnoses/`)),
    yesOrNo(c, `${at}/card_used`, c.t.fields.card_used[0], ''),
  ]);
}

/** The plan's own list, then what it says is none; and what was typed elsewhere. */
function reasons(c, at) {
  const listed = (c.plan.emergencies || []).map(({ term }) => [term.id, term.label[c.locale]]);
  const others = (c.plan.not_an_emergency || []).map(({ label }) => [label['zh-CN'], label[c.locale]]);
  const said = get(c.claim, `${at}/emergency/reason`);
  const own = said === undefined || listed.concat(others).some(([value]) => value === said) ? [] : [[said, said]];
  return [[undefined, c.t.notSaid]].concat(own, listed, others);
}

function receipts(c) {
  const all = `/encounters/${c.visit}/invoices`;
  const groups = [];
  listOf(c.claim, all).forEach((_, n) => {
    const at = `${all}/${n}`;
    groups.push({
      key: at,
      title: c.t.receipt(n + 1),
      fields: BOXES.map((box) => field(c, 'money', `${at}/${box}`)),
      buttons: [
        button('add', `${at}/lines`, c.t.addLine, `${c.t.receipt(n + 1)} ${c.t.addLine}`),
        button('remove', at, c.t.remove, `${c.t.remove} ${c.t.receipt(n + 1)}`),
      ],
    });
    listOf(c.claim, `${at}/lines`).forEach((__, row) => groups.push(line(c, `${at}/lines/${row}`, n, row)));
  });
  return { groups, buttons: [button('add', all, c.t.addReceipt, '')] };
}

function line(c, at, receipt, row) {
  const title = `${c.t.receipt(receipt + 1)} · ${c.t.line(row + 1)}`;
  return {
    key: at,
    title,
    inner: true,
    fields: [field(c, 'text', `${at}/name`, 'name', matched(c, `${at}/name`)), field(c, 'money', `${at}/amount`), field(c, 'days', `${at}/days_supply`)],
    buttons: [button('remove', at, c.t.remove, `${c.t.remove} ${title}`)],
  };
}

function special(c) {
  const at = `/encounters/${c.visit}`;
  const care = get(c.claim, `${at}/care_type`);
  // Few have any of these: the way on is not behind two dozen questions.
  if (!c.open.special && !Object.keys(get(c.claim, `${at}/declarations`) || {}).length) {
    return { groups: [], lead: c.t.leads.mostHaveNone, buttons: [button('open', 'special', c.t.showSpecial)] };
  }
  const asked = (c.plan.declarations || []).filter((one) => one.at.includes('visit') && (!one.care || !one.care.length || one.care.includes(care)));
  return group(c, asked.map(({ term, question }) => yesOrNo(c, `${at}/declarations/${term.id}`, term.label[c.locale], question[c.locale])));
}

function papers(c) {
  const groups = [];
  const slots = c.answer && c.answer.type === 'success' ? c.answer.estimate.documents : [];
  slots.forEach((slot, n) => {
    const words = c.words.documents[n];
    const title = words.place || c.t.wholeClaim;
    let group = groups.find((one) => one.title === title);
    if (!group) groups.push((group = { key: title, title, fields: [] }));
    group.fields.push({
      at: `${slot.holder}/documents/${slot.kind}`,
      id: idOf(`${slot.holder}/${slot.kind}`),
      kind: 'choice',
      label: words.label,
      hint: words.hint,
      note: words.worth || '',
      options: ['attached', 'missing', 'not_mentioned'].map((status) => ({ value: status, label: c.t.papers[status], chosen: slot.status === status })),
    });
  });
  return { lead: slots.length ? c.t.leads.papers : c.t.leads.noPapers, groups };
}

function policy(c) {
  const benefits = c.plan.benefits.map(({ id, title }) => {
    const at = `/policy/accumulators/${id}`;
    return { key: at, title: title[c.locale], fields: [field(c, 'money', `${at}/paid`), field(c, 'money', `${at}/base`)] };
  });
  const dates = ['/policy/cover_from', '/policy/cover_to', '/submitted_on'].map((at) => field(c, 'date', at));
  return { groups: benefits.concat({ key: 'policy', title: c.t.wholePolicy, fields: dates }) };
}

/** The screen on which something of the claim is asked, and of which visit. */
export function placeOf(pointer, code) {
  const visit = Number((/^\/encounters\/(\d+)/.exec(pointer) || [])[1] || 0);
  if (/\/documents/.test(pointer) || /^document\//.test(code || '')) return { step: 'papers', visit };
  if (!/^\/encounters/.test(pointer)) return { step: /^\/(policy|submitted_on)/.test(pointer) ? 'policy' : '', visit };
  if (/\/declarations/.test(pointer)) return { step: 'special', visit };
  return { step: /\/invoices/.test(pointer) ? 'receipts' : 'visit', visit };
}
