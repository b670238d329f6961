//! Two texts are the same, but for what printing adds.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;
use crate::vocabulary::plain;

pub(super) fn fault(one: &str, other: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let (first, second) = (sheet.text(one)?, sheet.text(other)?);
    if plain(first) == plain(second) {
        return None;
    }
    let facts = Facts::of([("one", first.to_owned()), ("other", second.to_owned())]);
    Some(Fault { code: Code::FormDiffers, field: other.to_owned(), facts })
}
