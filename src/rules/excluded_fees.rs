//! Some fees are never payable, whatever the visit.
//!
//! What it checks: each line's name against the plan's fee names. A fee that medical insurance
//! shares in is concerned by reading R18.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X01.01 to T-X01.24, as the plan's list says.
//! What the member can do: nothing; correct the name if it was matched wrongly.
//! Example: a consultation fee of 22.00 in a receipt of 286.40 leaves 264.40.

use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule {
    name: "excluded_fees",
    ids: &[
        "T-X01.01", "T-X01.02", "T-X01.03", "T-X01.04", "T-X01.05", "T-X01.06", "T-X01.07", "T-X01.08", "T-X01.09",
        "T-X01.10", "T-X01.11", "T-X01.12", "T-X01.13", "T-X01.14", "T-X01.15", "T-X01.16", "T-X01.17", "T-X01.18",
        "T-X01.19", "T-X01.20", "T-X01.21", "T-X01.22", "T-X01.23", "T-X01.24",
    ],
    check,
};

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, _, line) in case.lines() {
        let Some(fee) = line.fee else { continue };
        let found = finding(case, &fee.rule, Code::FeeNotPayable, Effect::Reduce, &line_subject(at));
        out.extend(
            found.map(|found| found.fact("fee", &fee.term.id).fact("name", line.name()).losing(Loss::Lines(vec![at]))),
        );
    }
}
