//! The plan's vocabularies: fees, kinds of lines, diseases, emergencies, examinations.

use deserr::Deserr;
use serde::Serialize;

use crate::claim::LineKind;
use crate::code::codes;
use crate::money::Quantity;
use crate::read::Problems;
use crate::vocabulary::Term;

/// A fee that is never payable.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct ExcludedFee {
    /// Name and spellings.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// Whether medical insurance pays a share of it, so that reading R18 concerns it.
    #[deserr(default)]
    #[serde(default)]
    pub within_scope: bool,
}

/// Names by which a line's kind is told.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct LineKindNames {
    /// The kind.
    pub kind: LineKind,
    /// Name and spellings.
    pub term: Term,
}

codes! {
    /// Classes of diseases with limits of their own.
    pub enum DiseaseClass {
        /// The outpatient chronic list.
        Chronic = "chronic",
        /// Diseases with a month's supply.
        Monthly = "monthly",
        /// Malignant tumours.
        MalignantTumour = "malignant_tumour",
    }
}

/// A disease with limits of its own.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Disease {
    /// Name and spellings.
    pub term: Term,
    /// Classes to which it belongs.
    pub classes: Vec<DiseaseClass>,
}

/// One group of the definition of an emergency.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct EmergencyReason {
    /// Name and spellings.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// Lowest body temperature, where it is a fever.
    #[serde(default)]
    #[deserr(default)]
    pub min_temperature: Option<Quantity>,
    /// Whether it does not count when somebody else is liable.
    #[deserr(default)]
    #[serde(default)]
    pub unless_third_party: bool,
}

codes! {
    /// Place of an examination in the order.
    pub enum ExaminationClass {
        /// Comes first.
        Basic = "basic",
        /// Computed tomography: after a basic one.
        Ct = "ct",
        /// Magnetic resonance: after CT.
        Mri = "mri",
        /// Another special examination.
        Special = "special",
    }
}

/// An examination whose order matters.
#[derive(Clone, Debug, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Examination {
    /// Name and spellings.
    pub term: Term,
    /// Its place.
    pub class: ExaminationClass,
}
