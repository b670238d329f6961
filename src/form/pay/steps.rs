//! What comes off a benefit, step by step.

use super::{Paid, figures};
use crate::estimate::Reason;
use crate::form::sheet::Sheet;
use crate::money::Money;
use crate::plan::form::{FormStep, LessReason};

pub(super) fn take(step: &FormStep, sheet: Sheet<'_>, paid: &mut Paid<'_>) {
    let before = paid.payable;
    match step {
        FormStep::Less { amount, reason, rules } => {
            let Some(amount) = sheet.sum(amount) else { return };
            let inputs = figures([("in", before.to_string()), ("less", amount.to_string())]);
            paid.leave_by(before - amount.min(before), reason_of(*reason), inputs, rules);
        }
        FormStep::Share { rate, rules } => {
            let inputs = figures([("in", before.to_string()), ("rate", rate.to_string())]);
            paid.leave_by(before.times(*rate), Reason::Coinsurance, inputs, rules);
        }
        FormStep::Cap { sum, paid: earlier, rules } => {
            let Some(sum) = sheet.sum(sum) else { return };
            let earlier = earlier.as_deref().and_then(|field| sheet.sum(field)).unwrap_or(Money::ZERO);
            let left = (sum - earlier.min(sum)).at_least_zero();
            let reason = if earlier.is_zero() { Reason::Limit } else { Reason::PaidBefore };
            let inputs = figures([("sum", sum.to_string()), ("paid", earlier.to_string()), ("left", left.to_string())]);
            paid.leave_by(left, reason, inputs, rules);
        }
    }
}

fn reason_of(reason: LessReason) -> Reason {
    match reason {
        LessReason::Deductible => Reason::Deductible,
        LessReason::PaidBefore => Reason::PaidBefore,
        LessReason::PaidByOthers => Reason::PaidByOthers,
    }
}
