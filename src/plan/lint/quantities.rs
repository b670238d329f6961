//! Defects of limits on quantities: rows that no line can fit, or that an earlier one hides.

use super::Defects;
use crate::claim::{CareType, LineKind};
use crate::plan::DayLimit;

/// Kinds of lines whose days are limited by rows.
const WITH_DAYS: [LineKind; 3] = [LineKind::WesternMedicine, LineKind::PatentMedicine, LineKind::Decoction];

impl Defects<'_> {
    pub(super) fn quantities(&mut self) {
        let plan = self.plan;
        let rows = &plan.quantities.days;
        for (at, row) in rows.iter().enumerate() {
            let place = format!("/quantities/days/{at}");
            self.in_force(&format!("{place}/rule"), core::slice::from_ref(&row.rule));
            if !row.kinds.iter().any(|kind| WITH_DAYS.contains(kind)) || cares(row).is_empty() {
                self.add("fits-no-line", &place, []);
            } else if rows.iter().take(at).any(|earlier| covers(earlier, row)) {
                self.add("unreachable-row", &place, [("rule", row.rule.clone())]);
            }
            if let Some(class) = row.disease
                && !plan.diseases.iter().any(|disease| disease.classes.contains(&class))
            {
                self.add("class-without-disease", &format!("{place}/disease"), [("value", class.to_string())]);
            }
            if row.settled && row.disease.is_none() {
                self.add("settled-without-disease", &format!("{place}/settled"), []);
            }
            for (field, days) in [("days", row.days), ("other_days", row.other_days)] {
                if days == Some(0) {
                    self.add("zero-figure", &format!("{place}/{field}"), []);
                }
            }
        }
        let (infusion, repeated) = (plan.quantities.infusion_days, plan.quantities.repeated_examination_days);
        for (field, days) in [("infusion_days", infusion), ("repeated_examination_days", repeated)] {
            if days == Some(0) {
                self.add("zero-figure", &format!("/quantities/{field}"), []);
            }
        }
    }
}

/// Kinds of care in which a row is looked at: never stays.
fn cares(row: &DayLimit) -> Vec<CareType> {
    let limited = [CareType::Outpatient, CareType::Emergency];
    limited.into_iter().filter(|care| row.care.is_empty() || row.care.contains(care)).collect()
}

/// Whether every line that fits `row` fits `earlier` too, so that `row` is never reached.
fn covers(earlier: &DayLimit, row: &DayLimit) -> bool {
    let all = cares(earlier);
    let mut kinds = row.kinds.iter().filter(|kind| WITH_DAYS.contains(kind));
    cares(row).iter().all(|care| all.contains(care))
        && kinds.all(|kind| earlier.kinds.contains(kind))
        && (earlier.disease.is_none() || earlier.disease == row.disease)
        && (!earlier.settled || row.settled)
        && (earlier.role.is_none() || earlier.role == row.role)
}
