//! High-risk sports are not insured.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the visit is lost.
//! Clause: T-X22.
//! What the member can do: answer *no* if it happened otherwise.
//! Example: a fracture while climbing a rock face: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "sports", ids: &["T-X22"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedSport, out);
}
