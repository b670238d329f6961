// Made-up claims that show much of the page at once.

import { read, sample } from './screens';

/** Two visits and a stay with nearly everything that can be said, asked and wrong. */
export const BUSY = {
  policy: { accumulators: { outpatient: { base: '100.00', paid: '0.00' } }, cover_from: '2026-01-01', union_cover: true },
  submitted_on: '2026-12-01',
  insured: { name: '张三', member: true },
  history: {
    dispensings: [{ date: '2026-05-01', name: '氨氯地平', days_supply: 30 }],
    examinations: [{ date: '2026-04-01', name: '胸部CT' }],
  },
  documents: [{ kind: 'id_card_copy', status: 'attached', legible: false }, { kind: 'claim_form', status: 'missing' }],
  encounters: [
    {
      care_type: 'outpatient',
      date: '2026-05-10',
      hospital: { name: '瑞金医院北部院区', designated: true },
      department: '产科',
      diagnoses: [{ name: '高血压' }, { name: '右手外伤' }, { name: '怪病甲' }],
      record: { items: ['氨氯地平'] },
      documents: [{ kind: 'medical_record_copy', status: 'missing' }],
      settlements: [{ payer: 'union', status: 'awaited', amount: '20.00' }],
      invoices: [
        {
          total: '1000.00',
          in_scope_self_paid: '1000.00',
          documents: [{ kind: 'drug_list', status: 'missing' }],
          lines: [
            { name: '门诊诊查费', amount: '25.00' },
            { name: 'TQ-7', amount: '60.00' },
            { name: '新冠核酸检测', amount: '100.00' },
            { name: '络活喜', kind: 'western_medicine', amount: '200.00', days_supply: 30 },
          ],
        },
        { total: '88.50', form: 'copy', defects: ['half'] },
      ],
    },
    {
      care_type: 'emergency',
      date: '2026-06-02',
      emergency: { reason: '急性腹痛', temperature: '38.5' },
      hospital: { name: '某某诊所', designated: false },
      card_used: false,
      invoices: [{ total: '286.40', pooled_fund_paid: '80.00' }],
    },
    {
      care_type: 'inpatient',
      admitted_on: '2026-07-01',
      discharged_on: '2026-07-09',
      hospital: { name: '中山医院', designated: true },
      diagnoses: [{ name: '肺炎' }],
      invoices: [{ total: '12000.00', pooled_fund_paid: '8000.00' }],
    },
  ],
};

/** One visit with a little of everything: quick to walk through stop by stop. */
export const SMALL = {
  documents: [{ kind: 'claim_form', status: 'missing' }],
  encounters: [
    {
      care_type: 'emergency',
      date: '2026-05-10',
      emergency: { temperature: '38.5' },
      hospital: { name: '瑞金医院北部院区' },
      department: '产科',
      diagnoses: [{ name: '怪病甲' }],
      settlements: [{ payer: 'union', status: 'awaited', amount: '20.00' }],
      invoices: [{ total: '1000.00', in_scope_self_paid: '1000.00', lines: [{ name: '新冠核酸检测', amount: '100.00' }] }],
    },
  ],
};

/** For every kind of form a claim with much to show, and how many sections the form has. */
export const FORMS = [
  form('S11-two-disabilities-of-grade-9', { cover_from: '2026-04-01', separate: false, sudden_death: false, by_policyholder: true, conditions: ['D4.2-02', 'D6.1-14', 'D1.1-01'] }),
  form('S21-group-application-with-two-mistakes', { credit_code: '91', clean: false, business_source: 'intermediary', intermediary_kind: 'part_time_agency' }),
  form('S12-alive-to-the-end', { as_of: '2040-01-01', dividend_option: 'cash', survival_received: '3000.00' }),
  form('S23-hit-from-behind', { police_told: false }),
];

function form(id: string, more: object) {
  const { plan, claim } = sample(id);
  const { sections } = (JSON.parse(read(`plans/${plan}.json`)) as { form: { sections: unknown[] } }).form;
  return { plan, claim: { ...claim, facts: { ...claim.facts, ...more } }, sections: sections.length };
}
