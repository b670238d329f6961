//! The days of a contract: anniversaries, birthdays, its end.

use crate::date::Date;
use crate::estimate::PaymentStatus;
use crate::form::sheet::Sheet;
use crate::plan::reading::{LeapDay, MaturityDay, SurvivalOnLastDay};

/// No contract runs longer, in years: a bound for searches.
const LONGEST: u32 = 200;

/// A contract's term, as far as the form tells it.
#[derive(Clone, Copy)]
pub(in crate::form) struct Term {
    pub(in crate::form) start: Date,
    born: Date,
    leap: LeapDay,
    last_day: SurvivalOnLastDay,
    /// Years from the start to the maturity.
    pub(super) years: Option<u32>,
    pub(in crate::form) matures_on: Option<Date>,
    /// The day of the event that ends it early.
    pub(super) ended_on: Option<Date>,
    /// Whether such an event is named without its day.
    ends_some_day: bool,
    /// The day up to which payments count as due.
    pub(super) as_of: Option<Date>,
}

impl Term {
    /// Of the form's contract; none without its start and the day of birth.
    pub(in crate::form) fn of(sheet: Sheet<'_>) -> Option<Term> {
        let contract = sheet.setting.form.contract.as_ref()?;
        let (start, born) = (sheet.date(&contract.start)?, sheet.date(&contract.born)?);
        let leap = sheet.setting.readings.leap_day;
        let of_age = birthday(born, contract.matures_at, leap);
        let reached = |day: Date| match sheet.setting.readings.maturity_day {
            MaturityDay::OnOrAfter => day >= of_age,
            MaturityDay::After => day > of_age,
        };
        let years = (1..LONGEST).find(|year| reached(birthday(start, *year, leap)));
        Some(Term {
            start,
            born,
            leap,
            last_day: sheet.setting.readings.survival_on_last_day,
            years,
            matures_on: years.map(|years| birthday(start, years, leap)),
            ended_on: sheet.date(&contract.ended_on),
            ends_some_day: sheet.is_open(&contract.ended_on),
            as_of: sheet.date(&contract.as_of),
        })
    }

    pub(super) fn anniversary(self, year: u32) -> Date {
        birthday(self.start, year, self.leap)
    }

    /// Whether it has not ended by a day.
    pub(in crate::form) fn runs_on(self, day: Date) -> bool {
        let runs = self.ended_on.is_none_or(|end| match self.last_day {
            SurvivalOnLastDay::Paid => day <= end,
            SurvivalOnLastDay::NotPaid => day < end,
        });
        // An end without its day leaves nothing certain.
        runs && !self.ends_some_day
    }

    /// Whether a day lies in the term: from the start to the day before the maturity.
    pub(in crate::form) fn covers(self, day: Date) -> bool {
        self.start <= day && self.matures_on.is_none_or(|end| day < end)
    }

    pub(super) fn age_on(self, day: Date) -> u32 {
        years_between(self.born, day, self.leap)
    }

    pub(super) fn status(self, on: Option<Date>) -> PaymentStatus {
        match on.zip(self.as_of) {
            Some((on, as_of)) if on > as_of => PaymentStatus::Future,
            _ => PaymentStatus::Due,
        }
    }
}

/// The same day some years later. In common years another day stands for 29 February.
pub(in crate::form) fn birthday(born: Date, years: u32, leap: LeapDay) -> Date {
    let day = born.plus_months(years.saturating_mul(12));
    let moved = born.is_leap_day() && !day.is_leap_day();
    if moved && leap == LeapDay::FirstOfMarch { day.plus_days(1) } else { day }
}

/// Age in full years.
pub(in crate::form) fn years_between(born: Date, day: Date, leap: LeapDay) -> u32 {
    (1..LONGEST).take_while(|years| birthday(born, *years, leap) <= day).last().unwrap_or_default()
}
