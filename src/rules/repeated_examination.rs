//! The same examination again within a short time draws attention.
//!
//! What it checks: examinations of one name on different days, in this claim and before it, within
//! the plan's number of days. Emergencies are exempt.
//! Why it matters: needless repeats are not payable; whether one was needless, only the doctor can
//! say, so this is advice.
//! Clause: T-F6.6, definition 6 (2), advice.
//! What the member can do: look whether the record says why it was done again.
//! Example: a CT of the chest on the 3rd and on the 20th.

use super::examination_order::{Done, concerns, examinations};
use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding, Remedy};
use crate::vocabulary::plain;

pub(super) const RULE: Rule = Rule { name: "repeated_examination", ids: &["T-F6.6"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(within) = case.plan.quantities.repeated_examination_days else { return };
    let done: Vec<(String, Done)> = examinations(case).into_iter().map(|one| (plain(&one.name), one)).collect();
    for (name, one) in done.iter().filter(|(_, one)| concerns(case, one)) {
        let Some(at) = one.at else { continue };
        let earlier = done.iter().filter(|(other, _)| other == name);
        let days = earlier.filter_map(|(_, other)| days_before(other, one)).filter(|days| *days <= within).min();
        let Some(days) = days else { continue };
        let found = finding(case, "T-F6.6", Code::ExaminationRepeated, Effect::Advise, &line_subject(at));
        out.extend(found.map(|found| {
            let found = found.fact("examination", &one.name).fact("days", days);
            found.decided(Decided::Spotted).remedy(Remedy::Answer)
        }));
    }
}

/// By how many days one was done before another, on an earlier day.
fn days_before(earlier: &Done, later: &Done) -> Option<u32> {
    let days = u32::try_from(later.date?.days_since(earlier.date?)).ok()?;
    (days > 0).then_some(days)
}
