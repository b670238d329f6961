//! Whole numbers with their ranges: days, counts, levels.

use serde::Serialize;
use serde_json::Value;

use crate::read::{Place, Problem, Read, whole_number};

/// Days of supply, 1 to 365.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct DaysSupply(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 365)))] u32);

impl DaysSupply {
    /// The longest supply that is read.
    pub const MAX: u32 = 365;

    /// A number of days from 1 to 365.
    pub fn new(days: u32) -> Option<DaysSupply> {
        (1..=DaysSupply::MAX).contains(&days).then_some(DaysSupply(days))
    }

    /// The number.
    pub fn days(self) -> u32 {
        self.0
    }
}

/// How many, 0 to 9,999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Count(#[cfg_attr(feature = "schema", schemars(range(max = 9999)))] u32);

impl Count {
    /// The largest number that is read.
    pub const MAX: u32 = 9_999;

    /// A number up to 9,999.
    pub fn new(count: u32) -> Option<Count> {
        (count <= Count::MAX).then_some(Count(count))
    }

    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// Level of a hospital, 1 to 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct HospitalLevel(#[cfg_attr(feature = "schema", schemars(range(min = 1, max = 3)))] u32);

impl HospitalLevel {
    /// A level from 1 to 3.
    pub fn new(level: u32) -> Option<HospitalLevel> {
        (1..=3).contains(&level).then_some(HospitalLevel(level))
    }

    /// The number.
    pub fn number(self) -> u32 {
        self.0
    }
}

impl Read for DaysSupply {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> DaysSupply {
        whole_number(value, at, "1 … 365", DaysSupply::new, problems).unwrap_or(DaysSupply(1))
    }
}

impl Read for Count {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> Count {
        whole_number(value, at, "0 … 9999", Count::new, problems).unwrap_or(Count(0))
    }
}

impl Read for HospitalLevel {
    fn read(value: Value, at: &Place<'_>, problems: &mut Vec<Problem>) -> HospitalLevel {
        whole_number(value, at, "1 … 3", HospitalLevel::new, problems).unwrap_or(HospitalLevel(1))
    }
}
