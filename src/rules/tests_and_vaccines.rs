//! Check-ups, screening, vaccines and research tests are never payable.
//!
//! What it checks: each line's name against the plan's list: check-ups, screening, every vaccine,
//! allergy, chromosome, PCR, DNA, HPV and TCT tests.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X03.01 and T-X03.03 to T-X03.10.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a rabies vaccine of 320.00: that line is out.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule {
    name: "tests_and_vaccines",
    ids: &["T-X03.01", "T-X03.03", "T-X03.04", "T-X03.05", "T-X03.06", "T-X03.07", "T-X03.08", "T-X03.09", "T-X03.10"],
    check,
};

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedTest, Decided::Machine, out);
}
