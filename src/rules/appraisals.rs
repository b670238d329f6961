//! Appraisals and counselling are not insured.
//!
//! What it checks: each line's name against the plan's list: appraisals of work capacity, forensic
//! psychiatry, counselling, malpractice, injuries.
//! Why it matters: the line is lost, and its share of the base with it.
//! Clause: T-X23.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: psychological counselling of 200.00: that line is out.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "appraisals", ids: &["T-X23"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedAppraisal, Decided::Machine, out);
}
