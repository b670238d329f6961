//! Which readings touch this claim: what each other choice would pay.

use crate::case::{Completion, Stance};
use crate::claim::Claim;
use crate::estimate::ReadingTouched;
use crate::explain::{Context, payable_under};
use crate::money::Money;

/// Every reading of the plan under which the claim would be paid differently.
pub(super) fn touched(claim: &Claim, context: Context<'_>, payable: Money) -> Vec<ReadingTouched> {
    let ordinary = Completion::all(Stance::Ordinary);
    ReadingTouched::all(context.plan, context.readings, payable, |readings| {
        payable_under(claim, Context { readings, ..context }, &ordinary)
    })
}
