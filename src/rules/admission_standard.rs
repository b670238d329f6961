//! Some diagnoses do not justify a stay.
//!
//! What it checks: the principal discharge diagnosis against the plan's list; a rescue, or three
//! days of outpatient infusion that failed, lifts it (reading R20).
//! Why it matters: the whole stay earns nothing.
//! Clause: T-F5.1 with the exceptions T-F5.2 and T-F5.3; exclusion 7 (T-X07.1) says the same.
//! What the member can do: say whether it was a rescue, or whether the infusion failed; the summary
//! has to show it.
//! Example: a stay for pneumonia without either: 0.00.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Loss, Remedy};
use crate::plan::reading::NotForAdmission;

pub(super) const RULE: Rule =
    Rule { name: "admission_standard", ids: &["T-F5.1", "T-F5.2", "T-F5.3", "T-X07.1"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, visit) in case.visits.iter().enumerate() {
        let Some(standard) = visit.standard.filter(|standard| !standard.excepted) else { continue };
        let (Some(listed), Some(principal)) = (standard.listed, visit.diagnoses.first()) else { continue };
        let refuse = case.readings.not_for_admission == NotForAdmission::Refuse;
        let effect = if refuse { Effect::Deny } else { Effect::Advise };
        let found = finding(case, "T-F5.1", Code::AdmissionNotJustified, effect, &visit.at("diagnoses/0/name"));
        let remedy = if standard.asked { Remedy::Answer } else { Remedy::None };
        out.extend(found.map(|found| {
            let found = found.fact("diagnosis", &principal.name).fact("listed", &listed.id).also("T-X07.1");
            let found = found.decided(Decided::Spotted).remedy(remedy);
            if refuse { found.losing(Loss::Encounter(at)) } else { found }
        }));
    }
}
