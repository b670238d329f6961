//! Care after medicines used against medical advice is not insured.
//!
//! What it checks: the member's declaration for the visit or, where it concerns one item, for the line;
//! words that hint at it ask.
//! Why it matters: the visit is lost.
//! Clause: T-X17.
//! What the member can do: answer *no* if a doctor had prescribed them.
//! Example: an overdose taken without advice: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "own_medication", ids: &["T-X17"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::ExcludedOwnMedication, out);
}
