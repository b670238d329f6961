// The same answer with decimal.js, as one would write it with the amounts as they are typed.

import Decimal from 'decimal.js';
import { FEES } from './hand.mjs';

const ZERO = new Decimal(0);
const DEDUCTIBLE = new Decimal('600.00');
const RATE = new Decimal('0.70');
const LIMIT = new Decimal('1400.00');

const toCents = (amount) => amount.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const earned = (base) => toCents(Decimal.max(base.minus(DEDUCTIBLE), ZERO).times(RATE));

function answer(claim) {
  const [invoice] = claim.encounters[0].invoices;
  const before = new Decimal(claim.policy.accumulators.outpatient.base);
  const total = new Decimal(invoice.total);
  const own = new Decimal(invoice.in_scope_self_paid);
  const earnedBefore = earned(before);
  const left = Decimal.max(LIMIT.minus(earnedBefore), ZERO);
  const refused = [];
  let cost = ZERO;
  for (const [at, line] of invoice.lines.entries()) {
    const amount = new Decimal(line.amount);
    if (!FEES.has(line.name)) continue;
    refused.push({ at, amount });
    cost = cost.plus(amount);
  }
  const paid = (refusedCost) => {
    const share = Decimal.min(toCents(refusedCost.times(own).div(total)), own);
    return Decimal.min(earned(before.plus(own).minus(share)).minus(earnedBefore), left);
  };
  const payable = paid(cost);
  const findings = refused.map(({ at, amount }) => ({
    code: 'fee/not-payable', effect: 'reduce', subject: `/encounters/0/invoices/0/lines/${at}`, amount: paid(cost.minus(amount)).minus(payable).toFixed(2),
  }));
  return { verdict: refused.length > 0 ? 'partly' : 'payable', billed: total.toFixed(2), payable: payable.toFixed(2), reduce: refused.length, findings };
}

export const open = async () => answer;
