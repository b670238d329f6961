//! The plan's share: rate first, rounded half up on the cumulative benefit (reading R12), so that
//! splitting or reordering a claim never changes the total.

use super::Outcome;
use crate::case::Case;
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::money::{Money, Rate};
use crate::plan::reading::RoundingReading;

/// What `amount` earns, after `entered` has gone before.
pub(super) fn run(case: &Case<'_>, rate: Rate, entered: Money, amount: Money) -> Outcome {
    let after = match case.readings.rounding {
        RoundingReading::Cumulative => (entered + amount).times(rate) - entered.times(rate),
        RoundingReading::PerVisit => amount.times(rate),
    };
    Outcome {
        reason: Reason::Coinsurance,
        after,
        inputs: Facts::of([
            ("rate", rate.to_string()),
            ("before", entered.to_string()),
            ("amount", amount.to_string()),
        ]),
    }
}
