//! Copies can be read.
//!
//! What it checks: papers that the member calls illegible.
//! Why it matters: the insurer may send the claim back.
//! Clause: T-D12, advice.
//! What the member can do: copy it again.
//! Example: a faint copy of the record.

use super::{Rule, finding};
use crate::case::Case;
use crate::claim::{Document, DocumentStatus};
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "legible_copies", ids: &["T-D12"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    look(case, "", &case.claim.documents, out);
    for visit in &case.visits {
        look(case, &visit.subject, &visit.said.documents, out);
        for invoice in &visit.invoices {
            look(case, &invoice.subject, &invoice.said.documents, out);
        }
    }
}

fn look(case: &Case<'_>, holder: &str, documents: &[Document], out: &mut Vec<Finding>) {
    for (at, document) in documents.iter().enumerate() {
        if document.status == DocumentStatus::Attached && document.legible == Some(false) {
            let subject = format!("{holder}/documents/{at}");
            let found = finding(case, "T-D12", Code::DocumentIllegible, Effect::Advise, &subject);
            out.extend(found.map(|found| found.fact("document", &document.kind).remedy(Remedy::BringDocument)));
        }
    }
}
