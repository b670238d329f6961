//! One day is not before another, or is the day before it.

use super::Fault;
use crate::date::Date;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;

pub(super) fn not_before(day: &str, earliest: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let (said, first) = (sheet.date(day)?, sheet.date(earliest)?);
    (said < first).then(|| fault(Code::FormDatesReversed, day, said, first))
}

pub(super) fn day_before(day: &str, of: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let (said, wanted) = (sheet.date(day)?, sheet.date(of)?.day_before());
    (said != wanted).then(|| fault(Code::FormNotTheDayBefore, day, said, wanted))
}

fn fault(code: Code, field: &str, said: Date, wanted: Date) -> Fault {
    let facts = Facts::of([("day", said.to_string()), ("wanted", wanted.to_string())]);
    Fault { code, field: field.to_owned(), facts }
}
