//! What no change does away with.

use super::Stuck;
use super::part::Part;
use super::search::Search;
use super::trial::payable_without;
use crate::finding::{Code, Effect, Finding, Remedy};
use crate::order;

impl Search<'_> {
    /// Findings that nothing does away with: those beyond remedy, and those that wait for something of
    /// which nothing can be promised.
    pub(super) fn stuck(&self) -> (Vec<Stuck>, Vec<Stuck>) {
        let all = self.now.findings.iter().enumerate();
        let hopeless: Vec<(usize, &Finding)> =
            all.filter(|(_, finding)| finding.costs() && self.cures(finding).is_empty()).collect();
        let waits = |finding: &Finding| finding.effect == Effect::Pend || finding.remedy == Remedy::OtherYear;
        let (open, beyond): (Vec<_>, Vec<_>) = hopeless.into_iter().partition(|(_, finding)| waits(finding));
        let refused = |finding: &Finding| beyond.iter().any(|(_, other)| takes_all_of(other, finding));
        let open = open.iter().filter(|(_, finding)| !refused(finding)).map(|(at, _)| self.stuck_at(&[*at]));
        let mut groups: Vec<Vec<usize>> = Vec::new();
        for (at, finding) in &beyond {
            let wider = |known: &&mut Vec<usize>| {
                known.iter().filter_map(|one| self.now.findings.get(*one)).any(|one| takes_all_of(one, finding))
            };
            match groups.iter_mut().find(wider) {
                Some(group) => group.push(*at),
                None => groups.push(vec![*at]),
            }
        }
        (groups.iter().filter_map(|group| self.stuck_at(group)).collect(), open.flatten().collect())
    }

    fn stuck_at(&self, group: &[usize]) -> Option<Stuck> {
        let findings: Vec<&Finding> = group.iter().filter_map(|at| self.now.findings.get(*at)).collect();
        let first = findings.first()?;
        let trusted = !findings.iter().any(|finding| finding.code == Code::ReceiptDoesNotAddUp);
        let without = || payable_without(&self.case, &self.now.findings, group);
        let mut rules: Vec<String> = findings.iter().flat_map(|finding| finding.rules.iter().cloned()).collect();
        order::sort(&mut rules);
        rules.dedup();
        Some(Stuck {
            subject: first.subject.clone(),
            findings: group.to_vec(),
            rules,
            clause: first.clause.clone(),
            remedy: first.remedy,
            amount: trusted.then(|| (without() - self.now.payable).at_least_zero()),
        })
    }
}

/// Whether one finding takes everything that another takes something of.
fn takes_all_of(one: &Finding, other: &Finding) -> bool {
    Part::held_by(other).into_iter().all(|part| part.is_taken_by(one))
}
