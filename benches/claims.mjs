// The claims that every contender is given: plainly invented, the same at each run, with every fact said,
// so that an answer is one amount and no range.

/** Names of an outpatient's itemised list with their prices in cents; three of ten are fees that the plan never pays. */
const ITEMS = [
  ['苯磺酸氨氯地平片', 12035, { days_supply: 14 }],
  ['诊疗费', 2500],
  ['血常规', 4015],
  ['肝功能', 8800],
  ['空调费', 1005],
  ['胸部CT平扫', 30010],
  ['心电图', 6000],
  ['尿常规', 3025],
  ['肝胆B超', 20000],
  ['煎药费', 1515],
];
const DIAGNOSIS = '高血压病';
/** Of 100 cents of a receipt, those that medical insurance has paid. */
const POOLED = 40;

const yuan = (cents) => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const attached = (...kinds) => kinds.map((kind) => ({ kind, status: 'attached' }));

/** A line; each name of a long list is a name of its own. */
function line(at, more) {
  const [name, cents, facts] = ITEMS[at % ITEMS.length];
  const times = Math.trunc(at / ITEMS.length);
  return { name: times === 0 ? name : `${name}${times + 1}`, amount: cents + more, diagnosis: DIAGNOSIS, ...facts };
}

function visit(number, lines, more = 0) {
  const items = Array.from({ length: lines }, (_, at) => line(at, more));
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  const pooled = Math.trunc((total * POOLED) / 100);
  return {
    id: String(number + 1), care_type: 'outpatient', cause: 'illness', date: `2026-05-${String((number % 28) + 1).padStart(2, '0')}`,
    card_used: true, department: '心内科', hospital: { name: '上海市第一人民医院', designated: true }, diagnoses: [{ name: DIAGNOSIS }],
    documents: attached('medical_record_copy'),
    invoices: [{
      documents: attached('receipt_original', 'drug_list', 'itemized_bill'),
      total: yuan(total), pooled_fund_paid: yuan(pooled), supplementary_fund_paid: '0.00', personal_account_paid: '0.00',
      category_copay: '0.00', out_of_scope_self_paid: '0.00', cash_paid: yuan(total - pooled), in_scope_self_paid: yuan(total - pooled),
      lines: items.map((item) => ({ ...item, amount: yuan(item.amount) })),
    }],
  };
}

function claim(encounters, base) {
  return {
    submitted_on: '2026-06-01',
    policy: { accumulators: { outpatient: { base } } },
    documents: attached('id_card_copy', 'claim_form', 'bank_account_copy'),
    encounters,
  };
}

/** One receipt of so many lines. */
export const ofLines = (lines) => claim([visit(0, lines)], '500.35');

/** So many visits with a receipt of four lines each. */
export const ofVisits = (visits) => claim(Array.from({ length: visits }, (_, at) => visit(at, 4)), '0.00');

/**
 * Claims of ten lines whose benefit, before it is rounded, ends in half a cent: 0.7 of an amount whose
 * last digit is 5. Where floating point is off by the least it can be, the cent is wrong.
 */
export function ofHalfCents(many) {
  return Array.from({ length: many }, (_, at) => {
    const encounters = [visit(0, ITEMS.length, (at * 37) % 997)];
    const earned = inBase(encounters[0].invoices[0]);
    // At the fifth cent after the deductible, at another amount each time.
    const base = 60000 + 10 * ((at * 1009) % 7000) + ((15 - (earned % 10)) % 10);
    return claim(encounters, yuan(base));
  });
}

/** Cents of a receipt that enter the base, worked out apart from every contender. */
function inBase({ total, in_scope_self_paid: own, lines }) {
  const cents = (text) => BigInt(text.replace('.', ''));
  const refused = lines.filter(({ name }) => /^(?:诊疗费|空调费|煎药费)/.test(name)).reduce((sum, { amount }) => sum + cents(amount), 0n);
  const share = (2n * refused * cents(own) + cents(total)) / (2n * cents(total));
  return Number(cents(own) - share);
}

/** By the names under which the table speaks of them. */
export function all() {
  const named = {};
  for (const lines of [1, 10, 100, 1000]) named[`lines-${lines}`] = ofLines(lines);
  for (const visits of [1, 3, 10, 30]) named[`visits-${visits}`] = ofVisits(visits);
  return named;
}
