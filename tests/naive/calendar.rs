//! Days of the calendar, counted one by one.

use std::fmt;

/// A day, as the number of days since 1 January 2000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day(pub(crate) i64);

impl Day {
    /// Reads `2026-04-01`.
    pub(crate) fn read(text: &str) -> Result<Day, String> {
        let parts: Vec<i64> = text.split('-').map_while(|part| part.parse().ok()).collect();
        match parts[..] {
            [year, month, day] if year >= 2000 => Ok(Day::of(year, month, day)),
            _ => Err(format!("{text} is no day")),
        }
    }

    pub(crate) fn of(year: i64, month: i64, day: i64) -> Day {
        let years: i64 = (2000..year).map(|year| if is_leap(year) { 366 } else { 365 }).sum();
        let months: i64 = (1..month).map(|month| days_in(year, month)).sum();
        Day(years + months + day - 1)
    }

    /// The same day so many months later; the last of the month where that month is too short.
    pub(crate) fn plus_months(self, months: i64) -> Day {
        let (mut year, mut month, day) = self.parts();
        for _ in 0..months {
            (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
        }
        Day::of(year, month, day.min(days_in(year, month)))
    }

    /// Year, month and day of the month.
    pub(crate) fn parts(self) -> (i64, i64, i64) {
        let (mut left, mut year, mut month) = (self.0, 2000, 1);
        while left >= if is_leap(year) { 366 } else { 365 } {
            left -= if is_leap(year) { 366 } else { 365 };
            year += 1;
        }
        while left >= days_in(year, month) {
            left -= days_in(year, month);
            month += 1;
        }
        (year, month, left + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.parts();
        write!(to, "{year}-{month:02}-{day:02}")
    }
}

fn is_leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
