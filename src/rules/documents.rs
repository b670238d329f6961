//! Every paper that the plan asks for is there.
//!
//! What it checks: the plan's requirements against the papers named in the claim. A paper that is
//! not mentioned will be supplied; one known to be missing holds its part back.
//! Why it matters: the part waits, and is paid once the paper comes. The claim's own papers hold
//! back the submission only.
//! Clause: T-D01 to T-D09, T-D11, T-D13, T-D16 and T-N01, as the plan's requirements say; a
//! missing itemised list is also exclusion 8 (T-X08.7).
//! What the member can do: bring the paper; the finding says what it is worth.
//! Example: an emergency without card and without the stamped list: 0.00 until it comes.

use super::{Rule, finding, receipt_loss};
use crate::case::{Case, Paper, PaperStatus};
use crate::claim::{InvoiceForm, LineKind};
use crate::finding::{Code, Effect, Finding, LineAt, Loss, Remedy};
use crate::plan::Holds;

pub(super) const RULE: Rule = Rule {
    name: "documents",
    ids: &[
        "T-D01", "T-D02", "T-D03", "T-D04", "T-D05", "T-D06", "T-D07", "T-D08", "T-D09", "T-D11", "T-D13", "T-D16",
        "T-N01", "T-X08.7",
    ],
    check,
};

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for paper in &case.papers {
        if paper.requirement.holds == Holds::Nothing {
            let in_hand = paper.mentioned && paper.status == PaperStatus::There;
            if !in_hand {
                out.extend(
                    start(case, paper, Code::DocumentForReturn, Effect::Advise)
                        .map(|found| found.remedy(Remedy::BringDocument)),
                );
            }
            continue;
        }
        if paper.status == PaperStatus::Missing && !is_lost(case, paper) {
            let found = start(case, paper, Code::DocumentMissing, Effect::Pend);
            out.extend(found.map(|found| found.losing(loss(case, paper)).curable(Remedy::BringDocument)));
        }
    }
}

/// A lost original cannot be brought; another rule refuses it.
fn is_lost(case: &Case<'_>, paper: &Paper<'_>) -> bool {
    let visit = paper.encounter.and_then(|at| case.visits.get(at));
    let invoice = visit.zip(paper.invoice).and_then(|(visit, at)| visit.invoices.get(at));
    let original = paper.requirement.holds == Holds::Invoice;
    original && invoice.is_some_and(|invoice| invoice.said.form == Some(InvoiceForm::Lost))
}

fn start(case: &Case<'_>, paper: &Paper<'_>, code: Code, effect: Effect) -> Option<Finding> {
    let subject = if paper.holder.is_empty() { "/documents".to_owned() } else { format!("{}/documents", paper.holder) };
    let found = finding(case, &paper.requirement.rule, code, effect, &subject)?;
    let found = found.fact("document", &paper.requirement.document).fact("holds", paper.requirement.holds);
    // A missing itemised list is what exclusion 8 calls it; the clause is cited, not found twice.
    let tests_wait = paper.requirement.holds == Holds::TestAndTreatmentLines;
    Some(if tests_wait && case.plan.has_rule("T-X08.7") { found.also("T-X08.7") } else { found })
}

fn loss(case: &Case<'_>, paper: &Paper<'_>) -> Loss {
    match (paper.requirement.holds, paper.encounter, paper.invoice) {
        (Holds::Claim, ..) => Loss::Claim,
        (Holds::Encounter, Some(encounter), _) => Loss::Encounter(encounter),
        (Holds::Invoice, Some(encounter), Some(invoice)) => receipt_loss(case, encounter, invoice),
        (Holds::Invoice, Some(encounter), None) => Loss::Encounter(encounter),
        (Holds::DrugLines, Some(encounter), invoice) => lines(case, encounter, invoice, LineKind::is_drug),
        (Holds::TestAndTreatmentLines, Some(encounter), invoice) => {
            lines(case, encounter, invoice, LineKind::is_test_or_treatment)
        }
        (Holds::Nothing | Holds::Submission, ..) | (_, None, _) => Loss::None,
    }
}

fn lines(case: &Case<'_>, encounter: usize, invoice: Option<usize>, is: fn(LineKind) -> bool) -> Loss {
    let here = |at: &LineAt| invoice.is_none_or(|invoice| at.invoice == invoice);
    let lines = case.lines_of(encounter).filter(|(at, line)| here(at) && is(line.kind));
    Loss::Lines(lines.map(|(at, _)| at).collect())
}
