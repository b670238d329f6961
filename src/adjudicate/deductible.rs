//! The deductible: the first yuan of the cumulative base are the member's own (reading R1).

use super::Outcome;
use crate::case::Case;
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::money::Money;
use crate::plan::Step;
use crate::plan::reading::DeductibleBasis;

/// What of `base` lies above the deductible, after `entered` has gone before.
pub(super) fn run(case: &Case<'_>, deductible: Money, entered: Money, base: Money) -> Outcome {
    let gone_before = match case.readings.deductible_basis {
        DeductibleBasis::Year | DeductibleBasis::Claim => entered,
        DeductibleBasis::Visit => Money::ZERO,
    };
    let above = |cumulative: Money| (cumulative - deductible).at_least_zero();
    Outcome {
        reason: Reason::Deductible,
        after: above(gone_before + base) - above(gone_before),
        inputs: Facts::of([
            ("deductible", deductible.to_string()),
            ("base_before", gone_before.to_string()),
            ("base_after", (gone_before + base).to_string()),
        ]),
    }
}

/// Personal-account money counts for the deductible but is not paid (reading R3): what is payable
/// so far never exceeds what was paid by other means.
pub(super) fn own_money_only(
    own_before: Money,
    own: Money,
    entered: Money,
    base: Money,
    above: Money,
    step: &Step,
) -> Outcome {
    let deductible = match step {
        Step::Deductible { amount, .. } => *amount,
        _ => Money::ZERO,
    };
    let payable = |cumulative: Money, own: Money| (cumulative - deductible).at_least_zero().min(own);
    let after = payable(entered + base, own_before + own) - payable(entered, own_before);
    Outcome {
        reason: Reason::PersonalAccount,
        after: after.at_least_zero().min(above),
        inputs: Facts::of([("own_money", own.to_string())]),
    }
}
