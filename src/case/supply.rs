//! How long the supply of a line lasts, and how many days of it are payable.

use crate::case::diagnosis::CaseDiagnosis;
use crate::case::line::{CaseLine, RowLimit, Setting};
use crate::case::{Gaps, Stance};
use crate::claim::{DaysSupply, DrugRole, LineItem, LineKind};
use crate::estimate::AssumptionCode;
use crate::money::Days;
use crate::plan::reading::{DecoctionClause, MonthDays, Readings};
use crate::plan::{DayLimit, DiseaseClass};

/// Fills in a line's days, sessions and the days that are payable.
pub(super) fn resolve<'a>(
    line: &mut CaseLine<'a>,
    said: &LineItem,
    subject: &str,
    setting: Setting<'_, 'a>,
    gaps: &mut Gaps<'_>,
) {
    let ordinary = &setting.plan.ordinary;
    let beyond = |gaps: &mut Gaps<'_>, code, field: &str, within_limit| {
        let stance = gaps.fill(code, &format!("{subject}/{field}"), "");
        is_beyond(stance, within_limit).then_some(DaysSupply::MAX)
    };
    match line.kind {
        LineKind::WesternMedicine | LineKind::PatentMedicine | LineKind::Decoction => {
            let days = supply(said).or_else(|| {
                beyond(gaps, AssumptionCode::DaysSupply, "days_supply", ordinary.days_within_limit).map(Days::whole)
            });
            line.days = days;
            line.limit = day_limit(line, said, subject, setting, gaps);
        }
        LineKind::Infusion => {
            let days = said.infusion_days.or(said.days_supply).map(DaysSupply::days);
            line.infusion_days = days
                .or_else(|| beyond(gaps, AssumptionCode::InfusionDays, "infusion_days", ordinary.days_within_limit));
        }
        LineKind::Physiotherapy | LineKind::HyperbaricOxygen => {
            line.sessions = line
                .sessions
                .or_else(|| beyond(gaps, AssumptionCode::Sessions, "sessions", ordinary.sessions_within_limit));
        }
        LineKind::Laboratory | LineKind::Examination | LineKind::Treatment | LineKind::Fee | LineKind::Other => {}
    }
}

/// Whether a missing number is to be taken as far beyond any limit.
fn is_beyond(stance: Stance, within_limit: bool) -> bool {
    match stance {
        Stance::Ordinary => !within_limit,
        Stance::Least => true,
        Stance::Most => false,
    }
}

/// Days of supply: computed ones go before printed ones.
fn supply(said: &LineItem) -> Option<Days> {
    let computed = match (said.quantity, said.dose, said.times_per_day) {
        (Some(quantity), Some(dose), Some(times)) => Days::of_supply(quantity, dose, times),
        _ => None,
    };
    computed.or_else(|| said.days_supply.map(|days| Days::whole(days.days())))
}

/// The row of the plan that limits a line's days. Where it hangs on the disease, the diagnosis
/// that the line serves decides; where several could be meant, or its name is not recognised, the
/// shortest limit is taken.
fn day_limit<'a>(
    line: &CaseLine<'a>,
    said: &LineItem,
    subject: &str,
    setting: Setting<'_, 'a>,
    gaps: &mut Gaps<'_>,
) -> Option<RowLimit<'a>> {
    let rows = Rows { setting, kind: line.kind, role: said.drug_role.unwrap_or(DrugRole::Main) };
    let (Some(days), true) = (line.days, rows.depend_on_disease()) else { return rows.limit(&[], false) };
    let of_visit = line.serves.iter().filter_map(|at| setting.diagnoses.get(*at));
    let candidates: Vec<&CaseDiagnosis<'_>> = of_visit.chain(&line.foreign).collect();
    if let [only] = candidates.as_slice()
        && let Some(classes) = only.classes()
    {
        let settled =
            only.settled.unwrap_or_else(|| rows.depend_on_settled(classes) && is_settled(only, subject, setting, gaps));
        return rows.limit(classes, settled);
    }
    rows.among(&candidates, days, subject, gaps)
}

fn is_settled(diagnosis: &CaseDiagnosis<'_>, subject: &str, setting: Setting<'_, '_>, gaps: &mut Gaps<'_>) -> bool {
    let facts = [("diagnosis", diagnosis.name.clone())];
    match gaps.fill_with(AssumptionCode::DiseaseSettled, subject, &diagnosis.name, facts) {
        Stance::Ordinary => setting.plan.ordinary.disease_settled,
        Stance::Least => false,
        Stance::Most => true,
    }
}

/// The plan's day limits as they bear on one kind and role of medicine.
struct Rows<'s, 'a> {
    setting: Setting<'s, 'a>,
    kind: LineKind,
    role: DrugRole,
}

impl<'a> Rows<'_, 'a> {
    /// Rows that fit, whatever the disease.
    fn fitting(&self) -> impl Iterator<Item = &'a DayLimit> {
        let Rows { setting, kind, role } = *self;
        setting.plan.quantities.days.iter().filter(move |row| {
            (row.care.is_empty() || row.care.contains(&setting.care))
                && row.kinds.contains(&kind)
                && row.role.is_none_or(|wanted| wanted == role)
        })
    }

    fn depend_on_disease(&self) -> bool {
        self.fitting().any(|row| row.disease.is_some())
    }

    fn depend_on_settled(&self, classes: &[DiseaseClass]) -> bool {
        self.fitting().any(|row| row.settled && row.disease.is_some_and(|class| classes.contains(&class)))
    }

    /// The first row that fits a disease of these classes.
    fn limit(&self, classes: &[DiseaseClass], settled: bool) -> Option<RowLimit<'a>> {
        let fits =
            |row: &&DayLimit| row.disease.is_none_or(|class| classes.contains(&class)) && (!row.settled || settled);
        let row = self.fitting().find(fits)?;
        let days = row_days(row, self.setting.readings);
        self.setting.plan.has_rule(&row.rule).then_some(RowLimit { row, days })
    }

    /// The shortest limit of those that may be meant. A disease that is not recognised, or not
    /// named at all, may be any.
    fn among(
        &self,
        candidates: &[&CaseDiagnosis<'_>],
        days: Days,
        subject: &str,
        gaps: &mut Gaps<'_>,
    ) -> Option<RowLimit<'a>> {
        let known = candidates.iter().filter_map(|diagnosis| Some((diagnosis.classes()?, diagnosis.settled)));
        let mut limits: Vec<RowLimit<'a>> =
            known.filter_map(|(classes, settled)| self.limit(classes, settled.unwrap_or(true))).collect();
        if candidates.is_empty() || candidates.iter().any(|diagnosis| diagnosis.classes().is_none()) {
            limits.extend(self.limit(&[], false));
            limits.extend(DiseaseClass::ALL.iter().filter_map(|class| self.limit(&[*class], true)));
        }
        let least = limits.iter().min_by_key(|limit| limit.days).copied();
        let most = limits.iter().max_by_key(|limit| limit.days).copied();
        let alike = least.map(|limit| limit.days) == most.map(|limit| limit.days);
        if alike || least.is_some_and(|limit| !days.exceeds(limit.days)) {
            return least;
        }
        match gaps.fill(AssumptionCode::DiseaseClass, &format!("{subject}/diagnosis"), "") {
            Stance::Ordinary | Stance::Least => least,
            Stance::Most => most,
        }
    }
}

fn row_days(row: &DayLimit, readings: &Readings) -> u32 {
    let month = match readings.month_days {
        MonthDays::Thirty => 30,
        MonthDays::ThirtyOne => 31,
        MonthDays::TwentyEight => 28,
    };
    let days = row.days.unwrap_or(month);
    match (readings.decoction_clause, row.other_days) {
        (DecoctionClause::AllMedicines, Some(other)) => other,
        _ => days,
    }
}
