//! What the record of a visit has to contain.

use serde::Serialize;

use crate::claim::RecordPart;
use crate::code::codes;
use crate::read::Read;

codes! {
    /// How full a record has to be.
    pub enum RecordKind {
        /// Of a first visit.
        FirstVisit = "first_visit",
        /// Of a return visit.
        ReturnVisit = "return_visit",
        /// The short form for a settled disease with a month's supply.
        Short = "short",
    }
}

/// One part of a record and the records in which it must not be missing.
#[derive(Clone, Debug, PartialEq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordEntry {
    /// The part.
    pub part: RecordPart,
    /// Records that need it.
    pub needed_in: Vec<RecordKind>,
    /// Catalogue id.
    pub rule: String,
}
