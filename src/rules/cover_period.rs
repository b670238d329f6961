//! Costs arise inside the cover of an insured member.
//!
//! What it checks: the day that dates each visit (a stay: its discharge) against the person's
//! policy year, and whether the person was a member.
//! Why it matters: a visit outside earns nothing here. One in the policy year before or after is
//! not lost, it belongs to that year's claim.
//! Clause: T-B06.
//! What the member can do: claim it under the year it belongs to.
//! Example: cover to 31 March, visit on 2 April: 0.00 here.

use super::{Rule, finding};
use crate::case::{Case, VisitPeriod};
use crate::finding::{Code, Effect, Finding, Loss, Remedy};

pub(super) const RULE: Rule = Rule { name: "cover_period", ids: &["T-B06"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    if case.claim.insured.member == Some(false) {
        let found = finding(case, "T-B06", Code::CoverNotMember, Effect::Deny, "/insured/member");
        out.extend(found.map(|found| found.losing(Loss::Claim)));
    }
    for (at, visit) in case.visits.iter().enumerate() {
        let (code, effect, remedy) = match visit.period {
            VisitPeriod::Inside => continue,
            VisitPeriod::OtherYear => (Code::CoverOtherYear, Effect::Reduce, Remedy::OtherYear),
            VisitPeriod::Outside => (Code::CoverOutside, Effect::Deny, Remedy::None),
        };
        let subject = visit.at(if visit.is_stay() { "discharged_on" } else { "date" });
        let found = finding(case, "T-B06", code, effect, &subject).map(|found| {
            let dated = match visit.date {
                Some(date) => found.fact("date", date),
                None => found,
            };
            dated
                .fact("cover_from", case.year.from)
                .fact("cover_to", case.year.to)
                .losing(Loss::Encounter(at))
                .remedy(remedy)
        });
        out.extend(found);
    }
}
