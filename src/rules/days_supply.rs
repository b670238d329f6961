//! Only so many days of medicine are payable at a visit.
//!
//! What it checks: each medicine's days against the row of the plan that fits its kind, the visit
//! and the disease it serves.
//! Why it matters: the days beyond are lost, in proportion (reading R11).
//! Clause: T-Q01 emergency, T-Q02 ordinary, T-Q03 chronic (list T-F2), T-Q05 and T-Q06 decoctions,
//! T-Q07 and T-Q08 hypertension, diabetes and heart disease.
//! What the member can do: nothing afterwards; check which diagnosis the medicine serves.
//! Example: 45 days against 30: of 90.00 only 60.00 are payable.

use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::Case;
use crate::finding::{Code, Decided, Effect, Finding};

pub(super) const RULE: Rule =
    Rule { name: "days_supply", ids: &["T-Q01", "T-Q02", "T-Q03", "T-Q05", "T-Q06", "T-Q07", "T-Q08"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, _, line) in case.lines() {
        let (Some(limit), Some(days)) = (line.limit, line.days) else { continue };
        if !days.exceeds(limit.days) {
            continue;
        }
        let found = finding(case, &limit.row.rule, Code::QuantityDays, Effect::Reduce, &line_subject(at));
        // That a medicine is an adjuvant, only the member can say.
        let decided = if limit.row.role.is_some() { Decided::Declared } else { Decided::Machine };
        out.extend(found.map(|found| {
            found
                .decided(decided)
                .fact("name", line.name())
                .fact("days", days)
                .fact("limit", limit.days)
                .losing(quantity_loss(case, at, days.share_within(limit.days)))
        }));
    }
}
