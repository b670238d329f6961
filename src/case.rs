//! From what was said to a case without gaps: claim + plan + hospital list → facts.
//!
//! Rules and arithmetic never meet a missing fact. Where the claim is silent, the case takes the
//! value that the [`Completion`] asks for — the plan's ordinary one, the least or the most
//! favourable — and notes the gap as an [`Unknown`]. Building the same claim under several
//! completions is how the range and the worth of each answer are found.

mod admission;
mod boxes;
mod diagnosis;
mod duplicates;
mod exclusion;
mod gap;
mod hint;
mod line;
mod list;
mod paper;
mod place;
mod steps;
mod supply;
mod used;

use core::cmp::Reverse;

use crate::claim::{CareType, Claim, Encounter, Invoice, Payer, RecordPart, SettlementStatus};
use crate::date::Date;
use crate::estimate::AssumptionCode;
use crate::finding::LineAt;
use crate::lexicon::Lexicon;
use crate::money::{Money, Quantity};
use crate::order;
use crate::plan::reading::Readings;
use crate::plan::{DiseaseClass, EmergencyReason, ExaminationClass, ExcludedCare, Plan, Step};
use crate::vocabulary::plain;

pub(crate) use boxes::ResolvedBoxes;
pub(crate) use diagnosis::{CaseDiagnosis, SpottedCare};
pub(crate) use gap::{Completion, Ends, Gap, Gaps, Stance, Unknown};
pub(crate) use line::{CaseLine, Recognition};
pub(crate) use paper::{Paper, PaperStatus};
pub(crate) use place::{Doubt, Listing, Place};
pub(crate) use steps::applies;
pub(crate) use used::{Used, so_far};

/// The claim with every gap filled.
pub(crate) struct Case<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) claim: &'a Claim,
    pub(crate) readings: &'a Readings,
    pub(crate) lexicon: &'a Lexicon<'a>,
    /// The person's policy year: cover and plan year together.
    pub(crate) year: Period,
    pub(crate) submission: Submission,
    /// In the order of the claim.
    pub(crate) visits: Vec<Visit<'a>>,
    /// Indexes of `visits` by date, then id.
    pub(crate) order: Vec<usize>,
    /// By benefit of the plan: cumulative base and benefit before this claim.
    pub(crate) used: Vec<Used>,
    /// By benefit of the plan: its steps that are in force, with their places in the plan.
    pub(crate) steps: Vec<Vec<(usize, &'a Step)>>,
    pub(crate) papers: Vec<Paper<'a>>,
    /// Whether examinations that nobody mentions were done before those that need them.
    pub(crate) earlier_examinations_done: bool,
    pub(crate) unknowns: Vec<Unknown>,
}

/// First and last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

impl Period {
    /// Whether a day lies inside.
    pub(crate) fn contains(self, date: Date) -> bool {
        self.from <= date && date <= self.to
    }

    /// Whether a day lies in the twelve months before or after.
    pub(crate) fn neighbours(self, date: Date) -> bool {
        (self.from.minus_months(12) <= date && date < self.from) || (self.to < date && date <= self.to.plus_months(12))
    }
}

/// When the claim is handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Submission {
    On(Date),
    InTime,
    Late,
}

/// One visit or stay without gaps.
pub(crate) struct Visit<'a> {
    pub(crate) said: &'a Encounter,
    /// JSON Pointer.
    pub(crate) subject: String,
    /// The day that dates it; absent only when it was not given and is taken as inside the cover.
    pub(crate) date: Option<Date>,
    pub(crate) period: VisitPeriod,
    pub(crate) emergency: Emergency<'a>,
    /// Index of the plan's benefit, if one pays for this care.
    pub(crate) benefit: Option<usize>,
    pub(crate) place: Place<'a>,
    pub(crate) card_used: bool,
    /// Paid by others for cost inside the scope.
    pub(crate) paid_by_others: Money,
    /// Paid by others in all.
    pub(crate) paid_by_others_in_all: Money,
    /// Diagnoses; a text that names several diseases is several of them.
    pub(crate) diagnoses: Vec<CaseDiagnosis<'a>>,
    /// The standard for admission, if it is a stay.
    pub(crate) standard: Option<admission::Standard<'a>>,
    /// Whether it is a first visit, so that the record needs both histories.
    pub(crate) first_visit: bool,
    pub(crate) invoices: Vec<CaseInvoice<'a>>,
    /// Words that hint at a circumstance which only the member can declare.
    pub(crate) hints: Vec<hint::Hint<'a>>,
    /// Whether there is such a hint, or a circumstance is declared of the visit or of a line.
    pub(crate) has_circumstances: bool,
    /// The excluded care that the department names.
    pub(crate) care_of_department: Option<&'a ExcludedCare>,
    /// Whether a line, a diagnosis or the department names excluded care.
    pub(crate) has_excluded_care: bool,
}

/// Where the visit lies relative to the cover.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum VisitPeriod {
    Inside,
    /// In the policy year before or after.
    OtherYear,
    Outside,
}

/// Whether the visit was an emergency in the sense of the plan.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Emergency<'a> {
    /// Not called one.
    No,
    /// One, by this group of the definition where the reason was given.
    Fits(Option<&'a EmergencyReason>),
    /// Called one, but outside the definition: an ordinary visit.
    DoesNotFit,
    /// Called one for a reason that no list knows: taken as an ordinary visit.
    NotRecognised,
}

/// One receipt without gaps.
pub(crate) struct CaseInvoice<'a> {
    pub(crate) said: &'a Invoice,
    pub(crate) subject: String,
    pub(crate) boxes: ResolvedBoxes,
    /// Lines as said; the last one is the unnamed rest, if there is a rest.
    pub(crate) lines: Vec<CaseLine<'a>>,
    /// An earlier receipt with the same code and number.
    pub(crate) duplicate_of: Option<String>,
    /// An earlier receipt of the same hospital, day and amount without numbers to tell them apart.
    pub(crate) perhaps_duplicate_of: Option<String>,
}

impl<'a> Visit<'a> {
    /// As what the visit is assessed.
    pub(crate) fn assessed_as(&self) -> CareType {
        match (self.said.care_type, &self.emergency) {
            (CareType::Emergency, Emergency::DoesNotFit | Emergency::NotRecognised) => CareType::Outpatient,
            (care, _) => care,
        }
    }

    /// What the member has declared of one of the plan's circumstances.
    pub(crate) fn declared(&self, id: &str) -> Option<bool> {
        self.said.declarations.get(id).copied()
    }

    /// Whether it is a stay.
    pub(crate) fn is_stay(&self) -> bool {
        self.said.care_type == CareType::Inpatient
    }

    /// Whether it is a true emergency visit.
    pub(crate) fn is_true_emergency(&self) -> bool {
        matches!(self.emergency, Emergency::Fits(_))
    }

    /// Whether it is a stay that followed from an emergency.
    pub(crate) fn admitted_through_emergency(&self) -> bool {
        self.is_stay() && self.said.admission.as_ref().and_then(|admission| admission.through_emergency) == Some(true)
    }

    /// JSON Pointer to a field.
    pub(crate) fn at(&self, field: &str) -> String {
        format!("{}/{field}", self.subject)
    }
}

impl<'a> Case<'a> {
    /// Fills every gap of a claim.
    pub(crate) fn build(
        claim: &'a Claim,
        plan: &'a Plan,
        lexicon: &'a Lexicon<'a>,
        readings: &'a Readings,
        completion: &Completion,
    ) -> Case<'a> {
        let mut gaps = Gaps::new(completion);
        let plan_year = plan_year(claim, plan);
        let year = policy_year(claim, plan_year);
        let submission = submission(claim, &mut gaps);
        let mut visits: Vec<Visit<'a>> = claim
            .encounters
            .iter()
            .enumerate()
            .map(|(at, said)| visit(said, at, plan, lexicon, readings, (year, plan_year), &mut gaps))
            .collect();
        let order = in_date_order(&visits);
        duplicates::mark(&mut visits, &order);
        exclusion::mark(&mut visits, &mut gaps);
        let used = used::before(claim, plan, readings, &visits, &mut gaps);
        let papers = paper::needed(claim, plan, &visits, &mut gaps);
        let earlier_examinations_done = earlier_examinations_done(claim, plan, &visits, &mut gaps);
        Case {
            plan,
            claim,
            readings,
            lexicon,
            year,
            submission,
            visits,
            order,
            used,
            steps: plan.benefits.iter().map(|benefit| steps::in_force(benefit, plan, readings)).collect(),
            papers,
            earlier_examinations_done,
            unknowns: gaps.found(),
        }
    }

    /// Visits in the order in which they are assessed.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (usize, &Visit<'a>)> {
        self.order.iter().filter_map(|at| self.visits.get(*at).map(|visit| (*at, visit)))
    }

    /// Every receipt with its place.
    pub(crate) fn invoices(&self) -> impl Iterator<Item = (usize, usize, &Visit<'a>, &CaseInvoice<'a>)> {
        self.visits.iter().enumerate().flat_map(|(encounter, visit)| {
            visit.invoices.iter().enumerate().map(move |(invoice, found)| (encounter, invoice, visit, found))
        })
    }

    /// Every named line with its place.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (LineAt, &Visit<'a>, &CaseLine<'a>)> {
        let visits = self.visits.iter().enumerate();
        visits.flat_map(|(at, visit)| self.lines_of(at).map(move |(at, line)| (at, visit, line)))
    }

    /// The named lines of one visit.
    pub(crate) fn lines_of(&self, encounter: usize) -> impl Iterator<Item = (LineAt, &CaseLine<'a>)> {
        let invoices = self.visits.get(encounter).into_iter().flat_map(|visit| visit.invoices.iter().enumerate());
        invoices.flat_map(move |(invoice, found)| {
            let named = found.lines.iter().enumerate().filter(|(_, line)| line.said.is_some());
            named.map(move |(line, said)| (LineAt { encounter, invoice, line }, said))
        })
    }

    /// Whether two names are those of one department.
    pub(crate) fn same_department(&self, one: &str, other: &str) -> bool {
        let term = |name| self.lexicon.department(name).map(|term| &term.id);
        let (name, known) = (self.lexicon.plain(one), self.lexicon.plain(other));
        // 内科 on the receipt and 心内科 in the record are the same visit, told less and more exactly.
        let within = name.contains(&*known) || known.contains(&*name);
        within || (term(one).is_some() && term(one) == term(other))
    }

    /// Last day on which the claim can be made.
    pub(crate) fn last_day_to_claim(&self) -> Option<Date> {
        use crate::plan::reading::LastDayToClaim;
        let limit = self.plan.claim_limit.as_ref()?;
        let same_day = self.year.from.plus_months(limit.months);
        Some(match self.readings.last_day_to_claim {
            LastDayToClaim::DayBefore => same_day.day_before(),
            LastDayToClaim::SameDay => same_day,
        })
    }
}

fn plan_year(claim: &Claim, plan: &Plan) -> Period {
    let (from, to) = claim.policy.plan_year.unwrap_or((plan.valid_from, plan.valid_to));
    Period { from, to }
}

fn policy_year(claim: &Claim, plan_year: Period) -> Period {
    let from = claim.policy.cover_from.unwrap_or(plan_year.from).max(plan_year.from);
    let to = claim.policy.cover_to.unwrap_or(plan_year.to).min(plan_year.to);
    Period { from, to }
}

fn submission(claim: &Claim, gaps: &mut Gaps<'_>) -> Submission {
    match claim.submitted_on {
        Some(date) => Submission::On(date),
        None => match gaps.fill(AssumptionCode::SubmittedOn, "/submitted_on", "") {
            Stance::Least => Submission::Late,
            Stance::Ordinary | Stance::Most => Submission::InTime,
        },
    }
}

fn visit<'a>(
    said: &'a Encounter,
    at: usize,
    plan: &'a Plan,
    lexicon: &Lexicon<'a>,
    readings: &Readings,
    years: (Period, Period),
    gaps: &mut Gaps<'_>,
) -> Visit<'a> {
    let subject = format!("/encounters/{at}");
    let (date, period) = dating(said, &subject, readings, years, gaps);
    let emergency = emergency(said, &subject, plan, lexicon, gaps);
    let benefit = benefit_of(said, plan, readings);
    // Where no rule of the plan looks at the hospital, nothing about it is open.
    let hospital_matters = plan.rules.keys().any(|rule| rule.starts_with("T-H") || rule.starts_with("T-X"));
    let place = if hospital_matters {
        place::resolve(said, &subject, lexicon, plan, readings, date, gaps)
    } else {
        let ordinary = Completion::all(Stance::Ordinary);
        place::resolve(said, &subject, lexicon, plan, readings, date, &mut Gaps::new(&ordinary))
    };
    let card_matters = ["T-H09", "T-X08.2", "T-D08"].iter().any(|rule| plan.has_rule(rule));
    let card_used = said.card_used.unwrap_or_else(|| {
        !card_matters
            || settled_by_card(said)
            || gaps.fill(AssumptionCode::CardUsed, &format!("{subject}/card_used"), "") != Stance::Least
    });
    let care = match emergency {
        Emergency::DoesNotFit | Emergency::NotRecognised => CareType::Outpatient,
        Emergency::No | Emergency::Fits(_) => said.care_type,
    };
    let mut diagnoses = diagnosis::resolve(said, plan, lexicon);
    settled_for_record(said, &subject, &mut diagnoses, plan, gaps);
    let first_visit = first_visit(said, &subject, gaps);
    let stay = said.care_type == CareType::Inpatient;
    let standard = stay.then(|| admission::resolve(said, &subject, &diagnoses, (plan, lexicon, readings), gaps));
    let setting = line::Setting { visit: said, diagnoses: &diagnoses, care, plan, lexicon, readings };
    let invoices: Vec<CaseInvoice<'a>> = said
        .invoices
        .iter()
        .enumerate()
        .map(|(index, invoice)| {
            let subject = format!("{subject}/invoices/{index}");
            let lines = line::resolve(invoice, &subject, setting, gaps);
            let boxes = boxes::resolve(invoice, &subject, &lines, plan, readings, gaps);
            let lines = line::with_rest(lines, &boxes);
            CaseInvoice { said: invoice, subject, boxes, lines, duplicate_of: None, perhaps_duplicate_of: None }
        })
        .collect();
    let outside = invoices.iter().map(|invoice| invoice.boxes.outside()).sum();
    let (paid_by_others, paid_by_others_in_all) = paid_by_others(said, &subject, outside, gaps);
    let hints = hint::resolve(said, &subject, lexicon);
    let care_of_department = said.department.as_deref().and_then(|name| lexicon.care_of_department(name));
    let lines = || invoices.iter().flat_map(|invoice| &invoice.lines);
    let declared = |line: &CaseLine<'_>| line.said.is_some_and(|said| !said.declarations.is_empty());
    let has_circumstances = !hints.is_empty() || !said.declarations.is_empty() || lines().any(declared);
    let has_excluded_care = care_of_department.is_some()
        || diagnoses.iter().any(|diagnosis| diagnosis.care.is_some())
        || lines().any(|line| line.care.is_some());
    Visit {
        said,
        subject,
        date,
        period,
        emergency,
        benefit,
        place,
        card_used,
        paid_by_others,
        paid_by_others_in_all,
        diagnoses,
        standard,
        first_visit,
        invoices,
        hints,
        has_circumstances,
        care_of_department,
        has_excluded_care,
    }
}

/// Whether a receipt shows that the card settled it: only then the funds or the account pay.
fn settled_by_card(said: &Encounter) -> bool {
    let paid = |amount: Option<Money>| amount.is_some_and(Money::is_positive);
    said.invoices.iter().any(|invoice| {
        paid(invoice.pooled_fund_paid) || paid(invoice.supplementary_fund_paid) || paid(invoice.personal_account_paid)
    })
}

/// A record that lacks a part is enough where every disease is settled and has a month's supply, so
/// there it is asked whether they are.
fn settled_for_record(
    said: &Encounter,
    subject: &str,
    diagnoses: &mut [CaseDiagnosis<'_>],
    plan: &Plan,
    gaps: &mut Gaps<'_>,
) {
    let Some(record) = said.record.as_ref().filter(|_| said.care_type != CareType::Inpatient) else { return };
    let missing = RecordPart::ALL.iter().any(|part| record.parts.said(*part) == Some(false));
    let monthly = |diagnosis: &CaseDiagnosis<'_>| {
        diagnosis.classes().is_some_and(|classes| classes.contains(&DiseaseClass::Monthly))
    };
    if missing && diagnoses.iter().all(monthly) {
        for diagnosis in diagnoses.iter_mut() {
            diagnosis.settled = Some(diagnosis::is_settled(diagnosis, subject, plan, gaps));
        }
    }
}

/// Asked only where a history is missing that a first visit's record needs.
fn first_visit(said: &Encounter, subject: &str, gaps: &mut Gaps<'_>) -> bool {
    let Some(record) = &said.record else { return false };
    let asked = record.parts.present_history == Some(false) || record.parts.past_history == Some(false);
    let fill = |gaps: &mut Gaps<'_>| {
        gaps.fill(AssumptionCode::FirstVisit, &format!("{subject}/record/first_visit"), "") != Stance::Most
    };
    record.first_visit.unwrap_or_else(|| asked && fill(gaps))
}

/// A stay is dated by its discharge.
fn dating(
    said: &Encounter,
    subject: &str,
    readings: &Readings,
    (year, plan_year): (Period, Period),
    gaps: &mut Gaps<'_>,
) -> (Option<Date>, VisitPeriod) {
    use crate::plan::reading::StayDate;
    let stay = said.care_type == CareType::Inpatient;
    let date = if stay { said.discharged_on.or(said.date) } else { said.date };
    let Some(date) = date else {
        let field = if stay { "discharged_on" } else { "date" };
        let period = match gaps.fill(AssumptionCode::Date, &format!("{subject}/{field}"), "") {
            Stance::Least => VisitPeriod::Outside,
            Stance::Ordinary | Stance::Most => VisitPeriod::Inside,
        };
        return (None, period);
    };
    let both = readings.stay_date == StayDate::Both;
    let first_day = if stay && both { said.admitted_on } else { None };
    let inside = year.contains(date) && first_day.is_none_or(|day| year.contains(day));
    let period = if inside {
        VisitPeriod::Inside
    } else if plan_year.neighbours(date) {
        VisitPeriod::OtherYear
    } else {
        VisitPeriod::Outside
    };
    (Some(date), period)
}

fn emergency<'a>(
    said: &Encounter,
    subject: &str,
    plan: &'a Plan,
    lexicon: &Lexicon<'a>,
    gaps: &mut Gaps<'_>,
) -> Emergency<'a> {
    if said.care_type != CareType::Emergency {
        return Emergency::No;
    }
    let facts = said.emergency.clone().unwrap_or_default();
    let feverish = plan.emergencies.iter().find(|group| match (group.min_temperature, facts.temperature) {
        (Some(least), Some(measured)) => measured >= least,
        _ => false,
    });
    if let Some(group) = feverish {
        return Emergency::Fits(Some(group));
    }
    let at = format!("{subject}/emergency/reason");
    let Some(reason) = facts.reason else {
        let fits = match gaps.fill(AssumptionCode::EmergencyReason, &at, "") {
            Stance::Ordinary => plan.ordinary.emergency_fits,
            Stance::Least => false,
            Stance::Most => true,
        };
        return if fits { Emergency::Fits(None) } else { Emergency::DoesNotFit };
    };
    let Some(group) = lexicon.emergency(&reason) else {
        if lexicon.not_an_emergency(&reason).is_some() {
            return Emergency::DoesNotFit;
        }
        let fits = gaps.fill_with(AssumptionCode::EmergencyReason, &at, "", [("reason", reason)]) == Stance::Most;
        return if fits { Emergency::Fits(None) } else { Emergency::NotRecognised };
    };
    if let (Some(least), None) = (group.min_temperature, facts.temperature) {
        return fever(group, least, &reason, &at, plan, gaps);
    }
    let not_hot_enough = group.min_temperature.is_some();
    let somebody_liable = group.unless_third_party && facts.third_party_liable == Some(true);
    if not_hot_enough || somebody_liable { Emergency::DoesNotFit } else { Emergency::Fits(Some(group)) }
}

/// A fever without a measured temperature: by the figure in its words, by a word that says that it
/// is high, else open.
fn fever<'a>(
    group: &'a EmergencyReason,
    least: Quantity,
    reason: &str,
    at: &str,
    plan: &Plan,
    gaps: &mut Gaps<'_>,
) -> Emergency<'a> {
    let words = plain(reason);
    let figures = words.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let body_heat =
        |figure: &&str| (35..=43).any(|degrees: u32| figure.split('.').next() == Some(&degrees.to_string()));
    let measured = { figures }.find(body_heat).and_then(|figure| Quantity::parse(figure).ok());
    let fits = match measured {
        Some(measured) => measured >= least,
        None if group.high_by_name.iter().any(|name| words.contains(&plain(name))) => true,
        None => match gaps.fill_with(AssumptionCode::EmergencyReason, at, "", [("reason", reason.to_owned())]) {
            Stance::Ordinary => plan.ordinary.emergency_fits,
            Stance::Least => false,
            Stance::Most => true,
        },
    };
    if fits { Emergency::Fits(Some(group)) } else { Emergency::DoesNotFit }
}

fn benefit_of(said: &Encounter, plan: &Plan, readings: &Readings) -> Option<usize> {
    use crate::plan::reading::CareSubtypeBenefit;
    let subtype = said.care_subtype.as_ref().and_then(|id| plan.care_subtypes.iter().find(|subtype| subtype.id == *id));
    if let Some(subtype) = subtype {
        let other =
            subtype.other_benefit.as_ref().filter(|_| readings.care_subtype_benefit == CareSubtypeBenefit::Other);
        let id = other.unwrap_or(&subtype.benefit);
        return plan.benefits.iter().position(|benefit| benefit.id == *id);
    }
    plan.benefits.iter().position(|benefit| benefit.care.contains(&said.care_type))
}

/// Payments of others for cost inside the scope. What has not been paid comes off only where it is
/// the union's, which settles first; what is not known counts as nothing. Second, all payments.
fn paid_by_others(said: &Encounter, subject: &str, outside: Money, gaps: &mut Gaps<'_>) -> (Money, Money) {
    let (mut sum, mut in_all) = (Money::ZERO, Money::ZERO);
    for (at, settlement) in said.settlements.iter().enumerate() {
        let subject = format!("{subject}/settlements/{at}");
        let certain = settlement.status == SettlementStatus::Paid || settlement.payer == Payer::Union;
        let amount = match settlement.amount {
            Some(amount) if certain => amount,
            None if !certain || settlement.status == SettlementStatus::Awaited => Money::ZERO,
            expected => match gaps.fill(AssumptionCode::SettlementAmount, &format!("{subject}/amount"), "") {
                Stance::Least => expected.unwrap_or(Money::MAX_READ),
                Stance::Ordinary | Stance::Most => Money::ZERO,
            },
        };
        in_all += amount;
        sum += match settlement.in_scope_amount {
            Some(in_scope) => in_scope.min(amount),
            None if amount.is_zero() => Money::ZERO,
            None => match gaps.fill(AssumptionCode::SettlementScope, &format!("{subject}/in_scope_amount"), "") {
                // No more of it can have been for cost outside the scope than there was.
                Stance::Most => (amount - outside).at_least_zero(),
                Stance::Ordinary | Stance::Least => amount,
            },
        };
    }
    (sum, in_all)
}

/// By date, then id. Visits that neither tells apart are ordered by what they contain, so that the
/// order in which they are listed never matters.
fn in_date_order(visits: &[Visit<'_>]) -> Vec<usize> {
    let key = |visit: &Visit<'_>| {
        let billed: Money = visit.invoices.iter().map(|invoice| invoice.boxes.total).sum();
        let lines = visit.invoices.iter().flat_map(|invoice| &invoice.lines);
        let mut content: Vec<(Money, Option<u32>)> = lines.map(|line| (line.amount, line.sessions)).collect();
        order::sort(&mut content);
        let size = (Reverse(billed), visit.paid_by_others_in_all, content);
        (visit.date.is_none(), visit.date, visit.said.id.clone(), size)
    };
    let keys: Vec<_> = visits.iter().map(key).collect();
    let mut places: Vec<usize> = (0..visits.len()).collect();
    order::sort_by_key(&mut places, |at| keys.get(*at));
    places
}

/// Asked only where an examination of this claim depends on an earlier one.
fn earlier_examinations_done(claim: &Claim, plan: &Plan, visits: &[Visit<'_>], gaps: &mut Gaps<'_>) -> bool {
    let depends = |line: &CaseLine<'_>| line.examination.is_some_and(|one| one.class != ExaminationClass::Basic);
    let lines = visits.iter().flat_map(|visit| &visit.invoices).flat_map(|invoice| &invoice.lines);
    let asked = claim.history.examinations.is_none() && { lines }.any(depends);
    let taken = if plan.ordinary.examinations_in_order { "done" } else { "not_done" };
    asked
        && match gaps.fill_with(
            AssumptionCode::Examinations,
            "/history/examinations",
            "",
            [("taken", taken.to_owned())],
        ) {
            Stance::Ordinary => plan.ordinary.examinations_in_order,
            Stance::Least => false,
            Stance::Most => true,
        }
}
