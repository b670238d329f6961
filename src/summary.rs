//! The short form of an estimate: what has to be seen at every keystroke.

use serde::Serialize;

use crate::date::Date;
use crate::estimate::{Range, Verdict};
use crate::finding::{Code, Effect};
use crate::money::Money;

/// The pre-check of one claim, in short. Every figure is that of the whole estimate.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Summary {
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
    /// How many findings there are, by what they do.
    pub effects: EffectCounts,
    /// The findings, in the order of the estimate.
    pub findings: Vec<FindingInShort>,
    /// How many papers the claim needs, by whether they are there.
    pub documents: DocumentCounts,
    /// Visits that belong to a neighbouring policy year, assessed there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_years: Vec<YearSummary>,
}

/// How many findings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EffectCounts {
    /// That refuse.
    pub deny: usize,
    /// That take a part.
    pub reduce: usize,
    /// That wait.
    pub pend: usize,
    /// That change no amount.
    pub advise: usize,
}

/// A finding: what, where, and what it costs.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FindingInShort {
    /// What is the matter.
    pub code: Code,
    /// What it does to the claim.
    pub effect: Effect,
    /// Where: a JSON Pointer into the claim.
    pub subject: String,
    /// Yuan of `payable` lost because of it alone, all else as it is.
    pub amount: Money,
}

/// How many papers the claim needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DocumentCounts {
    /// In hand.
    pub attached: usize,
    /// Known to be missing.
    pub missing: usize,
    /// Not mentioned: taken as to be supplied.
    pub not_mentioned: usize,
}

/// The visits of a neighbouring policy year, in short.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearSummary {
    /// First day of that year's cover.
    pub cover_from: Date,
    /// Last day of that year's cover.
    pub cover_to: Date,
    /// The pre-check under that year.
    pub summary: Box<Summary>,
}
