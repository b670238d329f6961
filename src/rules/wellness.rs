//! Fitness, prevention and wellness are not insured.
//!
//! What it checks: each line's name against the plan's list: weight and height, sanatorium care,
//! massages for the feet or for health.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X14.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a massage for health of 120.00: that line is out; a plain massage asks.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "wellness", ids: &["T-X14"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedWellness, Decided::Spotted, out);
}
