//! On which day a visit can have been that nobody dates.

use serde_json::json;

use super::Witness;
use crate::case::{CaseLine, Visit};
use crate::claim::LineKind;
use crate::date::Date;
use crate::order;
use crate::whatif::edit::Edit;

/// Months before the cover at which no policy year meets it and no supply lasts into it.
const LONG_BEFORE: u32 = 36;

impl Witness<'_, '_> {
    /// A day outside the cover, or one inside that agrees with the receipts and the record.
    pub(super) fn day(&self, least: bool) -> Vec<Edit> {
        let year = self.case.year;
        let outside = [year.from.minus_months(LONG_BEFORE), year.to.plus_months(LONG_BEFORE), year.to.plus_days(1)];
        let own = self.own_days();
        let inside = own.iter().copied().chain([year.from, year.to]).filter(|day| year.contains(*day));
        let after = self.earliest().into_iter().filter(|day| year.contains(*day));
        let found = if least {
            outside.into_iter().find(|day| self.is_possible(*day))
        } else {
            inside.chain(after).find(|day| self.is_possible(*day))
        };
        found.map(|day| self.set(json!(day))).into_iter().collect()
    }

    /// Days on which what one visit dispenses or examines bears on another, and the last day on which its
    /// hospital was designated.
    pub(super) fn days(&self) -> Vec<Vec<Edit>> {
        let struck_off = self.visit().and_then(|visit| visit.place.struck_off);
        if struck_off.is_none() && !self.visit().is_some_and(bears_on_others) {
            return Vec::new();
        }
        let year = self.case.year;
        let others = self.case.visits.iter().filter(|visit| bears_on_others(visit)).filter_map(|visit| visit.date);
        let history = &self.case.claim.history;
        let dispensed = history.dispensings.iter().map(|one| one.date);
        let examined = history.examinations.iter().flatten().map(|one| one.date);
        let mut days: Vec<Date> = self.own_days();
        for day in others.chain(dispensed).chain(examined) {
            days.extend([day.day_before(), day, day.plus_days(1), day.plus_days(31)]);
        }
        days.extend([year.from.minus_months(LONG_BEFORE), year.from.day_before(), year.from, year.to]);
        days.extend(self.earliest().into_iter().chain(struck_off));
        order::sort(&mut days);
        days.dedup();
        days.retain(|day| self.is_possible(*day));
        days.into_iter().map(|day| vec![self.set(json!(day))]).collect()
    }

    /// Days that the visit's own papers name.
    fn own_days(&self) -> Vec<Date> {
        let Some(visit) = self.visit() else { return Vec::new() };
        let record = visit.said.record.as_ref().and_then(|record| record.date);
        let receipts = visit.said.invoices.iter().filter_map(|invoice| invoice.date);
        let lines = visit.said.invoices.iter().flat_map(|invoice| &invoice.lines);
        let tests = lines.flat_map(|line| [line.performed_on, line.ordered_on]).flatten();
        record.into_iter().chain(receipts).chain(tests).collect()
    }

    /// A discharge comes on the day of admission at the earliest.
    fn earliest(&self) -> Option<Date> {
        self.visit().filter(|visit| visit.is_stay()).and_then(|visit| visit.said.admitted_on)
    }

    fn is_possible(&self, day: Date) -> bool {
        let handed_in = self.case.claim.submitted_on.is_none_or(|handed_in| day <= handed_in);
        handed_in && self.earliest().is_none_or(|admitted| admitted <= day)
    }
}

/// Whether a visit has medicines, examinations or tests, which are looked at by their days; in a stay
/// only examinations are.
fn bears_on_others(visit: &Visit<'_>) -> bool {
    let dated = |line: &CaseLine<'_>| {
        let by_day = line.kind.is_drug() || line.kind == LineKind::Laboratory;
        line.examination.is_some() || (by_day && !visit.is_stay())
    };
    visit.invoices.iter().flat_map(|invoice| &invoice.lines).any(dated)
}
