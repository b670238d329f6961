//! Limits on quantities: days of supply, sessions, items.

use serde::Serialize;

use crate::claim::{CareType, DrugRole, LineKind};
use crate::plan::terms::DiseaseClass;
use crate::read::Read;

/// Limits on quantities of outpatient and emergency care. An absent one does not limit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Quantities {
    /// Days of supply; the first row that fits a line holds for it.
    #[read(default)]
    pub days: Vec<DayLimit>,
    /// Days of medicine that may be left after the policy year.
    #[read(default)]
    pub year_end_days: Option<u32>,
    /// Days of one infusion treatment.
    #[read(default)]
    pub infusion_days: Option<u32>,
    /// Physiotherapy items a visit.
    #[read(default)]
    pub physiotherapy_items: Option<u32>,
    /// Sessions of one physiotherapy item.
    #[read(default)]
    pub physiotherapy_sessions: Option<u32>,
    /// Sessions of hyperbaric oxygen a policy year.
    #[read(default)]
    pub hyperbaric_oxygen_sessions: Option<u32>,
    /// Days for which an order for a laboratory test stays good.
    #[read(default)]
    pub laboratory_order_days: Option<u32>,
    /// Days within which the same examination again draws attention.
    #[read(default)]
    pub repeated_examination_days: Option<u32>,
}

/// How many days of supply are payable for which lines.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayLimit {
    /// Catalogue id.
    pub rule: String,
    /// Kinds of care; none named means outpatient and emergency.
    #[read(default)]
    #[serde(default)]
    pub care: Vec<CareType>,
    /// Kinds of lines.
    pub kinds: Vec<LineKind>,
    /// Class of the disease that the line serves.
    #[serde(default)]
    #[read(default)]
    pub disease: Option<DiseaseClass>,
    /// Whether that disease must be settled.
    #[read(default)]
    #[serde(default)]
    pub settled: bool,
    /// Role of the medicine.
    #[serde(default)]
    #[read(default)]
    pub role: Option<DrugRole>,
    /// Days; absent for "one month", whose length is reading R13a.
    #[serde(default)]
    #[read(default)]
    pub days: Option<u32>,
    /// Days under the other choice of reading R14.
    #[serde(default)]
    #[read(default)]
    pub other_days: Option<u32>,
}
