//! Sexually transmitted diseases are not insured.
//!
//! What it checks: diagnoses and lines against the plan's list. Tests that are made for other reasons
//! too, such as for mycoplasma, ask.
//! Why it matters: as a diagnosis it costs the visit, on a line the line.
//! Clause: T-X10.
//! What the member can do: answer the question; correct what the name was taken for, if
//! it was taken wrongly.
//! Example: a visit for condyloma: 0.00; a test for mycoplasma at another visit: a question.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "sexually_transmitted", ids: &["T-X10"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedSexuallyTransmitted, Decided::Spotted, out);
}
