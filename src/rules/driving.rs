//! Driving after drinking, without a licence or in an unlicensed vehicle is not insured.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the visit is lost.
//! Clause: T-X21.1 to T-X21.3.
//! What the member can do: nothing.
//! Example: an injury while driving after drinking: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "driving", ids: &["T-X21.1", "T-X21.2", "T-X21.3"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedDriving, out);
}
