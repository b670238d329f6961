//! Treatment takes place in Shanghai.
//!
//! What it checks: whether the member says that the hospital is elsewhere. An emergency does not
//! lift it.
//! Why it matters: elsewhere the visit earns nothing.
//! Clause: T-X19.
//! What the member can do: nothing under this plan.
//! Example: an emergency while travelling: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "outside_shanghai", ids: &["T-X19"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.place.in_shanghai) {
        let found =
            finding(case, "T-X19", Code::HospitalOutsideShanghai, Effect::Deny, &visit.at("hospital/in_shanghai"));
        out.extend(found.map(|found| found.losing(Loss::Encounter(at))));
    }
}
