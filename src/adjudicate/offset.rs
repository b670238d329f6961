//! What other payers have paid: off the base before the rate, or only a ceiling (reading R9).

use super::steps::{Brought, Outcome};
use crate::amount::{Amount, Why};
use crate::case::Case;
use crate::estimate::Reason;
use crate::plan::reading::OtherCover;

/// Off the visit's base, not below nothing, and never carried over to other visits.
pub(super) fn from_base<A: Amount>(case: &Case<'_>, others: A, base: A, why: Why) -> Option<Outcome<A>> {
    let applies = case.readings.other_cover == OtherCover::DeductFromBase && others.is_some(why);
    applies.then(|| Outcome::new(Reason::PaidByOthers, base.above(others, why), [("paid_by_others", others)]))
}

/// All payments together never exceed what the member bore, inside the scope or not.
pub(super) fn indemnity<A: Amount>(brought: &Brought<A>, benefit: A, why: Why) -> Option<Outcome<A>> {
    let figures = [("paid_by_others", brought.paid_by_others_in_all), ("borne", brought.borne)];
    not_beyond(brought.borne, brought.paid_by_others_in_all, benefit, why)
        .map(|room| Outcome::new(Reason::Indemnity, room, figures))
}

/// Under the other reading of R9: all payments together never exceed the base.
pub(super) fn ceiling<A: Amount>(brought: &Brought<A>, benefit: A, why: Why) -> Option<Outcome<A>> {
    let figures = [("paid_by_others", brought.paid_by_others), ("base", brought.base)];
    not_beyond(brought.base, brought.paid_by_others, benefit, why)
        .map(|room| Outcome::new(Reason::PaidByOthers, room, figures))
}

/// What others leave of a loss, if others pay and the benefit is more than that.
fn not_beyond<A: Amount>(loss: A, others: A, benefit: A, why: Why) -> Option<A> {
    let pay = others.is_some(why);
    let room = loss.above(others, why);
    (pay && benefit.exceeds(room, why)).then_some(room)
}
