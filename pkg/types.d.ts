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
 * One cell of a row.
 */
export type Cell = Count | string;
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
 * One answer. What kind it has to be, the plan's form says.
 */
export type Fact =
  | boolean
  | Count
  | string
  | string[]
  | {
      [k: string]: Cell;
    }[];
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
  | 'answer'
  | 'whole_contract'
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
  | 'total_limit'
  | 'grade'
  | 'waiting_days'
  | 'days_limit'
  | 'not_due'
  | 'paid_before';
/**
 * Every finding the engine knows.
 */
export type Code =
  | 'form/answer-needed'
  | 'form/cell-empty'
  | 'form/not-accepted'
  | 'form/age'
  | 'form/too-long-after'
  | 'form/outside-cover'
  | 'form/outside-term'
  | 'form/dates-reversed'
  | 'form/not-the-day-before'
  | 'form/differs'
  | 'form/does-not-add-up'
  | 'form/spent'
  | 'form/sum-reached'
  | 'form/more-than-due'
  | 'form/number-invalid'
  | 'form/periods'
  | 'form/notice'
  | 'grade/if-confirmed'
  | 'grade/doubtful'
  | 'grade/not-counted'
  | 'plan/terms-not-in-source'
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
  | 'nothing'
  | 'submission'
  | 'claim'
  | 'encounter'
  | 'invoice'
  | 'drug_lines'
  | 'test_and_treatment_lines';
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
 * How a field stands.
 */
export type FieldStatus = 'given' | 'open' | 'not_asked';
/**
 * Where a grade comes from.
 */
export type GradedBy = 'items' | 'assessor';
/**
 * A share from 0 to 1 as a decimal text.
 */
export type Rate = string;
/**
 * Whether a payment has fallen due.
 */
export type PaymentStatus = 'due' | 'future';
/**
 * What a form is for.
 */
export type Purpose = 'claim' | 'application' | 'contract';
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
 * What a check looks at.
 */
export type Test =
  | {
      /**
       * Ids of options, or `yes` and `no`.
       */
      accept: string[];
      /**
       * Field.
       */
      field: string;
      type: 'answer';
    }
  | {
      /**
       * Field with the day of birth.
       */
      born: string;
      /**
       * Least number of days since birth.
       */
      least_days: number;
      /**
       * Greatest age in full years.
       */
      most_years: number;
      /**
       * Field with the day.
       */
      on: string;
      type: 'age';
    }
  | {
      /**
       * Number of days.
       */
      days: number;
      /**
       * Field with the first day.
       */
      from: string;
      /**
       * Field with the second day.
       */
      to: string;
      type: 'within';
    }
  | {
      /**
       * Field with the day.
       */
      day: string;
      /**
       * Field with the first day of the cover.
       */
      from: string;
      /**
       * Field with the last day of the cover.
       */
      to: string;
      type: 'inside';
    }
  | {
      /**
       * Field with the later day.
       */
      day: string;
      /**
       * Field with the earlier day.
       */
      earliest: string;
      type: 'not_before';
    }
  | {
      /**
       * Field with the earlier day.
       */
      day: string;
      /**
       * Field with the later day.
       */
      of: string;
      type: 'day_before';
    }
  | {
      /**
       * Field.
       */
      one: string;
      /**
       * Field.
       */
      other: string;
      type: 'same';
    }
  | {
      /**
       * Column with the amounts.
       */
      column: string;
      /**
       * Field with the rows.
       */
      rows: string;
      /**
       * Field with the total.
       */
      total: string;
      type: 'adds_up';
    }
  | {
      /**
       * Field with what was paid.
       */
      paid: string;
      /**
       * Sum: an amount or a field.
       */
      sum: string;
      type: 'unspent';
    }
  | {
      /**
       * Field.
       */
      field: string;
      /**
       * Kind of number.
       */
      kind: NumberKind;
      type: 'number';
    }
  | {
      /**
       * Field with the day.
       */
      day: string;
      type: 'in_term';
    }
  | {
      /**
       * Column with the first day.
       */
      from: string;
      /**
       * Field with the rows.
       */
      rows: string;
      /**
       * Column with the last day.
       */
      to: string;
      type: 'periods';
    }
  | {
      /**
       * Days after it.
       */
      days?: number | null;
      /**
       * Field with a day.
       */
      from?: string | null;
      type: 'notice';
    };
/**
 * Kinds of numbers with a check digit.
 */
export type NumberKind = 'identity' | 'credit_code';
/**
 * What happens when a check does not hold.
 */
export type Then = 'refuse' | 'wait' | 'advise';
/**
 * What a field accepts.
 */
export type FieldKind =
  'money' | 'date' | 'count' | 'text' | 'yes_no' | 'choice' | 'items' | 'rows';
/**
 * Classes of diseases with limits of their own.
 */
export type DiseaseClass = 'chronic' | 'monthly' | 'malignant_tumour';
/**
 * Of what a circumstance can be declared.
 */
export type DeclarableAt = 'visit' | 'line';
/**
 * What something takes, from 1 to 9: 1 it is at hand or can be downloaded, 3 an errand to the
 * hospital, 4 to another office, 5 another payer has to settle first.
 */
export type Effort = number;
/**
 * Place of an examination in the order.
 */
export type ExaminationClass = 'basic' | 'ct' | 'mri' | 'special';
/**
 * In which words of the claim a name is looked for.
 */
export type LookedForIn = 'line' | 'diagnosis' | 'department';
/**
 * What a figure can be, for the schema; what it has to be follows from its unit.
 */
export type FigureValue = number | string;
/**
 * With what a benefit of a form begins. A sum is an amount such as `50000.00` or the id of the field
 * that has it.
 */
export type Start =
  | {
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * The sum.
       */
      sum: string;
      type: 'fixed';
    }
  | {
      /**
       * Field with the grade, 1 to 10, that an assessor has given: it goes before the conditions.
       */
      grade?: string | null;
      /**
       * Field with the conditions.
       */
      items: string;
      /**
       * Shares for the grades 1 to 10.
       */
      rates: Rate[];
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * Field that says whether conditions of one group are of different parts of the body.
       */
      separate?: string | null;
      /**
       * The sum.
       */
      sum: string;
      /**
       * Table of the form.
       */
      table: string;
      type: 'graded';
    }
  | {
      /**
       * Field with the days already paid in the policy year.
       */
      days_used?: string | null;
      /**
       * Column with the day of admission.
       */
      from: string;
      /**
       * Whether the day of discharge is a day of the stay. Absent: no.
       */
      last_day_counts?: boolean;
      /**
       * Most days that are paid in a policy year. Absent: no limit.
       */
      max_days?: number | string | null;
      /**
       * Most days that are paid of one stay. Absent: no limit.
       */
      max_days_each?: number | string | null;
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * Field with the stays, a row each.
       */
      stays: string;
      /**
       * The amount for a day.
       */
      sum: string;
      /**
       * Column with the day of discharge.
       */
      to: string;
      type: 'per_diem';
      /**
       * Days at the beginning of each stay that are not paid. Absent: 0.
       */
      waiting_days?: number | string;
    }
  | {
      /**
       * Years between two payments.
       */
      every_years: number;
      /**
       * The share.
       */
      rate: Rate;
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * The sum.
       */
      sum: string;
      type: 'periodic';
    }
  | {
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * The sum.
       */
      sum: string;
      type: 'maturity';
    };
/**
 * What comes off a benefit of a form.
 */
export type FormStep =
  | {
      /**
       * An amount, or the field that has it.
       */
      amount: string;
      /**
       * Why.
       */
      reason: LessReason;
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'less';
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
       * Field with what was paid before. Absent: nothing.
       */
      paid?: string | null;
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * The sum: an amount, or the field that has it.
       */
      sum: string;
      type: 'cap';
    };
/**
 * Why an amount comes off.
 */
export type LessReason = 'deductible' | 'paid_before' | 'paid_by_others';
/**
 * In what a figure is counted.
 */
export type Unit = 'yuan' | 'share' | 'days';
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
 * Which figure is looked at.
 */
export type Figure = 'payable' | 'own_cost';
/**
 * What is asked. `ask` names it; the other members say of what.
 */
export type Question =
  | {
      ask: 'explain';
      /**
       * The claim.
       */
      claim: Claim;
      /**
       * Whether rules that had nothing to say are listed too. Absent: no.
       */
      silent_rules?: boolean;
    }
  | {
      ask: 'summary';
      /**
       * The claim.
       */
      claim: Claim;
    }
  | {
      ask: 'totals';
      /**
       * The claim.
       */
      claim: Claim;
    }
  | {
      ask: 'curve';
      /**
       * Further amounts at which the figure is wanted, yuan.
       */
      at?: Yuan[];
      /**
       * The claim.
       */
      claim: Claim;
      /**
       * The figure. Absent: what the claim pays.
       */
      figure?: Figure | null;
      /**
       * Lowest amount, yuan.
       */
      from: Yuan;
      /**
       * Highest amount, yuan.
       */
      to: Yuan;
      /**
       * JSON Pointer to an amount of the claim.
       */
      vary: string;
    }
  | {
      ask: 'goal';
      /**
       * The claim.
       */
      claim: Claim;
      /**
       * Lowest amount to look at, yuan.
       */
      from: Yuan;
      /**
       * What is wanted.
       */
      goal: Goal;
      /**
       * Highest amount to look at, yuan.
       */
      to: Yuan;
      /**
       * JSON Pointer to an amount of the claim.
       */
      vary: string;
    }
  | {
      ask: 'changes';
      /**
       * The claim.
       */
      claim: Claim;
    }
  | {
      ask: 'quick';
      /**
       * Kind of care.
       */
      care_type: CareType;
      /**
       * Day of the visit; of a stay, the day of discharge.
       */
      date?: Date | null;
      /**
       * Paid by the funds of medical insurance, yuan; the rest is what the member paid by account or
       * in cash.
       */
      scheme_paid?: Yuan | null;
      /**
       * Total of the receipt, yuan.
       */
      total?: Yuan | null;
    }
  | {
      ask: 'range';
      /**
       * The claim.
       */
      claim: Claim;
    }
  | {
      ask: 'outlook';
      /**
       * The claim.
       */
      claim: Claim;
    }
  | {
      ask: 'compare';
      /**
       * The claim. Which plan it names does not matter.
       */
      claim: Claim;
      /**
       * Id of the other plan.
       */
      with: string;
    };
/**
 * What kind of thing it is. A fact that was given and a declaration are never changed.
 */
export type ChangeKind = 'bring_document' | 'bring_original' | 'wait_for_payer' | 'answer';
/**
 * Why a part that is freed brings nothing now.
 */
export type WithoutGainReason = 'deductible' | 'limit' | 'nothing_borne';
/**
 * Yuan with two decimals; a minus sign where it is below nothing.
 */
export type YuanDifference = string;
/**
 * Kinds of terms in which plans differ, in the order in which they are switched.
 */
export type DifferenceKind =
  | 'year'
  | 'rule'
  | 'vocabulary'
  | 'ordinary'
  | 'document'
  | 'record'
  | 'quantity'
  | 'claim_limit'
  | 'care_subtype'
  | 'benefit'
  | 'offset'
  | 'deductible'
  | 'rate'
  | 'limit'
  | 'order'
  | 'total_limit'
  | 'reading'
  | 'other';
/**
 * What turns over.
 */
export type TurnCause =
  | {
      /**
       * Id of the benefit; absent where it belongs to none.
       */
      benefit?: string | null;
      /**
       * Id of the plan's clause.
       */
      clause?: string | null;
      /**
       * Under which its part is withheld.
       */
      reason: Reason;
      /**
       * Catalogue ids.
       */
      rules: string[];
      type: 'step';
    }
  | {
      /**
       * Id of the plan's clause.
       */
      clause?: string | null;
      /**
       * What is the matter.
       */
      code: Code;
      /**
       * Whether it comes, as the amount rises.
       */
      comes: boolean;
      /**
       * What it does.
       */
      effect: Effect;
      /**
       * What its words need.
       */
      facts?: Facts;
      /**
       * Catalogue ids.
       */
      rules: string[];
      /**
       * JSON Pointer into the claim.
       */
      subject: string;
      type: 'finding';
    }
  | {
      type: 'boxes';
    };
/**
 * What lies between two pieces.
 */
export type Turn = 'bend' | 'jump';
/**
 * How an amount was worked out.
 */
export type Formula = 'box' | 'base_share' | 'whole' | 'step' | 'spread' | 'sum';
/**
 * How far down a node stands.
 */
export type Level = 'claim' | 'benefit' | 'encounter' | 'invoice' | 'line' | 'payment';
/**
 * What a rule had to say.
 */
export type RuleSay = 'found' | 'applied' | 'silent';
/**
 * What comes back: what was asked for, or everything that keeps the question from being read.
 */
export type Reply =
  | ((
      | {
          explanation: Explanation;
        }
      | {
          summary: Summary;
        }
      | {
          totals: Totals;
        }
      | {
          curve: Curve;
        }
      | {
          goal: Sought;
        }
      | {
          changes: Changes;
        }
      | {
          quick: Quick;
        }
      | {
          range: RangeTold;
        }
      | {
          outlook: Outlook;
        }
      | {
          comparison: Comparison;
        }
    ) & {
      type: 'success';
    })
  | {
      /**
       * Every problem, with place, code and remedy; pointers into the question.
       */
      errors: Problem[];
      type: 'failure';
    };
/**
 * What was told, in words, under the same name.
 */
export type ToldWords =
  | {
      explanation: ExplanationWords;
    }
  | {
      curve: CurveWords;
    }
  | {
      goal: SoughtWords;
    }
  | {
      changes: ChangesWords;
    }
  | {
      quick: QuickWords;
    }
  | {
      range: RangeWords;
    }
  | {
      comparison: ComparisonWords;
    }
  | {
      outlook: OutlookWords;
    };

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
   * Answers to what the plan's form asks, by field id: for plans that ask no visits.
   */
  facts?: {
    [k: string]: Fact;
  };
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
   * never part of the range, and for a kind of which there are more than a hundred.
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
   * What became of a form, for plans that have one.
   */
  form?: FormEstimate | null;
  /**
   * The hospital list behind the answer, if one was loaded.
   */
  hospitals?: HospitalListRef | null;
  /**
   * What findings cost together, where that is not the sum of what each costs alone.
   */
  joint?: JointPrice[];
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
 * What became of a form.
 */
export interface FormEstimate {
  /**
   * Every field, in the order of the plan.
   */
  fields: FieldEstimate[];
  /**
   * The grade on which an amount rests. It holds only if an assessor confirms it.
   */
  grade?: GradeEstimate | null;
  /**
   * The day on which the contract matures.
   */
  matures_on?: Date | null;
  /**
   * Payments with dates of their own, in the order of the dates.
   */
  payments?: Payment[];
  /**
   * What the form is for.
   */
  purpose: Purpose;
}
/**
 * Whether a field is asked, and whether it has an answer.
 */
export interface FieldEstimate {
  /**
   * Field of the form.
   */
  id: string;
  /**
   * How it stands.
   */
  status: FieldStatus;
}
/**
 * The grade on which an amount rests.
 */
export interface GradeEstimate {
  /**
   * Where the grade comes from.
   */
  by: GradedBy;
  /**
   * 1, the worst, to 10.
   */
  grade: number;
  /**
   * Every condition that was chosen.
   */
  items?: ItemGraded[];
  /**
   * Share of the sum.
   */
  rate: Rate;
  /**
   * Table of the form.
   */
  table: string;
}
/**
 * A condition that was chosen.
 */
export interface ItemGraded {
  /**
   * Whether it counts beside the others.
   */
  counts: boolean;
  /**
   * Whether it has to be compared with the published standard.
   */
  doubtful: boolean;
  /**
   * Its grade.
   */
  grade: number;
  /**
   * Item of the table.
   */
  id: string;
}
/**
 * One payment with a date of its own.
 */
export interface Payment {
  /**
   * Age of the insured on that day, in full years.
   */
  age?: number | null;
  /**
   * Yuan.
   */
  amount: Yuan;
  /**
   * Which anniversary of the contract that is.
   */
  anniversary?: number | null;
  /**
   * Benefit of the form.
   */
  benefit: string;
  /**
   * The day on which it falls due; absent where the day is not known.
   */
  on?: Date | null;
  /**
   * Whether it has fallen due by the day that was asked for.
   */
  status: PaymentStatus;
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
 * What several findings cost together. Findings on one thing may each cost nothing alone, and
 * those on several may cost less than their sum.
 */
export interface JointPrice {
  /**
   * Yuan of `payable` lost because of them together, all else as it is.
   */
  amount: Yuan;
  /**
   * Indexes of the findings.
   */
  findings: number[];
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
 * What became of a form, in one language.
 */
export interface FormWords {
  /**
   * One for each benefit: from the sum to what is payable.
   */
  benefits: EncounterWords[];
  /**
   * On which grade the amount rests, and that an assessor has to confirm it.
   */
  grade?: string | null;
  /**
   * The day on which the contract matures.
   */
  matures?: string | null;
  /**
   * One for each payment.
   */
  payments: PaymentWords[];
}
/**
 * A payment in words.
 */
export interface PaymentWords {
  /**
   * Age on that day; empty where it is not known.
   */
  age: string;
  /**
   * How much.
   */
  amount: string;
  /**
   * The day; empty where it is not known.
   */
  date: string;
  /**
   * Benefit, and which anniversary.
   */
  label: string;
  /**
   * Whether it has fallen due.
   */
  status: string;
}
/**
 * A joint price in words.
 */
export interface JointWords {
  /**
   * What they cost together.
   */
  amount: string;
  /**
   * Which findings, and that their prices must not be added up.
   */
  text: string;
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
   * What became of a form, for plans that have one.
   */
  form?: FormWords | null;
  /**
   * Verdict and amount in a sentence or two.
   */
  headline: string;
  /**
   * What the hospital list is.
   */
  hospitals: string | null;
  /**
   * One for each joint price: findings whose prices must not be added up.
   */
  joint: JointWords[];
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
 * An answer and its words.
 */
export interface InWords {
  /**
   * The answer in codes and figures.
   */
  answer: Answer;
  /**
   * What keeps the claim from being read, in words.
   */
  errors: ProblemWords[];
  /**
   * The estimate in words; absent for a failure.
   */
  words: Words | null;
}
/**
 * Which engine this is.
 */
export interface About {
  /**
   * Whether curves, goals, comparisons, the outlook and FHIR can be asked for.
   */
  analysis: boolean;
  /**
   * Version of the calls.
   */
  calls: number;
  /**
   * Version of the engine.
   */
  version: string;
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
 * One thing that is checked.
 */
export interface Check {
  /**
   * Who can tell: read from the answers, or declared by the person.
   */
  declared?: boolean;
  /**
   * Id within the plan.
   */
  id: string;
  /**
   * Checked only when all of these hold.
   */
  only_if?: Condition[];
  /**
   * What to do then.
   */
  remedy?: Text | null;
  /**
   * Catalogue id.
   */
  rule: string;
  /**
   * What is the matter when the check does not hold.
   */
  says: Text;
  /**
   * What is checked. A check whose fields have no answer says nothing.
   */
  test: Test;
  /**
   * What happens then.
   */
  then: Then;
}
/**
 * That a field has one of some answers.
 */
export interface Condition {
  /**
   * Field.
   */
  field: string;
  /**
   * Ids of options, or `yes` and `no`; none named means any answer at all.
   */
  is?: string[];
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
 * One column of a field with rows.
 */
export interface Column {
  /**
   * Id.
   */
  id: string;
  /**
   * What is accepted: `money`, `date`, `count` or `text`.
   */
  kind: FieldKind;
  /**
   * Name.
   */
  label: Text;
  /**
   * Whether an empty cell is a gap.
   */
  needed?: boolean;
}
/**
 * A contract over a lifetime: its payments fall due on anniversaries.
 */
export interface Contract {
  /**
   * Field with the day up to which payments count as due. Not given: the whole contract.
   */
  as_of: string;
  /**
   * Field with the day of birth.
   */
  born: string;
  /**
   * Field with the day of the event that ends it early.
   */
  ended_on: string;
  /**
   * The contract matures on the first anniversary after this age in years.
   */
  matures_at: number;
  /**
   * Field with the first day of the cover.
   */
  start: string;
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
   * What it takes to get it. Absent: an errand.
   */
  effort?: Effort | null;
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
 * One thing that is asked.
 */
export interface Field {
  /**
   * Amount or number that is taken where it is not given: the most favourable one. The range
   * shows the least favourable one.
   */
  assumed?: string | null;
  /**
   * What each row of `rows` has.
   */
  columns?: Column[];
  /**
   * Whether the person alone can tell, so that a missing answer is a matter of declaring it.
   */
  declared?: boolean;
  /**
   * What helps to answer it.
   */
  help?: Text | null;
  /**
   * What waits for the answer: `nothing`, `submission` or `claim`.
   */
  holds?: Holds | null;
  /**
   * Id: the name of the answer among the claim's `facts`.
   */
  id: string;
  /**
   * What is accepted.
   */
  kind: FieldKind;
  /**
   * The question, or the name of the box.
   */
  label: Text;
  /**
   * Asked only when all of these hold.
   */
  only_if?: Condition[];
  /**
   * Answers to choose from.
   */
  options?: FieldOption[];
  /**
   * Catalogue id of the rule that asks for it.
   */
  rule?: string | null;
  /**
   * Section.
   */
  section: string;
  /**
   * Table from which `items` are chosen.
   */
  table?: string | null;
}
/**
 * One answer to choose from.
 */
export interface FieldOption {
  /**
   * Id.
   */
  id: string;
  /**
   * Words.
   */
  label: Text;
}
/**
 * What a plan asks, and how the answers are checked.
 */
export interface Form {
  /**
   * What it pays; none where nothing is paid.
   */
  benefits?: FormBenefit[];
  /**
   * What is checked about the answers, in order.
   */
  checks?: Check[];
  /**
   * A contract whose payments have dates of their own.
   */
  contract?: Contract | null;
  /**
   * Everything that is asked, section by section.
   */
  fields: Field[];
  /**
   * What is checked.
   */
  purpose: Purpose;
  /**
   * Groups of fields, in the order in which they are asked.
   */
  sections: Section[];
  /**
   * Tables that give a condition its grade.
   */
  tables?: GradeTable[];
}
/**
 * One benefit: when it pays, with what it begins, and what comes off.
 */
export interface FormBenefit {
  /**
   * Id.
   */
  id: string;
  /**
   * Pays only when all of these hold.
   */
  only_if?: Condition[];
  /**
   * With what it begins.
   */
  starts: Start;
  /**
   * What comes off, in this order.
   */
  steps?: FormStep[];
  /**
   * Name.
   */
  title: Text;
}
/**
 * A group of fields with one topic.
 */
export interface Section {
  /**
   * A sentence below the heading.
   */
  help?: Text | null;
  /**
   * Id.
   */
  id: string;
  /**
   * Heading.
   */
  label: Text;
}
/**
 * A table that gives each condition its grade.
 */
export interface GradeTable {
  /**
   * Parts of the body and functions.
   */
  groups: GradeGroup[];
  /**
   * Id.
   */
  id: string;
  /**
   * Where it comes from, and how sure this file is of it.
   */
  source: Text;
  /**
   * Name.
   */
  title: Text;
}
/**
 * Conditions of one part of the body and one nature: of these only the worst counts.
 */
export interface GradeGroup {
  /**
   * Everyday words by which people look for it, in any language.
   */
  also?: string[];
  /**
   * Id.
   */
  id: string;
  /**
   * Conditions.
   */
  items: GradeItem[];
  /**
   * Part and nature.
   */
  label: Text;
}
/**
 * A condition with its grade.
 */
export interface GradeItem {
  /**
   * Whether it has to be compared with the published standard.
   */
  doubtful?: boolean;
  /**
   * 1, the worst, to 10.
   */
  grade: number;
  /**
   * Id.
   */
  id: string;
  /**
   * In short words.
   */
  label: Text;
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
 * A figure that a plan leaves open until somebody who knows it fills it in.
 */
export interface OpenFigure {
  /**
   * Id; `$` and the id stand wherever the plan needs the figure.
   */
  id: string;
  /**
   * What it is.
   */
  label: Text;
  /**
   * In what it is counted.
   */
  unit: Unit;
  /**
   * The figure: a decimal text for yuan and shares, a number for days. `null` while it is not set.
   */
  value?: FigureValue | null;
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
   * Whether only the person can tell that it is there and in order, such as with a seal.
   */
  declared?: boolean;
  /**
   * Kind of paper.
   */
  document: string;
  /**
   * What waits for it.
   */
  holds: Holds;
  /**
   * Of a form: needed only when all of these hold.
   */
  only_if?: Condition[];
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
   * Benefits that pay for visits, each with its steps in order.
   */
  benefits?: Benefit[];
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
   * Figures that have to be filled in before the plan can be used, each named where it is needed.
   */
  figures?: OpenFigure[];
  /**
   * What is asked where the plan does not pay for visits.
   */
  form?: Form | null;
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
   * What is taken for `payable` where a fact that carries money is not given. Absent: the least
   * favourable; a form says it field by field.
   */
  ordinary?: OrdinaryFacts;
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
   * How the characters of the names are read, in pinyin without tones, such as `瑞` → `rui`: for people who
   * type a name by its sound.
   */
  pinyin?: {
    [k: string]: string;
  };
  /**
   * Name of the list.
   */
  title: Text;
}
/**
 * What is wanted of a figure; of several wishes all have to be met.
 */
export interface Goal {
  /**
   * Not less than this, yuan.
   */
  at_least?: Yuan | null;
  /**
   * Not more than this, yuan.
   */
  at_most?: Yuan | null;
  /**
   * Just this, yuan.
   */
  equals?: Yuan | null;
  /**
   * The figure.
   */
  figure: Figure;
}
/**
 * What is left of a benefit after this claim.
 */
export interface BenefitOutlook {
  /**
   * How much more has to be borne inside the scope until that is used up.
   */
  borne_until_most?: Yuan | null;
  /**
   * What is left of the yearly deductible; absent where there is none, or where it does not apply
   * once a year.
   */
  deductible_left?: Yuan | null;
  /**
   * Benefit id of the plan.
   */
  id: string;
  /**
   * What is left of the limit; absent where there is none, or where it caps the expense and not the
   * benefit.
   */
  limit_left?: Yuan | null;
  /**
   * The most that it can still pay in this policy year, under all limits; absent where nothing
   * limits it.
   */
  most_left?: Yuan | null;
  /**
   * What the next 100.00 would bring; absent where no care leads to the benefit.
   */
  next?: NextPayment | null;
  /**
   * What it has paid in the policy year, this claim counted in.
   */
  paid: Yuan;
}
/**
 * What a further amount would bring.
 */
export interface NextPayment {
  /**
   * Borne by the member inside the scope, at one visit after all others.
   */
  borne: Yuan;
  /**
   * What the plan pays of it.
   */
  pays: Yuan;
}
/**
 * What one benefit would pay.
 */
export interface BenefitTotal {
  /**
   * Benefit id of the plan.
   */
  id: string;
  /**
   * Yuan.
   */
  payable: Yuan;
}
/**
 * One thing to do, and how the claim says that it was done.
 */
export interface Change {
  /**
   * Whether what it brings is not known yet, so that the amounts are the most that it can bring.
   */
  at_most: boolean;
  /**
   * How the claim says that it was done.
   */
  edits: Edit[];
  /**
   * What it takes, from 1 to 9.
   */
  effort: Effort;
  /**
   * What the words need: the `document`, the `form`, the `payer`, or the `question` and its facts.
   */
  facts?: Facts;
  /**
   * What kind of thing.
   */
  kind: ChangeKind;
  /**
   * Where: a JSON Pointer into the claim.
   */
  subject: string;
}
/**
 * Sets what stands at a place; `null` takes it away.
 */
export interface Edit {
  /**
   * JSON Pointer. Objects on the way are made; `-` or the length of a list adds to it.
   */
  at: string;
  /**
   * What shall stand there.
   */
  value: {
    [k: string]: unknown;
  };
}
/**
 * Changes that pay more together, and of which none is superfluous.
 */
export interface ChangeSet {
  /**
   * Whether a payment that nobody knows yet can make it less.
   */
  at_most: boolean;
  /**
   * What to do.
   */
  changes: Change[];
  /**
   * Indexes of the findings that are gone then.
   */
  cures: number[];
  /**
   * What it takes in all.
   */
  effort: number;
  /**
   * Parts that nothing holds any more: JSON Pointers into the claim.
   */
  frees: string[];
  /**
   * How much more that is.
   */
  gain: Yuan;
  /**
   * What the claim then pays.
   */
  payable: Yuan;
}
/**
 * What can be done about a claim.
 */
export interface Changes {
  /**
   * What nothing helps against.
   */
  beyond_remedy: Stuck[];
  /**
   * The findings of the claim as it stands, to which indexes lead.
   */
  findings: Finding[];
  /**
   * What has to be answered, corrected or claimed elsewhere first, of which nothing is promised.
   */
  open: Stuck[];
  /**
   * What the claim as it stands would pay.
   */
  payable: Yuan;
  /**
   * Sets of changes that pay more, the most yuan for each unit of effort first.
   */
  sets: ChangeSet[];
  /**
   * Everything that can be done, done at once: gains of sets do not add up.
   */
  together: Together;
  /**
   * Parts that could be freed, and would bring nothing now.
   */
  without_gain: WithoutGain[];
}
/**
 * Something that no change does away with.
 */
export interface Stuck {
  /**
   * How much more the claim would pay without them; absent where no figure can be trusted.
   */
  amount?: Yuan | null;
  /**
   * Id of the plan's clause on which the first rests.
   */
  clause?: string | null;
  /**
   * Indexes of the findings.
   */
  findings: number[];
  /**
   * What to do about the first.
   */
  remedy: Remedy;
  /**
   * Catalogue ids of their rules.
   */
  rules: string[];
  /**
   * Where: a JSON Pointer into the claim.
   */
  subject: string;
}
/**
 * Everything at once.
 */
export interface Together {
  /**
   * Whether both are upper ends: what another payer will pay is not known yet.
   */
  at_most: boolean;
  /**
   * How much more that is.
   */
  gain: Yuan;
  /**
   * What the claim then pays.
   */
  payable: Yuan;
}
/**
 * Changes that free a part and pay nothing more.
 */
export interface WithoutGain {
  /**
   * What to do.
   */
  changes: Change[];
  /**
   * Parts that nothing holds any more.
   */
  frees: string[];
  /**
   * Why it pays nothing more.
   */
  reason: WithoutGainReason;
}
/**
 * Two plans over the same claim.
 */
export interface Comparison {
  /**
   * `payable` of the other plan less `payable` of this one.
   */
  difference: YuanDifference;
  /**
   * What the claim names and the other plan does not have, with pointers into the claim: it plays
   * no part there.
   */
  not_in_other?: Problem[];
  /**
   * What the other plan makes of it.
   */
  other: PlanFigures;
  /**
   * Everything in which the plans differ, in the order in which it was switched. The amounts add
   * up to `difference`; what changes nothing for this claim stands here with 0.00.
   */
  steps: Difference[];
  /**
   * What the checker's own plan makes of the claim.
   */
  this: PlanFigures;
}
/**
 * What one plan makes of the claim.
 */
export interface PlanFigures {
  /**
   * The policy year before and after the claim, by benefit.
   */
  accumulators: YearFigures[];
  /**
   * The same with every curable finding cured.
   */
  achievable: Yuan;
  /**
   * What the claim as it stands would pay.
   */
  payable: Yuan;
  /**
   * Which plan.
   */
  plan: PlanRef;
  /**
   * The result in one word.
   */
  verdict: Verdict;
}
/**
 * A benefit's policy year before and after this claim.
 */
export interface YearFigures {
  /**
   * Cumulative base.
   */
  base: BeforeAfter;
  /**
   * Benefit id of the plan.
   */
  benefit: string;
  /**
   * What is left of the deductible; absent where there is none.
   */
  deductible_left?: BeforeAfter | null;
  /**
   * What is left of the limit; absent where there is none.
   */
  limit_left?: BeforeAfter | null;
  /**
   * Cumulative benefit.
   */
  paid: BeforeAfter;
}
/**
 * One term in which the plans differ.
 */
export interface Difference {
  /**
   * What it says in the other plan; empty where that plan does not have it.
   */
  after: Facts;
  /**
   * What switching it adds to `payable`; with a minus sign what it takes away.
   */
  amount: YuanDifference;
  /**
   * What it says in this plan; empty where this plan does not have it.
   */
  before: Facts;
  /**
   * Id of the benefit to which it belongs.
   */
  benefit?: string | null;
  /**
   * Id of the clause in this plan.
   */
  clause?: string | null;
  /**
   * Which one: a rule, a reading, a list, a quantity; absent where `what` and `benefit` say it.
   */
  id?: string | null;
  /**
   * Id of the clause in the other plan.
   */
  other_clause?: string | null;
  /**
   * `payable` once it and all before it are switched.
   */
  payable_then: Yuan;
  /**
   * Catalogue ids.
   */
  rules?: string[];
  /**
   * Which kind of term.
   */
  what: DifferenceKind;
}
/**
 * How a figure goes with an amount.
 */
export interface Curve {
  /**
   * The figure.
   */
  figure: Figure;
  /**
   * Lowest amount, yuan.
   */
  from: Yuan;
  /**
   * JSON Pointers to the boxes that move by the same difference, so that the receipt adds up.
   */
  moves: string[];
  /**
   * The claim as it is; absent where its amount lies outside the range.
   */
  now?: Point | null;
  /**
   * The further amounts that were asked for and lie in the range.
   */
  points?: Point[];
  /**
   * By how much the engine's figure can differ from the exact one at most, yuan: a cent for each
   * item that is rounded on the way.
   */
  rounding: Yuan;
  /**
   * The pieces, in order and without gaps: each begins a cent after the one before.
   */
  segments: Segment[];
  /**
   * Highest amount, yuan.
   */
  to: Yuan;
  /**
   * JSON Pointer to the amount that is varied.
   */
  vary: string;
  /**
   * What lies between each two pieces.
   */
  vertices: Vertex[];
}
/**
 * A figure at an amount.
 */
export interface Point {
  /**
   * The amount, yuan.
   */
  at: Yuan;
  /**
   * The engine's figure, yuan.
   */
  engine: Yuan;
  /**
   * The figure before rounding, yuan: exact where it has at most six decimals, else rounded to six.
   */
  exact: string;
}
/**
 * A piece on which the figure keeps its course.
 */
export interface Segment {
  /**
   * First amount.
   */
  from: Point;
  /**
   * Yuan of the figure for each yuan of the amount, to six decimals. Absent where the piece is
   * not straight: a refused line takes its share of a base that moves.
   */
  slope?: string | null;
  /**
   * Last amount.
   */
  to: Point;
}
/**
 * Between two pieces.
 */
export interface Vertex {
  /**
   * The first amount of the piece after.
   */
  after: Point;
  /**
   * The last amount of the piece before.
   */
  before: Point;
  /**
   * What turns over there.
   */
  causes: TurnCause[];
  /**
   * Where the two courses meet, yuan, as a fraction such as `6000/7`. Absent where that is the
   * last amount of the piece before, where they do not meet, and where no fraction says it.
   */
  exact?: string | null;
  /**
   * Bend or jump.
   */
  kind: Turn;
}
/**
 * A limit on days of supply.
 */
export interface DaysPayable {
  /**
   * Id of the plan's clause.
   */
  clause?: string | null;
  /**
   * So many days.
   */
  days: number;
  /**
   * Catalogue id.
   */
  rule: string;
}
/**
 * How many papers the claim needs.
 */
export interface DocumentCounts {
  /**
   * In hand.
   */
  attached: number;
  /**
   * Known to be missing.
   */
  missing: number;
  /**
   * Not mentioned: taken as to be supplied.
   */
  not_mentioned: number;
}
/**
 * How many findings there are.
 */
export interface EffectCounts {
  /**
   * That change no amount.
   */
  advise: number;
  /**
   * That refuse.
   */
  deny: number;
  /**
   * That wait.
   */
  pend: number;
  /**
   * That take a part.
   */
  reduce: number;
}
/**
 * One amount that is withheld, and how it was worked out.
 */
export interface Entry {
  /**
   * What is left after.
   */
  after: Yuan;
  /**
   * How much.
   */
  amount: Yuan;
  /**
   * What was left before.
   */
  before: Yuan;
  /**
   * Id of the plan's clause.
   */
  clause?: string | null;
  /**
   * Index of the finding behind it.
   */
  finding?: number | null;
  /**
   * How the amount was worked out.
   */
  formula: Formula;
  /**
   * The figures that went in: amounts in yuan, shares, days.
   */
  inputs?: Facts;
  /**
   * Readings on which it rests, each with the choice in force.
   */
  readings?: ReadingUsed[];
  /**
   * Why.
   */
  reason: Reason;
  /**
   * Catalogue ids.
   */
  rules?: string[];
}
/**
 * A reading that an entry rests on.
 */
export interface ReadingUsed {
  /**
   * The choice in force.
   */
  choice: string;
  /**
   * Its number, such as `R9`.
   */
  id?: string | null;
  /**
   * Its name, such as `other_cover`.
   */
  name: string;
}
/**
 * An estimate, explained.
 */
export interface Explanation {
  /**
   * The claim and everything below it.
   */
  account: Node;
  /**
   * The policy year before and after this claim, by benefit.
   */
  accumulators: YearFigures[];
  /**
   * What the entries' `finding` counts through.
   */
  findings: Finding[];
  /**
   * What findings cost together, where that is not the sum of what each costs alone.
   */
  joint?: JointPrice[];
  /**
   * The plan's data behind it.
   */
  plan: PlanRef;
  /**
   * What is withheld in all, by reason.
   */
  reasons: ReasonTotal[];
  /**
   * Every rule that had a say; where asked for, also those that had none.
   */
  rules: RuleTrace[];
  /**
   * Always `not_submitted`: a pre-check is no submission.
   */
  status: Status;
  /**
   * In one word.
   */
  verdict: Verdict;
}
/**
 * One account of the tree: billed = payable + Σ entries, and each figure is the sum of its parts'.
 */
export interface Node {
  /**
   * What is left of it when the benefit's steps begin: inside the scope, borne by the member,
   * not refused; FHIR calls it *eligible*.
   */
  base: Yuan;
  /**
   * What was billed; FHIR calls it *submitted*.
   */
  billed: Yuan;
  /**
   * The day of a visit.
   */
  date?: Date | null;
  /**
   * From billed to payable.
   */
  entries: Entry[];
  /**
   * Benefit id of the plan, or the caller's id of the visit or receipt.
   */
  id?: string | null;
  /**
   * How far down.
   */
  level: Level;
  /**
   * The accounts that this one is the sum of.
   */
  parts?: Node[];
  /**
   * What is paid; FHIR calls it *benefit*.
   */
  payable: Yuan;
  /**
   * JSON Pointer into the claim; absent for benefits and for the rest that no line names.
   */
  subject?: string | null;
}
/**
 * What is withheld for one reason.
 */
export interface ReasonTotal {
  /**
   * How much, over all visits.
   */
  amount: Yuan;
  /**
   * Why.
   */
  reason: Reason;
}
/**
 * One rule in force and what it had to say.
 */
export interface RuleTrace {
  /**
   * Id of the plan's clause.
   */
  clause: string;
  /**
   * Its findings.
   */
  findings?: number[];
  /**
   * Catalogue id.
   */
  id: string;
  /**
   * What it had to say.
   */
  say: RuleSay;
}
/**
 * A finding: what, where, and what it costs.
 */
export interface FindingInShort {
  /**
   * Yuan of `payable` lost because of it alone, all else as it is.
   */
  amount: Yuan;
  /**
   * What is the matter.
   */
  code: Code;
  /**
   * What it does to the claim.
   */
  effect: Effect;
  /**
   * Where: a JSON Pointer into the claim.
   */
  subject: string;
}
/**
 * Amounts that meet the goal, each cent of them.
 */
export interface Interval {
  /**
   * The lowest.
   */
  from: Reached;
  /**
   * The highest.
   */
  to: Reached;
}
/**
 * The engine's figure at an amount.
 */
export interface Reached {
  /**
   * The amount, yuan.
   */
  at: Yuan;
  /**
   * The engine's figure, yuan.
   */
  engine: Yuan;
}
/**
 * When a medicine is payable again, and for how many days.
 */
export interface MedicineOutlook {
  /**
   * Kind of medicine: the substance where the plan knows it, else the class or name as said.
   */
  class: string;
  /**
   * Days of that supply, at most two decimals.
   */
  days: string;
  /**
   * Day of the last dispensing.
   */
  dispensed_on: Date;
  /**
   * Last day on which any supply of it lasts, the day of dispensing counted in.
   */
  lasts_until: Date;
  /**
   * Name under which it was dispensed last.
   */
  name: string;
  /**
   * The day for which the following days are told: `repeat_from`, else the day after the last
   * dispensing.
   */
  on: Date;
  /**
   * Days of a supply dispensed on that day that are payable: 0 outside the cover; absent where
   * nothing limits them.
   */
  payable_days?: number | null;
  /**
   * Days that an outpatient prescription may last for the disease that it serves; of a disease
   * that nobody names, the shortest. Absent where nothing limits them.
   */
  per_prescription?: DaysPayable | null;
  /**
   * Id of the clause that forbids earlier repeats.
   */
  repeat_clause?: string | null;
  /**
   * First day after the last dispensing on which an outpatient repeat is not refused; absent where
   * the plan does not forbid repeats of it.
   */
  repeat_from?: Date | null;
  /**
   * JSON Pointer to the last dispensing: a line, or an entry of the history.
   */
  subject: string;
  /**
   * Days that it may last for the end of the policy year's sake. Absent where nothing limits them.
   */
  until_year_end?: DaysPayable | null;
  /**
   * Whether that day lies inside the cover.
   */
  within_cover: boolean;
}
/**
 * What the rest of the policy year looks like.
 */
export interface Outlook {
  /**
   * Each benefit of the plan.
   */
  benefits: BenefitOutlook[];
  /**
   * Last day of the cover.
   */
  cover_to: Date;
  /**
   * Days from the day of submission to the last day to claim; below 0 when that day has passed.
   * Absent where the claim does not say when it is handed in.
   */
  days_left_to_claim?: number | null;
  /**
   * Last day on which the claim can be made.
   */
  last_day_to_claim?: Date | null;
  /**
   * Each kind of medicine that was dispensed, in this claim or before it.
   */
  medicines: MedicineOutlook[];
  /**
   * The plan's data behind it.
   */
  plan: PlanRef;
  /**
   * Medicines of this claim of which nothing can be said, because their day or their days of
   * supply are not given: JSON Pointers to the lines.
   */
  supply_not_given?: string[];
  /**
   * What is left of the limit over all benefits; absent where there is none.
   */
  total_limit_left?: Yuan | null;
}
/**
 * What four facts tell, and the claim that they make.
 */
export interface Quick {
  /**
   * Total of the receipt.
   */
  billed: Yuan;
  /**
   * The claim that the four facts make, to go on with.
   */
  claim: Claim;
  /**
   * What stands in the way already, and advice.
   */
  findings: Finding[];
  /**
   * Last day on which the claim can be made.
   */
  last_day_to_claim?: Date | null;
  /**
   * The question that narrows the range most; absent when none does.
   */
  next_question?: RangeQuestion | null;
  /**
   * What would be paid, with ordinary values for everything that is not known yet.
   */
  payable: Yuan;
  /**
   * From the least to the most that the other facts can make of it.
   */
  range: Range;
  /**
   * Always `not_submitted`: a pre-check is no submission.
   */
  status: Status;
  /**
   * In one word.
   */
  verdict: Verdict;
}
/**
 * An open fact, and what is left open once it is known.
 */
export interface RangeQuestion {
  /**
   * Which fact. Papers that are not mentioned are one question.
   */
  code: AssumptionCode;
  /**
   * What the words need.
   */
  facts?: Facts;
  /**
   * The least favourable answer, as it is written into the claim.
   */
  least: Edit[];
  /**
   * The most favourable answer, as it is written into the claim.
   */
  most: Edit[];
  /**
   * The width of the range now, less the wider of the two that are left.
   */
  narrows_by: Yuan;
  /**
   * What is left open if the answer is the least favourable one.
   */
  range_if_least: Range;
  /**
   * What is left open if the answer is the most favourable one.
   */
  range_if_most: Range;
  /**
   * Where it would stand: a JSON Pointer into the claim; empty for the papers.
   */
  subject: string;
}
/**
 * The least and the most that a claim can pay, each with values of the open facts that bring it.
 */
export interface RangeTold {
  /**
   * Values of the open facts with which the claim pays `max`.
   */
  at_max: Edit[];
  /**
   * Values of the open facts with which the claim pays `min`.
   */
  at_min: Edit[];
  /**
   * The grade of a form on which the amounts rest.
   */
  grade?: GradeEstimate | null;
  /**
   * The most that any values of the open facts bring.
   */
  max: Yuan;
  /**
   * The least that any values of the open facts bring.
   */
  min: Yuan;
  /**
   * The question whose answer narrows the range most; absent when no answer changes it.
   */
  next_question?: RangeQuestion | null;
  /**
   * What the claim as it stands would pay, with ordinary values for what is open.
   */
  payable: Yuan;
  /**
   * Every open question whose answer changes the range, the one that narrows most first.
   */
  questions: RangeQuestion[];
  /**
   * Answers of a form, by JSON Pointer, without which there is no amount: nothing is known of the range.
   */
  unanswered?: string[];
}
/**
 * Where a goal is met.
 */
export interface Sought {
  /**
   * Lowest amount that was looked at, yuan.
   */
  from: Yuan;
  /**
   * What is wanted.
   */
  goal: Goal;
  /**
   * Every interval of amounts that meet the goal, in order, none touching the next.
   */
  intervals: Interval[];
  /**
   * JSON Pointers to the boxes that move by the same difference, so that the receipt adds up.
   */
  moves: string[];
  /**
   * Where no amount meets the goal: the one that comes nearest to it, the lowest of several.
   */
  nearest?: Reached | null;
  /**
   * The claim as it is.
   */
  now: Reached;
  /**
   * Highest amount that was looked at, yuan.
   */
  to: Yuan;
  /**
   * JSON Pointer to the amount that is varied.
   */
  vary: string;
}
/**
 * The pre-check of one claim, in short. Every figure is that of the whole estimate.
 */
export interface Summary {
  /**
   * The same with every curable finding cured.
   */
  achievable: Yuan;
  /**
   * Total of all receipts.
   */
  billed: Yuan;
  /**
   * How many papers the claim needs, by whether they are there.
   */
  documents: DocumentCounts;
  /**
   * How many findings there are, by what they do.
   */
  effects: EffectCounts;
  /**
   * The findings, in the order of the estimate.
   */
  findings: FindingInShort[];
  /**
   * Last day on which the claim can be made.
   */
  last_day_to_claim?: Date | null;
  /**
   * Visits that belong to a neighbouring policy year, assessed there.
   */
  other_years?: YearSummary[];
  /**
   * What this claim as it stands would pay.
   */
  payable: Yuan;
  /**
   * From the least to the most that any answer to what was not said can bring.
   */
  range: Range;
  /**
   * Whether the claim's own papers are complete. Changes no amount.
   */
  submittable: boolean;
  /**
   * In one word.
   */
  verdict: Verdict;
}
/**
 * The visits of a neighbouring policy year, in short.
 */
export interface YearSummary {
  /**
   * First day of that year's cover.
   */
  cover_from: Date;
  /**
   * Last day of that year's cover.
   */
  cover_to: Date;
  /**
   * The pre-check under that year.
   */
  summary: Summary;
}
/**
 * What a claim comes to. Every figure is that of the whole estimate.
 */
export interface Totals {
  /**
   * What each benefit of the plan would pay of it.
   */
  benefits: BenefitTotal[];
  /**
   * Total of all receipts.
   */
  billed: Yuan;
  /**
   * What the member bears in the end: what neither the scheme nor a discount nor others nor the
   * claim pay, visit by visit, never less than nothing.
   */
  own_cost: Yuan;
  /**
   * What this claim as it stands would pay.
   */
  payable: Yuan;
}
/**
 * What is left of a benefit in words.
 */
export interface BenefitOutlookWords {
  /**
   * What was paid, what is left, what comes next: one sentence each.
   */
  lines: string[];
  /**
   * Name.
   */
  title: string;
}
/**
 * A set of changes in words.
 */
export interface ChangeSetWords {
  /**
   * What to do, one sentence for each change.
   */
  changes: ChangeWords[];
  /**
   * What it brings, with a plus sign.
   */
  gain: string;
  /**
   * What is paid then.
   */
  payable: string;
}
/**
 * One change in words.
 */
export interface ChangeWords {
  /**
   * What it takes.
   */
  effort: string;
  /**
   * For which visit or receipt.
   */
  place: string;
  /**
   * What to do.
   */
  text: string;
}
/**
 * What can be done, in one language. Lists run parallel to those of the answer.
 */
export interface ChangesWords {
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * One for each thing that nothing helps against.
   */
  beyond_remedy: StuckWords[];
  /**
   * What is paid now, and what would be with everything done.
   */
  headline: string;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * One for each thing to be answered or corrected first.
   */
  open: StuckWords[];
  /**
   * One for each set of changes.
   */
  sets: ChangeSetWords[];
  /**
   * That gains do not add up; absent where there is one set at most.
   */
  together: string | null;
  /**
   * One for each part that would bring nothing now.
   */
  without_gain: WithoutGainWords[];
}
/**
 * What nothing helps against, or what is open, in words.
 */
export interface StuckWords {
  /**
   * What it costs; empty where no figure can be trusted.
   */
  amount: string;
  /**
   * Where it is written.
   */
  clause: ClauseWords | null;
  /**
   * Where.
   */
  place: string;
  /**
   * That nothing helps, or what to do first.
   */
  text: string;
  /**
   * What is the matter, one title for each finding.
   */
  titles: string[];
}
/**
 * A part that would bring nothing, in words.
 */
export interface WithoutGainWords {
  /**
   * What to do.
   */
  changes: ChangeWords[];
  /**
   * Why it brings nothing now.
   */
  reason: string;
}
/**
 * One of the plans in words.
 */
export interface ComparedWords {
  /**
   * The policy year, by benefit.
   */
  accumulators: BenefitWords[];
  /**
   * What it would pay.
   */
  payable: string;
  /**
   * Plan, version and fingerprint.
   */
  plan: string;
  /**
   * Its name.
   */
  title: string;
}
/**
 * A comparison in one language.
 */
export interface ComparisonWords {
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * What the order of the steps means for the amounts.
   */
  convention: string;
  /**
   * Which plan pays more, and by how much.
   */
  headline: string;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * What the claim names and the other plan does not have.
   */
  not_in_other: ProblemWords[];
  /**
   * The other plan.
   */
  other: ComparedWords;
  /**
   * One for each step, in the same order.
   */
  steps: DifferenceWords[];
  /**
   * The checker's own plan.
   */
  this: ComparedWords;
}
/**
 * One difference in words.
 */
export interface DifferenceWords {
  /**
   * What it says in the other plan.
   */
  after: string;
  /**
   * What it changes, with a sign; empty when nothing.
   */
  amount: string;
  /**
   * What it says in this plan.
   */
  before: string;
  /**
   * Where it is written in this plan.
   */
  clause: ClauseWords | null;
  /**
   * Which term.
   */
  label: string;
  /**
   * Where it is written in the other plan.
   */
  other_clause: ClauseWords | null;
  /**
   * What is paid once it is switched.
   */
  payable_then: string;
}
/**
 * A curve in one language. Lists run parallel to those of the curve.
 */
export interface CurveWords {
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * Which boxes move with it; absent when none does.
   */
  moves?: string | null;
  /**
   * The claim as it is; absent where its amount lies outside the range.
   */
  now?: string | null;
  /**
   * How far the engine's figures can lie beside the exact course.
   */
  rounding: string;
  /**
   * One for each piece.
   */
  segments: SegmentWords[];
  /**
   * Which figure goes with which amount.
   */
  title: string;
  /**
   * One for each vertex.
   */
  vertices: VertexWords[];
}
/**
 * A piece in words.
 */
export interface SegmentWords {
  /**
   * How the figure goes between them.
   */
  course: string;
  /**
   * The engine's figure at the first amount.
   */
  figure_from: string;
  /**
   * The engine's figure at the last amount.
   */
  figure_to: string;
  /**
   * First amount.
   */
  from: string;
  /**
   * Last amount.
   */
  to: string;
}
/**
 * A vertex in words.
 */
export interface VertexWords {
  /**
   * The last amount before it.
   */
  at: string;
  /**
   * The clauses on which it rests.
   */
  clauses: ClauseWords[];
  /**
   * What was before, what comes after, and why.
   */
  text: string;
}
/**
 * One amount in words.
 */
export interface EntryWords {
  /**
   * What is left after it.
   */
  after: string;
  /**
   * The amount, with a minus sign.
   */
  amount: string;
  /**
   * Where it is written.
   */
  clause?: ClauseWords | null;
  /**
   * The finding behind it.
   */
  finding?: string | null;
  /**
   * With which figures.
   */
  formula: string;
  /**
   * Why it is withheld.
   */
  label: string;
  /**
   * The readings on which it rests, each with the choice in force.
   */
  readings?: ReadingUsedWords[];
}
/**
 * A reading on which an amount rests, in words.
 */
export interface ReadingUsedWords {
  /**
   * Its number, such as `R9`, or its name.
   */
  id: string;
  /**
   * The question and the choice in force.
   */
  text: string;
}
/**
 * An explanation in one language. Lists run parallel to those of the explanation.
 */
export interface ExplanationWords {
  /**
   * The claim and everything below it.
   */
  account: NodeWords;
  /**
   * The policy year, by benefit.
   */
  accumulators: BenefitWords[];
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * The findings.
   */
  findings: FindingWords[];
  /**
   * On which grade the amounts of a form rest.
   */
  grade?: string | null;
  /**
   * What findings cost together.
   */
  joint: JointWords[];
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * Plan, version and fingerprint.
   */
  plan: string;
  /**
   * What is withheld in all, by reason.
   */
  reasons: StepWords[];
  /**
   * The rules, each with its clause and what it had to say.
   */
  rules: RuleWords[];
}
/**
 * One account in words.
 */
export interface NodeWords {
  /**
   * What is left when the benefit's steps begin.
   */
  base: string;
  /**
   * What was billed.
   */
  billed: string;
  /**
   * From billed to payable.
   */
  entries: EntryWords[];
  /**
   * How far down.
   */
  level: Level;
  /**
   * The accounts below it.
   */
  parts?: NodeWords[];
  /**
   * What is paid.
   */
  payable: string;
  /**
   * What it is an account of.
   */
  title: string;
}
/**
 * A rule in words.
 */
export interface RuleWords {
  /**
   * Where it is written.
   */
  clause: ClauseWords | null;
  /**
   * Catalogue id.
   */
  id: string;
  /**
   * What it had to say.
   */
  say: string;
}
/**
 * When a medicine is payable again, in words.
 */
export interface MedicineWords {
  /**
   * How long it lasts, when a repeat is paid and for how many days: one sentence each.
   */
  lines: string[];
  /**
   * Name under which it was dispensed last.
   */
  name: string;
}
/**
 * An outlook in one language. Lists run parallel to those of the outlook.
 */
export interface OutlookWords {
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * One for each benefit.
   */
  benefits: BenefitOutlookWords[];
  /**
   * Last day of the cover.
   */
  cover: string;
  /**
   * Last day to claim.
   */
  deadline: string | null;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * One for each medicine.
   */
  medicines: MedicineWords[];
  /**
   * Plan, version and fingerprint.
   */
  plan: string;
  /**
   * That of some medicines nothing can be said.
   */
  supply_not_given: string | null;
  /**
   * How many days are left to claim.
   */
  time_left: string | null;
  /**
   * What is left of the limit over all benefits.
   */
  total_limit_left: string | null;
}
/**
 * An estimate from four facts, in one language.
 */
export interface QuickWords {
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * Last day to claim.
   */
  deadline: string | null;
  /**
   * What stands in the way already; advice is left out.
   */
  findings: FindingWords[];
  /**
   * What would be paid, if nothing else is special.
   */
  headline: string;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * The question to ask first.
   */
  next_question: RangeQuestionWords | null;
  /**
   * Between which amounts it lies; absent when it is one.
   */
  range: string | null;
}
/**
 * A question in words.
 */
export interface RangeQuestionWords {
  /**
   * What is left after the less and after the more favourable answer.
   */
  leaves: string;
  /**
   * By how much it narrows the range whatever the answer; empty when that depends on the answer.
   */
  narrows_by: string;
  /**
   * About which visit, receipt or line.
   */
  place: string;
  /**
   * The question.
   */
  question: string;
}
/**
 * A range in one language. Questions run parallel to those of the answer.
 */
export interface RangeWords {
  /**
   * That this is a pre-check and nothing has been submitted.
   */
  banner: string;
  /**
   * Between which amounts it lies.
   */
  headline: string;
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * The question to ask first; absent when no answer changes anything.
   */
  next_question: RangeQuestionWords | null;
  /**
   * One for each question.
   */
  questions: RangeQuestionWords[];
}
/**
 * A goal in one language.
 */
export interface SoughtWords {
  /**
   * One for each interval.
   */
  intervals: string[];
  /**
   * Language, such as `zh-CN`.
   */
  locale: string;
  /**
   * Which boxes move with it; absent when none does.
   */
  moves?: string | null;
  /**
   * That no amount will do, and which comes nearest.
   */
  nearest?: string | null;
  /**
   * The claim as it is.
   */
  now: string;
  /**
   * What is wanted of which figure by which amount.
   */
  title: string;
}
/**
 * A reply, and the same in one language.
 */
export interface ReplyInWords {
  /**
   * What keeps the question from being read, in words.
   */
  errors: ProblemWords[];
  /**
   * The reply in codes and figures.
   */
  reply: Reply;
  /**
   * What was told, in words; absent for a summary and for a failure.
   */
  words: ToldWords | null;
}
