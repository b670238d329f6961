//! The two days of each row are in order, and no two rows overlap.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::{Sheet, day};
use crate::order;

pub(super) fn fault(rows: &str, from: &str, to: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let known = sheet.rows(rows).iter().filter_map(|row| Some((day(row, from)?, day(row, to)?)));
    let mut periods: Vec<_> = known.collect();
    order::sort(&mut periods);
    let reversed = periods.iter().find(|(first, last)| last < first);
    let overlaps =
        || periods.iter().zip(periods.iter().skip(1)).find(|((_, end), (next, _))| next < end).map(|(_, next)| next);
    let (fault, (first, last)) = match reversed {
        Some(period) => ("reversed", period),
        None => ("overlap", overlaps()?),
    };
    let facts = Facts::of([("fault", fault.to_owned()), ("from", first.to_string()), ("to", last.to_string())]);
    Some(Fault { code: Code::FormPeriods, field: rows.to_owned(), facts })
}
