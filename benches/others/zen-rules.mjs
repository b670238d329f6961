// The plan's money rule in ZEN's language, for its expressions and for its decision graphs.

import { FEES } from './hand.mjs';

const earned = (base) => `round(max([${base} - 600, 0]) * 0.7, 2)`;
const paid = (cost) => `min([${earned(`before + own - min([round((${cost}) * own / total, 2), own])`)} - ${earned('before')}, max([1400 - ${earned('before')}, 0])])`;

const REFUSED = `filter(lines, #.name in ${JSON.stringify([...FEES])})`;
const COST = 'sum(map(refused, #.amount))';
// Fractions would be cut off on their way out as numbers, so amounts leave as texts.
const FINDINGS = `map(refused as line, { at: line.at, amount: string(${paid('cost - line.amount')} - payable) })`;

/** All of it in one expression. */
export const EXPRESSION = `refused = ${REFUSED}; cost = ${COST}; payable = ${paid('cost')}; { payable: string(payable), findings: ${FINDINGS} }`;

const step = (id, expressions) => ({
  id, name: id, type: 'expressionNode', position: { x: 0, y: 0 },
  content: { expressions: Object.entries(expressions).map(([key, value]) => ({ id: `${id}-${key}`, key, value })), passThrough: true },
});
const end = (id, type) => ({ id, name: id, type, position: { x: 0, y: 0 }, content: {} });

/** The same as a decision graph: what is refused, what is paid, what each finding costs. */
export const GRAPH = {
  nodes: [
    end('claim', 'inputNode'), step('refused', { refused: REFUSED }), step('cost', { cost: COST }), step('money', { payable: paid('cost') }),
    { ...step('answer', { payable: 'string(payable)', findings: FINDINGS }), content: { ...step('answer', { payable: 'string(payable)', findings: FINDINGS }).content, passThrough: false } },
    end('told', 'outputNode'),
  ],
  edges: ['claim', 'refused', 'cost', 'money', 'answer', 'told'].flatMap((to, at, all) => (at === 0 ? [] : [{ id: `${at}`, sourceId: all[at - 1], targetId: to, type: 'edge' }])),
};

/** What the rules are given of a claim. */
export function facts(claim) {
  const [invoice] = claim.encounters[0].invoices;
  return {
    total: Number(invoice.total), own: Number(invoice.in_scope_self_paid), before: Number(claim.policy.accumulators.outpatient.base),
    lines: invoice.lines.map(({ name, amount }, at) => ({ at, name, amount: Number(amount) })),
  };
}

/** The answer as all contenders give it. */
export function told(claim, { payable, findings }) {
  return {
    verdict: findings.length > 0 ? 'partly' : 'payable', billed: claim.encounters[0].invoices[0].total, payable: Number(payable).toFixed(2), reduce: findings.length,
    findings: findings.map(({ at, amount }) => ({ code: 'fee/not-payable', effect: 'reduce', subject: `/encounters/0/invoices/0/lines/${at}`, amount: Number(amount).toFixed(2) })),
  };
}
