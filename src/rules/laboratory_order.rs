//! An order for a laboratory test stays good for a few days.
//!
//! What it checks: the days between order and test; whichever is not given is the visit's day.
//! Why it matters: a test done later is not payable.
//! Clause: T-Q14.
//! What the member can do: nothing afterwards.
//! Example: ordered on the 1st, done on the 5th: four days, out.

use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::claim::LineKind;
use crate::finding::{Code, Effect, Finding, Loss};

pub(super) const RULE: Rule = Rule { name: "laboratory_order", ids: &["T-Q14"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let Some(good_for) = case.plan.quantities.laboratory_order_days else { return };
    for (at, visit, line) in
        case.lines().filter(|(_, visit, line)| !visit.is_stay() && line.kind == LineKind::Laboratory)
    {
        let Some(said) = line.said else { continue };
        let performed = said.performed_on.or(visit.date);
        let (Some(ordered), Some(performed)) = (said.ordered_on.or(visit.date), performed) else { continue };
        let days = performed.days_since(ordered);
        if days <= i64::from(good_for) {
            continue;
        }
        let found = finding(case, "T-Q14", Code::QuantityOrderExpired, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found
                .fact("name", said.name.clone().unwrap_or_default())
                .fact("days", days)
                .fact("limit", good_for)
                .losing(Loss::Lines(vec![at]))
        }));
    }
}
