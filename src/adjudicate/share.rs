//! The plan's share: rate first, rounded half up on the cumulative benefit (reading R12), so that
//! splitting or reordering a claim never changes the total.

use super::steps::Outcome;
use crate::amount::Amount;
use crate::case::Case;
use crate::estimate::Reason;
use crate::money::Rate;
use crate::plan::reading::RoundingReading;

/// What `amount` earns, after `entered` has gone before.
pub(super) fn run<A: Amount>(case: &Case<'_>, rate: Rate, entered: A, amount: A) -> Outcome<A> {
    let after = match case.readings.rounding {
        RoundingReading::Cumulative => entered.plus(amount).times(rate).minus(entered.times(rate)),
        RoundingReading::PerVisit => amount.times(rate),
    };
    Outcome::new(Reason::Coinsurance, after, [("before", entered), ("amount", amount)]).with_rate(rate)
}
