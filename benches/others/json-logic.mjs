// The same answer with json-logic-engine: three rules in JSON, built once into functions. Amounts are
// numbers in yuan, since JSON has no others; rounding to the cent is a method of our own, since it has none.

import { LogicEngine } from 'json-logic-engine';
import { FEES } from './hand.mjs';

const value = (name) => ({ var: name });
const earned = (base) => ({ cents: [{ '*': [{ max: [{ '-': [base, 600] }, 0] }, 0.7] }] });

const REFUSED = { filter: [value('lines'), { in: [value('name'), [...FEES]] }] };
const COST = { reduce: [value('refused'), { '+': [value('accumulator'), value('current.amount')] }, 0] };
const PAID = {
  min: [
    {
      '-': [
        earned({ '-': [{ '+': [value('before'), value('own')] }, { min: [{ cents: [{ '/': [{ '*': [value('cost'), value('own')] }, value('total')] }] }, value('own')] }] }),
        earned(value('before')),
      ],
    },
    { max: [{ '-': [1400, earned(value('before'))] }, 0] },
  ],
};

export async function open() {
  const engine = new LogicEngine();
  engine.addMethod('cents', ([amount]) => Math.round(amount * 100) / 100, { deterministic: true });
  const [refusedOf, costOf, paidOf] = [REFUSED, COST, PAID].map((rule) => engine.build(rule));
  return (claim) => {
    const [invoice] = claim.encounters[0].invoices;
    const facts = { total: Number(invoice.total), own: Number(invoice.in_scope_self_paid), before: Number(claim.policy.accumulators.outpatient.base) };
    const refused = refusedOf({ lines: invoice.lines.map(({ name, amount }, at) => ({ at, name, amount: Number(amount) })) });
    const cost = costOf({ refused });
    const payable = paidOf({ ...facts, cost });
    const findings = refused.map(({ at, amount }) => ({
      code: 'fee/not-payable', effect: 'reduce', subject: `/encounters/0/invoices/0/lines/${at}`, amount: (paidOf({ ...facts, cost: cost - amount }) - payable).toFixed(2),
    }));
    return { verdict: refused.length > 0 ? 'partly' : 'payable', billed: facts.total.toFixed(2), payable: payable.toFixed(2), reduce: refused.length, findings };
  };
}
