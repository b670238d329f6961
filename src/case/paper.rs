//! Which papers this claim needs, where each belongs, and whether it is there.

use crate::case::{CaseInvoice, Gaps, Stance, Visit};
use crate::claim::{Claim, Document, DocumentStatus, LineKind, Payer, SettlementStatus};
use crate::estimate::AssumptionCode;
use crate::plan::{Plan, Requirement, Scope, When};

/// A paper that the claim needs.
pub(crate) struct Paper<'a> {
    pub(crate) requirement: &'a Requirement,
    /// JSON Pointer to the claim, encounter or invoice whose `documents` name it.
    pub(crate) holder: String,
    pub(crate) encounter: Option<usize>,
    pub(crate) invoice: Option<usize>,
    pub(crate) status: PaperStatus,
    /// Whether the claim mentions it.
    pub(crate) mentioned: bool,
}

/// Whether it is there, once the gaps are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PaperStatus {
    There,
    Missing,
}

/// Every paper that the plan asks for in this claim.
pub(crate) fn needed<'a>(claim: &Claim, plan: &'a Plan, visits: &[Visit<'_>], gaps: &mut Gaps<'_>) -> Vec<Paper<'a>> {
    let mut papers = Vec::new();
    let in_force = plan.requirements.iter().filter(|requirement| plan.has_rule(&requirement.rule));
    for requirement in in_force {
        match requirement.scope {
            Scope::Claim => {
                let needed = match requirement.when {
                    When::OriginalsWantedBack => claim.wants_originals_back == Some(true),
                    _ => true,
                };
                if needed {
                    let shelves = [claim.documents.as_slice()];
                    papers.push(paper(requirement, String::new(), None, None, &shelves, gaps));
                }
            }
            Scope::Encounter => {
                for (at, visit) in visits.iter().enumerate().filter(|(_, visit)| visit_needs(requirement, visit)) {
                    let shelves = [visit.said.documents.as_slice(), claim.documents.as_slice()];
                    papers.push(paper(requirement, visit.subject.clone(), Some(at), None, &shelves, gaps));
                }
            }
            Scope::Invoice => {
                for (at, visit) in visits.iter().enumerate().filter(|(_, visit)| cares(requirement, visit)) {
                    for (index, invoice) in visit.invoices.iter().enumerate() {
                        if invoice_needs(requirement.when, invoice) {
                            let shelves = [invoice.said.documents.as_slice(), visit.said.documents.as_slice()];
                            papers.push(paper(
                                requirement,
                                invoice.subject.clone(),
                                Some(at),
                                Some(index),
                                &shelves,
                                gaps,
                            ));
                        }
                    }
                }
            }
        }
    }
    papers
}

fn paper<'a>(
    requirement: &'a Requirement,
    holder: String,
    encounter: Option<usize>,
    invoice: Option<usize>,
    shelves: &[&[Document]],
    gaps: &mut Gaps<'_>,
) -> Paper<'a> {
    let serves = |document: &&Document| {
        document.kind == requirement.document || requirement.also_served_by.contains(&document.kind)
    };
    let said: Vec<&Document> = shelves.iter().flat_map(|shelf| shelf.iter()).filter(serves).collect();
    let there = said.iter().any(|document| document.status == DocumentStatus::Attached);
    let missing = said.iter().any(|document| document.kind == requirement.document);
    let status = if there {
        PaperStatus::There
    } else if missing {
        PaperStatus::Missing
    } else {
        let facts = [("document", requirement.document.clone())];
        match gaps.fill_with(AssumptionCode::Document, &holder, &requirement.document, facts) {
            Stance::Least => PaperStatus::Missing,
            Stance::Ordinary | Stance::Most => PaperStatus::There,
        }
    };
    Paper { requirement, holder, encounter, invoice, status, mentioned: there || missing }
}

fn cares(requirement: &Requirement, visit: &Visit<'_>) -> bool {
    requirement.care.is_empty() || requirement.care.contains(&visit.said.care_type)
}

fn visit_needs(requirement: &Requirement, visit: &Visit<'_>) -> bool {
    let paid = |payer: Payer| {
        visit.said.settlements.iter().any(|one| one.payer == payer && one.status == SettlementStatus::Paid)
    };
    cares(requirement, visit)
        && match requirement.when {
            When::Always => true,
            When::EmergencyWithoutCard => visit.is_true_emergency() && !visit.card_used,
            When::InsurerPaid => paid(Payer::Insurer),
            When::LocalReliefPaid => paid(Payer::LocalRelief),
            When::UnionPaid => paid(Payer::Union),
            When::HasDrugs => has(visit, LineKind::is_drug),
            When::HasTestsOrTreatments => has(visit, LineKind::is_test_or_treatment),
            When::OriginalsWantedBack => false,
        }
}

fn has(visit: &Visit<'_>, is: impl Fn(LineKind) -> bool) -> bool {
    visit.invoices.iter().flat_map(|invoice| &invoice.lines).any(|line| is(line.kind) && line.amount.is_positive())
}

fn invoice_needs(when: When, invoice: &CaseInvoice<'_>) -> bool {
    let any = |is: fn(LineKind) -> bool| invoice.lines.iter().any(|line| is(line.kind) && line.amount.is_positive());
    match when {
        When::HasDrugs => any(LineKind::is_drug),
        When::HasTestsOrTreatments => any(LineKind::is_test_or_treatment),
        _ => true,
    }
}
