//! The lines of a receipt: what each is, which disease it serves, how long its supply lasts.

use crate::case::boxes::ResolvedBoxes;
use crate::case::{Gaps, Stance};
use crate::claim::{CareType, Count, DaysSupply, Diagnosis, DrugRole, Encounter, Invoice, LineItem, LineKind};
use crate::estimate::AssumptionCode;
use crate::lexicon::Lexicon;
use crate::money::{Days, Money};
use crate::plan::reading::{DecoctionClause, FeeWithinScope, MonthDays, Readings};
use crate::plan::{DayLimit, DiseaseClass, ExcludedFee, Plan};
use crate::vocabulary::plain;

/// One line without gaps.
#[derive(Clone)]
pub(crate) struct CaseLine<'a> {
    /// As said; absent for the rest that no line names.
    pub(crate) said: Option<&'a LineItem>,
    pub(crate) amount: Money,
    pub(crate) out_of_scope: Money,
    pub(crate) kind: LineKind,
    pub(crate) fee: Option<&'a ExcludedFee>,
    /// Supply as computed from quantity and dose, else as printed.
    pub(crate) days: Option<Days>,
    /// The days that are payable, and the row of the plan that says so.
    pub(crate) limit: Option<RowLimit<'a>>,
    pub(crate) infusion_days: Option<u32>,
    pub(crate) sessions: Option<u32>,
}

/// A row of the plan's day limits applied to a line.
#[derive(Clone, Copy)]
pub(crate) struct RowLimit<'a> {
    pub(crate) row: &'a DayLimit,
    pub(crate) days: u32,
}

impl CaseLine<'_> {
    /// Class of medicines that counts as the same kind: as said, else the name.
    pub(crate) fn drug_class(&self) -> Option<String> {
        let said = self.said?;
        said.drug_class.as_ref().or(said.name.as_ref()).map(|class| plain(class))
    }

    /// What of the amount is inside the scope.
    pub(crate) fn in_scope(&self) -> Money {
        (self.amount - self.out_of_scope).at_least_zero()
    }
}

/// What the lines of one visit are read by.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'s, 'a> {
    pub(crate) visit: &'a Encounter,
    /// As what the visit is assessed.
    pub(crate) care: CareType,
    pub(crate) plan: &'a Plan,
    pub(crate) lexicon: &'s Lexicon<'a>,
    pub(crate) readings: &'s Readings,
}

/// Resolves the named lines of a receipt.
pub(crate) fn resolve<'a>(
    invoice: &'a Invoice,
    subject: &str,
    setting: Setting<'_, 'a>,
    gaps: &mut Gaps<'_>,
) -> Vec<CaseLine<'a>> {
    let one = |(at, said): (usize, &'a LineItem)| {
        let subject = format!("{subject}/lines/{at}");
        let amount = said.amount.unwrap_or_default();
        let mut line = CaseLine {
            said: Some(said),
            amount,
            out_of_scope: said.out_of_scope.unwrap_or_default().min(amount),
            kind: kind_of(said, setting.lexicon),
            fee: excluded_fee(said, setting),
            days: None,
            limit: None,
            infusion_days: None,
            sessions: said.sessions.map(Count::number),
        };
        if setting.care != CareType::Inpatient && amount.is_positive() && line.fee.is_none() {
            quantities(&mut line, said, &subject, setting, gaps);
        }
        line
    };
    invoice.lines.iter().enumerate().map(one).collect()
}

/// Adds the unnamed rest as a last line; a receipt that does not add up is one unnamed line.
pub(crate) fn with_rest<'a>(mut lines: Vec<CaseLine<'a>>, boxes: &ResolvedBoxes) -> Vec<CaseLine<'a>> {
    let named: Money = lines.iter().map(|line| line.amount).sum();
    let rest = boxes.total - named;
    if rest.is_positive() || lines.is_empty() {
        lines.push(CaseLine {
            said: None,
            amount: rest.at_least_zero(),
            out_of_scope: Money::ZERO,
            kind: LineKind::Other,
            fee: None,
            days: None,
            limit: None,
            infusion_days: None,
            sessions: None,
        });
    }
    lines
}

fn kind_of(said: &LineItem, lexicon: &Lexicon<'_>) -> LineKind {
    let by_name = || {
        let name = said.name.as_deref()?;
        lexicon.line_kind(name).map(|names| names.kind)
    };
    said.kind.or_else(by_name).unwrap_or(LineKind::Other)
}

fn excluded_fee<'a>(said: &LineItem, setting: Setting<'_, 'a>) -> Option<&'a ExcludedFee> {
    let fee = setting.lexicon.fee(said.name.as_deref()?)?;
    let spared = fee.within_scope && setting.readings.fee_within_scope == FeeWithinScope::Payable;
    (setting.plan.has_rule(&fee.rule) && !spared).then_some(fee)
}

fn quantities<'a>(
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
            line.limit = day_limit(line.kind, said, subject, setting, gaps, days.is_some());
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
/// that the line serves decides; where several could be meant, the shortest limit is taken.
fn day_limit<'a>(
    kind: LineKind,
    said: &LineItem,
    subject: &str,
    setting: Setting<'_, 'a>,
    gaps: &mut Gaps<'_>,
    days_known: bool,
) -> Option<RowLimit<'a>> {
    let rows = Rows { setting, kind, role: said.drug_role.unwrap_or(DrugRole::Main) };
    if !days_known || !rows.depend_on_disease() {
        return rows.limit(&[], false);
    }
    match served(said, setting.visit) {
        Served::One(diagnosis) => {
            let classes = classes_of(&diagnosis, setting.lexicon);
            let settled = diagnosis
                .settled
                .unwrap_or_else(|| rows.depend_on_settled(&classes) && is_settled(&diagnosis, subject, setting, gaps));
            rows.limit(&classes, settled)
        }
        Served::Unknown(candidates) => rows.among(candidates, subject, gaps),
    }
}

fn is_settled(diagnosis: &Diagnosis, subject: &str, setting: Setting<'_, '_>, gaps: &mut Gaps<'_>) -> bool {
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

    /// Nobody says which of the visit's diagnoses the line serves; with no diagnosis, it may be any.
    fn among(&self, candidates: &[Diagnosis], subject: &str, gaps: &mut Gaps<'_>) -> Option<RowLimit<'a>> {
        let of_candidates = candidates.iter().filter_map(|diagnosis| {
            self.limit(&classes_of(diagnosis, self.setting.lexicon), diagnosis.settled.unwrap_or(true))
        });
        let mut limits: Vec<RowLimit<'a>> = of_candidates.collect();
        if candidates.is_empty() {
            limits.extend(self.limit(&[], false));
            limits.extend(DiseaseClass::ALL.iter().filter_map(|class| self.limit(&[*class], true)));
        }
        let least = limits.iter().min_by_key(|limit| limit.days).copied();
        let most = limits.iter().max_by_key(|limit| limit.days).copied();
        if least.map(|limit| limit.days) == most.map(|limit| limit.days) {
            return least;
        }
        match gaps.fill(AssumptionCode::DiseaseClass, &format!("{subject}/diagnosis"), "") {
            Stance::Ordinary | Stance::Least => least,
            Stance::Most => most,
        }
    }
}

/// The diagnosis that a line serves.
enum Served<'a> {
    One(Diagnosis),
    Unknown(&'a [Diagnosis]),
}

fn served<'a>(said: &LineItem, visit: &'a Encounter) -> Served<'a> {
    if let Some(name) = &said.diagnosis {
        let wanted = plain(name);
        let named = visit.diagnoses.iter().find(|diagnosis| plain(&diagnosis.name) == wanted);
        let diagnosis = named.cloned().unwrap_or(Diagnosis { name: name.clone(), disease: None, settled: None });
        return Served::One(diagnosis);
    }
    match visit.diagnoses.as_slice() {
        [only] => Served::One(only.clone()),
        several => Served::Unknown(several),
    }
}

fn classes_of(diagnosis: &Diagnosis, lexicon: &Lexicon<'_>) -> Vec<DiseaseClass> {
    let text = diagnosis.disease.as_deref().unwrap_or(&diagnosis.name);
    lexicon.disease(text).map(|disease| disease.classes.clone()).unwrap_or_default()
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
