//! The smallest sets of changes that make a refused or reduced part payable, each with its exact gain.
//!
//! A set is a promise: carrying out its edits and checking again pays exactly `payable`, and no part
//! of the set does. Sets are found by doing away with whatever holds a part, looking again, and
//! leaving out what was not needed. Every amount is what the engine says of the edited claim.

mod part;
mod search;
mod stuck;
mod trial;
mod union;

use serde::Serialize;

use crate::claim::Claim;
use crate::code::codes;
use crate::explain::{self, Context, Detail};
use crate::finding::{Finding, Remedy};
use crate::money::Money;
use crate::whatif::change::Change;

/// What can be done about a claim.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Changes {
    /// What the claim as it stands would pay.
    pub payable: Money,
    /// The findings of the claim as it stands, to which indexes lead.
    pub findings: Vec<Finding>,
    /// Sets of changes that pay more, the most yuan for each unit of effort first.
    pub sets: Vec<ChangeSet>,
    /// Everything that can be done, done at once: gains of sets do not add up.
    pub together: Together,
    /// Parts that could be freed, and would bring nothing now.
    pub without_gain: Vec<WithoutGain>,
    /// What nothing helps against.
    pub beyond_remedy: Vec<Stuck>,
    /// What has to be answered, corrected or claimed elsewhere first, of which nothing is promised.
    pub open: Vec<Stuck>,
}

/// Changes that pay more together, and of which none is superfluous.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChangeSet {
    /// What to do.
    pub changes: Vec<Change>,
    /// What the claim then pays.
    pub payable: Money,
    /// How much more that is.
    pub gain: Money,
    /// What it takes in all.
    pub effort: u32,
    /// Whether a payment that nobody knows yet can make it less.
    pub at_most: bool,
    /// Indexes of the findings that are gone then.
    pub cures: Vec<usize>,
    /// Parts that nothing holds any more: JSON Pointers into the claim.
    pub frees: Vec<String>,
}

/// Everything at once.
#[derive(Clone, Copy, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Together {
    /// What the claim then pays.
    pub payable: Money,
    /// How much more that is.
    pub gain: Money,
    /// Whether both are upper ends: what another payer will pay is not known yet.
    pub at_most: bool,
}

/// Changes that free a part and pay nothing more.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WithoutGain {
    /// What to do.
    pub changes: Vec<Change>,
    /// Parts that nothing holds any more.
    pub frees: Vec<String>,
    /// Why it pays nothing more.
    pub reason: WithoutGainReason,
}

codes! {
    /// Why a part that is freed brings nothing now.
    pub enum WithoutGainReason {
        /// It stays below the deductible; it counts towards it.
        Deductible = "deductible",
        /// The limit is used up.
        Limit = "limit",
        /// The member bore nothing of it inside the scope, or others have paid that.
        NothingBorne = "nothing_borne",
    }
}

/// Something that no change does away with.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stuck {
    /// Where: a JSON Pointer into the claim.
    pub subject: String,
    /// Indexes of the findings.
    pub findings: Vec<usize>,
    /// Catalogue ids of their rules.
    pub rules: Vec<String>,
    /// Id of the plan's clause on which the first rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// What to do about the first.
    pub remedy: Remedy,
    /// How much more the claim would pay without them; absent where no figure can be trusted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
}

/// What can be done about a claim.
pub(crate) fn told(claim: &Claim, context: Context<'_>) -> Changes {
    let findings = explain::estimate(claim, context, Detail::Summary).findings;
    Changes { findings, ..search::Search::of(claim, context).told() }
}
