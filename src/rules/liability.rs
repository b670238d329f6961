//! Medical accidents, work injuries and traffic accidents are not insured.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: others are liable; the visit is lost.
//! Clause: T-X16.1 to T-X16.3.
//! What the member can do: claim from whoever is liable; answer *no* if it was none of these.
//! Example: a fracture after a traffic accident: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "liability", ids: &["T-X16.1", "T-X16.2", "T-X16.3"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedLiability, out);
}
