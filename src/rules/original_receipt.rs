//! The receipt is the original.
//!
//! What it checks: the form in which the receipt is at hand. The file of an electronic bill is the
//! original (reading R17); a print or photograph of it is not, nor is a copy.
//! Why it matters: the receipt waits until the original or the file comes.
//! Clause: T-X08.1.
//! What the member can do: bring the original, or download the bill's file.
//! Example: a photograph of an electronic bill.

use super::{Rule, finding, receipt_loss};
use crate::case::Case;
use crate::claim::InvoiceForm;
use crate::finding::{Code, Effect, Finding, Remedy};
use crate::plan::reading::EBill;

pub(super) const RULE: Rule = Rule { name: "original_receipt", ids: &["T-X08.1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (encounter, at, _, invoice) in case.invoices() {
        let form = invoice.said.form.unwrap_or(InvoiceForm::Original);
        let original = match form {
            // A lost original is another rule's: nothing cures it.
            InvoiceForm::Original | InvoiceForm::Lost => true,
            InvoiceForm::EBillFile => case.readings.e_bill == EBill::FileIsOriginal,
            InvoiceForm::EBillPrint | InvoiceForm::Copy => false,
        };
        if original {
            continue;
        }
        let subject = format!("{}/form", invoice.subject);
        let found = finding(case, "T-X08.1", Code::ReceiptNotOriginal, Effect::Pend, &subject);
        out.extend(found.map(|found| {
            found.fact("form", form).losing(receipt_loss(case, encounter, at)).curable(Remedy::BringDocument)
        }));
    }
}
