//! The cause is an illness or an accident.
//!
//! What it checks: what the member says caused the visit.
//! Why it matters: nothing else opens the cover.
//! Clause: T-B07.
//! What the member can do: nothing, unless the cause was given by mistake.
//! Example: a visit for a certificate only: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::claim::Cause;
use crate::finding::{Code, Decided, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "cover_cause", ids: &["T-B07"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate() {
        if visit.said.cause == Some(Cause::Other) {
            let found = finding(case, "T-B07", Code::CoverCause, Effect::Deny, &visit.at("cause"));
            out.extend(found.map(|found| found.decided(Decided::Declared).losing(Loss::Encounter(at))));
        }
    }
}
