//! The same receipt counts once.
//!
//! What it checks: bill code and number; without numbers hospital, day and amount.
//! Why it matters: the second one is worth nothing. Without numbers it is only a question: two
//! genuine receipts can look alike.
//! Clause: T-D14.
//! What the member can do: give the numbers of both receipts.
//! Example: the same electronic bill under two visits.

use super::{Rule, finding, receipt_loss};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "duplicates", ids: &["T-D14"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (encounter, at, _, invoice) in case.invoices() {
        let (code, effect, first, remedy) = match (&invoice.duplicate_of, &invoice.perhaps_duplicate_of) {
            (Some(first), _) => (Code::ReceiptDuplicate, Effect::Deny, first, Remedy::None),
            (None, Some(first)) => (Code::ReceiptPossibleDuplicate, Effect::Pend, first, Remedy::Answer),
            (None, None) => continue,
        };
        let subject = format!("{}/bill_number", invoice.subject);
        let found = finding(case, "T-D14", code, effect, &subject);
        out.extend(
            found.map(|found| found.fact("first", first).losing(receipt_loss(case, encounter, at)).remedy(remedy)),
        );
    }
}
