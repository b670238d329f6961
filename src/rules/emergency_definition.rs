//! An emergency is what the plan defines as one.
//!
//! What it checks: the stated reason and temperature against the groups of the definition. A reason
//! that no list knows is taken as an ordinary visit, and asked about.
//! Why it matters: outside the definition the visit is an ordinary one: designated hospital, card,
//! five days of medicine instead of three.
//! Clause: T-F1 and its groups T-F1.01 to T-F1.11.
//! What the member can do: compare the reason with the record; one of the groups may fit.
//! Example: "tired" fits no group.

use super::{Rule, finding};
use crate::case::{Case, Emergency, Visit};
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "emergency_definition", ids: &["T-F1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for visit in &case.visits {
        let code = match visit.emergency {
            Emergency::DoesNotFit if liable(case, visit) => Code::EmergencyThirdParty,
            Emergency::DoesNotFit => Code::EmergencyNotInDefinition,
            Emergency::NotRecognised => Code::EmergencyNotRecognised,
            Emergency::No | Emergency::Fits(_) => continue,
        };
        let found = finding(case, "T-F1", code, Effect::Advise, &visit.at("emergency/reason"));
        let reason = visit.said.emergency.as_ref().and_then(|said| said.reason.clone()).unwrap_or_default();
        out.extend(found.map(|found| found.fact("reason", reason).decided(Decided::Spotted).remedy(Remedy::Answer)));
    }
}

/// Whether the reason would fit if nobody else were liable.
fn liable(case: &Case<'_>, visit: &Visit<'_>) -> bool {
    let Some(said) = visit.said.emergency.as_ref() else { return false };
    let group = said.reason.as_deref().and_then(|reason| case.lexicon.emergency(reason));
    said.third_party_liable == Some(true) && group.is_some_and(|group| group.unless_third_party)
}
