//! One infusion treatment lasts only so many days.
//!
//! What it checks: the days of each infusion at an outpatient or emergency visit.
//! Why it matters: the days beyond are lost, in proportion.
//! Clause: T-Q09.
//! What the member can do: nothing afterwards.
//! Example: five days of infusion: three fifths are payable.

use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding};
use crate::money::Share;

pub(super) const RULE: Rule = Rule { name: "infusion_days", ids: &["T-Q09"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(limit) = case.plan.quantities.infusion_days else { return };
    for (at, _, line) in case.lines() {
        let Some(days) = line.infusion_days.filter(|days| *days > limit) else { continue };
        let found = finding(case, "T-Q09", Code::QuantityInfusion, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found.fact("name", line.name()).fact("days", days).fact("limit", limit).losing(quantity_loss(
                case,
                at,
                Share::of(limit, days),
            ))
        }));
    }
}
