//! A lost original is never paid.
//!
//! What it checks: whether the member says that the original is lost.
//! Why it matters: the receipt is lost for good (reading `receipt_scope`: or the visit).
//! Clause: T-X25.
//! What the member can do: nothing; neither a copy nor a certificate of the hospital helps. An
//! electronic bill can be downloaded again: its file is the original.
//! Example: the paper receipt of 320.00 was thrown away: 0.00 of it counts.

use super::{Rule, finding, receipt_loss};
use crate::case::Case;
use crate::claim::InvoiceForm;
use crate::finding::{Code, Decided, Effect, Finding};

pub(super) const RULE: Rule = Rule { name: "lost_original", ids: &["T-X25"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (encounter, at, _, invoice) in case.invoices() {
        if invoice.said.form == Some(InvoiceForm::Lost) {
            let subject = format!("{}/form", invoice.subject);
            let found = finding(case, "T-X25", Code::ReceiptLost, Effect::Deny, &subject);
            let loss = receipt_loss(case, encounter, at);
            out.extend(found.map(|found| found.decided(Decided::Declared).losing(loss)));
        }
    }
}
