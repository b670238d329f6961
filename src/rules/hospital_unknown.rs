//! A hospital that an incomplete list does not name is asked about, never refused.
//!
//! What it checks: whether the printed name was found in the list, where the list is not complete
//! or none is loaded.
//! Why it matters: some designated hospitals are on no printed list. The money counts, with this
//! warning (reading R16).
//! Clause: T-H08.
//! What the member can do: ask the insurer before counting on the money.
//! Example: a hospital outside the printed list: counted, to be confirmed.

use super::{Rule, finding};
use crate::case::{Case, Doubt, Listing};
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "hospital_unknown", ids: &["T-H08"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for visit in &case.visits {
        let exempt = visit.is_true_emergency() || visit.admitted_through_emergency();
        let counted = matches!(visit.place.listing, Listing::Designated);
        if exempt || !counted || !visit.place.in_shanghai || !matches!(visit.place.doubt, Some(Doubt::NotOnList)) {
            continue;
        }
        let found = finding(case, "T-H08", Code::HospitalUnknown, Effect::Advise, &visit.at("hospital/name"));
        let name = visit.said.hospital.name.clone().unwrap_or_default();
        out.extend(found.map(|found| found.fact("hospital", name).remedy(Remedy::AskInsurer)));
    }
}
