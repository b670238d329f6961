// Generated from the Rust types by `cargo xtask schema`. Do not edit.

/**
 * Yuan as a decimal text, at most two decimals.
 */
export type Yuan = string;
/**
 * How many, 0 to 9,999.
 */
export type Count = number;
/**
 * Kind of care.
 */
export type CareType = 'outpatient' | 'emergency' | 'inpatient';
/**
 * What caused the visit.
 */
export type Cause = 'illness' | 'accident' | 'other';
/**
 * A day of the calendar.
 */
export type Date = string;
/**
 * Days of supply, 1 to 365.
 */
export type DaysSupply = number;
/**
 * Whether a paper is there.
 */
export type DocumentStatus = 'attached' | 'missing';
/**
 * Role of a medicine.
 */
export type DrugRole = 'main' | 'adjuvant';
/**
 * A positive decimal text.
 */
export type Quantity = string;
/**
 * Level of a hospital, 1 to 3.
 */
export type HospitalLevel = number;
/**
 * What can be wrong with a receipt besides its figures.
 */
export type InvoiceDefect =
  'not_medical_insurance' | 'half' | 'illegible' | 'undated' | 'handwritten';
/**
 * In which form a receipt is at hand.
 */
export type InvoiceForm = 'original' | 'e_bill_file' | 'e_bill_print' | 'copy' | 'lost';
/**
 * What a line is.
 */
export type LineKind =
  | 'western_medicine'
  | 'patent_medicine'
  | 'decoction'
  | 'infusion'
  | 'laboratory'
  | 'examination'
  | 'treatment'
  | 'physiotherapy'
  | 'hyperbaric_oxygen'
  | 'fee'
  | 'other';
/**
 * Another payer.
 */
export type Payer = 'union' | 'insurer' | 'local_relief';
/**
 * Whether another payer has paid.
 */
export type SettlementStatus = 'paid' | 'awaited';
/**
 * Kind of ward.
 */
export type Ward = 'standard' | 'joint' | 'home_bed';
/**
 * Every fact that can be left out and matters.
 */
export type AssumptionCode =
  | 'document'
  | 'submitted_on'
  | 'accumulator'
  | 'date'
  | 'hospital'
  | 'hospital_unknown'
  | 'hospital_branch'
  | 'hospital_level'
  | 'card_used'
  | 'emergency_reason'
  | 'box'
  | 'account_out_of_scope'
  | 'days_supply'
  | 'disease_class'
  | 'disease_settled'
  | 'sessions'
  | 'infusion_days'
  | 'settlement_scope'
  | 'settlement_amount'
  | 'line_name'
  | 'line_diagnosis'
  | 'admission_exception'
  | 'first_visit'
  | 'examinations'
  | 'declarations'
  | 'hospital_list';
/**
 * Why an amount is not paid.
 */
export type Reason =
  | 'pooled_fund'
  | 'supplementary_fund'
  | 'discount'
  | 'category_copay'
  | 'out_of_scope'
  | 'personal_account'
  | 'denied'
  | 'reduced'
  | 'pending'
  | 'paid_by_others'
  | 'indemnity'
  | 'deductible'
  | 'coinsurance'
  | 'limit'
  | 'total_limit';
/**
 * Every finding the engine knows.
 */
export type Code =
  | 'cover/outside'
  | 'cover/other-year'
  | 'cover/not-a-member'
  | 'cover/neither-illness-nor-accident'
  | 'claim/too-late'
  | 'claim/deadline-near'
  | 'hospital/not-designated'
  | 'hospital/branch'
  | 'hospital/branch-unknown'
  | 'hospital/not-public'
  | 'hospital/not-in-network'
  | 'hospital/level-too-low'
  | 'hospital/joint-ward'
  | 'hospital/home-bed'
  | 'hospital/struck-off'
  | 'hospital/unknown'
  | 'hospital/outside-shanghai'
  | 'card/not-used'
  | 'emergency/third-party-liable'
  | 'emergency/not-recognised'
  | 'emergency/not-in-definition'
  | 'document/missing'
  | 'document/illegible'
  | 'document/for-return'
  | 'identity/number-invalid'
  | 'identity/age-doubtful'
  | 'bank/number-doubtful'
  | 'bank/holder-differs'
  | 'receipt/does-not-add-up'
  | 'receipt/account-paid-out-of-scope'
  | 'receipt/duplicate'
  | 'receipt/possible-duplicate'
  | 'receipt/not-original'
  | 'receipt/lost'
  | 'receipt/not-medical-insurance'
  | 'receipt/perhaps-tax-invoice'
  | 'receipt/half'
  | 'receipt/illegible'
  | 'receipt/undated'
  | 'receipt/handwritten'
  | 'record/incomplete'
  | 'record/altered'
  | 'record/lacks-item'
  | 'record/does-not-match'
  | 'diagnosis/does-not-fit'
  | 'diagnosis/doubtful'
  | 'diagnosis/may-not-fit'
  | 'prescription/irregular'
  | 'prescription/other-department'
  | 'record/disagrees'
  | 'other-cover/union-first'
  | 'quantity/days'
  | 'quantity/year-end'
  | 'quantity/repeat'
  | 'quantity/infusion'
  | 'quantity/physiotherapy-items'
  | 'quantity/physiotherapy-sessions'
  | 'quantity/hyperbaric-oxygen'
  | 'quantity/order-expired'
  | 'quantity/days-disagree'
  | 'fee/not-payable'
  | 'product/not-a-medicine'
  | 'product/number-not-recognised'
  | 'excluded/test-or-vaccine'
  | 'excluded/own-wish'
  | 'excluded/family-planning'
  | 'excluded/sexually-transmitted'
  | 'excluded/dental'
  | 'excluded/corrective'
  | 'excluded/cosmetic'
  | 'excluded/wellness'
  | 'excluded/appliance'
  | 'excluded/liability'
  | 'excluded/own-medication'
  | 'excluded/conduct'
  | 'excluded/war'
  | 'excluded/driving'
  | 'excluded/sport'
  | 'excluded/appraisal'
  | 'excluded/anaesthesia'
  | 'excluded/ask'
  | 'declaration/ask'
  | 'name/not-recognised'
  | 'admission/not-justified'
  | 'admission/left-before-surgery'
  | 'examination/order'
  | 'examination/without-basic'
  | 'examination/already-settled'
  | 'examination/repeated'
  | 'admission/perhaps-outpatient'
  | 'advice/false-claim'
  | 'advice/more-may-be-asked'
  | 'advice/contact-insurer';
/**
 * How a finding was decided.
 */
export type Decided = 'machine' | 'spotted' | 'declared' | 'advisory';
/**
 * What waits for a paper.
 */
export type Holds =
  'nothing' | 'submission' | 'encounter' | 'invoice' | 'drug_lines' | 'test_and_treatment_lines';
/**
 * Whether a needed paper is there.
 */
export type SlotStatus = 'attached' | 'missing' | 'not_mentioned';
/**
 * What a finding does to its part of the claim.
 */
export type Effect = 'deny' | 'reduce' | 'pend' | 'advise';
/**
 * What to do about a finding.
 */
export type Remedy =
  | 'bring_document'
  | 'correct_figures'
  | 'answer'
  | 'wait_for_payer'
  | 'ask_insurer'
  | 'submit_soon'
  | 'other_year'
  | 'none';
/**
 * How a name was found.
 */
export type MatchedBy = 'exact' | 'contained' | 'said' | 'none';
/**
 * Lists of words.
 */
export type Vocabulary =
  | 'excluded_fee'
  | 'excluded_care'
  | 'drug'
  | 'examination'
  | 'line_kind'
  | 'disease'
  | 'not_for_admission'
  | 'emergency'
  | 'not_an_emergency'
  | 'hospital'
  | 'department'
  | 'outside_place';
/**
 * Where the claim stands.
 */
export type Status = 'not_submitted';
/**
 * The result in one word.
 */
export type Verdict = 'payable' | 'partly' | 'pending' | 'denied';
/**
 * What comes back for any text: an estimate, or everything that keeps the text from being read.
 */
export type Answer =
  | {
      /**
       * The estimate.
       */
      estimate: Estimate;
      type: 'success';
    }
  | {
      /**
       * Every problem, with place, code and remedy.
       */
      errors: Problem[];
      type: 'failure';
    };
/**
 * One step from the base towards the payable amount.
 */
export type Step =
  | {
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'offset';
    }
  | {
      /**
       * Yuan, once a policy year.
       */
      amount: Yuan;
      /**
       * Only under this choice of a reading, such as `deductible_scope=all`.
       */
      only_with?: string | null;
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'deductible';
    }
  | {
      /**
       * The plan's share.
       */
      rate: Rate;
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'share';
    }
  | {
      /**
       * Yuan.
       */
      amount: Yuan;
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'limit';
    };
/**
 * A share from 0 to 1 as a decimal text.
 */
export type Rate = string;
/**
 * Classes of diseases with limits of their own.
 */
export type DiseaseClass = 'chronic' | 'monthly' | 'malignant_tumour';
/**
 * Of what a circumstance can be declared.
 */
export type DeclarableAt = 'visit' | 'line';
/**
 * Place of an examination in the order.
 */
export type ExaminationClass = 'basic' | 'ct' | 'mri' | 'special';
/**
 * In which words of the claim a name is looked for.
 */
export type LookedForIn = 'line' | 'diagnosis' | 'department';
/**
 * How full a record has to be.
 */
export type RecordKind = 'first_visit' | 'return_visit' | 'short';
/**
 * A part of a record.
 */
export type RecordPart =
  | 'visit_date'
  | 'department'
  | 'chief_complaint'
  | 'present_history'
  | 'past_history'
  | 'auxiliary_tests'
  | 'positive_signs'
  | 'diagnosis'
  | 'treatment'
  | 'signature';
/**
 * To what a paper belongs.
 */
export type Scope = 'claim' | 'encounter' | 'invoice';
/**
 * When a paper is needed.
 */
export type When =
  | 'always'
  | 'has_drugs'
  | 'has_tests_or_treatments'
  | 'emergency_without_card'
  | 'insurer_paid'
  | 'local_relief_paid'
  | 'union_paid'
  | 'originals_wanted_back';
/**
 * How sure an entry is.
 */
export type Confidence = 'high' | 'medium' | 'low';
/**
 * Who runs a hospital.
 */
export type Ownership = 'public' | 'military' | 'private';

/**
 * What one benefit has used up in the policy year.
 */
export interface Accumulator {
  /**
   * Payable base so far, before deductible and rate, yuan. Absent: worked back from `paid`.
   */
  base?: Yuan | null;
  /**
   * Benefit paid so far, yuan. Absent: worked out from `base`.
   */
  paid?: Yuan | null;
}
/**
 * Facts of an admission.
 */
export interface Admission {
  /**
   * Days of outpatient infusion before the stay. Absent: none.
   */
  infusion_days_before?: Count | null;
  /**
   * Whether that infusion had no clear effect or the condition became worse. Absent: no.
   */
  infusion_failed?: boolean | null;
  /**
   * Whether an operation was planned, and the person left or moved without it by own wish.
   * Absent: no.
   */
  left_before_surgery?: boolean | null;
  /**
   * Whether the person was being rescued from danger of life. Absent: no.
   */
  rescue?: boolean | null;
  /**
   * Whether the stay followed directly from an emergency visit. Absent: no.
   */
  through_emergency?: boolean | null;
}
/**
 * One diagnosis.
 */
export interface Diagnosis {
  /**
   * Disease of the plan's lists when the match by name has to be corrected; `none` for none.
   */
  disease?: string | null;
  /**
   * Excluded care of the plan's list when the match by name has to be corrected or a question
   * about it answered; `none` for none.
   */
  exclusion?: string | null;
  /**
   * Name as in the record; matched to the plan's lists of diseases.
   */
  name: string;
  /**
   * Whether the diagnosis is certain, the condition stable and the treatment settled.
   * Absent: the plan's ordinary value.
   */
  settled?: boolean | null;
}
/**
 * A medicine dispensed before this claim.
 */
export interface Dispensing {
  /**
   * Day of dispensing.
   */
  date: Date;
  /**
   * Days of supply, at most 365.
   */
  days_supply: DaysSupply;
  /**
   * Class of medicines that counts as the same kind. Absent: the name.
   */
  drug_class?: string | null;
  /**
   * Name of the medicine.
   */
  name: string;
}
/**
 * A paper: which one, and whether it is there. A paper that is not mentioned will be supplied.
 */
export interface Document {
  /**
   * Document kind of the plan, such as `medical_record_copy`.
   */
  kind: string;
  /**
   * Whether the copy can be read. Absent: yes.
   */
  legible?: boolean | null;
  /**
   * Whether it is there.
   */
  status: DocumentStatus;
}
/**
 * Why a visit was an emergency.
 */
export interface Emergency {
  /**
   * The reason in words or by its id in the plan's definition. Absent: assumed to fit.
   */
  reason?: string | null;
  /**
   * Body temperature in degrees Celsius, such as `38.6`.
   */
  temperature?: Quantity | null;
  /**
   * Whether somebody else is liable for the injury. Absent: no.
   */
  third_party_liable?: boolean | null;
}
/**
 * One visit or one stay.
 */
export interface Encounter {
  /**
   * Facts of an admission that the plan's inpatient standard asks for.
   */
  admission?: Admission | null;
  /**
   * First day of a stay.
   */
  admitted_on?: Date | null;
  /**
   * Whether the social-security card settled the bill. Absent: yes.
   */
  card_used?: boolean | null;
  /**
   * A kind of care within it, by the plan's own list: `chronic_major`, `observation`.
   */
  care_subtype?: string | null;
  /**
   * Outpatient, emergency or inpatient, as on the receipt.
   */
  care_type: CareType;
  /**
   * What caused it. Absent: illness or accident.
   */
  cause?: Cause | null;
  /**
   * Day of the visit. Absent: assumed inside the cover.
   */
  date?: Date | null;
  /**
   * Circumstances of the plan's list that the member has declared, by id. Absent: not so.
   */
  declarations?: {
    [k: string]: boolean;
  };
  /**
   * Department on the receipt.
   */
  department?: string | null;
  /**
   * Diagnoses; of a stay, the principal discharge diagnosis first.
   */
  diagnoses?: Diagnosis[];
  /**
   * Last day of a stay, which dates it.
   */
  discharged_on?: Date | null;
  /**
   * Papers that belong to this visit.
   */
  documents?: Document[];
  /**
   * Why it was an emergency.
   */
  emergency?: Emergency | null;
  /**
   * Where.
   */
  hospital?: HospitalFacts;
  /**
   * The caller's own id, repeated in the answer; also breaks ties of date.
   */
  id?: string | null;
  /**
   * Receipts.
   */
  invoices?: Invoice[];
  /**
   * What the medical record says, to be compared with the receipts.
   */
  record?: MedicalRecord | null;
  /**
   * What other payers have paid or will pay for this visit.
   */
  settlements?: Settlement[];
  /**
   * Kind of ward of a stay. Absent: an ordinary ward.
   */
  ward?: Ward | null;
}
/**
 * Where the visit took place. Facts given here go before those of the hospital list.
 */
export interface HospitalFacts {
  /**
   * Whether the insurer has designated it. Absent: looked up in the list.
   */
  designated?: boolean | null;
  /**
   * Whether it takes medical insurance. Absent: yes.
   */
  in_network?: boolean | null;
  /**
   * Whether it is in Shanghai. Absent: told from the name, else yes.
   */
  in_shanghai?: boolean | null;
  /**
   * Level 1, 2 or 3. Absent: as listed, else the plan's ordinary value.
   */
  level?: HospitalLevel | null;
  /**
   * Name as on the receipt; matched to the list by name, alias and campus.
   */
  name?: string | null;
  /**
   * Whether it is a public hospital. Absent: as listed, else yes.
   */
  public?: boolean | null;
}
/**
 * One receipt, with the boxes of a Shanghai medical receipt. All amounts in yuan.
 */
export interface Invoice {
  /**
   * Bill code, eight digits on an electronic bill.
   */
  bill_code?: string | null;
  /**
   * Bill number, ten digits on an electronic bill.
   */
  bill_number?: string | null;
  /**
   * Paid in cash (现金支付). Absent: worked out from the other boxes.
   */
  cash_paid?: Yuan | null;
  /**
   * Cash for the member's share of classified items (分类自负).
   */
  category_copay?: Yuan | null;
  /**
   * Check code of an electronic bill.
   */
  check_code?: string | null;
  /**
   * Date printed on it. Absent: the visit's date.
   */
  date?: Date | null;
  /**
   * What is wrong with it. Absent: nothing.
   */
  defects?: InvoiceDefect[];
  /**
   * Discount given on the bill (减免). Absent: none.
   */
  discount?: Yuan | null;
  /**
   * Papers that belong to this receipt.
   */
  documents?: Document[];
  /**
   * In which form the receipt is at hand. Absent: the original.
   */
  form?: InvoiceForm | null;
  /**
   * The caller's own id, repeated in the answer.
   */
  id?: string | null;
  /**
   * Cash inside the scope (自负).
   */
  in_scope_self_paid?: Yuan | null;
  /**
   * Total inside the scope, where the receipt prints it.
   */
  in_scope_total?: Yuan | null;
  /**
   * Lines of the itemised list. What they do not cover stays one unnamed line.
   */
  lines?: LineItem[];
  /**
   * Cash outside the scope (自费).
   */
  out_of_scope_self_paid?: Yuan | null;
  /**
   * Name printed on it. Absent: the insured's.
   */
  patient_name?: string | null;
  /**
   * How much of that went to cost outside the scope. Absent: nothing.
   */
  personal_account_out_of_scope?: Yuan | null;
  /**
   * Paid from the personal medical account (个人账户), this year's, earlier and shared.
   */
  personal_account_paid?: Yuan | null;
  /**
   * Paid by the pooled fund (统筹).
   */
  pooled_fund_paid?: Yuan | null;
  /**
   * Paid by the supplementary fund (附加支付).
   */
  supplementary_fund_paid?: Yuan | null;
  /**
   * Total (总额).
   */
  total?: Yuan | null;
}
/**
 * One line of the itemised list.
 */
export interface LineItem {
  /**
   * Amount, yuan. Absent: nothing.
   */
  amount?: Yuan | null;
  /**
   * Approval number on the package of a medicine. Absent: not looked at.
   */
  approval_number?: string | null;
  /**
   * Days of supply as printed, 1 to 365.
   */
  days_supply?: DaysSupply | null;
  /**
   * Circumstances of the plan's list that the member has declared of this line, by id. Absent:
   * not so.
   */
  declarations?: {
    [k: string]: boolean;
  };
  /**
   * Department that ordered it. Absent: the visit's.
   */
  department?: string | null;
  /**
   * Diagnosis that the line serves, one of the visit's. Absent: the visit's only one.
   */
  diagnosis?: string | null;
  /**
   * One dose.
   */
  dose?: Quantity | null;
  /**
   * Class of medicines that counts as the same kind. Absent: the name.
   */
  drug_class?: string | null;
  /**
   * Main or adjuvant medicine. Absent: main.
   */
  drug_role?: DrugRole | null;
  /**
   * Days of an infusion treatment.
   */
  infusion_days?: DaysSupply | null;
  /**
   * Fee, care, medicine or examination of the plan's lists when the match by name has to be
   * corrected or a question about it answered; `none` for none. Absent: told from the name.
   */
  item?: string | null;
  /**
   * What it is. Absent: told from the name, else other.
   */
  kind?: LineKind | null;
  /**
   * Name as printed; matched to the plan's fee names.
   */
  name?: string | null;
  /**
   * Day on which a laboratory test was ordered. Absent: the visit's date.
   */
  ordered_on?: Date | null;
  /**
   * How much of the amount is outside the scope (自费 or 分类自负), yuan. Absent: nothing.
   */
  out_of_scope?: Yuan | null;
  /**
   * What the member bore inside the scope of this line, where the list prints it, yuan.
   */
  patient_share?: Yuan | null;
  /**
   * Day on which it was done. Absent: the visit's date.
   */
  performed_on?: Date | null;
  /**
   * Quantity dispensed, in the unit of the dose.
   */
  quantity?: Quantity | null;
  /**
   * Sessions of physiotherapy or hyperbaric oxygen.
   */
  sessions?: Count | null;
  /**
   * Doses a day.
   */
  times_per_day?: Quantity | null;
}
/**
 * What the medical record says.
 */
export interface MedicalRecord {
  /**
   * Date of the entry.
   */
  date?: Date | null;
  /**
   * Department of the entry.
   */
  department?: string | null;
  /**
   * Whether it is a first visit for this disease; only then both histories are needed.
   * Absent: the least favourable where it matters, a first visit.
   */
  first_visit?: boolean | null;
  /**
   * Names of the medicines and tests that it lists, to be compared with the lines. Absent: not
   * compared.
   */
  items?: string[] | null;
  /**
   * Which parts are there. A part that is not mentioned is taken as there.
   */
  parts?: RecordParts;
  /**
   * Name on the record.
   */
  patient_name?: string | null;
  /**
   * Its words, or a part of them; searched for words that hint at a circumstance.
   */
  text?: string | null;
}
/**
 * Which parts of a record are there.
 */
export interface RecordParts {
  /**
   * Results of tests (辅助检查).
   */
  auxiliary_tests?: boolean | null;
  /**
   * Chief complaint (主诉).
   */
  chief_complaint?: boolean | null;
  /**
   * Department (就诊科室).
   */
  department?: boolean | null;
  /**
   * Diagnosis (诊断).
   */
  diagnosis?: boolean | null;
  /**
   * Past history (既往史).
   */
  past_history?: boolean | null;
  /**
   * Positive signs (阳性体征).
   */
  positive_signs?: boolean | null;
  /**
   * History of the present illness (现病史).
   */
  present_history?: boolean | null;
  /**
   * The doctor's signature (医师签名).
   */
  signature?: boolean | null;
  /**
   * Treatment (治疗意见).
   */
  treatment?: boolean | null;
  /**
   * Date of the visit (就诊日期).
   */
  visit_date?: boolean | null;
}
/**
 * A payment by another payer for the same visit.
 */
export interface Settlement {
  /**
   * Amount, yuan. Absent: nothing known, taken as nothing.
   */
  amount?: Yuan | null;
  /**
   * How much of it was for cost inside the medical-insurance scope, yuan. Absent: all of it.
   */
  in_scope_amount?: Yuan | null;
  /**
   * Who pays.
   */
  payer: Payer;
  /**
   * Whether the payment is made or still awaited.
   */
  status: SettlementStatus;
}
/**
 * Earlier care that counts against quantity limits.
 */
export interface History {
  /**
   * Medicines dispensed before this claim, paid for or not.
   */
  dispensings?: Dispensing[];
  /**
   * Examinations before this claim. Absent: assumed done in the order the plan asks for; an
   * empty list says that there were none.
   */
  examinations?: PastExamination[] | null;
  /**
   * Sessions of hyperbaric oxygen already paid in the policy year. Absent: none.
   */
  hyperbaric_oxygen_sessions?: Count | null;
}
/**
 * An examination before this claim.
 */
export interface PastExamination {
  /**
   * Day on which it was done.
   */
  date: Date;
  /**
   * Name; matched to the plan's list.
   */
  name: string;
}
/**
 * The insured person.
 */
export interface Insured {
  /**
   * Bank card or passbook number to be paid to.
   */
  bank_account?: string | null;
  /**
   * Name on the bank card or passbook.
   */
  bank_account_holder?: string | null;
  /**
   * Identity number of 18 characters; its check digit and date are verified.
   */
  id_number?: string | null;
  /**
   * Whether the person was an insured staff member throughout. Absent: yes.
   */
  member?: boolean | null;
  /**
   * Name as on the identity card; compared with receipts and records.
   */
  name?: string | null;
}
/**
 * A neighbouring policy year of the same person.
 */
export interface OtherYear {
  /**
   * What that year has used up before this claim.
   */
  accumulators?: {
    [k: string]: Accumulator;
  };
  /**
   * First day of that year's cover.
   */
  cover_from: Date;
  /**
   * Last day of that year's cover.
   */
  cover_to: Date;
  /**
   * Id of the plan that applied then. Absent: the same plan.
   */
  plan?: string | null;
}
/**
 * Facts of the policy and of the policy year so far.
 */
export interface PolicyFacts {
  /**
   * What the policy year has used up before this claim, by benefit id of the plan
   * (`outpatient`, `inpatient`). Absent: nothing used.
   */
  accumulators?: {
    [k: string]: Accumulator;
  };
  /**
   * First day of the person's cover. Absent: the first day of the plan's policy year.
   */
  cover_from?: Date | null;
  /**
   * Last day of the person's cover. Absent: the last day of the plan's policy year.
   */
  cover_to?: Date | null;
  /**
   * The policy years before and after, so that a visit that belongs to one is assessed there.
   */
  other_years?: OtherYear[];
  /**
   * Whether the person has the union's supplementary inpatient cover. Absent: no.
   */
  union_cover?: boolean | null;
}
/**
 * One claim: the person, the cover, the papers and every visit or stay.
 */
export interface Claim {
  /**
   * Papers that belong to the claim as a whole.
   */
  documents?: Document[];
  /**
   * Visits and stays, in any order.
   */
  encounters?: Encounter[];
  /**
   * Earlier care that counts against quantity limits.
   */
  history?: History;
  /**
   * The insured person.
   */
  insured?: Insured;
  /**
   * Id of the plan that the claim is meant for; another plan than the loaded one is a problem.
   */
  plan?: string | null;
  /**
   * Facts of the policy and the year so far.
   */
  policy?: PolicyFacts;
  /**
   * Day on which the claim is handed in. Absent: assumed in time.
   */
  submitted_on?: Date | null;
  /**
   * Whether the originals are wanted back. Absent: no.
   */
  wants_originals_back?: boolean | null;
}
/**
 * A fact that was not given.
 */
export interface Assumption {
  /**
   * Which fact, such as `document` or `days_supply`.
   */
  code: AssumptionCode;
  /**
   * What the words need.
   */
  facts?: Facts;
  /**
   * `payable` if this one fact were the least favourable; absent for declarations, which are
   * never part of the range.
   */
  payable_if_least?: Yuan | null;
  /**
   * `payable` if this one fact were the most favourable.
   */
  payable_if_most?: Yuan | null;
  /**
   * Where it would stand: a JSON Pointer into the claim.
   */
  subject: string;
}
/**
 * Facts by name, in the order of their names.
 */
export interface Facts {
  [k: string]: string;
}
/**
 * A figure of the policy year before and after this claim.
 */
export interface BeforeAfter {
  /**
   * After.
   */
  after: Yuan;
  /**
   * Before.
   */
  before: Yuan;
}
/**
 * One benefit before and after this claim.
 */
export interface BenefitEstimate {
  /**
   * Cumulative base of the policy year.
   */
  base: BeforeAfter;
  /**
   * Total of its receipts in this claim.
   */
  billed: Yuan;
  /**
   * What is left of the deductible; absent where there is none.
   */
  deductible_left?: BeforeAfter | null;
  /**
   * Benefit id of the plan.
   */
  id: string;
  /**
   * What is left of the limit; absent where there is none.
   */
  limit_left?: BeforeAfter | null;
  /**
   * Cumulative benefit of the policy year.
   */
  paid: BeforeAfter;
  /**
   * What it pays for this claim.
   */
  payable: Yuan;
  /**
   * Catalogue ids.
   */
  rules: string[];
  /**
   * What is withheld, by reason.
   */
  withheld: Withheld[];
}
/**
 * An amount that is not paid, and why.
 */
export interface Withheld {
  /**
   * How much.
   */
  amount: Yuan;
  /**
   * Id of the plan's clause.
   */
  clause?: string | null;
  /**
   * Index of the finding behind it.
   */
  finding?: number | null;
  /**
   * Why.
   */
  reason: Reason;
  /**
   * Catalogue ids.
   */
  rules: string[];
  /**
   * At a step of the benefit: what went in and came out, and with which figures.
   */
  step?: StepTrace | null;
}
/**
 * One step of a benefit at one visit.
 */
export interface StepTrace {
  /**
   * What came out.
   */
  after: Yuan;
  /**
   * What went in.
   */
  before: Yuan;
  /**
   * The figures used: amounts in yuan, shares.
   */
  inputs: Facts;
}
/**
 * The boxes of a receipt, completed. base = in-scope account money + in-scope self-paid.
 */
export interface Boxes {
  /**
   * What the member bore inside the scope: the base before any rule.
   */
  base: Yuan;
  /**
   * Cash.
   */
  cash_paid: Yuan;
  /**
   * Share of classified items.
   */
  category_copay: Yuan;
  /**
   * Discount.
   */
  discount: Yuan;
  /**
   * Self-paid inside the scope.
   */
  in_scope_self_paid: Yuan;
  /**
   * Outside the scope, in cash.
   */
  out_of_scope_self_paid: Yuan;
  /**
   * Personal account, for cost outside the scope.
   */
  personal_account_out_of_scope: Yuan;
  /**
   * Personal account, all of it.
   */
  personal_account_paid: Yuan;
  /**
   * Pooled fund.
   */
  pooled_fund_paid: Yuan;
  /**
   * Catalogue ids behind the base.
   */
  rules: string[];
  /**
   * Supplementary fund.
   */
  supplementary_fund_paid: Yuan;
  /**
   * Total.
   */
  total: Yuan;
}
/**
 * A paper that this claim needs.
 */
export interface DocumentSlot {
  /**
   * Id of the plan's clause.
   */
  clause?: string | null;
  /**
   * JSON Pointer to the claim, encounter or invoice whose `documents` name it.
   */
  holder: string;
  /**
   * What waits for it.
   */
  holds: Holds;
  /**
   * Document kind of the plan.
   */
  kind: string;
  /**
   * Catalogue id of the rule that asks for it.
   */
  rule: string;
  /**
   * Whether it is there.
   */
  status: SlotStatus;
  /**
   * Yuan of `payable` that hang on it alone; absent when it is attached.
   */
  worth?: Yuan | null;
}
/**
 * One visit or stay.
 */
export interface EncounterEstimate {
  /**
   * As what it was assessed: an emergency that fits no definition is an ordinary visit.
   */
  assessed_as: CareType;
  /**
   * What enters the benefit's steps, after refused parts.
   */
  base: Yuan;
  /**
   * Benefit id of the plan.
   */
  benefit: string;
  /**
   * Total of its receipts.
   */
  billed: Yuan;
  /**
   * The day that dates it.
   */
  date?: Date | null;
  /**
   * Name of the hospital's entry in the list, when the name was found.
   */
  hospital?: string | null;
  /**
   * The caller's id.
   */
  id?: string | null;
  /**
   * Its receipts.
   */
  invoices: InvoiceEstimate[];
  /**
   * What it earns.
   */
  payable: Yuan;
  /**
   * Catalogue ids that decided as what it was assessed and which benefit pays.
   */
  rules?: string[];
  /**
   * JSON Pointer to it.
   */
  subject: string;
  /**
   * What is withheld, step by step.
   */
  withheld: Withheld[];
}
/**
 * One receipt.
 */
export interface InvoiceEstimate {
  /**
   * Total.
   */
  billed: Yuan;
  /**
   * Its boxes as completed and used.
   */
  boxes: Boxes;
  /**
   * The caller's id.
   */
  id?: string | null;
  /**
   * Its lines; one without subject is the rest that no line names.
   */
  lines: LineEstimate[];
  /**
   * What it earns.
   */
  payable: Yuan;
  /**
   * JSON Pointer to it.
   */
  subject: string;
  /**
   * What is withheld, by reason.
   */
  withheld: Withheld[];
}
/**
 * One line.
 */
export interface LineEstimate {
  /**
   * Its amount.
   */
  billed: Yuan;
  /**
   * As what it was taken.
   */
  kind?: LineKind | null;
  /**
   * What of it is paid in the end.
   */
  payable: Yuan;
  /**
   * JSON Pointer to it; absent for the rest that no line names.
   */
  subject?: string | null;
  /**
   * What is withheld, by reason.
   */
  withheld: Withheld[];
}
/**
 * The pre-check of one claim under one plan.
 */
export interface Estimate {
  /**
   * The same with every curable finding cured.
   */
  achievable: Yuan;
  /**
   * What was not said and what was taken instead.
   */
  assumptions: Assumption[];
  /**
   * Each benefit before and after this claim.
   */
  benefits: BenefitEstimate[];
  /**
   * Total of all receipts.
   */
  billed: Yuan;
  /**
   * The papers that this claim needs, and whether they are there.
   */
  documents: DocumentSlot[];
  /**
   * Visits and stays in the order in which they were assessed: by date, then id.
   */
  encounters: EncounterEstimate[];
  /**
   * What stands in the way, and advice.
   */
  findings: Finding[];
  /**
   * The hospital list behind the answer, if one was loaded.
   */
  hospitals?: HospitalListRef | null;
  /**
   * Last day on which the claim can be made.
   */
  last_day_to_claim?: Date | null;
  /**
   * What each name was taken for, so that it can be corrected.
   */
  matches: NameMatch[];
  /**
   * Visits that belong to a neighbouring policy year, assessed there.
   */
  other_years?: YearEstimate[];
  /**
   * What this claim as it stands would pay.
   */
  payable: Yuan;
  /**
   * The plan's data behind the answer.
   */
  plan: PlanRef;
  /**
   * From the least to the most that any answer to what was not said can bring.
   */
  range: Range;
  /**
   * Readings under which this claim would be paid differently.
   */
  readings: ReadingTouched[];
  /**
   * Catalogue ids of every rule that had a say.
   */
  rules: string[];
  /**
   * Always `not_submitted`: a pre-check is no submission.
   */
  status: Status;
  /**
   * Whether the claim's own papers are complete. Changes no amount.
   */
  submittable: boolean;
  /**
   * In one word.
   */
  verdict: Verdict;
  /**
   * What is withheld in all, by reason.
   */
  withheld: Withheld[];
}
/**
 * One reason why a part of the claim is refused, reduced or waits, or one piece of advice.
 */
export interface Finding {
  /**
   * Other catalogue ids that say the same.
   */
  also?: string[];
  /**
   * Yuan of `payable` lost because of this finding alone, all else as it is.
   */
  amount: Yuan;
  /**
   * Id of the plan's clause on which it rests.
   */
  clause?: string | null;
  /**
   * What is the matter.
   */
  code: Code;
  /**
   * Whether what it names can be supplied, so that `achievable` counts on it.
   */
  curable: boolean;
  /**
   * How it was decided.
   */
  decided: Decided;
  /**
   * What it does to the claim.
   */
  effect: Effect;
  /**
   * What the words need: names, dates, figures and codes.
   */
  facts?: Facts;
  /**
   * What to do about it.
   */
  remedy: Remedy;
  /**
   * Catalogue ids of the rules that say so.
   */
  rules: string[];
  /**
   * Where: a JSON Pointer into the claim.
   */
  subject: string;
}
/**
 * Which hospital list was used.
 */
export interface HospitalListRef {
  /**
   * Day of which it speaks.
   */
  as_of: Date;
  /**
   * Whether it names every designated hospital.
   */
  complete: boolean;
  /**
   * Whether it is the insurer's own.
   */
  from_insurer: boolean;
  /**
   * Id.
   */
  id: string;
}
/**
 * What a name of the claim was taken for.
 */
export interface NameMatch {
  /**
   * How it was found.
   */
  how: MatchedBy;
  /**
   * JSON Pointer to the name.
   */
  subject: string;
  /**
   * Id of the term, or name of the hospital's entry; absent: in no list.
   */
  term?: string | null;
  /**
   * The name.
   */
  text: string;
  /**
   * List in which it was looked for.
   */
  vocabulary: Vocabulary;
}
/**
 * The visits of a neighbouring policy year, assessed under that year.
 */
export interface YearEstimate {
  /**
   * First day of that year's cover.
   */
  cover_from: Date;
  /**
   * Last day of that year's cover.
   */
  cover_to: Date;
  /**
   * The estimate. Its JSON Pointers are those of the whole claim.
   */
  estimate: Estimate;
}
/**
 * Which plan data was used.
 */
export interface PlanRef {
  /**
   * First 16 hexadecimal digits of the SHA-256 of the plan's content.
   */
  fingerprint: string;
  /**
   * Id.
   */
  id: string;
  /**
   * Version.
   */
  version: string;
}
/**
 * From the least to the most.
 */
export interface Range {
  /**
   * Most.
   */
  max: Yuan;
  /**
   * Least.
   */
  min: Yuan;
}
/**
 * A reading under which this claim would be paid differently.
 */
export interface ReadingTouched {
  /**
   * The choice in force.
   */
  choice: string;
  /**
   * Number, such as `R9`.
   */
  id?: string | null;
  /**
   * Name.
   */
  name: string;
  /**
   * What the other choices would pay.
   */
  others: OtherChoice[];
}
/**
 * Another choice of a reading.
 */
export interface OtherChoice {
  /**
   * The choice.
   */
  choice: string;
  /**
   * What this claim would pay under it.
   */
  payable: Yuan;
}
/**
 * One thing that keeps a text from being read.
 */
export interface Problem {
  /**
   * What is wrong, such as `input/unknown-field`.
   */
  code: string;
  /**
   * What the words of the message need.
   */
  facts?: Facts;
  /**
   * Where: a JSON Pointer into the text.
   */
  pointer: string;
  /**
   * What to do about it, by code: the words are in the catalogues.
   */
  remedy: string;
}
/**
 * An assumption in words.
 */
export interface AssumptionWords {
  /**
   * What another answer would change.
   */
  effect: string | null;
  /**
   * Where.
   */
  place: string;
  /**
   * What was taken.
   */
  text: string;
}
/**
 * A benefit in words.
 */
export interface BenefitWords {
  /**
   * What is left of its deductible; absent where there is none.
   */
  deductible_left: string | null;
  /**
   * What is left of its limit; absent where there is none.
   */
  limit_left: string | null;
  /**
   * What it has paid this year.
   */
  paid: string;
  /**
   * Name.
   */
  title: string;
}
/**
 * A clause in words.
 */
export interface ClauseWords {
  /**
   * Part and number.
   */
  cite: string;
  /**
   * What it says.
   */
  title: string;
}
/**
 * A paper in words.
 */
export interface DocumentWords {
  /**
   * Where it is asked for.
   */
  clause: ClauseWords | null;
  /**
   * Where to get it and what to look for.
   */
  hint: string;
  /**
   * Name.
   */
  label: string;
  /**
   * To which visit or receipt it belongs.
   */
  place: string;
  /**
   * What hangs on it.
   */
  worth: string | null;
}
/**
 * A visit in words.
 */
export interface EncounterWords {
  /**
   * From the total to what is payable.
   */
  steps: StepWords[];
  /**
   * Which visit.
   */
  title: string;
}
/**
 * One step in words.
 */
export interface StepWords {
  /**
   * The amount, with a minus sign where it is taken off.
   */
  amount: string;
  /**
   * Where it is written.
   */
  clause: ClauseWords | null;
  /**
   * With which figures; empty when the amount says it all.
   */
  formula: string;
  /**
   * What happens.
   */
  label: string;
}
/**
 * A finding in words.
 */
export interface FindingWords {
  /**
   * What it costs; empty for advice.
   */
  amount: string;
  /**
   * Where it is written.
   */
  clause: ClauseWords | null;
  /**
   * Its weight in a word.
   */
  effect: string;
  /**
   * Where.
   */
  place: string;
  /**
   * What to do.
   */
  remedy: string;
  /**
   * What is the matter.
   */
  title: string;
}
/**
 * What a name was taken for, in words.
 */
export interface MatchWords {
  /**
   * What it was taken for.
   */
  meaning: string;
  /**
   * The name.
   */
  name: string;
  /**
   * On which visit or receipt.
   */
  place: string;
}
/**
 * A reading in words.
 */
export interface ReadingWords {
  /**
   * What can be read in more than one way.
   */
  question: string;
  /**
   * The choice in force, and what the others would pay.
   */
  text: string;
}
/**
 * An estimate in one language. Lists run parallel to those of the estimate.
 */
export interface Words {
  /**
   * One for each assumption.
   */
  assumptions: AssumptionWords[];
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * One for each benefit.
   */
  benefits: BenefitWords[];
  /**
   * Last day to claim.
   */
  deadline: string | null;
  /**
   * One for each paper.
   */
  documents: DocumentWords[];
  /**
   * One for each visit: from the total to what is payable.
   */
  encounters: EncounterWords[];
  /**
   * One for each finding.
   */
  findings: FindingWords[];
  /**
   * Verdict and amount in a sentence or two.
   */
  headline: string;
  /**
   * What the hospital list is.
   */
  hospitals: string | null;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * One for each name that was looked up.
   */
  matches: MatchWords[];
  /**
   * That papers of the claim itself are missing.
   */
  not_submittable: string | null;
  /**
   * Plan, version and fingerprint.
   */
  plan: string;
  /**
   * The range and what it depends on; absent when there is none.
   */
  range: string | null;
  /**
   * One for each reading that touches the claim.
   */
  readings: ReadingWords[];
  /**
   * One for each reason in all.
   */
  withheld: StepWords[];
}
/**
 * A problem of reading in words.
 */
export interface ProblemWords {
  /**
   * JSON Pointer.
   */
  pointer: string;
  /**
   * What to do.
   */
  remedy: string;
  /**
   * What is wrong.
   */
  text: string;
}
/**
 * How approval numbers begin, told apart by what they approve.
 */
export interface ApprovalNumbers {
  /**
   * Letters that may stand alone before the eight digits: import licences.
   */
  import_letters?: string[];
  /**
   * A medicine: followed by one or two letters and eight digits.
   */
  medicine?: string[];
  /**
   * No medicine: health food, cosmetics, devices, disinfectants.
   */
  not_medicine?: string[];
}
/**
 * One benefit: which care it pays for and by which steps.
 */
export interface Benefit {
  /**
   * Kinds of care it pays for.
   */
  care: CareType[];
  /**
   * Id, also the key of the claim's accumulators.
   */
  id: string;
  /**
   * From the base to the payable amount, in this order.
   */
  steps: Step[];
  /**
   * Name.
   */
  title: Text;
}
/**
 * A text in every language of the product.
 */
export interface Text {
  /**
   * English.
   */
  en: string;
  /**
   * Chinese, simplified.
   */
  'zh-CN': string;
}
/**
 * A kind of care within a care type.
 */
export interface CareSubtype {
  /**
   * Benefit that pays for it.
   */
  benefit: string;
  /**
   * Care types under which it can stand.
   */
  care: CareType[];
  /**
   * Id, such as `chronic_major`.
   */
  id: string;
  /**
   * Name.
   */
  label: Text;
  /**
   * Benefit under the other choice of reading R8.
   */
  other_benefit?: string | null;
  /**
   * Catalogue id.
   */
  rule: string;
}
/**
 * One possible answer.
 */
export interface Choice {
  /**
   * As written in `choice` and on the command line.
   */
  id: string;
  /**
   * In words.
   */
  label: Text;
}
/**
 * Until when a claim may be made.
 */
export interface ClaimLimit {
  /**
   * Months from the first day of the cover.
   */
  months: number;
  /**
   * Days before the end from which the member is warned.
   */
  warn_days: number;
}
/**
 * A clause: where it stands and what it says, in our own words.
 */
export interface Clause {
  /**
   * Part and number, as a person would look it up.
   */
  cite: Text;
  /**
   * Id within the plan, such as `P4-1-1`.
   */
  id: string;
  /**
   * What it says.
   */
  title: Text;
}
/**
 * How many days of supply are payable for which lines.
 */
export interface DayLimit {
  /**
   * Kinds of care; none named means outpatient and emergency.
   */
  care?: CareType[];
  /**
   * Days; absent for "one month", whose length is reading R13a.
   */
  days?: number | null;
  /**
   * Class of the disease that the line serves.
   */
  disease?: DiseaseClass | null;
  /**
   * Kinds of lines.
   */
  kinds: LineKind[];
  /**
   * Days under the other choice of reading R14.
   */
  other_days?: number | null;
  /**
   * Role of the medicine.
   */
  role?: DrugRole | null;
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * Whether that disease must be settled.
   */
  settled?: boolean;
}
/**
 * A circumstance that only the member can declare; `true` costs the visit or the line.
 */
export interface Declaration {
  /**
   * Of what it can be declared.
   */
  at: DeclarableAt[];
  /**
   * Kinds of care; none named means all.
   */
  care?: CareType[];
  /**
   * The question, so that *yes* means that the circumstance holds.
   */
  question: Text;
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * Id, name, and the words in the claim that hint at it, if any.
   */
  term: Term;
}
/**
 * A word of the field with its spellings.
 */
export interface Term {
  /**
   * Id within its list.
   */
  id: string;
  /**
   * Name.
   */
  label: Text;
  /**
   * Spellings as receipts and people write them.
   */
  names: string[];
  /**
   * Longer words that contain a spelling and mean something else.
   */
  not?: string[];
}
/**
 * A disease with limits of its own.
 */
export interface Disease {
  /**
   * Classes to which it belongs.
   */
  classes: DiseaseClass[];
  /**
   * Name and spellings.
   */
  term: Term;
}
/**
 * A kind of paper.
 */
export interface DocumentKind {
  /**
   * Where to get it and what to look for.
   */
  hint: Text;
  /**
   * Id, such as `medical_record_copy`.
   */
  id: string;
  /**
   * Name.
   */
  label: Text;
}
/**
 * A medicine under its common, trade and short names.
 */
export interface Drug {
  /**
   * Western or patent medicine.
   */
  kind: LineKind;
  /**
   * Ids of the diseases for which alone it is given; none named means any.
   */
  only_for?: string[];
  /**
   * Substance and spellings; the substance is the kind that must not be repeated.
   */
  term: Term;
}
/**
 * One group of the definition of an emergency.
 */
export interface EmergencyReason {
  /**
   * Words that say a high fever by themselves; any other needs the temperature, measured or in
   * the words.
   */
  high_by_name?: string[];
  /**
   * Lowest body temperature, where it is a fever.
   */
  min_temperature?: Quantity | null;
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * Name and spellings.
   */
  term: Term;
  /**
   * Whether it does not count when somebody else is liable.
   */
  unless_third_party?: boolean;
}
/**
 * An examination whose order matters.
 */
export interface Examination {
  /**
   * Its place.
   */
  class: ExaminationClass;
  /**
   * Name and spellings.
   */
  term: Term;
}
/**
 * A test, treatment or disease that is never payable: found on a line it costs the line, found
 * as a diagnosis the visit.
 */
export interface ExcludedCare {
  /**
   * Whether the name leaves a doubt: then the member is asked, and nothing is refused before.
   */
  asks?: boolean;
  /**
   * Where it is looked for.
   */
  looked_for_in: LookedForIn[];
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * Name and spellings.
   */
  term: Term;
  /**
   * On a line: only when another line of the visit has one of these names.
   */
  together_with?: string[];
}
/**
 * A fee that is never payable.
 */
export interface ExcludedFee {
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * Name and spellings.
   */
  term: Term;
  /**
   * Whether medical insurance pays a share of it, so that reading R18 concerns it.
   */
  within_scope?: boolean;
}
/**
 * Names by which a line's kind is told.
 */
export interface LineKindNames {
  /**
   * Names of whole columns of a receipt, which stand for no single medicine or test.
   */
  columns?: string[];
  /**
   * The kind.
   */
  kind: LineKind;
  /**
   * Name and spellings.
   */
  term: Term;
}
/**
 * What is taken where a fact that carries money is not given.
 */
export interface OrdinaryFacts {
  /**
   * Whether cash that a receipt does not split was paid for cost inside the scope.
   */
  cash_in_scope: boolean;
  /**
   * Whether medicines without days are within their limit.
   */
  days_within_limit: boolean;
  /**
   * Whether a listed disease is settled (certain, stable, treatment fixed).
   */
  disease_settled: boolean;
  /**
   * Whether an emergency without a stated reason fits the definition.
   */
  emergency_fits: boolean;
  /**
   * Whether examinations that come first were done where nobody says so. Absent: no.
   */
  examinations_in_order?: boolean;
  /**
   * Level of a hospital whose level nobody gives. Absent: the least favourable, 1.
   */
  hospital_level?: HospitalLevel | null;
  /**
   * Whether sessions that nobody counts are within their limit.
   */
  sessions_within_limit: boolean;
}
/**
 * Limits on quantities of outpatient and emergency care. An absent one does not limit.
 */
export interface Quantities {
  /**
   * Days of supply; the first row that fits a line holds for it.
   */
  days?: DayLimit[];
  /**
   * Sessions of hyperbaric oxygen a policy year.
   */
  hyperbaric_oxygen_sessions?: number | null;
  /**
   * Days of one infusion treatment.
   */
  infusion_days?: number | null;
  /**
   * Days for which an order for a laboratory test stays good.
   */
  laboratory_order_days?: number | null;
  /**
   * Physiotherapy items a visit.
   */
  physiotherapy_items?: number | null;
  /**
   * Sessions of one physiotherapy item.
   */
  physiotherapy_sessions?: number | null;
  /**
   * Days within which the same examination again draws attention.
   */
  repeated_examination_days?: number | null;
  /**
   * Days of medicine that may be left after the policy year.
   */
  year_end_days?: number | null;
}
/**
 * A reading as the plan's file states it.
 */
export interface Reading {
  /**
   * The choice in force.
   */
  choice: string;
  /**
   * The possible answers, in words.
   */
  choices: Choice[];
  /**
   * The clause that can be read in more than one way.
   */
  clause: string;
  /**
   * Number, such as `R9`; absent where it has a name only.
   */
  id?: string | null;
  /**
   * Name, such as `other_cover`.
   */
  name: string;
  /**
   * The question.
   */
  title: Text;
}
/**
 * One part of a record and the records in which it must not be missing.
 */
export interface RecordEntry {
  /**
   * Records that need it.
   */
  needed_in: RecordKind[];
  /**
   * The part.
   */
  part: RecordPart;
  /**
   * Catalogue id.
   */
  rule: string;
}
/**
 * Which paper is needed when.
 */
export interface Requirement {
  /**
   * Papers that serve as well.
   */
  also_served_by?: string[];
  /**
   * Kinds of care for which it is needed; none named means all.
   */
  care?: CareType[];
  /**
   * Kind of paper.
   */
  document: string;
  /**
   * What waits for it.
   */
  holds: Holds;
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * To what it belongs.
   */
  scope: Scope;
  /**
   * When.
   */
  when: When;
}
/**
 * A limit over all benefits.
 */
export interface TotalLimit {
  /**
   * Yuan a policy year.
   */
  amount: Yuan;
  /**
   * Catalogue ids.
   */
  rules: string[];
}
/**
 * One version of one plan.
 */
export interface Plan {
  /**
   * How approval numbers begin.
   */
  approval_numbers?: ApprovalNumbers;
  /**
   * Benefits, each with its steps in order.
   */
  benefits: Benefit[];
  /**
   * Kinds of care within outpatient, emergency and inpatient that change the benefit.
   */
  care_subtypes?: CareSubtype[];
  /**
   * Until when a claim may be made.
   */
  claim_limit?: ClaimLimit | null;
  /**
   * Every clause that is cited, in our own words.
   */
  clauses: Clause[];
  /**
   * Circumstances that only the member can declare, each a question in plain words.
   */
  declarations?: Declaration[];
  /**
   * Departments under all their names.
   */
  departments?: Term[];
  /**
   * Diseases with limits of their own.
   */
  diseases?: Disease[];
  /**
   * Kinds of papers.
   */
  documents?: DocumentKind[];
  /**
   * Words that make a diagnosis a supposition.
   */
  doubt_words?: string[];
  /**
   * Medicines that are told by name: one substance under all its names is one kind.
   */
  drugs?: Drug[];
  /**
   * What counts as an emergency.
   */
  emergencies?: EmergencyReason[];
  /**
   * Examinations whose order matters.
   */
  examinations?: Examination[];
  /**
   * Tests, treatments and diseases that are never payable, by name.
   */
  excluded_care?: ExcludedCare[];
  /**
   * Fees that are never payable.
   */
  excluded_fees?: ExcludedFee[];
  /**
   * Stable id, such as `sh-teachers-2026`.
   */
  id: string;
  /**
   * Who promises it, and how sure this file is of it.
   */
  insurer: Text;
  /**
   * Names by which a line's kind is told.
   */
  line_kinds?: LineKindNames[];
  /**
   * Reasons that are known and do not make an emergency.
   */
  not_an_emergency?: Term[];
  /**
   * Diagnoses that do not justify a stay.
   */
  not_for_admission?: Term[];
  /**
   * What is taken for `payable` where a fact that carries money is not given.
   */
  ordinary: OrdinaryFacts;
  /**
   * Places that a hospital's name can name and that lie outside Shanghai.
   */
  outside_places?: Term[];
  /**
   * What the plan is a year of, such as `sh-teachers`; its versions do not overlap.
   */
  product: string;
  /**
   * Limits on quantities.
   */
  quantities?: Quantities;
  /**
   * Wordings that can be read in more than one way, with the choice in force.
   */
  readings?: Reading[];
  /**
   * What the record of a visit has to contain.
   */
  record?: RecordEntry[];
  /**
   * Which paper is needed when, and what waits for it.
   */
  requirements?: Requirement[];
  /**
   * Catalogue id of each rule in force → the clause it rests on.
   */
  rules: {
    [k: string]: string;
  };
  /**
   * Where the figures come from.
   */
  source: Text;
  /**
   * Name of the plan.
   */
  title: Text;
  /**
   * Limit over all benefits in a policy year.
   */
  total_limit?: TotalLimit | null;
  /**
   * First day of the policy year.
   */
  valid_from: Date;
  /**
   * Last day of the policy year.
   */
  valid_to: Date;
  /**
   * Version of the data; a released file is never edited.
   */
  version: string;
}
/**
 * One hospital or campus.
 */
export interface ListedHospital {
  /**
   * Other names, short names.
   */
  aliases?: string[];
  /**
   * Whether this campus is designated: `false` refuses, absent asks.
   */
  branch_included?: boolean | null;
  /**
   * Name of the hospital whose campus this is.
   */
  branch_of?: string | null;
  /**
   * How sure the entry is.
   */
  confidence: Confidence;
  /**
   * First day on which it was designated. Absent: always.
   */
  designated_from?: Date | null;
  /**
   * Last day on which it was designated. Absent: still.
   */
  designated_to?: Date | null;
  /**
   * District, for telling namesakes apart.
   */
  district?: string | null;
  /**
   * Level, where known.
   */
  level?: HospitalLevel | null;
  /**
   * Full name.
   */
  name: string;
  /**
   * Who runs it.
   */
  ownership: Ownership;
}
/**
 * A list of hospitals as of a day.
 */
export interface HospitalList {
  /**
   * Day of which it speaks.
   */
  as_of: Date;
  /**
   * Words that end the name of a campus.
   */
  campus_words: string[];
  /**
   * Whether every designated hospital is on it. Only a complete list can refuse.
   */
  complete: boolean;
  /**
   * Whether it is the insurer's own list; otherwise being on it proves nothing.
   */
  from_insurer: boolean;
  /**
   * The hospitals.
   */
  hospitals: ListedHospital[];
  /**
   * Id, such as `shanghai-public-knowledge`.
   */
  id: string;
  /**
   * What it is and what it is not.
   */
  note: Text;
  /**
   * Name of the list.
   */
  title: Text;
}
