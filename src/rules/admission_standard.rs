//! Some diagnoses do not justify a stay.
//!
//! What it checks: the principal discharge diagnosis against the plan's list; a rescue, or three
//! days of outpatient infusion that failed, lifts it (reading R20).
//! Why it matters: the whole stay earns nothing.
//! Clause: T-F5.1 with the exceptions T-F5.2 and T-F5.3; exclusion 7 (T-X07.1) says the same.
//! What the member can do: show in the summary that it was a rescue, or that the infusion failed.
//! Example: a stay for pneumonia without either: 0.00.

use super::{Rule, finding};
use crate::case::{Case, Visit};
use crate::finding::{Code, Effect, Finding, Loss};
use crate::plan::reading::{AdmissionMatch, NotForAdmission};
use crate::vocabulary::{self, Term};

/// Days of infusion that have to have failed.
const INFUSION_DAYS: u32 = 3;

pub(super) const RULE: Rule =
    Rule { name: "admission_standard", ids: &["T-F5.1", "T-F5.2", "T-F5.3", "T-X07.1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate().filter(|(_, visit)| visit.is_stay()) {
        let Some(principal) = visit.said.diagnoses.first() else { continue };
        let Some(listed) = listed(case, &principal.name) else { continue };
        if justified(visit) {
            continue;
        }
        let refuse = case.readings.not_for_admission == NotForAdmission::Refuse;
        let effect = if refuse { Effect::Deny } else { Effect::Advise };
        let found = finding(case, "T-F5.1", Code::AdmissionNotJustified, effect, &visit.at("diagnoses/0/name"));
        out.extend(found.map(|found| {
            let found = found.fact("diagnosis", &principal.name).fact("listed", &listed.id).also("T-X07.1");
            if refuse { found.losing(Loss::Encounter(at)) } else { found }
        }));
    }
}

fn listed<'a>(case: &Case<'a>, diagnosis: &str) -> Option<&'a Term> {
    let terms = &case.plan.not_for_admission;
    match case.readings.admission_match {
        AdmissionMatch::Exact => terms.iter().find(|term| vocabulary::is_exactly(diagnosis, term)),
        AdmissionMatch::Contains => vocabulary::find(diagnosis, terms.iter()).and_then(|at| terms.get(at)),
    }
}

fn justified(visit: &Visit<'_>) -> bool {
    let Some(admission) = &visit.said.admission else { return false };
    let infused = admission.infusion_days_before.is_some_and(|days| days.number() >= INFUSION_DAYS);
    admission.rescue == Some(true) || (infused && admission.infusion_failed == Some(true))
}
