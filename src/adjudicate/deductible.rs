//! The deductible: the first yuan of the cumulative base are the member's own (reading R1).

use super::steps::Outcome;
use crate::amount::{Amount, Why};
use crate::case::Case;
use crate::estimate::Reason;
use crate::plan::reading::DeductibleBasis;

/// What of `base` lies above the deductible, after `entered` has gone before.
pub(super) fn run<A: Amount>(case: &Case<'_>, deductible: A, entered: A, base: A, why: Why) -> Outcome<A> {
    let gone_before = match case.readings.deductible_basis {
        DeductibleBasis::Year | DeductibleBasis::Claim => entered,
        DeductibleBasis::Visit => A::zero(),
    };
    let gone_after = gone_before.plus(base);
    let after = gone_after.above(deductible, why).minus(gone_before.above(deductible, why));
    let figures = [("deductible", deductible), ("base_before", gone_before), ("base_after", gone_after)];
    Outcome::new(Reason::Deductible, after, figures)
}

/// Personal-account money counts for the deductible but is not paid (reading R3): what is payable
/// so far never exceeds what was paid by other means. `own` and `base` are before and of this visit.
pub(super) fn own_money_only<A: Amount>(deductible: A, own: (A, A), base: (A, A), above: A, why: Why) -> Outcome<A> {
    let payable = |cumulative: A, own: A| cumulative.above(deductible, why).capped_at(own, why);
    let after = payable(base.0.plus(base.1), own.0.plus(own.1)).minus(payable(base.0, own.0));
    Outcome::new(Reason::PersonalAccount, after.above(A::zero(), why).capped_at(above, why), [("own_money", own.1)])
}
