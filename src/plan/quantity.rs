//! Limits on quantities: days of supply, sessions, items.

use deserr::Deserr;
use serde::Serialize;

use crate::claim::{CareType, DrugRole, LineKind};
use crate::plan::terms::DiseaseClass;
use crate::read::Problems;

/// Limits on quantities of outpatient and emergency care. An absent one does not limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct Quantities {
    /// Days of supply; the first row that fits a line holds for it.
    #[deserr(default)]
    pub days: Vec<DayLimit>,
    /// Days of medicine that may be left after the policy year.
    #[deserr(default)]
    pub year_end_days: Option<u32>,
    /// Days of one infusion treatment.
    #[deserr(default)]
    pub infusion_days: Option<u32>,
    /// Physiotherapy items a visit.
    #[deserr(default)]
    pub physiotherapy_items: Option<u32>,
    /// Sessions of one physiotherapy item.
    #[deserr(default)]
    pub physiotherapy_sessions: Option<u32>,
    /// Sessions of hyperbaric oxygen a policy year.
    #[deserr(default)]
    pub hyperbaric_oxygen_sessions: Option<u32>,
    /// Days for which an order for a laboratory test stays good.
    #[deserr(default)]
    pub laboratory_order_days: Option<u32>,
    /// Days within which the same examination again draws attention.
    #[deserr(default)]
    pub repeated_examination_days: Option<u32>,
}

/// How many days of supply are payable for which lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserr)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[deserr(error = Problems, deny_unknown_fields)]
pub struct DayLimit {
    /// Catalogue id.
    pub rule: String,
    /// Kinds of care; none named means outpatient and emergency.
    #[deserr(default)]
    #[serde(default)]
    pub care: Vec<CareType>,
    /// Kinds of lines.
    pub kinds: Vec<LineKind>,
    /// Class of the disease that the line serves.
    #[serde(default)]
    #[deserr(default)]
    pub disease: Option<DiseaseClass>,
    /// Whether that disease must be settled.
    #[deserr(default)]
    #[serde(default)]
    pub settled: bool,
    /// Role of the medicine.
    #[serde(default)]
    #[deserr(default)]
    pub role: Option<DrugRole>,
    /// Days; absent for "one month", whose length is reading R13a.
    #[serde(default)]
    #[deserr(default)]
    pub days: Option<u32>,
    /// Days under the other choice of reading R14.
    #[serde(default)]
    #[deserr(default)]
    pub other_days: Option<u32>,
}
