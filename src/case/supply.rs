//! How long the supply of a line lasts, and how many days of it are payable.

use crate::case::diagnosis::{self, CaseDiagnosis};
use crate::case::line::{CaseLine, RowLimit, Setting};
use crate::case::{Ends, Gaps, Stance};
use crate::claim::{Count, DaysSupply, DrugRole, LineItem, LineKind};
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
    let beyond = |gaps: &mut Gaps<'_>, code, field: &str, within_limit, most| {
        let stance = gaps.fill(code, &format!("{subject}/{field}"), "");
        is_beyond(stance, within_limit).then_some(most)
    };
    let (days_fit, sessions_fit) = (ordinary.days_within_limit, ordinary.sessions_within_limit);
    match line.kind {
        LineKind::WesternMedicine | LineKind::PatentMedicine | LineKind::Decoction => {
            let days = self::said(said).or_else(|| {
                beyond(gaps, AssumptionCode::DaysSupply, "days_supply", days_fit, DaysSupply::MAX).map(Days::whole)
            });
            line.days = days;
            line.limit = day_limit(line, said, subject, setting, gaps);
        }
        LineKind::Infusion => {
            let days = said.infusion_days.or(said.days_supply).map(DaysSupply::days);
            line.infusion_days =
                days.or_else(|| beyond(gaps, AssumptionCode::InfusionDays, "infusion_days", days_fit, DaysSupply::MAX));
        }
        LineKind::Physiotherapy | LineKind::HyperbaricOxygen => {
            line.sessions =
                line.sessions.or_else(|| beyond(gaps, AssumptionCode::Sessions, "sessions", sessions_fit, Count::MAX));
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
pub(super) fn said(said: &LineItem) -> Option<Days> {
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
        let visit = subject.split("/invoices/").next().unwrap_or_default();
        let settled = only.settled.unwrap_or_else(|| {
            rows.depend_on_settled(classes) && diagnosis::is_settled(only, visit, setting.plan, gaps)
        });
        return rows.limit(classes, settled);
    }
    rows.among(&candidates, days, subject, gaps)
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
        let meant = self.meant(candidates);
        let taken = meant.iter().filter_map(|one| one.most).min_by_key(|limit| limit.days);
        let least = meant.iter().min_by_key(|one| days_of(one.least));
        let most = meant.iter().max_by_key(|one| days_of(one.most));
        let (Some(least), Some(most)) = (least, most) else { return taken };
        if days_of(least.least) == days_of(most.most) || !days.exceeds(days_of(least.least)) {
            return taken;
        }
        let names = Ends { least: least.name.clone(), most: most.name.clone() };
        let named = (!names.least.is_empty() && !names.most.is_empty()).then_some(names);
        match gaps.fill_by_name(AssumptionCode::DiseaseClass, &format!("{subject}/diagnosis"), named) {
            Stance::Ordinary => taken,
            Stance::Least => least.least,
            Stance::Most => most.most,
        }
    }

    /// The diseases that may be meant, with their limits.
    fn meant(&self, candidates: &[&CaseDiagnosis<'_>]) -> Vec<Meant<'a>> {
        let known = candidates.iter().filter_map(|diagnosis| {
            let classes = diagnosis.classes()?;
            let limit = |unsaid| self.limit(classes, diagnosis.settled.unwrap_or(unsaid));
            Some(Meant { name: diagnosis.name.clone(), least: limit(false), most: limit(true) })
        });
        let mut meant: Vec<Meant<'a>> = known.collect();
        if candidates.is_empty() || candidates.iter().any(|diagnosis| diagnosis.classes().is_none()) {
            let any: [&[DiseaseClass]; 1] = [&[]];
            for classes in any.into_iter().chain(DiseaseClass::ALL.chunks(1)) {
                let limit = self.limit(classes, !classes.is_empty());
                meant.push(Meant { name: self.disease_of(classes), least: limit, most: limit });
            }
        }
        meant
    }

    /// A name of a disease of just these classes that the plan does not exclude.
    fn disease_of(&self, classes: &[DiseaseClass]) -> String {
        let Setting { plan, lexicon, .. } = self.setting;
        let fits = |name: &&String| {
            let terms = lexicon.diagnosis(name);
            terms.care.is_none() && !terms.doubtful && terms.disease.is_some_and(|found| found.classes == classes)
        };
        let names = plan.diseases.iter().filter(|disease| disease.classes == classes).flat_map(|one| &one.term.names);
        { names }.find(fits).cloned().unwrap_or_default()
    }
}

/// A disease that a line may serve.
struct Meant<'a> {
    name: String,
    /// Its limit if nobody says that the disease is settled.
    least: Option<RowLimit<'a>>,
    /// Its limit if it is settled.
    most: Option<RowLimit<'a>>,
}

/// Days of a limit; none is more than any.
fn days_of(limit: Option<RowLimit<'_>>) -> u32 {
    limit.map_or(u32::MAX, |limit| limit.days)
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
