//! What a caller submits: one claim of one person under one plan.
//!
//! Everything but the kind of care may be left out: a fact not given is not a *no*, it becomes an
//! assumption that the estimate lists. Amounts are decimal strings in yuan, dates `2026-04-01`.
//! Field names follow the terms of the trade; `docs/claim.md` walks through a whole example.

mod encounter;
mod fact;
mod invoice;
mod number;

use serde::Serialize;

use crate::code::codes;
use crate::date::Date;
use crate::money::Money;
use crate::read::{Keyed, Problems, Read};

pub use encounter::{
    Admission, CareType, Cause, Diagnosis, Emergency, Encounter, HospitalFacts, MedicalRecord, Payer, RecordPart,
    RecordParts, Settlement, SettlementStatus, Ward,
};
pub use fact::{Cell, Fact};
pub use invoice::{DrugRole, Invoice, InvoiceDefect, InvoiceForm, LineItem, LineKind};
pub use number::{Count, DaysSupply, HospitalLevel};

/// One claim: the person, the cover, the papers and every visit or stay.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Claim {
    /// Id of the plan that the claim is meant for; another plan than the loaded one is a problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub plan: Option<String>,
    /// Day on which the claim is handed in. Absent: assumed in time.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub submitted_on: Option<Date>,
    /// Facts of the policy and the year so far.
    #[read(default)]
    pub policy: PolicyFacts,
    /// The insured person.
    #[read(default)]
    pub insured: Insured,
    /// Papers that belong to the claim as a whole.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<Document>,
    /// Whether the originals are wanted back. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub wants_originals_back: Option<bool>,
    /// Earlier care that counts against quantity limits.
    #[read(default)]
    pub history: History,
    /// Answers to what the plan's form asks, by field id: for plans that ask no visits.
    #[read(default)]
    #[serde(skip_serializing_if = "Keyed::is_empty")]
    pub facts: Keyed<Fact>,
    /// Visits and stays, in any order.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub encounters: Vec<Encounter>,
}

/// Facts of the policy and of the policy year so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct PolicyFacts {
    /// First day of the person's cover. Absent: the first day of the plan's policy year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub cover_from: Option<Date>,
    /// Last day of the person's cover. Absent: the last day of the plan's policy year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub cover_to: Option<Date>,
    /// What the policy year has used up before this claim, by benefit id of the plan
    /// (`outpatient`, `inpatient`). Absent: nothing used.
    #[read(default)]
    #[serde(skip_serializing_if = "Keyed::is_empty")]
    pub accumulators: Keyed<Accumulator>,
    /// Whether the person has the union's supplementary inpatient cover. Absent: no.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub union_cover: Option<bool>,
    /// The policy years before and after, so that a visit that belongs to one is assessed there.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_years: Vec<OtherYear>,
    /// First and last day of the plan's policy year, where a claim is looked at as one of a neighbouring year.
    #[read(skip)]
    #[serde(skip)]
    pub(crate) plan_year: Option<(Date, Date)>,
}

/// What one benefit has used up in the policy year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Accumulator {
    /// Payable base so far, before deductible and rate, yuan. Absent: worked back from `paid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub base: Option<Money>,
    /// Benefit paid so far, yuan. Absent: worked out from `base`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub paid: Option<Money>,
}

/// A neighbouring policy year of the same person.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OtherYear {
    /// Id of the plan that applied then. Absent: the same plan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub plan: Option<String>,
    /// First day of that year's cover.
    pub cover_from: Date,
    /// Last day of that year's cover.
    pub cover_to: Date,
    /// What that year has used up before this claim.
    #[read(default)]
    #[serde(default, skip_serializing_if = "Keyed::is_empty")]
    pub accumulators: Keyed<Accumulator>,
}

/// The insured person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Insured {
    /// Name as on the identity card; compared with receipts and records.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub name: Option<String>,
    /// Identity number of 18 characters; its check digit and date are verified.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub id_number: Option<String>,
    /// Bank card or passbook number to be paid to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub bank_account: Option<String>,
    /// Name on the bank card or passbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub bank_account_holder: Option<String>,
    /// Whether the person was an insured staff member throughout. Absent: yes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub member: Option<bool>,
}

/// A paper: which one, and whether it is there. A paper that is not mentioned will be supplied.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Document kind of the plan, such as `medical_record_copy`.
    pub kind: String,
    /// Whether it is there.
    pub status: DocumentStatus,
    /// Whether the copy can be read. Absent: yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub legible: Option<bool>,
}

codes! {
    /// Whether a paper is there.
    pub enum DocumentStatus {
        /// In hand.
        Attached = "attached",
        /// Known to be missing: its part of the claim waits.
        Missing = "missing",    }
}

/// Earlier care that counts against quantity limits.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct History {
    /// Medicines dispensed before this claim, paid for or not.
    #[read(default)]
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dispensings: Vec<Dispensing>,
    /// Sessions of hyperbaric oxygen already paid in the policy year. Absent: none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub hyperbaric_oxygen_sessions: Option<Count>,
    /// Examinations before this claim. Absent: assumed done in the order the plan asks for; an
    /// empty list says that there were none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub examinations: Option<Vec<PastExamination>>,
}

/// An examination before this claim.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PastExamination {
    /// Day on which it was done.
    pub date: Date,
    /// Name; matched to the plan's list.
    pub name: String,
}

/// A medicine dispensed before this claim.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dispensing {
    /// Day of dispensing.
    pub date: Date,
    /// Name of the medicine.
    pub name: String,
    /// Class of medicines that counts as the same kind. Absent: the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[read(default)]
    pub drug_class: Option<String>,
    /// Days of supply, at most 365.
    pub days_supply: DaysSupply,
}

impl Claim {
    /// Reads a claim; every problem of form at once.
    ///
    /// # Errors
    /// When the text is not a claim.
    pub fn from_text(text: &str) -> Result<Claim, Problems> {
        crate::read::from_text(text)
    }
}
