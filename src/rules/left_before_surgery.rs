//! Admitted for surgery, then left or transferred at own wish without it.
//!
//! What it checks: what the member says of the discharge.
//! Why it matters: the whole stay earns nothing.
//! Clause: T-F5.4; exclusion 7 (T-X07.1) says the same.
//! What the member can do: nothing afterwards.
//! Example: discharged at own wish the day before the operation: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "left_before_surgery", ids: &["T-F5.4", "T-X07.1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.is_stay()) {
        let left = visit.said.admission.as_ref().and_then(|admission| admission.left_before_surgery);
        if left == Some(true) {
            let subject = visit.at("admission/left_before_surgery");
            let found = finding(case, "T-F5.4", Code::AdmissionLeftBeforeSurgery, Effect::Deny, &subject);
            out.extend(found.map(|found| found.also("T-X07.1").decided(Decided::Declared).losing(Loss::Encounter(at))));
        }
    }
}
