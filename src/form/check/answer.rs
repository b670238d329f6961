//! The answer is one of those that are accepted.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;

pub(super) fn fault(field: &str, accept: &[String], sheet: Sheet<'_>) -> Option<Fault> {
    let said = sheet.words(field);
    let first = said.iter().find(|word| !accept.contains(word))?;
    let facts = Facts::of([("asked", field.to_owned()), ("answer", first.clone())]);
    Some(Fault { code: Code::FormNotAccepted, field: field.to_owned(), facts })
}
