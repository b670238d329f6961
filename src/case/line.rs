//! The lines of a receipt: what each is, and which diagnosis it serves.

use crate::case::boxes::ResolvedBoxes;
use crate::case::diagnosis::{self, CaseDiagnosis, SpottedCare};
use crate::case::{Gaps, Stance, supply};
use crate::claim::{CareType, Count, Encounter, Invoice, LineItem, LineKind};
use crate::estimate::AssumptionCode;
use crate::lexicon::Lexicon;
use crate::money::{Days, Money};
use crate::plan::reading::{FeeWithinScope, Readings};
use crate::plan::{DayLimit, Drug, Examination, ExcludedCare, ExcludedFee, Plan};
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
    pub(crate) care: Option<SpottedCare<'a>>,
    pub(crate) drug: Option<&'a Drug>,
    pub(crate) examination: Option<&'a Examination>,
    pub(crate) recognition: Recognition,
    /// The visit's diagnoses that it may serve, by place; none when nobody says.
    pub(crate) serves: Vec<usize>,
    /// A diagnosis that it is said to serve and that is not among the visit's.
    pub(crate) foreign: Option<CaseDiagnosis<'a>>,
    /// The excluded diagnosis that it serves, in a visit that has another one as well.
    pub(crate) under_excluded: Option<usize>,
    /// Supply as computed from quantity and dose, else as printed.
    pub(crate) days: Option<Days>,
    /// The days that are payable, and the row of the plan that says so.
    pub(crate) limit: Option<RowLimit<'a>>,
    pub(crate) infusion_days: Option<u32>,
    pub(crate) sessions: Option<u32>,
}

/// Whether a line's name was found in any list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Recognition {
    /// It was, or the member says what it is.
    Known,
    /// It was not; taken as payable.
    Unknown,
    /// It was not; taken as something that is never payable.
    UnknownAndRefused,
}

/// A row of the plan's day limits applied to a line.
#[derive(Clone, Copy)]
pub(crate) struct RowLimit<'a> {
    pub(crate) row: &'a DayLimit,
    pub(crate) days: u32,
}

impl<'a> CaseLine<'a> {
    /// A line of which only the amount is known.
    fn unnamed(amount: Money) -> CaseLine<'a> {
        CaseLine {
            said: None,
            amount,
            out_of_scope: Money::ZERO,
            kind: LineKind::Other,
            fee: None,
            care: None,
            drug: None,
            examination: None,
            recognition: Recognition::Known,
            serves: Vec::new(),
            foreign: None,
            under_excluded: None,
            days: None,
            limit: None,
            infusion_days: None,
            sessions: None,
        }
    }

    /// Name as said.
    pub(crate) fn name(&self) -> &'a str {
        self.said.and_then(|said| said.name.as_deref()).unwrap_or_default()
    }

    /// What of the amount is inside the scope.
    pub(crate) fn in_scope(&self) -> Money {
        (self.amount - self.out_of_scope).at_least_zero()
    }

    /// What the member has declared of one of the plan's circumstances.
    pub(crate) fn declared(&self, id: &str) -> Option<bool> {
        self.said.and_then(|said| said.declarations.get(id)).copied()
    }
}

/// What the lines of one visit are read by.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'s, 'a> {
    pub(crate) visit: &'a Encounter,
    pub(crate) diagnoses: &'s [CaseDiagnosis<'a>],
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
        let mut line = named(said, setting);
        if line.recognition != Recognition::Known {
            let facts = [("name", line.name().to_owned())];
            let stance = gaps.fill_with(AssumptionCode::LineName, &format!("{subject}/name"), "", facts);
            if stance == Stance::Least {
                line.recognition = Recognition::UnknownAndRefused;
            }
        }
        if setting.care != CareType::Inpatient && line.fee.is_none() {
            if line.amount.is_positive() {
                supply::resolve(&mut line, said, &subject, setting, gaps);
            } else if line.kind.is_drug() {
                // What cost nothing was dispensed all the same; nothing is asked about it.
                line.days = supply::said(said);
            }
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
        lines.push(CaseLine::unnamed(rest.at_least_zero()));
    }
    lines
}

/// What a line is by its name, unless the member says otherwise.
fn named<'a>(said: &'a LineItem, setting: Setting<'_, 'a>) -> CaseLine<'a> {
    let Setting { plan, lexicon, .. } = setting;
    let amount = said.amount.unwrap_or_default();
    let name = said.name.as_deref().unwrap_or_default();
    let terms = lexicon.line(name);
    let mut line = CaseLine {
        said: Some(said),
        out_of_scope: said.out_of_scope.unwrap_or_default().min(amount),
        sessions: said.sessions.map(Count::number),
        ..CaseLine::unnamed(amount)
    };
    match said.item.as_deref() {
        Some(id) => {
            line.fee = plan.excluded_fees.iter().find(|fee| fee.term.id == id);
            line.care =
                plan.excluded_care.iter().find(|care| care.term.id == id).map(|care| SpottedCare { care, sure: true });
            line.drug = plan.drugs.iter().find(|drug| drug.term.id == id);
            line.examination = plan.examinations.iter().find(|examination| examination.term.id == id);
        }
        None => {
            line.fee = terms.fee;
            line.care = terms.care.and_then(|care| spotted_care(care, name, setting));
            line.drug = terms.drug;
            line.examination = terms.examination;
        }
    }
    let known = said.kind.is_some()
        || said.item.is_some()
        || line.fee.is_some()
        || line.care.is_some()
        || line.drug.is_some()
        || line.examination.is_some()
        || terms.kind.is_some();
    if !known && !name.is_empty() && amount.is_positive() {
        line.recognition = Recognition::Unknown;
    }
    line.kind = said
        .kind
        .or(line.drug.map(|drug| drug.kind))
        .or(terms.kind.map(|names| names.kind))
        .or(line.examination.map(|_| LineKind::Examination))
        .or(told_by_figures(said))
        .unwrap_or(LineKind::Other);
    line.fee = line.fee.filter(|fee| is_excluded(fee, setting));
    line.care = line.care.filter(|spotted| plan.has_rule(&spotted.care.rule));
    (line.serves, line.foreign) = served(&line, said, setting);
    line
}

/// What only a medicine or physiotherapy has, where the name says nothing.
fn told_by_figures(said: &LineItem) -> Option<LineKind> {
    let medicine = said.days_supply.is_some()
        || said.dose.is_some()
        || said.times_per_day.is_some()
        || said.drug_role.is_some()
        || said.drug_class.is_some();
    let infusion = said.infusion_days.map(|_| LineKind::Infusion);
    let sessions = said.sessions.map(|_| LineKind::Physiotherapy);
    medicine.then_some(LineKind::WesternMedicine).or(infusion).or(sessions)
}

fn is_excluded(fee: &ExcludedFee, setting: Setting<'_, '_>) -> bool {
    let spared = fee.within_scope && setting.readings.fee_within_scope == FeeWithinScope::Payable;
    setting.plan.has_rule(&fee.rule) && !spared
}

/// Excluded care by its name; some of it counts only beside another line of the visit.
fn spotted_care<'a>(care: &'a ExcludedCare, name: &str, setting: Setting<'_, 'a>) -> Option<SpottedCare<'a>> {
    let sure = SpottedCare { care, sure: !care.asks };
    if care.together_with.is_empty() {
        return Some(sure);
    }
    let names =
        setting.visit.invoices.iter().flat_map(|invoice| &invoice.lines).filter_map(|line| line.name.as_deref());
    let others: Vec<String> = names.filter(|other| *other != name).map(plain).collect();
    let beside = |word: &String| others.iter().any(|other| other.contains(&plain(word)));
    // In a stay the other line may belong to something else, such as an operation.
    let sure = SpottedCare { sure: sure.sure && setting.visit.care_type != CareType::Inpatient, ..sure };
    care.together_with.iter().any(beside).then_some(sure)
}

/// The visit's diagnoses that a line may serve, or the one it names that is not among them.
fn served<'a>(
    line: &CaseLine<'_>,
    said: &LineItem,
    setting: Setting<'_, 'a>,
) -> (Vec<usize>, Option<CaseDiagnosis<'a>>) {
    let Setting { visit, diagnoses, plan, lexicon, .. } = setting;
    let Some(name) = &said.diagnosis else { return (by_medicine(line, diagnoses), None) };
    let wanted = lexicon.plain(name);
    let here = |diagnosis: &CaseDiagnosis<'_>| {
        let whole = visit.diagnoses.get(diagnosis.at).is_some_and(|said| lexicon.plain(&said.name) == wanted);
        whole || lexicon.plain(&diagnosis.name) == wanted
    };
    let same: Vec<usize> =
        diagnoses.iter().enumerate().filter(|(_, diagnosis)| here(diagnosis)).map(|(at, _)| at).collect();
    if !same.is_empty() {
        return (same, None);
    }
    let named = diagnosis::foreign(name, plan, lexicon);
    let alike = |diagnosis: &CaseDiagnosis<'_>| named.is_same_disease(diagnosis);
    let same: Vec<usize> =
        diagnoses.iter().enumerate().filter(|(_, diagnosis)| alike(diagnosis)).map(|(at, _)| at).collect();
    if same.is_empty() { (same, Some(named)) } else { (same, None) }
}

/// The diagnoses that a line may serve where nobody says: a medicine that is given for certain
/// diseases only serves those of them that the visit has.
fn by_medicine(line: &CaseLine<'_>, diagnoses: &[CaseDiagnosis<'_>]) -> Vec<usize> {
    let only_for = line.drug.map(|drug| drug.only_for.as_slice()).unwrap_or_default();
    let treats =
        |diagnosis: &CaseDiagnosis<'_>| diagnosis.listed().is_some_and(|disease| only_for.contains(&disease.term.id));
    let treated: Vec<usize> =
        diagnoses.iter().enumerate().filter(|(_, diagnosis)| treats(diagnosis)).map(|(at, _)| at).collect();
    if treated.is_empty() { (0..diagnoses.len()).collect() } else { treated }
}
