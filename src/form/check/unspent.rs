//! Earlier payments have left something of a sum: what has used it up ends the contract.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;

pub(super) fn fault(paid: &str, sum: &str, sheet: Sheet<'_>) -> Option<Fault> {
    let (before, whole) = (sheet.sum(paid)?, sheet.sum(sum)?);
    if before < whole || whole.is_zero() {
        return None;
    }
    let facts = Facts::of([("paid", before.to_string()), ("whole", whole.to_string())]);
    Some(Fault { code: Code::FormSpent, field: paid.to_owned(), facts })
}
