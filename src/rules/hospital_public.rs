//! Outpatient care takes place at a public hospital inside medical insurance.
//!
//! What it checks: ownership and network of the hospital. A true emergency lifts "public" (reading
//! R15), never "inside medical insurance".
//! Why it matters: elsewhere the visit earns nothing.
//! Clause: T-H03.
//! What the member can do: nothing afterwards.
//! Example: a visit to a private hospital: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Loss};
use crate::plan::reading::EmergencyLifts;

pub(super) const RULE: Rule = Rule { name: "hospital_public", ids: &["T-H03"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let lifts_public = case.readings.emergency_lifts == EmergencyLifts::ListBranchPublic;
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| !visit.is_stay()) {
        let public_enough = visit.place.public || (lifts_public && visit.is_true_emergency());
        let code = if !visit.place.in_network {
            Code::HospitalNotInNetwork
        } else if !public_enough {
            Code::HospitalNotPublic
        } else {
            continue;
        };
        let found = finding(case, "T-H03", code, Effect::Deny, &visit.at("hospital"));
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        out.extend(found.map(|found| found.fact("hospital", name).losing(Loss::Encounter(at))));
    }
}
