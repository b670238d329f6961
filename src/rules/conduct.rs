//! Crime, fights, drunkenness, self-harm and illegal drugs are not insured.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the visit is lost.
//! Clause: T-X18.1 to T-X18.5.
//! What the member can do: answer *no* if it was none of these.
//! Example: an injury from a fight: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule =
    Rule { name: "conduct", ids: &["T-X18.1", "T-X18.2", "T-X18.3", "T-X18.4", "T-X18.5"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedConduct, out);
}
