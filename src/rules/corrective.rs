//! Corrective treatment is not insured.
//!
//! What it checks: diagnoses and lines against the plan's list: refraction errors, glasses and hearing
//! aids fitted, orthodontics, operations for snoring, squint and short sight with their tests,
//! congenital deformities.
//! Why it matters: as a diagnosis it costs the visit, on a line the line.
//! Clause: T-X12.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: tests before an operation for short sight: 0.00.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule { name: "corrective", ids: &["T-X12"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedCorrective, Decided::Spotted, out);
}
