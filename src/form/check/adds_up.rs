//! A column adds up to its total.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::{Sheet, cell};
use crate::money::Money;

pub(super) fn fault(rows: &str, column: &str, total: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let said = sheet.sum(total)?;
    let rows = sheet.rows(rows);
    // An empty cell is asked for by itself.
    let amounts: Option<Vec<Money>> =
        rows.iter().map(|row| cell(row, column).and_then(|text| Money::parse(text).ok())).collect();
    let sum: Money = amounts.filter(|amounts| !amounts.is_empty())?.into_iter().sum();
    if sum == said {
        return None;
    }
    let facts = Facts::of([
        ("adds_up_to", sum.to_string()),
        ("total", said.to_string()),
        ("difference", sum.distance(said).to_string()),
    ]);
    Some(Fault { code: Code::FormDoesNotAddUp, field: total.to_owned(), facts })
}
