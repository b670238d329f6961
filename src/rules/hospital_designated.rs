//! The hospital is one that the insurer has designated.
//!
//! What it checks: the hospital against the list valid on the day of the visit. A true emergency,
//! and a stay that follows from one, is exempt.
//! Why it matters: elsewhere the visit earns nothing and does not count towards the deductible.
//! Only a complete list, or the member's own word, can refuse.
//! Clause: T-H01; exclusion 4 (T-X04) says the same.
//! What the member can do: nothing afterwards; use a designated hospital next time.
//! Example: a private clinic that a complete list does not name: 0.00.

use super::{Rule, finding};
use crate::case::{Case, Listing};
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "hospital_designated", ids: &["T-H01", "T-X04"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate() {
        let exempt = visit.is_true_emergency() || visit.admitted_through_emergency();
        if exempt || !matches!(visit.place.listing, Listing::NotDesignated) {
            continue;
        }
        let found = finding(case, "T-H01", Code::HospitalNotDesignated, Effect::Deny, &visit.at("hospital"));
        out.extend(found.map(|found| {
            let name = visit.said.hospital.name.clone().unwrap_or_default();
            found.fact("hospital", name).also("T-X04").losing(Loss::Encounter(at))
        }));
    }
}
