//! Most dental care is not insured, whatever its cause.
//!
//! What it checks: diagnoses and lines against the plan's list: scaling, implants, repairs, dentures
//! and crowns, periodontitis, extraction, filling. A dental department asks.
//! Why it matters: as a diagnosis it costs the visit, on a line the line.
//! Clause: T-X11.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: an extraction of 180.00 at a visit with other care: that line is out.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "dental", ids: &["T-X11"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedDental, Decided::Spotted, out);
}
