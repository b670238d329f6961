//! Papers: which kinds there are, which is needed when, and what waits for it.

use deserr::Deserr;
use serde::Serialize;

use crate::claim::CareType;
use crate::code::codes;
use crate::read::Problems;
use crate::text::Text;

/// A kind of paper.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct DocumentKind {
    /// Id, such as `medical_record_copy`.
    pub id: String,
    /// Name.
    pub label: Text,
    /// Where to get it and what to look for.
    pub hint: Text,
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
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Requirement {
    /// Kind of paper.
    pub document: String,
    /// To what it belongs.
    pub scope: Scope,
    /// Kinds of care for which it is needed; none named means all.
    #[deserr(default)]
    #[serde(default)]
    pub care: Vec<CareType>,
    /// When.
    pub when: When,
    /// What waits for it.
    pub holds: Holds,
    /// Papers that serve as well.
    #[deserr(default)]
    #[serde(default)]
    pub also_served_by: Vec<String>,
    /// Catalogue id.
    pub rule: String,
}
