//! What other payers have paid: off the base before the rate, or only a ceiling (reading R9).

use super::Outcome;
use crate::case::{Case, Visit};
use crate::estimate::Reason;
use crate::facts::Facts;
use crate::money::Money;
use crate::plan::Step;
use crate::plan::reading::OtherCover;

/// Off the visit's base, not below nothing, and never carried over to other visits.
pub(super) fn from_base(case: &Case<'_>, visit: &Visit<'_>, base: Money) -> Option<Outcome> {
    let others = visit.paid_by_others;
    let applies = case.readings.other_cover == OtherCover::DeductFromBase && others.is_positive();
    applies.then(|| Outcome {
        reason: Reason::PaidByOthers,
        after: (base - others).at_least_zero(),
        inputs: Facts::of([("paid_by_others", others.to_string())]),
    })
}

/// All payments together never exceed what the member bore, inside the scope or not.
pub(super) fn indemnity(visit: &Visit<'_>, benefit: Money) -> Option<Outcome> {
    let others = visit.paid_by_others_in_all;
    let borne: Money = visit.invoices.iter().map(|invoice| invoice.boxes.borne()).sum();
    let room = (borne - others).at_least_zero();
    (others.is_positive() && benefit > room).then(|| Outcome {
        reason: Reason::Indemnity,
        after: room,
        inputs: Facts::of([("paid_by_others", others.to_string()), ("borne", borne.to_string())]),
    })
}

/// Under the other reading of R9: all payments together never exceed the base.
pub(super) fn ceiling(
    steps: &[(usize, &Step)],
    visit: &Visit<'_>,
    base: Money,
    benefit: Money,
) -> Option<(usize, Outcome)> {
    let others = visit.paid_by_others;
    let place = steps.iter().find(|(_, step)| matches!(step, Step::Offset { .. })).map(|(place, _)| *place)?;
    let room = (base - others).at_least_zero();
    (others.is_positive() && benefit > room).then(|| {
        let figures = Facts::of([("paid_by_others", others.to_string()), ("base", base.to_string())]);
        (place, Outcome { reason: Reason::PaidByOthers, after: room, inputs: figures })
    })
}
