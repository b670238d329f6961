//! Medicines fetched for, filled elsewhere, stocked up or copied are not payable.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the visit, or the line, is lost.
//! Clause: T-X06.1 collected by another, T-X06.2 filled outside, T-X06.3 stocked up, T-X06.6 copied,
//! T-X06.7 "as before" entries.
//! What the member can do: nothing afterwards; see the doctor in person next time.
//! Example: medicines collected by a relative: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule =
    Rule { name: "prescription", ids: &["T-X06.1", "T-X06.2", "T-X06.3", "T-X06.6", "T-X06.7"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::PrescriptionIrregular, out);
}
