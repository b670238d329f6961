//! A receipt's boxes add up.
//!
//! What it checks: total = pooled + supplementary + account + cash + discount; cash = self-paid +
//! classified + out of scope; lines ≤ total; each with a tolerance of one cent.
//! Why it matters: a box read or typed wrongly makes every figure wrong, so there is no figure
//! until it is corrected, neither now nor in what is achievable.
//! Clause: T-B09; T-B08 where the fund side shows that the account has paid for cost outside the
//! scope, which is then taken out.
//! What the member can do: compare with the receipt and correct the box.
//! Example: 100.00 = 60.00 + 30.00 is 10.00 short.

use super::{Rule, finding, receipt_loss};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "receipt_adds_up", ids: &["T-B09"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (encounter, at, _, invoice) in case.invoices() {
        if let Some(fault) = invoice.boxes.fault {
            let found = finding(case, "T-B09", Code::ReceiptDoesNotAddUp, Effect::Pend, &invoice.subject);
            out.extend(found.map(|found| {
                found
                    .fact("sum", fault.kind.as_str())
                    .fact("printed", fault.printed)
                    .fact("computed", fault.computed)
                    .fact("difference", fault.printed.distance(fault.computed))
                    .losing(receipt_loss(case, encounter, at))
                    .remedy(Remedy::CorrectFigures)
            }));
        }
        if let Some(over) = invoice.boxes.account_overstated_by {
            let subject = format!("{}/personal_account_paid", invoice.subject);
            let found = finding(case, "T-B08", Code::ReceiptAccountOutOfScope, Effect::Advise, &subject);
            out.extend(found.map(|found| found.fact("over", over).remedy(Remedy::CorrectFigures)));
        }
    }
}
