//! Limits: of a benefit, of an expense (reading R4), and over all benefits (reading R5).

use super::{Outcome, total_limit_binds};
use crate::case::Case;
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::ledger::{Account, Cause, EncounterAccount, StepEntry, withhold_over};
use crate::money::Money;

/// Never more than what is left of the limit after what was paid so far.
pub(super) fn benefit(limit: Money, paid: Money, earned: Money) -> Outcome {
    let left = (limit - paid).at_least_zero();
    Outcome {
        reason: Reason::Limit,
        after: earned.min(left),
        inputs: Facts::of([
            ("limit", limit.to_string()),
            ("paid_before", paid.to_string()),
            ("left", left.to_string()),
        ]),
    }
}

/// Caps the cumulative expense before the rate.
pub(super) fn expense(limit: Money, entered: Money, amount: Money) -> Outcome {
    Outcome {
        reason: Reason::Limit,
        after: (entered + amount).min(limit) - entered.min(limit),
        inputs: Facts::of([("limit", limit.to_string()), ("paid_before", entered.min(limit).to_string())]),
    }
}

/// The limit over all benefits, checked after each visit.
pub(super) fn over_all(case: &Case<'_>, account: &mut EncounterAccount, paid: Money) {
    let Some(total) = case.plan.total_limit.as_ref().filter(|_| total_limit_binds(case)) else { return };
    let before = account.left();
    let outcome = benefit(total.amount, paid, before);
    if outcome.after < before {
        let cause = Cause::of(Reason::TotalLimit);
        withhold_over(account.lines_mut(), cause, before - outcome.after);
        account.steps.push(StepEntry { cause, before, after: outcome.after, inputs: outcome.inputs });
    }
}
