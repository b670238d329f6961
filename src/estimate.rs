//! The answer: what would be paid, what stands in the way, and why, to the cent.
//!
//! At every level — line, invoice, encounter, benefit, claim — what was billed equals what is
//! payable plus the sum of what is withheld. All amounts are in yuan. The estimate is an estimate:
//! nothing has been submitted, and the insurer decides.

use serde::Serialize;

use crate::claim::CareType;
use crate::code::codes;
use crate::date::Date;
use crate::facts::Facts;
use crate::finding::Finding;
use crate::money::{Money, Rate};
use crate::plan::Plan;
use crate::plan::form::Purpose;
use crate::plan::reading::Readings;
use crate::read::Problem;

/// What comes back for any text: an estimate, or everything that keeps the text from being read.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Answer {
    /// The claim could be read. A denied claim is a success too.
    Success {
        /// The estimate.
        estimate: Box<Estimate>,
    },
    /// The claim could not be read.
    Failure {
        /// Every problem, with place, code and remedy.
        errors: Vec<Problem>,
    },
}

/// The pre-check of one claim under one plan.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Estimate {
    /// Always `not_submitted`: a pre-check is no submission.
    pub status: Status,
    /// The plan's data behind the answer.
    pub plan: PlanRef,
    /// The hospital list behind the answer, if one was loaded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hospitals: Option<HospitalListRef>,
    /// In one word.
    pub verdict: Verdict,
    /// Whether the claim's own papers are complete. Changes no amount.
    pub submittable: bool,
    /// Total of all receipts.
    pub billed: Money,
    /// What this claim as it stands would pay.
    pub payable: Money,
    /// The same with every curable finding cured.
    pub achievable: Money,
    /// From the least to the most that any answer to what was not said can bring.
    pub range: Range,
    /// Last day on which the claim can be made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day_to_claim: Option<Date>,
    /// What stands in the way, and advice.
    pub findings: Vec<Finding>,
    /// What findings cost together, where that is not the sum of what each costs alone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub joint: Vec<JointPrice>,
    /// The papers that this claim needs, and whether they are there.
    pub documents: Vec<DocumentSlot>,
    /// What was not said and what was taken instead.
    pub assumptions: Vec<Assumption>,
    /// Each benefit before and after this claim.
    pub benefits: Vec<BenefitEstimate>,
    /// Visits and stays in the order in which they were assessed: by date, then id.
    pub encounters: Vec<EncounterEstimate>,
    /// What became of a form, for plans that have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Box<FormEstimate>>,
    /// What is withheld in all, by reason.
    pub withheld: Vec<Withheld>,
    /// Readings under which this claim would be paid differently.
    pub readings: Vec<ReadingTouched>,
    /// What each name was taken for, so that it can be corrected.
    pub matches: Vec<NameMatch>,
    /// Visits that belong to a neighbouring policy year, assessed there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_years: Vec<YearEstimate>,
    /// Catalogue ids of every rule that had a say.
    pub rules: Vec<String>,
}

codes! {
    /// Where the claim stands.
    pub enum Status {
        /// Checked here; nothing has been handed in.
        NotSubmitted = "not_submitted",
    }
}

/// Which plan data was used.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PlanRef {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// First 16 hexadecimal digits of the SHA-256 of the plan's content.
    pub fingerprint: String,
}

/// Which hospital list was used.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct HospitalListRef {
    /// Id.
    pub id: String,
    /// Day of which it speaks.
    pub as_of: Date,
    /// Whether it names every designated hospital.
    pub complete: bool,
    /// Whether it is the insurer's own.
    pub from_insurer: bool,
}

codes! {
    /// The result in one word.
    pub enum Verdict {
        /// Nothing stands in the way. The amount may still be 0.00 below the deductible.
        Payable = "payable",
        /// A part is accepted; another is refused, reduced or waits.
        Partly = "partly",
        /// Nothing is accepted now; something would be once it is cured.
        Pending = "pending",
        /// Nothing is accepted, and nothing helps.
        Denied = "denied",
    }
}

/// What several findings cost together. Findings on one thing may each cost nothing alone, and
/// those on several may cost less than their sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct JointPrice {
    /// Indexes of the findings.
    pub findings: Vec<usize>,
    /// Yuan of `payable` lost because of them together, all else as it is.
    pub amount: Money,
}

/// From the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Range {
    /// Least.
    pub min: Money,
    /// Most.
    pub max: Money,
}

/// A fact that was not given.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Assumption {
    /// Which fact, such as `document` or `days_supply`.
    pub code: AssumptionCode,
    /// Where it would stand: a JSON Pointer into the claim.
    pub subject: String,
    /// What the words need.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// `payable` if this one fact were the least favourable; absent for declarations, which are
    /// never part of the range, and for a kind of which there are more than a hundred.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payable_if_least: Option<Money>,
    /// `payable` if this one fact were the most favourable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub payable_if_most: Option<Money>,
}

codes! {
    /// Every fact that can be left out and matters.
    pub enum AssumptionCode {
        /// A paper that is not mentioned will be supplied.
        Document = "document",
        /// The claim is handed in in time.
        SubmittedOn = "submitted_on",
        /// What the year has used up so far: nothing.
        Accumulator = "accumulator",
        /// The visit is inside the cover.
        Date = "date",
        /// A hospital that is not named is designated, public and takes medical insurance.
        Hospital = "hospital",
        /// A hospital that an incomplete list does not name is designated.
        HospitalUnknown = "hospital_unknown",
        /// A campus of which the list does not say whether it is included is included.
        HospitalBranch = "hospital_branch",
        /// The hospital's level.
        HospitalLevel = "hospital_level",
        /// The card settled the bill.
        CardUsed = "card_used",
        /// The emergency fits the definition.
        EmergencyReason = "emergency_reason",
        /// An empty box of a receipt.
        Box = "box",
        /// The account paid for nothing outside the scope.
        AccountOutOfScope = "account_out_of_scope",
        /// The medicine's days are within the limit.
        DaysSupply = "days_supply",
        /// The disease that a medicine serves.
        DiseaseClass = "disease_class",
        /// The disease is settled.
        DiseaseSettled = "disease_settled",
        /// Sessions are within the limit.
        Sessions = "sessions",
        /// The days of the infusion are within the limit.
        InfusionDays = "infusion_days",
        /// The whole payment of another payer was for cost inside the scope.
        SettlementScope = "settlement_scope",
        /// The amount of another payer's payment.
        SettlementAmount = "settlement_amount",
        /// A line whose name is in no list is payable.
        LineName = "line_name",
        /// A line serves the excluded diagnosis of its visit.
        LineDiagnosis = "line_diagnosis",
        /// Whether an exception to the standard for admission holds.
        AdmissionException = "admission_exception",
        /// The visit is the first one for the disease.
        FirstVisit = "first_visit",
        /// Whether earlier examinations were done in order.
        Examinations = "examinations",
        /// Declarations that were not made do not apply.
        Declarations = "declarations",
        /// An answer of a form that has an assumed value.
        Answer = "answer",
        /// A contract without a day: all of it counts.
        WholeContract = "whole_contract",
        /// The hospital list is not the insurer's.
        HospitalList = "hospital_list",
    }
}

/// A paper that this claim needs.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentSlot {
    /// Document kind of the plan.
    pub kind: String,
    /// JSON Pointer to the claim, encounter or invoice whose `documents` name it.
    pub holder: String,
    /// Catalogue id of the rule that asks for it.
    pub rule: String,
    /// Id of the plan's clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// What waits for it.
    pub holds: crate::plan::Holds,
    /// Whether it is there.
    pub status: SlotStatus,
    /// Yuan of `payable` that hang on it alone; absent when it is attached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub worth: Option<Money>,
}

codes! {
    /// Whether a needed paper is there.
    pub enum SlotStatus {
        /// In hand.
        Attached = "attached",
        /// Missing.
        Missing = "missing",
        /// Not mentioned: taken as to be supplied.
        NotMentioned = "not_mentioned",
    }
}

/// One benefit before and after this claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BenefitEstimate {
    /// Benefit id of the plan.
    pub id: String,
    /// Total of its receipts in this claim.
    pub billed: Money,
    /// What it pays for this claim.
    pub payable: Money,
    /// What is withheld, by reason.
    pub withheld: Vec<Withheld>,
    /// Cumulative base of the policy year.
    pub base: BeforeAfter,
    /// Cumulative benefit of the policy year.
    pub paid: BeforeAfter,
    /// What is left of the deductible; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deductible_left: Option<BeforeAfter>,
    /// What is left of the limit; absent where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit_left: Option<BeforeAfter>,
    /// Catalogue ids.
    pub rules: Vec<String>,
}

/// A figure of the policy year before and after this claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BeforeAfter {
    /// Before.
    pub before: Money,
    /// After.
    pub after: Money,
}

/// One visit or stay.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EncounterEstimate {
    /// The caller's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// JSON Pointer to it.
    pub subject: String,
    /// The day that dates it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// As what it was assessed: an emergency that fits no definition is an ordinary visit.
    pub assessed_as: CareType,
    /// Benefit id of the plan.
    pub benefit: String,
    /// Name of the hospital's entry in the list, when the name was found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hospital: Option<String>,
    /// Total of its receipts.
    pub billed: Money,
    /// What enters the benefit's steps, after refused parts.
    pub base: Money,
    /// What it earns.
    pub payable: Money,
    /// What is withheld, step by step.
    pub withheld: Vec<Withheld>,
    /// Its receipts.
    pub invoices: Vec<InvoiceEstimate>,
    /// Catalogue ids that decided as what it was assessed and which benefit pays.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<String>,
}

/// One receipt.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InvoiceEstimate {
    /// The caller's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// JSON Pointer to it.
    pub subject: String,
    /// Its boxes as completed and used.
    pub boxes: Boxes,
    /// Total.
    pub billed: Money,
    /// What it earns.
    pub payable: Money,
    /// What is withheld, by reason.
    pub withheld: Vec<Withheld>,
    /// Its lines; one without subject is the rest that no line names.
    pub lines: Vec<LineEstimate>,
}

/// The boxes of a receipt, completed. base = in-scope account money + in-scope self-paid.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Boxes {
    /// Total.
    pub total: Money,
    /// Pooled fund.
    pub pooled_fund_paid: Money,
    /// Supplementary fund.
    pub supplementary_fund_paid: Money,
    /// Personal account, all of it.
    pub personal_account_paid: Money,
    /// Personal account, for cost outside the scope.
    pub personal_account_out_of_scope: Money,
    /// Cash.
    pub cash_paid: Money,
    /// Share of classified items.
    pub category_copay: Money,
    /// Self-paid inside the scope.
    pub in_scope_self_paid: Money,
    /// Outside the scope, in cash.
    pub out_of_scope_self_paid: Money,
    /// Discount.
    pub discount: Money,
    /// What the member bore inside the scope: the base before any rule.
    pub base: Money,
    /// Catalogue ids behind the base.
    pub rules: Vec<String>,
}

/// One line.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LineEstimate {
    /// JSON Pointer to it; absent for the rest that no line names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// As what it was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<crate::claim::LineKind>,
    /// Its amount.
    pub billed: Money,
    /// What of it is paid in the end.
    pub payable: Money,
    /// What is withheld, by reason.
    pub withheld: Vec<Withheld>,
}

/// An amount that is not paid, and why.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Withheld {
    /// Why.
    pub reason: Reason,
    /// How much.
    pub amount: Money,
    /// Catalogue ids.
    pub rules: Vec<String>,
    /// Id of the plan's clause.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Index of the finding behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finding: Option<usize>,
    /// At a step of the benefit: what went in and came out, and with which figures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<StepTrace>,
}

/// One step of a benefit at one visit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StepTrace {
    /// What went in.
    pub before: Money,
    /// What came out.
    pub after: Money,
    /// The figures used: amounts in yuan, shares.
    pub inputs: Facts,
}

codes! {
    /// Why an amount is not paid.
    pub enum Reason {
        /// The pooled fund has paid it.
        PooledFund = "pooled_fund",
        /// The supplementary fund has paid it.
        SupplementaryFund = "supplementary_fund",
        /// A discount on the bill.
        Discount = "discount",
        /// The member's share of classified items.
        CategoryCopay = "category_copay",
        /// Outside the scope of medical insurance.
        OutOfScope = "out_of_scope",
        /// Personal-account money, where a reading does not count it.
        PersonalAccount = "personal_account",
        /// Refused by a finding.
        Denied = "denied",
        /// Reduced by a finding.
        Reduced = "reduced",
        /// Waits because of a finding.
        Pending = "pending",
        /// Others have paid it.
        PaidByOthers = "paid_by_others",
        /// All payments together would exceed what the member bore.
        Indemnity = "indemnity",
        /// The deductible.
        Deductible = "deductible",
        /// The member's share, with the rounding of the cent.
        Coinsurance = "coinsurance",
        /// Beyond the benefit's limit.
        Limit = "limit",
        /// Beyond the total limit.
        TotalLimit = "total_limit",
        /// The rest of the sum, beyond the share of the grade.
        Grade = "grade",
        /// Days at the beginning of a stay.
        WaitingDays = "waiting_days",
        /// Days beyond the most that are paid.
        DaysLimit = "days_limit",
        /// It falls due later.
        NotDue = "not_due",
        /// It was paid before.
        PaidBefore = "paid_before",
    }
}

/// What became of a form.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FormEstimate {
    /// What the form is for.
    pub purpose: Purpose,
    /// Every field, in the order of the plan.
    pub fields: Vec<FieldEstimate>,
    /// Payments with dates of their own, in the order of the dates.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub payments: Vec<Payment>,
    /// The grade on which an amount rests. It holds only if an assessor confirms it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<GradeEstimate>,
    /// The day on which the contract matures.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matures_on: Option<Date>,
}

/// Whether a field is asked, and whether it has an answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FieldEstimate {
    /// Field of the form.
    pub id: String,
    /// How it stands.
    pub status: FieldStatus,
}

codes! {
    /// How a field stands.
    pub enum FieldStatus {
        /// It has an answer.
        Given = "given",
        /// It is asked and has none.
        Open = "open",
        /// After the other answers it is not asked.
        NotAsked = "not_asked",
    }
}

/// One payment with a date of its own.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Payment {
    /// Benefit of the form.
    pub benefit: String,
    /// The day on which it falls due; absent where the day is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// Which anniversary of the contract that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anniversary: Option<u32>,
    /// Age of the insured on that day, in full years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<u32>,
    /// Yuan.
    pub amount: Money,
    /// Whether it has fallen due by the day that was asked for.
    pub status: PaymentStatus,
}

codes! {
    /// Whether a payment has fallen due.
    pub enum PaymentStatus {
        /// It has.
        Due = "due",
        /// It falls due later, if the contract goes on until then.
        Future = "future",
    }
}

/// The grade on which an amount rests.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GradeEstimate {
    /// Table of the form.
    pub table: String,
    /// 1, the worst, to 10.
    pub grade: u32,
    /// Share of the sum.
    pub rate: Rate,
    /// Where the grade comes from.
    pub by: GradedBy,
    /// Every condition that was chosen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<ItemGraded>,
}

codes! {
    /// Where a grade comes from.
    pub enum GradedBy {
        /// From conditions that somebody chose; an assessor has to confirm it.
        Items = "items",
        /// From an assessor.
        Assessor = "assessor",
    }
}

/// A condition that was chosen.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ItemGraded {
    /// Item of the table.
    pub id: String,
    /// Its grade.
    pub grade: u32,
    /// Whether it counts beside the others.
    pub counts: bool,
    /// Whether it has to be compared with the published standard.
    pub doubtful: bool,
}

/// A reading under which this claim would be paid differently.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ReadingTouched {
    /// Number, such as `R9`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name.
    pub name: String,
    /// The choice in force.
    pub choice: String,
    /// What the other choices would pay.
    pub others: Vec<OtherChoice>,
}

/// Another choice of a reading.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OtherChoice {
    /// The choice.
    pub choice: String,
    /// What this claim would pay under it.
    pub payable: Money,
}

/// What a name of the claim was taken for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct NameMatch {
    /// JSON Pointer to the name.
    pub subject: String,
    /// List in which it was looked for.
    pub vocabulary: Vocabulary,
    /// The name.
    pub text: String,
    /// Id of the term, or name of the hospital's entry; absent: in no list.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term: Option<String>,
    /// How it was found.
    pub how: MatchedBy,
}

codes! {
    /// Lists of words.
    pub enum Vocabulary {
        /// Fees that are never payable.
        ExcludedFee = "excluded_fee",
        /// Care that is never payable.
        ExcludedCare = "excluded_care",
        /// Medicines.
        Drug = "drug",
        /// Examinations whose order matters.
        Examination = "examination",
        /// Kinds of lines.
        LineKind = "line_kind",
        /// Diseases.
        Disease = "disease",
        /// Diagnoses that justify no stay.
        NotForAdmission = "not_for_admission",
        /// What counts as an emergency.
        Emergency = "emergency",
        /// What is known not to.
        NotAnEmergency = "not_an_emergency",
        /// Hospitals.
        Hospital = "hospital",
        /// Departments.
        Department = "department",
        /// Places outside Shanghai.
        OutsidePlace = "outside_place",
    }
}

codes! {
    /// How a name was found.
    pub enum MatchedBy {
        /// It is one of the term's spellings.
        Exact = "exact",
        /// It contains one.
        Contained = "contained",
        /// The member says so.
        Said = "said",
        /// Not at all.
        None = "none",
    }
}

/// The visits of a neighbouring policy year, assessed under that year.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearEstimate {
    /// First day of that year's cover.
    pub cover_from: Date,
    /// Last day of that year's cover.
    pub cover_to: Date,
    /// The estimate. Its JSON Pointers are those of the whole claim.
    pub estimate: Box<Estimate>,
}

impl ReadingTouched {
    /// Every reading of a plan under which a claim would be paid otherwise than `now`; `pay` tells what
    /// it is paid under other choices.
    pub(crate) fn all(
        plan: &Plan,
        in_force: &Readings,
        now: Money,
        pay: impl Fn(&Readings) -> Money,
    ) -> Vec<ReadingTouched> {
        let mut all = Vec::new();
        for reading in &plan.readings {
            let Some(choice) = in_force.choice(&reading.name) else { continue };
            let mut others = Vec::new();
            for other in reading.choices.iter().filter(|other| other.id != choice) {
                let mut readings = in_force.clone();
                if !readings.set(&reading.name, &other.id) {
                    continue;
                }
                let payable = pay(&readings);
                if payable != now {
                    others.push(OtherChoice { choice: other.id.clone(), payable });
                }
            }
            if !others.is_empty() {
                all.push(ReadingTouched {
                    id: reading.id.clone(),
                    name: reading.name.clone(),
                    choice: choice.to_owned(),
                    others,
                });
            }
        }
        all
    }
}
