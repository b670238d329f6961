//! The plan's vocabularies: what lines, diagnoses, reasons and circumstances are called.

use serde::Serialize;

use crate::claim::{CareType, LineKind};
use crate::code::codes;
use crate::money::Quantity;
use crate::read::Read;
use crate::text::Text;
use crate::vocabulary::Term;

/// A fee that is never payable.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExcludedFee {
    /// Name and spellings.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// Whether medical insurance pays a share of it, so that reading R18 concerns it.
    #[read(default)]
    #[serde(default)]
    pub within_scope: bool,
}

codes! {
    /// In which words of the claim a name is looked for.
    pub enum LookedForIn {
        /// Names of lines.
        Line = "line",
        /// Diagnoses.
        Diagnosis = "diagnosis",
        /// Departments: they never decide, they only ask.
        Department = "department",
    }
}

/// A test, treatment or disease that is never payable: found on a line it costs the line, found
/// as a diagnosis the visit.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ExcludedCare {
    /// Name and spellings.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// Where it is looked for.
    pub looked_for_in: Vec<LookedForIn>,
    /// Whether the name leaves a doubt: then the member is asked, and nothing is refused before.
    #[read(default)]
    #[serde(default)]
    pub asks: bool,
    /// On a line: only when another line of the visit has one of these names.
    #[read(default)]
    #[serde(default)]
    pub together_with: Vec<String>,
}

codes! {
    /// Of what a circumstance can be declared.
    pub enum DeclarableAt {
        /// Of a whole visit or stay.
        Visit = "visit",
        /// Of one line.
        Line = "line",
    }
}

/// A circumstance that only the member can declare; `true` costs the visit or the line.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// Id, name, and the words in the claim that hint at it, if any.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// The question, so that *yes* means that the circumstance holds.
    pub question: Text,
    /// Of what it can be declared.
    pub at: Vec<DeclarableAt>,
    /// Kinds of care; none named means all.
    #[read(default)]
    #[serde(default)]
    pub care: Vec<CareType>,
}

/// A medicine under its common, trade and short names.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Drug {
    /// Substance and spellings; the substance is the kind that must not be repeated.
    pub term: Term,
    /// Western or patent medicine.
    pub kind: LineKind,
    /// Ids of the diseases for which alone it is given; none named means any.
    #[read(default)]
    #[serde(default)]
    pub only_for: Vec<String>,
}

/// How approval numbers begin, told apart by what they approve.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct ApprovalNumbers {
    /// A medicine: followed by one or two letters and eight digits.
    #[read(default)]
    pub medicine: Vec<String>,
    /// Letters that may stand alone before the eight digits: import licences.
    #[read(default)]
    pub import_letters: Vec<String>,
    /// No medicine: health food, cosmetics, devices, disinfectants.
    #[read(default)]
    pub not_medicine: Vec<String>,
}

/// Names by which a line's kind is told.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LineKindNames {
    /// The kind.
    pub kind: LineKind,
    /// Name and spellings.
    pub term: Term,
    /// Names of whole columns of a receipt, which stand for no single medicine or test.
    #[read(default)]
    #[serde(default)]
    pub columns: Vec<String>,
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
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disease {
    /// Name and spellings.
    pub term: Term,
    /// Classes to which it belongs.
    pub classes: Vec<DiseaseClass>,
}

/// One group of the definition of an emergency.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmergencyReason {
    /// Name and spellings.
    pub term: Term,
    /// Catalogue id.
    pub rule: String,
    /// Words that say a high fever by themselves; any other needs the temperature, measured or in
    /// the words.
    #[read(default)]
    #[serde(default)]
    pub high_by_name: Vec<String>,
    /// Lowest body temperature, where it is a fever.
    #[serde(default)]
    #[read(default)]
    pub min_temperature: Option<Quantity>,
    /// Whether it does not count when somebody else is liable.
    #[read(default)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Examination {
    /// Name and spellings.
    pub term: Term,
    /// Its place.
    pub class: ExaminationClass,
}
