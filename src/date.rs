//! Calendar dates without time or zone: the only file that knows the calendar library.

use core::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Serialize, Serializer};

/// A day of the calendar, written `2026-04-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// Stands where no day could be read; no answer ever holds it.
    pub(crate) const UNREAD: Date = Date(NaiveDate::MIN);

    /// Reads `2026-04-01`; a day that does not exist, such as 2026-02-30, is refused.
    pub fn parse(text: &str) -> Option<Date> {
        let shaped = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return None;
        }
        let number = |from, to| text.get(from..to).and_then(|part: &str| part.parse::<u32>().ok());
        let year = i32::try_from(number(0, 4)?).ok()?;
        let date = NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)?;
        (date.year() >= 1900).then_some(Date(date))
    }

    /// A day from its parts.
    pub fn from_parts(year: i32, month: u32, day: u32) -> Option<Date> {
        NaiveDate::from_ymd_opt(year, month, day).map(Date)
    }

    /// The same day of the month, `months` later, clamped to the month's end.
    pub fn plus_months(self, months: u32) -> Date {
        self.0.checked_add_months(Months::new(months)).map_or(self, Date)
    }

    /// The same day of the month, `months` earlier, clamped to the month's end.
    pub fn minus_months(self, months: u32) -> Date {
        self.0.checked_sub_months(Months::new(months)).map_or(self, Date)
    }

    /// `days` later.
    pub fn plus_days(self, days: u32) -> Date {
        self.0.checked_add_days(Days::new(u64::from(days))).map_or(self, Date)
    }

    /// The day before.
    pub fn day_before(self) -> Date {
        self.0.pred_opt().map_or(self, Date)
    }

    /// Whether it is a 29 February.
    pub fn is_leap_day(self) -> bool {
        (self.0.month(), self.0.day()) == (2, 29)
    }

    /// Days from `earlier` to `self`, negative when `self` comes first.
    pub fn days_since(self, earlier: Date) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_of_the_calendar_are_read() {
        for text in ["2026-02-30", "2026-2-3", "20260401", "2026-13-01", "0000-01-01", "2026-04-01T00:00", "二〇二六"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
        assert_eq!(Date::parse("2028-02-29").map(|date| date.to_string()).as_deref(), Some("2028-02-29"));
    }

    #[test]
    fn months_are_clamped_to_the_month_end() {
        let start = Date::parse("2026-11-30").expect("a date");
        assert_eq!(start.plus_months(15).to_string(), "2028-02-29");
    }
}
