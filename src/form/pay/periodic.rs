//! A share of a sum on every so many anniversaries, while the contract runs.

use super::anniversary::Term;
use super::{Dated, Paid};
use crate::form::sheet::Sheet;
use crate::money::Rate;
use crate::plan::reading::SurvivalAtMaturity;

pub(super) fn begin<'a>(paid: Paid<'a>, sum: &str, rate: Rate, every_years: u32, sheet: Sheet<'a>) -> Paid<'a> {
    let (Some(sum), Some(term)) = (sheet.sum(sum), Term::of(sheet)) else { return paid };
    let amount = sum.times(rate);
    let at_maturity = sheet.setting.readings.survival_at_maturity == SurvivalAtMaturity::Both;
    let last = term.years.unwrap_or_default();
    let falls_due = |year: &u32| year.checked_rem(every_years) == Some(0) && (at_maturity || *year < last);
    let payments = (1..=last).filter(falls_due).map(|year| (year, term.anniversary(year)));
    let dated = payments.filter(|(_, day)| term.runs_on(*day)).map(|(year, day)| Dated {
        on: Some(day),
        anniversary: Some(year),
        age: Some(term.age_on(day)),
        amount,
        status: term.status(Some(day)),
    });
    let payments: Vec<Dated> = dated.collect();
    let mut paid = paid.worth(payments.iter().map(|payment| payment.amount).sum());
    paid.payments = payments;
    paid.leave_what_is_due(term.as_of);
    paid
}
