//! The plan's wording is not in the source: somebody has filled its figures in.
//!
//! What it checks: that the plan is one of those of which the source gives the name only.
//! Why it matters: what the engine works out rests on figures that nobody has compared with a policy.
//! Clause: S-R3, S-R4, S-R5.
//! What the member can do: compare every figure with the policy.
//! Example: accident medical cover with a deductible of 100.00 (an invented figure).

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

const IDS: &[&str] = &["S-R3", "S-R4", "S-R5"];

pub(super) const RULE: Rule = Rule { name: "terms_not_in_source", ids: IDS, check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let told = IDS.iter().filter_map(|id| finding(case, id, Code::PlanTermsNotInSource, Effect::Advise, ""));
    out.extend(told.map(|found| found.decided(Decided::Advisory).remedy(Remedy::AskInsurer)));
}
