//! A sum that is paid whatever the event has cost. Within a contract it has the day of the event.

use super::anniversary::Term;
use super::{Dated, Paid};
use crate::form::sheet::Sheet;
use crate::money::Money;

pub(super) fn begin<'a>(paid: Paid<'a>, sum: &str, sheet: Sheet<'a>) -> Paid<'a> {
    let Some(sum) = sheet.sum(sum) else { return paid };
    let mut paid = paid.worth(sum);
    if let Some(term) = Term::of(sheet) {
        let on = term.ended_on;
        // Who has lived to the maturity has been paid it: nothing ends what has ended.
        if on.is_some_and(|day| !term.covers(day)) {
            return paid.worth(Money::ZERO);
        }
        let age = on.map(|day| term.age_on(day));
        paid.payments.push(Dated { on, anniversary: None, age, amount: sum, status: term.status(on) });
        paid.leave_what_is_due(term.as_of);
    }
    paid
}
