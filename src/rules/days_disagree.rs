//! Printed days and computed days agree.
//!
//! What it checks: quantity ÷ (dose × times a day) against the days printed on the list.
//! Why it matters: the computed figure is used, as an exact fraction; the difference draws a
//! question.
//! Clause: T-Q15.
//! What the member can do: compare with the prescription.
//! Example: 30 tablets, one three times a day, printed as 7 days: 10 days are used.

use super::{Rule, finding, line_subject};
use crate::case::Case;
use crate::finding::{Code, Effect, Finding, Remedy};

pub(super) const RULE: Rule = Rule { name: "days_disagree", ids: &["T-Q15"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    for (at, _, line) in case.lines() {
        let printed = line.said.and_then(|said| said.days_supply);
        let (Some(printed), Some(days)) = (printed, line.days) else { continue };
        if days.equals(printed.days()) {
            continue;
        }
        let found = finding(case, "T-Q15", Code::QuantityDaysDisagree, Effect::Advise, &line_subject(at));
        out.extend(found.map(|found| {
            found
                .fact("name", line.name())
                .fact("printed", printed.days())
                .fact("computed", days)
                .remedy(Remedy::CorrectFigures)
        }));
    }
}
