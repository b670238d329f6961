//! Questions asked of the same engine: what would make this payable, between which amounts does it
//! lie, how does it bend, how do two plans differ, what does the year still hold.
//!
//! Every one of them changes the claim, the plan or a completion, runs the engine again and compares;
//! none knows a rule or an amount of its own.

pub mod change;
pub mod changes;
#[cfg(feature = "analysis")]
pub mod compare;
#[cfg(feature = "analysis")]
pub mod curve;
mod draft;
pub mod edit;
#[cfg(feature = "analysis")]
pub mod goal;
#[cfg(feature = "analysis")]
pub mod outlook;
pub mod quick;
pub mod range;
#[cfg(feature = "analysis")]
pub mod totals;
#[cfg(feature = "analysis")]
mod vary;
mod witness;
