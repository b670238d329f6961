//! An emergency is what the plan defines as one.
//!
//! What it checks: the stated reason and temperature against the groups of the definition.
//! Why it matters: outside the definition the visit is an ordinary one: designated hospital, card,
//! five days of medicine instead of three.
//! Clause: T-F1 and its groups T-F1.01 to T-F1.11.
//! What the member can do: compare the reason with the record; one of the groups may fit.
//! Example: "tired" fits no group.

use super::{Rule, finding};
use crate::case::{Case, Emergency};
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "emergency_definition", ids: &["T-F1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for visit in case.visits.iter().filter(|visit| matches!(visit.emergency, Emergency::DoesNotFit)) {
        let subject = visit.at("emergency/reason");
        let found = finding(case, "T-F1", Code::EmergencyNotInDefinition, Effect::Advise, &subject);
        let reason = visit.said.emergency.as_ref().and_then(|said| said.reason.clone()).unwrap_or_default();
        out.extend(found.map(|found| found.fact("reason", reason).remedy(Remedy::Answer)));
    }
}
