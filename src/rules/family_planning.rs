//! Family planning, infertility, pregnancy and birth are not insured.
//!
//! What it checks: diagnoses and lines against the plan's list: operations of family planning,
//! infertility, tubal tests, sexual dysfunction, antenatal tests, birth and what follows it,
//! complications of pregnancy.
//! Why it matters: as a diagnosis it costs the visit, on a line the line. In a visit with another
//! diagnosis as well it costs the lines that serve it.
//! Clause: T-X09.1 to T-X09.7.
//! What the member can do: correct what the name was taken for, if it was
//! taken wrongly; otherwise nothing.
//! Example: a visit for infertility: 0.00.

use super::{Rule, spotted};
use crate::case::Case;
use crate::finding::{Code, Decided, Finding};

pub(super) const RULE: Rule = Rule {
    name: "family_planning",
    ids: &["T-X09.1", "T-X09.2", "T-X09.3", "T-X09.4", "T-X09.5", "T-X09.6", "T-X09.7"],
    check,
};

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    spotted::check(case, RULE.ids, Code::ExcludedFamilyPlanning, Decided::Spotted, out);
}
