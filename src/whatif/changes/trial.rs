//! A claim with some changes, as the engine sees it.

use crate::adjudicate;
use crate::case::{Case, Stance};
use crate::finding::{Finding, Loss};
use crate::money::Money;
use crate::rules;
use crate::whatif::change::Change;
use crate::whatif::draft::Draft;

/// What the engine says of a claim with some changes.
pub(super) struct Trial {
    pub(super) payable: Money,
    pub(super) findings: Vec<Finding>,
    /// What each visit brings in.
    pub(super) bases: Vec<Money>,
}

impl Trial {
    /// Carries changes out, reads the claim again and checks it; none where it cannot be read.
    pub(super) fn of<'c>(draft: &Draft<'_>, changes: impl IntoIterator<Item = &'c Change>) -> Option<Trial> {
        let claim = draft.with(changes.into_iter().flat_map(|change| &change.edits))?;
        Some(Trial::of_case(&draft.case(&claim, Stance::Ordinary)))
    }

    /// The same of a case.
    pub(super) fn of_case(case: &Case<'_>) -> Trial {
        let findings = rules::run(case);
        let bases = adjudicate::bases(case, &findings);
        let payable = adjudicate::payable(case, &bases);
        Trial { payable, findings, bases: bases.iter().map(|base| base.amount).collect() }
    }

    /// Whether a finding is gone, or no longer the same.
    pub(super) fn is_rid_of(&self, finding: &Finding) -> bool {
        !self.findings.iter().any(|other| is_same(finding, other))
    }
}

/// What a case pays without some of its findings.
pub(super) fn payable_without(case: &Case<'_>, findings: &[Finding], left_out: &[usize]) -> Money {
    let kept = findings.iter().enumerate().filter(|(at, _)| !left_out.contains(at)).map(|(_, finding)| finding);
    adjudicate::payable(case, &adjudicate::bases(case, kept))
}

fn is_same(one: &Finding, other: &Finding) -> bool {
    let lines = |finding: &Finding| match &finding.loss {
        Loss::Lines(lines) => lines.clone(),
        _ => Vec::new(),
    };
    (one.code, &one.subject, &one.facts, &one.rules) == (other.code, &other.subject, &other.facts, &other.rules)
        && lines(one) == lines(other)
}
