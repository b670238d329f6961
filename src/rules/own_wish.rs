//! Tests at the patient's own wish are not payable.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the line, or the visit, is lost.
//! Clause: T-X03.02.
//! What the member can do: nothing afterwards; answer *no* if the doctor ordered the test.
//! Example: a tumour marker panel that the member asked for: that line is out.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "own_wish", ids: &["T-X03.02"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedOwnWish, out);
}
