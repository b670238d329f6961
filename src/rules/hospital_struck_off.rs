//! The insurer may strike a hospital off, so the list is dated.
//!
//! What it checks: whether the hospital's entry had ended before the visit.
//! Why it matters: the list valid on the day of the visit counts, not today's.
//! Clause: T-H07, advice; the refusal itself is `hospital_designated`.
//! What the member can do: ask the insurer whether the visit still counts.
//! Example: designated to 30 June, visit on 3 July.

use super::{Rule, finding};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "hospital_struck_off", ids: &["T-H07"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for visit in &case.visits {
        let Some(last_day) = visit.place.struck_off else { continue };
        let found = finding(case, "T-H07", Code::HospitalStruckOff, Effect::Advise, &visit.at("hospital"));
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        out.extend(
            found.map(|found| found.fact("hospital", name).fact("last_day", last_day).remedy(Remedy::AskInsurer)),
        );
    }
}
