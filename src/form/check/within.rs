//! One day lies no more than a number of days after another.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;
use crate::plan::reading::DayCount;

pub(super) fn fault(from: &str, to: &str, days: u32, sheet: Sheet<'_>) -> Option<Fault> {
    let (first, second) = (sheet.date(from)?, sheet.date(to)?);
    let last = first.plus_days(counted(days, sheet));
    if second <= last {
        return None;
    }
    let facts = Facts::of([
        ("from", first.to_string()),
        ("to", second.to_string()),
        ("days", second.days_since(first).to_string()),
        ("limit", days.to_string()),
        ("last", last.to_string()),
    ]);
    Some(Fault { code: Code::FormTooLongAfter, field: to.to_owned(), facts })
}

/// By how many days the last day lies after the first: one less where the first day counts too.
pub(super) fn counted(days: u32, sheet: Sheet<'_>) -> u32 {
    match sheet.setting.readings.day_count {
        DayCount::StartNotCounted => days,
        DayCount::StartCounted => days.saturating_sub(1),
    }
}
