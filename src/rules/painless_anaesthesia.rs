//! Anaesthesia for painless examinations is not insured.
//!
//! What it checks: lines that name it, and plain anaesthesia beside an endoscopy or curettage at the same
//! visit.
//! Why it matters: the line is lost; the examination itself is not.
//! Clause: T-X24.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a gastroscopy of 300.00 with anaesthesia of 450.00: the 450.00 are out.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "painless_anaesthesia", ids: &["T-X24"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedAnaesthesia, Decided::Machine, out);
}
