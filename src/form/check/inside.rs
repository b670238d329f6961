//! A day lies inside the cover, or inside the term of a contract.

use super::Fault;
use crate::date::Date;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::pay::anniversary::Term;
use crate::form::sheet::Sheet;

/// Each end that is known is held against the day.
pub(super) fn cover(day: &str, from: &str, to: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let said = sheet.date(day)?;
    let (first, last) = (sheet.date(from), sheet.date(to));
    // A cover that ends before it begins is mistyped; another check says so.
    if first.zip(last).is_some_and(|(first, last)| last < first) {
        return None;
    }
    let inside = first.is_none_or(|first| first <= said) && last.is_none_or(|last| said <= last);
    (!inside).then(|| outside(Code::FormOutsideCover, day, said, (first, last)))
}

/// From the start to the day before the contract matures.
pub(super) fn term(day: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let said = sheet.date(day)?;
    let term = Term::of(sheet)?;
    (!term.covers(said)).then(|| outside(Code::FormOutsideTerm, day, said, (Some(term.start), term.matures_on)))
}

fn outside(code: Code, field: &str, day: Date, (from, to): (Option<Date>, Option<Date>)) -> Fault {
    let mut facts = Facts::of([("day", day.to_string())]);
    for (name, end) in [("from", from), ("to", to)] {
        if let Some(end) = end {
            facts.insert(name, end.to_string());
        }
    }
    Fault { code, field: field.to_owned(), facts }
}
