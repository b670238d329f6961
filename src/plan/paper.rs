//! Papers: which kinds there are, which is needed when, and what waits for it.

use serde::Serialize;
use serde_json::Value;

use crate::claim::CareType;
use crate::code::codes;
use crate::plan::form::Condition;
use crate::read::{Place, Problem, Read, whole_number};
use crate::text::Text;

/// A kind of paper.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DocumentKind {
    /// Id, such as `medical_record_copy`.
    pub id: String,
    /// Name.
    pub label: Text,
    /// Where to get it and what to look for.
    pub hint: Text,
    /// What it takes to get it. Absent: an errand.
    #[serde(default)]
    #[read(default)]
    pub effort: Option<Effort>,
}

/// What something takes, from 1 to 9: 1 it is at hand or can be downloaded, 3 an errand to the
/// hospital, 4 to another office, 5 another payer has to settle first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Effort(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 9)))] u32);

impl Effort {
    /// It is at hand, can be downloaded, or is a question to answer.
    pub const AT_HAND: Effort = Effort(1);
    /// An errand to the hospital.
    pub const ERRAND: Effort = Effort(3);
    /// Another payer has to settle first.
    pub const OTHER_PAYER: Effort = Effort(5);

    /// An effort from 1 to 9.
    pub fn new(effort: u32) -> Option<Effort> {
        (1..=9).contains(&effort).then_some(Effort(effort))
    }

    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl Read for Effort {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Effort {
        whole_number(value, at, "1 \u{2026} 9", Effort::new, problems).unwrap_or(Effort(1))
    }
}

codes! {
    /// When a paper is needed.
    pub enum When {
        /// Always, for the kinds of care named.
        Always = "always",
        /// When the receipt has medicines.
        HasDrugs = "has_drugs",
        /// When the receipt has tests or treatments.
        HasTestsOrTreatments = "has_tests_or_treatments",
        /// When an emergency was settled without the card.
        EmergencyWithoutCard = "emergency_without_card",
        /// When another insurer has paid.
        InsurerPaid = "insurer_paid",
        /// When local relief was received.
        LocalReliefPaid = "local_relief_paid",
        /// When the union's cover has paid.
        UnionPaid = "union_paid",
        /// When the originals are wanted back.
        OriginalsWantedBack = "originals_wanted_back",
    }
}

codes! {
    /// What waits for a paper.
    pub enum Holds {
        /// Nothing: the paper is advised only.
        Nothing = "nothing",
        /// The claim cannot be handed in; no amount changes.
        Submission = "submission",
        /// The whole claim.
        Claim = "claim",
        /// The visit or stay.
        Encounter = "encounter",
        /// The receipt.
        Invoice = "invoice",
        /// The medicines of the receipt.
        DrugLines = "drug_lines",
        /// The tests and treatments of the receipt.
        TestAndTreatmentLines = "test_and_treatment_lines",
    }
}

codes! {
    /// To what a paper belongs.
    pub enum Scope {
        /// The whole claim.
        Claim = "claim",
        /// Each visit or stay.
        Encounter = "encounter",
        /// Each receipt; one at the visit serves all its receipts.
        Invoice = "invoice",
    }
}

/// Which paper is needed when.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Kind of paper.
    pub document: String,
    /// To what it belongs.
    pub scope: Scope,
    /// Kinds of care for which it is needed; none named means all.
    #[read(default)]
    #[serde(default)]
    pub care: Vec<CareType>,
    /// When.
    pub when: When,
    /// Of a form: needed only when all of these hold.
    #[read(default)]
    #[serde(default)]
    pub only_if: Vec<Condition>,
    /// What waits for it.
    pub holds: Holds,
    /// Whether only the person can tell that it is there and in order, such as with a seal.
    #[read(default)]
    #[serde(default)]
    pub declared: bool,
    /// Papers that serve as well.
    #[read(default)]
    #[serde(default)]
    pub also_served_by: Vec<String>,
    /// Catalogue id.
    pub rule: String,
}
