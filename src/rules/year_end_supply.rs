//! When the policy year ends, hardly any medicine may be left.
//!
//! What it checks: the day on which each supply ends, the day of dispensing counted in, against
//! the last day of the cover and the days that may be left. Only this visit's supply is looked at
//! (reading `year_end_stock`).
//! Why it matters: the days beyond are lost, in proportion.
//! Clause: T-Q13.
//! What the member can do: nothing afterwards.
//! Example: 14 days dispensed two days before the end: 3 days of the year + 3 = 6 are payable.

use super::repeat_prescription::{Supply, by_class, class_of, supplies};
use super::{Rule, finding, line_subject, quantity_loss};
use crate::case::{Case, CaseLine};
use crate::date::Date;
use crate::finding::{Code, Effect, Finding};
use crate::keyed::Keyed;
use crate::plan::reading::YearEndStock;

pub(super) const RULE: Rule = Rule { name: "year_end_supply", ids: &["T-Q13"], check };

fn check(case: &Case<'_>, out: &mut Vec<Finding>) {
    let earlier = earlier(case);
    for (at, visit, line) in case.lines().filter(|(_, visit, _)| !visit.is_stay()) {
        let costs = line.kind.is_drug() && line.amount.is_positive();
        let (Some(date), Some(days), true) = (visit.date, line.days, costs) else { continue };
        let begins = |date| starts_on(case, &earlier, date, line);
        let (Some(may_be_left), Some(limit)) = (case.plan.quantities.year_end_days, days_from(case, begins(date)))
        else {
            continue;
        };
        if !case.year.contains(date) || !days.exceeds(limit) {
            continue;
        }
        let found = finding(case, "T-Q13", Code::QuantityYearEnd, Effect::Reduce, &line_subject(at));
        out.extend(found.map(|found| {
            found
                .fact("name", line.name())
                .fact("days", days)
                .fact("limit", limit)
                .fact("year_end", case.year.to)
                .fact("left", may_be_left)
                .losing(quantity_loss(case, at, days.share_within(limit)))
        }));
    }
}

/// The most days of a supply that are payable when it is dispensed on a day.
pub(crate) fn payable_days(case: &Case<'_>, date: Date, line: &CaseLine<'_>) -> Option<u32> {
    days_from(case, starts_on(case, &earlier(case), date, line))
}

/// Days from the first day of a supply to the last one that is payable.
fn days_from(case: &Case<'_>, first: Date) -> Option<u32> {
    let last_day = case.year.to.plus_days(case.plan.quantities.year_end_days?);
    Some(u32::try_from(last_day.plus_days(1).days_since(first)).unwrap_or(0))
}

/// Every supply by its kind of medicine, where earlier ones count at all.
fn earlier(case: &Case<'_>) -> Keyed<Vec<Supply>> {
    match case.readings.year_end_stock {
        YearEndStock::Visit => Keyed::default(),
        _ => by_class(supplies(case)),
    }
}

/// The day on which the supply begins to be used: the day of dispensing, or, where earlier
/// supplies count, the day after they end.
fn starts_on(case: &Case<'_>, earlier: &Keyed<Vec<Supply>>, date: Date, line: &CaseLine<'_>) -> Date {
    if case.readings.year_end_stock == YearEndStock::Visit {
        return date;
    }
    let Some(class) = class_of(case, line) else { return date };
    { earlier.get(&class).into_iter().flatten() }
        .filter(|supply| supply.date < date)
        .map(|supply| supply.lasts_until().plus_days(1))
        .fold(date, Date::max)
}
