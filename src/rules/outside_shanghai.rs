//! Treatment takes place in Shanghai.
//!
//! What it checks: whether the hospital's name, if it is in no list, names a place elsewhere, or the
//! member says so. An emergency does not lift it.
//! Why it matters: elsewhere the visit earns nothing.
//! Clause: T-X19.
//! What the member can do: nothing under this plan; say so if the hospital is in Shanghai after all.
//! Example: an emergency while travelling: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "outside_shanghai", ids: &["T-X19"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.place.in_shanghai) {
        let field = if visit.place.outside.is_some() { "hospital/name" } else { "hospital/in_shanghai" };
        let found = finding(case, "T-X19", Code::HospitalOutsideShanghai, Effect::Deny, &visit.at(field));
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        out.extend(found.map(|found| found.fact("hospital", name).losing(Loss::Encounter(at))));
    }
}
