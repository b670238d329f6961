//! The papers that the claim needs, each with what hangs on it.

use crate::case::{Case, Completion, Gap, Paper, PaperStatus, Stance};
use crate::claim::Claim;
use crate::estimate::{AssumptionCode, DocumentSlot, SlotStatus};
use crate::explain::{Context, Detail, payable_under};
use crate::finding::{Code, Finding};
use crate::money::Money;

/// One slot for each paper.
pub(super) fn slots(
    claim: &Claim,
    context: Context<'_>,
    case: &Case<'_>,
    findings: &[Finding],
    payable: Money,
    detail: Detail,
) -> Vec<DocumentSlot> {
    let slot = |paper: &Paper<'_>| {
        let status = match (paper.mentioned, paper.status) {
            (false, _) => SlotStatus::NotMentioned,
            (true, PaperStatus::There) => SlotStatus::Attached,
            (true, PaperStatus::Missing) => SlotStatus::Missing,
        };
        DocumentSlot {
            kind: paper.requirement.document.clone(),
            holder: paper.holder.clone(),
            rule: paper.requirement.rule.clone(),
            clause: context.plan.clause_of(&paper.requirement.rule).map(str::to_owned),
            holds: paper.requirement.holds,
            status,
            worth: match status {
                SlotStatus::Attached => None,
                SlotStatus::Missing => Some(price(paper, findings)),
                SlotStatus::NotMentioned => (detail == Detail::Full).then(|| worth(claim, context, paper, payable)),
            },
        }
    };
    case.papers.iter().map(slot).collect()
}

/// What the finding of a missing paper says.
fn price(paper: &Paper<'_>, findings: &[Finding]) -> Money {
    let subject = format!("{}/documents", paper.holder);
    let found = findings.iter().find(|finding| {
        finding.code == Code::DocumentMissing
            && finding.subject == subject
            && finding.facts.find("document") == Some(&paper.requirement.document)
    });
    found.map_or(Money::ZERO, |finding| finding.amount)
}

/// What would be lost without a paper that is not mentioned.
fn worth(claim: &Claim, context: Context<'_>, paper: &Paper<'_>, payable: Money) -> Money {
    let gap = Gap {
        code: AssumptionCode::Document,
        subject: paper.holder.clone(),
        detail: paper.requirement.document.clone(),
    };
    let without = payable_under(claim, context, &Completion::but_one(gap, Stance::Least));
    (payable - without).at_least_zero()
}
