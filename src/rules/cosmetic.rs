//! Cosmetic treatment is not insured.
//!
//! What it checks: diagnoses and lines against the plan's list: pigment spots, acne, moles, warts,
//! scars, hair loss, plastic operations.
//! Why it matters: as a diagnosis it costs the visit, on a line the line.
//! Clause: T-X13.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a visit for acne: 0.00.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "cosmetic", ids: &["T-X13"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedCosmetic, Decided::Spotted, out);
}
