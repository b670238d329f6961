//! A designated hospital does not include its branches.
//!
//! What it checks: whether the name is that of a campus, and what the list says of it. Refused
//! only where the list leaves the campus out; otherwise the insurer has to be asked. A true
//! emergency lifts it (reading R15).
//! Why it matters: the branch of a designated hospital may earn nothing.
//! Clause: T-H02.
//! What the member can do: ask the insurer which campuses are included.
//! Example: the list leaves the northern campus out: 0.00.

use super::{Rule, finding};
use crate::case::{Case, Doubt, Listing};
use crate::finding::{Code, Effect, Finding, Loss, Remedy};
use crate::plan::reading::EmergencyLifts;

pub(super) const RULE: Rule = Rule { name: "hospital_branch", ids: &["T-H02"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let liftable = case.readings.emergency_lifts != EmergencyLifts::List;
    for (at, visit) in case.visits.iter().enumerate() {
        let lifted = liftable && (visit.is_true_emergency() || visit.admitted_through_emergency());
        if lifted {
            continue;
        }
        let subject = visit.at("hospital/name");
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        let found = match (visit.place.listing, visit.place.doubt) {
            (Listing::BranchLeftOut(head), _) => finding(case, "T-H02", Code::HospitalBranch, Effect::Deny, &subject)
                .map(|found| found.fact("head", head).losing(Loss::Encounter(at))),
            (Listing::Designated, Some(Doubt::Branch(head))) => {
                finding(case, "T-H02", Code::HospitalBranchUnknown, Effect::Advise, &subject)
                    .map(|found| found.fact("head", head).remedy(Remedy::AskInsurer))
            }
            _ => None,
        };
        out.extend(found.map(|found| found.fact("hospital", name)));
    }
}
