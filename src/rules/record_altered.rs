//! A record that was altered without a stamp, or added to afterwards, is not accepted.
//!
//! What it checks: the member's declaration for the visit;
//! words that hint at it ask.
//! Why it matters: the visit is lost; a record completed afterwards is itself refused.
//! Clause: T-X06.4 altered, T-X06.5 added to.
//! What the member can do: nothing afterwards; have corrections stamped at the visit.
//! Example: a date corrected by hand without the stamp: 0.00.

use super::{Rule, declared};
use crate::case::Case;
use crate::finding::{Code, Finding};

pub(super) const RULE: Rule = Rule { name: "record_altered", ids: &["T-X06.4", "T-X06.5"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    declared::check(case, RULE.ids, Code::RecordAltered, out);
}
