//! The receipt is a whole, legible, dated, printed receipt of medical insurance.
//!
//! What it checks: the defects that the member names; a code and number with the lengths of a tax
//! invoice ask, unless the form of the receipt is said. An emergency without card has no
//! medical-insurance receipt; there the stamped list stands for it.
//! Why it matters: the receipt is lost (reading `receipt_scope`: or the visit).
//! Clause: T-X08.2 no medical-insurance receipt, T-X08.3 half, T-X08.4 illegible, T-X08.5 undated,
//! T-X08.6 handwritten.
//! What the member can do: ask the hospital's cashier whether an electronic bill exists.
//! Example: one half of a torn receipt of 210.00: 0.00 of it counts.

use super::{Rule, finding, receipt_loss};
use crate::case::{Case, CaseInvoice, Visit};
use crate::claim::InvoiceDefect;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};
use crate::vocabulary::plain;

pub(super) const RULE: Rule =
    Rule { name: "receipt_defects", ids: &["T-X08.2", "T-X08.3", "T-X08.4", "T-X08.5", "T-X08.6"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (encounter, at, visit, invoice) in case.invoices() {
        for (index, defect) in invoice.said.defects.iter().enumerate() {
            let (rule, code) = rule_of(*defect);
            let list_instead = *defect == InvoiceDefect::NotMedicalInsurance && without_card(visit);
            let repeated = invoice.said.defects.iter().take(index).any(|earlier| earlier == defect);
            if list_instead || repeated {
                continue;
            }
            let subject = format!("{}/defects/{index}", invoice.subject);
            let found = finding(case, rule, code, Effect::Deny, &subject);
            let loss = receipt_loss(case, encounter, at);
            out.extend(found.map(|found| found.decided(Decided::Declared).losing(loss).remedy(Remedy::None)));
        }
        let answered = invoice.said.form.is_some() || !invoice.said.defects.is_empty();
        if like_tax_invoice(invoice) && !answered && !without_card(visit) {
            let subject = format!("{}/bill_number", invoice.subject);
            let found = finding(case, "T-X08.2", Code::ReceiptPerhapsTaxInvoice, Effect::Advise, &subject);
            out.extend(found.map(|found| found.decided(Decided::Spotted).remedy(Remedy::Answer)));
        }
    }
}

fn rule_of(defect: InvoiceDefect) -> (&'static str, Code) {
    match defect {
        InvoiceDefect::NotMedicalInsurance => ("T-X08.2", Code::ReceiptNotMedicalInsurance),
        InvoiceDefect::Half => ("T-X08.3", Code::ReceiptHalf),
        InvoiceDefect::Illegible => ("T-X08.4", Code::ReceiptIllegible),
        InvoiceDefect::Undated => ("T-X08.5", Code::ReceiptUndated),
        InvoiceDefect::Handwritten => ("T-X08.6", Code::ReceiptHandwritten),
    }
}

fn without_card(visit: &Visit<'_>) -> bool {
    visit.is_true_emergency() && !visit.card_used
}

/// Tax invoices carry a code of 10 or 12 digits with a number of 8, or one number of 20.
fn like_tax_invoice(invoice: &CaseInvoice<'_>) -> bool {
    let digits = |text: &Option<String>| {
        let text = plain(text.as_deref().unwrap_or_default());
        if text.bytes().all(|digit| digit.is_ascii_digit()) { text.len() } else { 0 }
    };
    matches!((digits(&invoice.said.bill_code), digits(&invoice.said.bill_number)), (10 | 12, 8) | (0, 20))
}
