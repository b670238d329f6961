//! Organs, aids and appliances are not insured.
//!
//! What it checks: each line's name against the plan's list: organ sources, wheelchairs, hearing aids,
//! glasses, artificial limbs.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X15.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a wheelchair of 900.00: that line is out.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "appliances", ids: &["T-X15"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedAppliance, Decided::Machine, out);
}
