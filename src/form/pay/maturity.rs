//! A sum on the day on which a contract matures, if it has not ended before.

use super::anniversary::Term;
use super::{Dated, Paid};
use crate::form::sheet::Sheet;

pub(super) fn begin<'a>(paid: Paid<'a>, sum: &str, sheet: Sheet<'a>) -> Paid<'a> {
    let (Some(sum), Some(term)) = (sheet.sum(sum), Term::of(sheet)) else { return paid };
    let Some(day) = term.matures_on.filter(|day| term.runs_on(*day)) else { return paid };
    let mut paid = paid.worth(sum);
    let age = Some(term.age_on(day));
    paid.payments.push(Dated {
        on: Some(day),
        anniversary: term.years,
        age,
        amount: sum,
        status: term.status(Some(day)),
    });
    paid.leave_what_is_due(term.as_of);
    paid
}
