//! A stay takes place at a public hospital of level 2 or above.
//!
//! What it checks: level, ownership and network of the hospital of each stay. An emergency does
//! not lift them for stays.
//! Why it matters: elsewhere the stay earns nothing.
//! Clause: T-H04.
//! What the member can do: nothing afterwards.
//! Example: a stay in a community health centre (level 1): 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};

/// The lowest level that the clause accepts.
const LOWEST: u32 = 2;

pub(super) const RULE: Rule = Rule { name: "hospital_level", ids: &["T-H04"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.is_stay()) {
        let code = if !visit.place.in_network {
            Code::HospitalNotInNetwork
        } else if !visit.place.public {
            Code::HospitalNotPublic
        } else if visit.place.level < LOWEST {
            Code::HospitalLevel
        } else {
            continue;
        };
        let found = finding(case, "T-H04", code, Effect::Deny, &visit.at("hospital"));
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        out.extend(
            found
                .map(|found| found.fact("hospital", name).fact("level", visit.place.level).losing(Loss::Encounter(at))),
        );
    }
}
