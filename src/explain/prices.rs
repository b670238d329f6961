//! What each finding costs.

use crate::adjudicate::{Base, Weighed, payable};
use crate::case::Case;
use crate::finding::{Code, Finding};
use crate::money::Money;

/// The base of every visit, and what each finding costs: what the claim would pay more without it, all
/// else as it is. A receipt that does not add up has no figure until it is corrected.
pub(super) fn of(case: &Case<'_>, findings: &[Finding]) -> (Vec<Base>, Vec<Money>) {
    let weighed = Weighed::of(case, findings.iter().enumerate().collect());
    let now = weighed.bases();
    let payable_now = payable(case, &now);
    let price = |(at, finding): (usize, &Finding)| {
        if !finding.costs() || finding.code == Code::ReceiptDoesNotAddUp {
            return Money::ZERO;
        }
        (payable(case, &weighed.without(&[at], &now)) - payable_now).at_least_zero()
    };
    let prices = findings.iter().enumerate().map(price).collect();
    (now, prices)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::adjudicate::adjudicate;
    use crate::case::{Completion, Stance};
    use crate::claim::Claim;
    use crate::hospital::HospitalList;
    use crate::lexicon::Lexicon;
    use crate::plan::Plan;
    use crate::plan::reading::LineAllocation;
    use crate::{read, rules, validate};

    /// Every claim among the cases of the teachers' plan that can be read.
    fn claims() -> Vec<Claim> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/sh-teachers-2026");
        let folders = fs::read_dir(root).expect("cases").map(|folder| folder.expect("a folder").path());
        let files =
            folders.flat_map(|folder| fs::read_dir(folder).expect("cases")).map(|file| file.expect("a case").path());
        let claim = |file| {
            let text = fs::read_to_string(file).expect("text");
            let case: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            read::from_value::<Claim>(case["claim"].clone()).ok()
        };
        files.filter_map(claim).collect()
    }

    /// Sums over a receipt leave what its ledger leaves line by line, with all findings and without each.
    #[test]
    fn bases_are_those_of_the_ledger() {
        let plan = Plan::from_text(include_str!("../../plans/sh-teachers-2026.json")).expect("a plan");
        let list = include_str!("../../plans/hospitals/shanghai-public-knowledge.json");
        let list = HospitalList::from_text(list).expect("a list");
        let lexicon = Lexicon { plan: &plan, list: Some(&list) };
        let ordinary = validate::readings_of(&plan).expect("readings");
        let mut compared = 0;
        for line_allocation in [LineAllocation::ProRata, LineAllocation::Gross, LineAllocation::Printed] {
            let mut readings = ordinary.clone();
            readings.line_allocation = line_allocation;
            for claim in claims() {
                let case = Case::build(&claim, &plan, &lexicon, &readings, &Completion::all(Stance::Ordinary));
                let findings = rules::run(&case);
                let weighed = Weighed::of(&case, findings.iter().enumerate().collect());
                let now = weighed.bases();
                let amounts = |bases: &[Base]| bases.iter().map(|base| base.amount).collect::<Vec<_>>();
                let by_ledger = |findings: &[Finding]| -> Vec<Money> {
                    adjudicate(&case, findings).encounters.iter().map(|visit| visit.base).collect()
                };
                assert_eq!(amounts(&now), by_ledger(&findings));
                for left_out in 0..findings.len() {
                    let mut others = findings.clone();
                    others.remove(left_out);
                    assert_eq!(amounts(&weighed.without(&[left_out], &now)), by_ledger(&others));
                    compared += 1;
                }
            }
        }
        assert!(compared > 1_000, "{compared}");
    }
}
