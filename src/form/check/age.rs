//! The person is neither too young nor too old on a day.
//!
//! "Up to 60 years" includes the whole year after the sixtieth birthday: the last day is the one
//! before the sixty-first.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::pay::anniversary::{birthday, years_between};
use crate::form::sheet::Sheet;

pub(super) fn fault((born, on): (&str, &str), least_days: u32, most_years: u32, sheet: Sheet<'_>) -> Option<Fault> {
    let (birth, day) = (sheet.date(born)?, sheet.date(on)?);
    let leap = sheet.setting.readings.leap_day;
    let days = day.days_since(birth);
    let first_day_too_old = birthday(birth, most_years.saturating_add(1), leap);
    let fault = if days < i64::from(least_days) {
        ("below_age", birth.plus_days(least_days))
    } else if day >= first_day_too_old {
        ("above_age", first_day_too_old.day_before())
    } else {
        return None;
    };
    let facts = Facts::of([
        ("fault", fault.0.to_owned()),
        ("limit", fault.1.to_string()),
        ("age_days", days.max(0).to_string()),
        ("age_years", years_between(birth, day, leap).to_string()),
    ]);
    Some(Fault { code: Code::FormAge, field: on.to_owned(), facts })
}
