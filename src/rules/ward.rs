//! Joint wards and beds at home are not stays in the hospital.
//!
//! What it checks: the kind of ward that the member names. A fee line "home bed" takes only the
//! line (see `excluded_fees`).
//! Why it matters: the whole stay earns nothing.
//! Clause: T-H05 joint wards, T-H06 home beds.
//! What the member can do: nothing afterwards.
//! Example: a stay in a joint ward: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::claim::Ward;
use crate::finding::{Code, Decided, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "ward", ids: &["T-H05", "T-H06"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.is_stay()) {
        let (rule, code) = match visit.said.ward {
            Some(Ward::Joint) => ("T-H05", Code::HospitalJointWard),
            Some(Ward::HomeBed) => ("T-H06", Code::HospitalHomeBed),
            Some(Ward::Standard) | None => continue,
        };
        let found = finding(case, rule, code, Effect::Deny, &visit.at("ward"));
        out.extend(found.map(|found| found.decided(Decided::Declared).losing(Loss::Encounter(at))));
    }
}
