//! A disease that can be treated as an outpatient does not justify a stay.
//!
//! What it checks: stays with a diagnosis that is not on the plan's list, without a rescue, an
//! emergency or failed infusions before them. Only a doctor can judge the need, so this is advice.
//! Why it matters: the insurer may refuse the whole stay.
//! Clause: T-F5.5, advice.
//! What the member can do: look whether the discharge summary says why the stay was needed.
//! Example: a stay of three days for tests.

use super::{Rule, finding, is_refused};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "outpatient_instead", ids: &["T-F5.5"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let stays = case.visits.iter().enumerate().filter(|(at, visit)| visit.is_stay() && !is_refused(out, *at));
    let mut advice = Vec::new();
    for (_, visit) in stays.filter(|(_, visit)| !visit.admitted_through_emergency()) {
        let Some(principal) = visit.said.diagnoses.first() else { continue };
        if visit.standard.is_none_or(|standard| standard.listed.is_some() || standard.excepted) {
            continue;
        }
        let found =
            finding(case, "T-F5.5", Code::AdmissionPerhapsOutpatient, Effect::Advise, &visit.at("diagnoses/0/name"));
        advice.extend(found.map(|found| {
            found.fact("diagnosis", &principal.name).decided(Decided::Advisory).remedy(Remedy::AskInsurer)
        }));
    }
    out.extend(advice);
}
