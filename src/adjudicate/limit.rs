//! Limits: of a benefit, of an expense (reading R4), and over all benefits (reading R5).

use super::steps::{Outcome, Taken};
use crate::amount::{Amount, Why};
use crate::case::Case;
use crate::estimate::Reason;
use crate::plan::reading::TotalLimitReading;

/// Never more than what is left of the limit after what was paid so far.
pub(super) fn benefit<A: Amount>(limit: A, paid: A, earned: A, why: Why) -> Outcome<A> {
    let left = limit.above(paid, why);
    let figures = [("limit", limit), ("paid_before", paid), ("left", left)];
    Outcome::new(Reason::Limit, earned.capped_at(left, why), figures)
}

/// Caps the cumulative expense before the rate.
pub(super) fn expense<A: Amount>(limit: A, entered: A, amount: A, why: Why) -> Outcome<A> {
    let before = entered.capped_at(limit, why);
    let after = entered.plus(amount).capped_at(limit, why).minus(before);
    Outcome::new(Reason::Limit, after, [("limit", limit), ("paid_before", before)])
}

/// The limit over all benefits, checked after each visit.
pub(super) fn over_all<A: Amount>(case: &Case<'_>, earned: A, paid: A) -> Option<Taken<A>> {
    let total = case.plan.total_limit.as_ref().filter(|_| binds(case))?;
    let why = Why::of(Reason::TotalLimit);
    let outcome = benefit(A::from(total.amount), paid, earned, why).because_of(Reason::TotalLimit);
    earned.exceeds(outcome.after, why).then_some(Taken { step: None, before: earned, outcome })
}

/// Whether the limit over all benefits binds.
fn binds(case: &Case<'_>) -> bool {
    case.readings.total_limit == TotalLimitReading::Checked
}
