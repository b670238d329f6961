//! A number has the form and the check digit of its kind.

use super::Fault;
use crate::facts::Facts;
use crate::finding::Code;
use crate::form::sheet::Sheet;
use crate::identifier;
use crate::plan::form::NumberKind;
use crate::vocabulary::plain;

pub(super) fn fault(field: &str, kind: NumberKind, sheet: Sheet<'_>) -> Option<Fault> {
    let number = plain(sheet.text(field)?).to_ascii_uppercase();
    let fault = match kind {
        NumberKind::Identity => identifier::identity_fault(&number),
        NumberKind::CreditCode => identifier::credit_code_fault(&number),
    }?;
    let facts = Facts::of([("fault", fault.to_owned()), ("kind", kind.to_string())]);
    Some(Fault { code: Code::FormNumberInvalid, field: field.to_owned(), facts })
}
