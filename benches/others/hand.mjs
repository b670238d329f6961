// The same answer written by hand: cents in integers, fees looked up by their exact names.
//
// It knows one plan, one kind of visit and no word but these; all that it leaves out is what the engine
// does besides: other receipts, papers, places, days of supply, the whole vocabulary, and its explanation.

/** Figures of the plan, in cents. */
export const TERMS = { deductible: 60000, limit: 140000 };
/** Names of fees that are never paid. */
export const FEES = new Set([
  '挂号费', '诊疗费', '诊查费', '诊察费', '院外会诊费', '病历卡工本费', '出诊费', '检查治疗特需费', '加急费', '特需门诊', '家庭病床', '就诊交通费',
  '救护车费', '空调费', '取暖费', '护工费', '陪护费', '煎药费', '送药费', '特殊护理费', '观察费', '伙食费', '误工费', '停尸费', '病历费',
]);

/** The cents of an amount such as "12.30"; throws at anything else. */
function cents(text) {
  const length = text.length;
  if (length < 4 || text.charCodeAt(length - 3) !== 46) throw new TypeError(`no amount: ${text}`);
  let whole = 0;
  for (let at = 0; at < length; at += 1) {
    if (at === length - 3) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw new TypeError(`no amount: ${text}`);
    whole = whole * 10 + digit;
  }
  if (whole > 1_000_000_000) throw new RangeError(`too large: ${text}`);
  return whole;
}

const LOW = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `0${digit}`);
function yuan(cents) {
  const rest = cents % 100;
  return `${(cents - rest) / 100}.${rest < 10 ? LOW[rest] : rest}`;
}

/** a × b ÷ c, half up. Products stay below 2^53 for receipts of up to 900,000 yuan. */
const share = (a, b, c) => (c === 0 ? 0 : Math.floor((2 * a * b + c) / (2 * c)));
/** Seven tenths of what lies above the deductible, half up. */
const earned = (base) => (base > TERMS.deductible ? Math.floor(((base - TERMS.deductible) * 7 + 5) / 10) : 0);

/** What one claim of one visit comes to. */
export function answer(claim) {
  const [invoice] = claim.encounters[0].invoices;
  const before = cents(claim.policy.accumulators.outpatient.base);
  const total = cents(invoice.total);
  const own = cents(invoice.in_scope_self_paid);
  const earnedBefore = earned(before);
  const left = Math.max(TERMS.limit - earnedBefore, 0);
  const { lines } = invoice;
  const refused = [];
  let cost = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const amount = cents(lines[at].amount);
    if (!FEES.has(lines[at].name)) continue;
    refused.push({ at, amount });
    cost += amount;
  }
  const paid = (refusedCost) => Math.min(earned(before + own - Math.min(share(refusedCost, own, total), own)) - earnedBefore, left);
  const payable = paid(cost);
  const findings = refused.map(({ at, amount }) => ({
    code: 'fee/not-payable',
    effect: 'reduce',
    subject: `/encounters/0/invoices/0/lines/${at}`,
    amount: yuan(paid(cost - amount) - payable),
  }));
  return { verdict: refused.length > 0 ? 'partly' : 'payable', billed: yuan(total), payable: yuan(payable), reduce: refused.length, findings };
}
